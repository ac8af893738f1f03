import { expect, test } from 'vitest';
import { agencyRoles, municipalRoles, type Role } from '#domain/identity';
import {
	actsFrom,
	applicationActs,
	applicationStatuses,
	applicationTransitions,
	mayApply,
	mayReadApplications,
	mayWriteField,
	moveApplication,
	type ApplicationGrounds
} from './application-lifecycle.ts';

const roles: readonly Role[] = [...municipalRoles, ...agencyRoles];

const allInPlace: ApplicationGrounds = {
	roles,
	level: 'director',
	missing: [],
	beside: 0,
	isAsApproved: true,
	round: 'open',
	reason: 'Styregruppen er ikke på plads.',
	document: { sentBy: 'p1', vouchedBy: 'p2' },
	supplementIsLate: false
};

/** The whole of who may do what from where, written out by hand: what is not here is refused. */
const permitted: ReadonlySet<string> = new Set(
	[
		['plan-writer plan-owner', 'draft', 'send-to-decision', 'with-director'],
		['plan-writer plan-owner', 'with-director approved', 'take-back', 'draft'],
		['director', 'with-director', 'approve', 'approved'],
		['plan-writer plan-owner director chief', 'with-director', 'approve-outside', 'approved'],
		['director', 'with-director approved', 'send-back', 'draft'],
		['plan-writer plan-owner director', 'approved', 'submit', 'submitted'],
		['agency-adviser', 'submitted supplement', 'ask-supplement', 'supplement'],
		['plan-writer plan-owner', 'supplement', 'answer-supplement', 'submitted'],
		['agency-head', 'submitted waiting', 'give-place', 'place'],
		['agency-head', 'submitted', 'put-on-waiting-list', 'waiting'],
		['agency-head', 'submitted waiting', 'refuse', 'refused'],
		[
			'plan-writer plan-owner director',
			'draft with-director approved submitted supplement waiting',
			'withdraw',
			'withdrawn'
		]
	].flatMap(([who = '', from = '', act, to]) =>
		who
			.split(' ')
			.flatMap((role) => from.split(' ').map((status) => `${role}: ${status} ${act} → ${to}`))
	)
);

test('every role takes an application from every status only as the table says', () => {
	for (const role of roles)
		for (const from of applicationStatuses)
			for (const act of applicationActs) {
				const moved = moveApplication(from, act, { ...allInPlace, roles: [role] });
				const step = moved.ok ? `${role}: ${from} ${act} → ${moved.value}` : undefined;
				const expected = [...permitted].find((one) => one.startsWith(`${role}: ${from} ${act} →`));
				expect(step, `${role}: ${from} ${act}`).toBe(expected);
			}
});

test('the acts a person is shown are those of their role from where the application is', () => {
	expect(actsFrom('draft', ['plan-writer'])).toEqual(['send-to-decision', 'withdraw']);
	expect(actsFrom('with-director', ['director'])).toEqual([
		'approve',
		'approve-outside',
		'send-back',
		'withdraw'
	]);
	for (const status of ['place', 'refused', 'withdrawn'] as const)
		expect(actsFrom(status, roles)).toEqual([]);
	expect(actsFrom('submitted', ['agency-approver', 'agency-editor', 'staff', 'leader'])).toEqual(
		[]
	);
});

test('a chief decides on a short programme, and only a director on a long one', () => {
	const chief = { ...allInPlace, roles: ['chief'] as const };
	for (const act of ['approve', 'send-back'] as const) {
		expect(moveApplication('with-director', act, chief)).toMatchObject({
			reason: 'needs-director'
		});
		expect(moveApplication('with-director', act, { ...chief, level: 'chief' }).ok).toBe(true);
		expect(
			moveApplication('with-director', act, { ...allInPlace, roles: ['director'], level: 'chief' })
				.ok
		).toBe(true);
	}
});

test.each([
	['submit', 'draft', {}, 'not-approved'],
	['submit', 'with-director', {}, 'not-approved'],
	['submit', 'submitted', {}, 'already-submitted'],
	['submit', 'supplement', {}, 'already-submitted'],
	['submit', 'place', {}, 'already-submitted'],
	['submit', 'withdrawn', {}, 'no-such-step'],
	['submit', 'approved', { round: 'closed' }, 'round-closed'],
	['submit', 'approved', { round: 'not-open' }, 'round-not-open'],
	['submit', 'approved', { missing: ['motivation'] }, 'fields-missing'],
	['submit', 'approved', { beside: 1 }, 'text-beside'],
	['submit', 'approved', { isAsApproved: false }, 'changed-since-approval'],
	['send-to-decision', 'draft', { missing: ['unit'] }, 'fields-missing'],
	['send-to-decision', 'draft', { beside: 2 }, 'text-beside'],
	['approve-outside', 'with-director', { document: undefined }, 'decision-not-documented'],
	[
		'approve-outside',
		'with-director',
		{ document: { sentBy: 'p1', vouchedBy: 'p1' } },
		'second-person-is-first'
	],
	['send-back', 'with-director', { reason: ' ' }, 'reason-missing'],
	['withdraw', 'submitted', { reason: '' }, 'reason-missing'],
	['withdraw', 'draft', { reason: 'x'.repeat(2_001) }, 'reason-too-long'],
	['ask-supplement', 'submitted', { reason: 'Om 010190-1234' }, 'looks-like-cpr'],
	['answer-supplement', 'supplement', { supplementIsLate: true }, 'supplement-late'],
	['answer-supplement', 'supplement', { missing: ['resources'] }, 'fields-missing'],
	['end-supplement', 'supplement', {}, 'supplement-still-open']
] as const)('%s from %s is refused with its reason: %o', (act, from, grounds, reason) => {
	expect(moveApplication(from, act, { ...allInPlace, ...grounds })).toMatchObject({
		ok: false,
		reason
	});
});

test('what an act rests on and nobody gave refuses it', () => {
	for (const { act, from, refusedWhen } of applicationTransitions) {
		if (refusedWhen.length === 0) continue;
		const [status] = from;
		if (status)
			expect(
				moveApplication(status, act, { roles: roles.filter((r) => r !== 'director') }).ok
			).toBe(false);
	}
});

test('a supplement that nobody answered in time ends, and what was submitted stands', () => {
	expect(
		moveApplication('supplement', 'end-supplement', { ...allInPlace, supplementIsLate: true })
	).toEqual({ ok: true, value: 'submitted' });
});

test('a field is written in a draft, and in a supplement only where it was asked about', () => {
	for (const role of roles)
		for (const status of applicationStatuses) {
			const at = { status, openFields: ['resources'] };
			const writes = role === 'plan-writer' || role === 'plan-owner';
			const expected = (isOpen: boolean) =>
				!writes
					? { reason: 'not-your-decision' }
					: isOpen
						? { ok: true }
						: { reason: 'text-is-frozen' };
			const isDraft = status === 'draft';
			expect(mayWriteField(at, 'resources', [role])).toMatchObject(
				expected(isDraft || status === 'supplement')
			);
			expect(mayWriteField(at, 'motivation', [role])).toMatchObject(expected(isDraft));
		}
});

test('applications are seen by those who write them and those who decide, and by nobody else there', () => {
	expect(roles.filter((role) => mayReadApplications([role]))).toEqual([
		'chief',
		'plan-writer',
		'plan-owner',
		'director'
	]);
	expect(roles.filter((role) => mayApply([role]))).toEqual(['plan-writer', 'plan-owner']);
});
