import { agencyRoles, municipalRoles, type Role } from '#domain/identity';
import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import { mayWriteItem, maySeeEngagement } from './engagement-item.ts';
import {
	engagementStepsFrom,
	engagementSteps,
	engagementTransitions,
	moveEngagement
} from './engagement-lifecycle.ts';
import {
	addMonths,
	engagementStatuses,
	expectedEnd,
	startEngagement,
	type Engagement,
	type EngagementStatus
} from './engagement.ts';
import { itemKindIds } from './item-kind.ts';

const roles: readonly Role[] = [...municipalRoles, ...agencyRoles];
const today = day('2027-03-10');
const running: Engagement = {
	status: 'under-way',
	title: 'Forløb',
	startsOn: day('2027-01-01'),
	endsOn: day('2027-12-31'),
	pauses: [],
	advisers: [{ personId: 'p', share: 1 }],
	endedOn: null,
	endedBecause: null
};
const grounds = { roles, today, why: 'Ny organisation', recommendations: 1 };

/** The whole of who may do what, written out by hand: what is not here is refused. */
const permitted: ReadonlySet<string> = new Set([
	'agency-adviser: planned begin',
	'agency-adviser: under-way pause',
	'director: under-way pause',
	'agency-adviser: paused resume',
	'director: paused resume',
	'agency-adviser: under-way follow-up',
	'agency-adviser: follow-up develop-more',
	'agency-adviser: follow-up close',
	...['planned', 'under-way', 'paused', 'follow-up'].flatMap((status) =>
		['agency-adviser', 'agency-head', 'director'].map((role) => `${role}: ${status} end-early`)
	)
]);

const sweep = roles.flatMap((role) =>
	engagementStatuses.flatMap((status) => engagementSteps.map((step) => ({ role, status, step })))
);

test.each(sweep)('a $role takes $step on a programme that is $status as the table says', (one) => {
	const { role, status, step } = one;
	const moved = moveEngagement({ ...running, status }, step, { ...grounds, roles: [role] });
	const may = permitted.has(`${role}: ${status} ${step}`);
	expect(engagementStepsFrom(status, [role]).includes(step)).toBe(may);
	if (may) return expect(moved.ok).toBe(true);
	const known = engagementTransitions.some(
		(transition) => transition.step === step && transition.from.includes(status)
	);
	return expect(moved).toEqual({
		ok: false,
		reason: known ? 'not-your-decision' : 'no-such-step'
	});
});

test('a pause moves the end by as many days as it lasted', () => {
	const paused = moveEngagement(running, 'pause', grounds);
	if (!paused.ok) throw new Error(paused.reason);
	expect(paused.value.endsOn).toBe('2027-12-31');
	expect(expectedEnd(paused.value, day('2027-03-20'))).toBe('2028-01-10');
	const later = { ...grounds, today: day('2027-03-31') };
	const resumed = moveEngagement(paused.value, 'resume', later);
	expect(resumed).toMatchObject({
		value: {
			status: 'under-way',
			endsOn: '2028-01-21',
			pauses: [{ from: '2027-03-10', to: '2027-03-31', why: 'Ny organisation' }]
		}
	});
});

test('a programme that ends in a pause ends on that day, and the pause with it', () => {
	const paused = {
		...running,
		status: 'paused' as const,
		pauses: [{ from: today, to: null, why: 'Ferie' }]
	};
	expect(
		moveEngagement(paused, 'end-early', { ...grounds, today: day('2027-04-01') })
	).toMatchObject({
		value: {
			status: 'ended-early',
			endsOn: '2027-12-31',
			endedOn: '2027-04-01',
			endedBecause: 'Ny organisation',
			pauses: [{ to: '2027-04-01' }]
		}
	});
});

test.each([
	['pause', '', 'reason-missing'],
	['end-early', '  ', 'reason-missing'],
	['pause', 'x'.repeat(2_001), 'text-too-long'],
	['end-early', 'Barnet 010203-1234', 'looks-like-cpr']
] as const)('%s needs a fit reason: %#', (step, why, reason) => {
	expect(moveEngagement(running, step, { ...grounds, why })).toMatchObject({ reason });
});

test('a programme is not closed without a recommendation', () => {
	const following = { ...running, status: 'follow-up' as const };
	expect(moveEngagement(following, 'close', { ...grounds, recommendations: 0 })).toMatchObject({
		reason: 'recommendations-missing'
	});
	expect(moveEngagement(following, 'close', grounds)).toMatchObject({
		value: { status: 'closed', endedOn: today }
	});
});

test('who sees a programme: those of the municipality who answer for it, its advisers and their head', () => {
	expect(roles.filter((role) => maySeeEngagement('municipality', [role]))).toEqual([
		'chief',
		'plan-writer',
		'plan-owner',
		'director'
	]);
	expect(roles.filter((role) => maySeeEngagement('agency', [role]))).toEqual([
		'agency-adviser',
		'agency-head'
	]);
});

const working: readonly EngagementStatus[] = ['planned', 'under-way', 'paused', 'follow-up'];
const ofAgency = ['document-request', 'interview', 'finding', 'recommendation'];
const ofBoth = ['goal', 'activity', 'note', 'task'];

test.each(engagementStatuses)('who writes what in a programme that is %s', (status) => {
	for (const role of roles)
		for (const kind of itemKindIds) {
			const adviser = role === 'agency-adviser';
			const local = ['chief', 'plan-writer', 'plan-owner', 'director'].includes(role);
			const runs = working.includes(status);
			expect(mayWriteItem(kind, 'agency', { roles: [role], status }), `${role} ${kind}`).toBe(
				runs && adviser && [...ofAgency, ...ofBoth].includes(kind)
			);
			expect(mayWriteItem(kind, 'municipality', { roles: [role], status }), `${role} ${kind}`).toBe(
				local &&
					((runs && ofBoth.includes(kind)) ||
						(status === 'closed' && kind === 'recommendation-status'))
			);
		}
});

const start = {
	title: 'Rådgivningsforløb i Nyby',
	startsOn: '2027-01-01',
	months: 12,
	short: false,
	advisers: ['a', 'b'],
	known: ['a', 'b', 'c']
};

test('a programme of twelve months ends the day before a year has gone, its work shared between its advisers', () => {
	expect(startEngagement(start)).toMatchObject({
		value: {
			status: 'planned',
			endsOn: '2027-12-31',
			advisers: [
				{ personId: 'a', share: 0.5 },
				{ personId: 'b', share: 0.5 }
			]
		}
	});
	expect(startEngagement({ ...start, months: null })).toMatchObject({
		value: { endsOn: '2027-12-31' }
	});
	expect(startEngagement({ ...start, months: null, short: true })).toMatchObject({
		value: { endsOn: '2027-03-31' }
	});
	expect(addMonths(day('2027-08-31'), 6)).toBe('2028-02-29');
});

test.each([
	[{ title: '' }, 'title-missing'],
	[{ title: 'x'.repeat(201) }, 'text-too-long'],
	[{ title: 'Om 010203-1234' }, 'looks-like-cpr'],
	[{ startsOn: 'snart' }, 'day-not-real'],
	[{ advisers: [] }, 'adviser-missing'],
	[{ advisers: ['d'] }, 'adviser-unknown']
])('a programme does not start with %o', (part, reason) => {
	expect(startEngagement({ ...start, ...part })).toMatchObject({ ok: false, reason });
});
