import { expect, test } from 'vitest';
import { agencyRoles, municipalRoles, type Role } from '#domain/identity';
import { day } from '#domain/kernel';
import {
	mayRead,
	mayWrite,
	movePlan,
	movesFrom,
	transitions,
	type MoveGrounds
} from './lifecycle.ts';
import { planStatuses, type PlanStatus } from './plan.ts';
import type { Finding } from './requirement.ts';

const roles: readonly Role[] = [...municipalRoles, ...agencyRoles];

const adoption = {
	body: 'Kommunalbestyrelsen',
	heldOn: day('2025-05-14'),
	agendaItem: '7',
	link: 'https://eksempelkoebing.example/dagsorden'
};

const allInPlace: MoveGrounds = {
	roles,
	findings: [],
	overrideReason: null,
	adoption,
	newerVersionPublished: true
};

const finding = (part: Partial<Finding>): Finding => ({
	requirement: 'F5',
	level: 'LAW',
	confidence: 'verified',
	due: 'recommendation',
	status: 'missing',
	evidence: 'Intet afsnit handler om forebyggelse.',
	place: null,
	...part
});

/** The whole of who may do what, written out by hand: what is not here is refused. */
const permitted: ReadonlySet<string> = new Set([
	'plan-writer: draft → hearing',
	'plan-owner: draft → hearing',
	'plan-writer: hearing → draft',
	'plan-owner: hearing → draft',
	'director: draft → recommended',
	'director: recommended → draft',
	'plan-owner: recommended → draft',
	'plan-writer: recommended → adopted',
	'plan-owner: recommended → adopted',
	'plan-writer: adopted → published',
	'plan-owner: adopted → published',
	'plan-writer: published → superseded',
	'plan-owner: published → superseded'
]);

const sweep = roles.flatMap((role) =>
	planStatuses.flatMap((from) => planStatuses.map((to) => ({ role, from, to })))
);

test.each(sweep)('a $role takes a plan from $from to $to only as the table says', (step) => {
	const { role, from, to } = step;
	const moved = movePlan(from, to, { ...allInPlace, roles: [role] });
	if (permitted.has(`${role}: ${from} → ${to}`)) {
		expect(moved).toEqual({ ok: true, value: { status: to, override: null } });
		expect(movesFrom(from, [role])).toContain(to);
		return;
	}
	const known = transitions.some((transition) => transition.from === from && transition.to === to);
	expect(moved).toEqual({ ok: false, reason: known ? 'not-your-decision' : 'no-such-step' });
	expect(movesFrom(from, [role])).not.toContain(to);
});

test('nobody without a role moves a plan', () => {
	expect(movePlan('draft', 'recommended', { ...allInPlace, roles: [] })).toMatchObject({
		reason: 'not-your-decision'
	});
});

test('what is missing stops the recommendation and is named', () => {
	const findings = [finding({}), finding({ requirement: 'F9', level: 'AUTH' })];
	expect(movePlan('draft', 'recommended', { ...allInPlace, findings })).toEqual({
		ok: false,
		reason: 'requirements-missing',
		about: ['F5', 'F9']
	});
});

test.each([
	['', 'override-needs-reason'],
	['   ', 'override-needs-reason'],
	['x'.repeat(2_001), 'override-reason-too-long'],
	['Sagen om barnet 010203-1234 haster', 'override-looks-like-cpr']
])('a recommendation in spite of what is missing needs a fit reason: %#', (reason, refusal) => {
	const grounds = { ...allInPlace, findings: [finding({})], overrideReason: reason };
	expect(movePlan('draft', 'recommended', grounds)).toMatchObject({ ok: false, reason: refusal });
});

test('the reason for recommending in spite of what is missing is kept with what was missing', () => {
	const overrideReason = ' Afsnittet om forebyggelse følger til budgettet. ';
	const grounds = { ...allInPlace, findings: [finding({})], overrideReason };
	expect(movePlan('draft', 'recommended', grounds)).toEqual({
		ok: true,
		value: {
			status: 'recommended',
			override: { reason: 'Afsnittet om forebyggelse følger til budgettet.', missing: ['F5'] }
		}
	});
});

test('what is missing stops sending to hearing as well, unless the reason is kept', () => {
	const findings = [finding({})];
	expect(movePlan('draft', 'hearing', { ...allInPlace, findings })).toEqual({
		ok: false,
		reason: 'requirements-missing',
		about: ['F5']
	});
	expect(
		movePlan('draft', 'hearing', {
			...allInPlace,
			findings,
			overrideReason: 'Rådet vil se den nu.'
		})
	).toMatchObject({
		value: { status: 'hearing', override: { reason: 'Rådet vil se den nu.', missing: ['F5'] } }
	});
});

test('a hearing leads back to the draft and nowhere else, whatever is missing', () => {
	const grounds = { ...allInPlace, findings: [finding({})] };
	expect(movePlan('hearing', 'draft', grounds)).toMatchObject({ ok: true });
	for (const to of ['recommended', 'adopted', 'published'] as const)
		expect(movePlan('hearing', to, grounds)).toMatchObject({ reason: 'no-such-step' });
});

test('a reason nobody needed is not kept', () => {
	const grounds = { ...allInPlace, overrideReason: 'For en sikkerheds skyld' };
	expect(movePlan('draft', 'recommended', grounds)).toMatchObject({ value: { override: null } });
});

test.each([
	['cannot be told', finding({ status: 'cannot-tell' })],
	['is met', finding({ status: 'met' })],
	['is due at adoption', finding({ requirement: 'F2', due: 'adoption' })],
	['is guidance', finding({ level: 'SHOULD' })],
	['is good practice', finding({ level: 'PRAC' })],
	['is unconfirmed', finding({ confidence: 'recalled' })]
])('what %s does not stop a recommendation', (_, one) => {
	expect(movePlan('draft', 'recommended', { ...allInPlace, findings: [one] })).toMatchObject({
		ok: true
	});
});

test('a plan is adopted only when the council’s adoption is recorded', () => {
	expect(movePlan('recommended', 'adopted', { ...allInPlace, adoption: null })).toEqual({
		ok: false,
		reason: 'adoption-not-recorded'
	});
});

test('an adopted plan can be published whatever is missing', () => {
	const findings = ['F1', 'F2', 'F5', 'F10'].map((id) =>
		finding({ requirement: id as Finding['requirement'] })
	);
	const grounds: MoveGrounds = {
		roles: ['plan-writer'],
		findings,
		overrideReason: null,
		adoption: null,
		newerVersionPublished: false
	};
	expect(movePlan('adopted', 'published', grounds)).toMatchObject({ ok: true });
});

test('a plan sent back to the writers needs no reason to be complete', () => {
	const grounds = { ...allInPlace, findings: [finding({})] };
	expect(movePlan('recommended', 'draft', grounds)).toMatchObject({
		ok: true,
		value: { status: 'draft', override: null }
	});
});

test('a published plan is superseded only by a newer one', () => {
	const grounds = { ...allInPlace, newerVersionPublished: false };
	expect(movePlan('published', 'superseded', grounds)).toMatchObject({
		reason: 'newer-version-not-published'
	});
});

test.each(planStatuses)(
	'the words of a plan that is %s change only while it is a draft',
	(status) => {
		const mayChange = (role: Role, at: PlanStatus) => mayWrite(at, [role]);
		for (const role of roles) {
			const writes = role === 'plan-writer' || role === 'plan-owner';
			const expected = !writes
				? { ok: false, reason: 'not-your-decision' }
				: status === 'draft'
					? { ok: true }
					: { ok: false, reason: 'text-is-frozen' };
			expect(mayChange(role, status)).toMatchObject(expected);
		}
	}
);

test('a plan under way is seen by those who write, decide and answer for it, and by nobody else', () => {
	const roles: readonly Role[] = [...municipalRoles, ...agencyRoles];
	expect(roles.filter((role) => mayRead([role]))).toEqual([
		'chief',
		'plan-writer',
		'plan-owner',
		'director'
	]);
});
