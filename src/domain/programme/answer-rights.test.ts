import { agencyRoles, municipalRoles, type Role } from '#domain/identity';
import { expect, test } from 'vitest';
import { allocationOutcomes } from './allocation.ts';
import {
	answerApplication,
	mayAllocate,
	mayReadAnswer,
	maySeeOutlook,
	takeBackPlace
} from './answer-rights.ts';
import { applicationStatuses } from './application-lifecycle.ts';
import { helpedBefore } from './ranking.ts';

const roles: readonly Role[] = [...municipalRoles, ...agencyRoles];

/** Written out by hand: what is not here is refused. */
const permitted: ReadonlySet<string> = new Set([
	'agency-head: submitted → place',
	'agency-head: submitted → waiting',
	'agency-head: submitted → refused',
	'agency-head: waiting → place',
	'agency-head: waiting → refused'
]);

test.each(roles.flatMap((role) => applicationStatuses.map((from) => ({ role, from }))))(
	'an application that is $from is answered by a $role only as the table says',
	({ role, from }) => {
		for (const outcome of allocationOutcomes) {
			const expected = permitted.has(`${role}: ${from} → ${outcome}`);
			const answered = answerApplication(from, outcome, [role]);
			expect({ outcome, ok: answered.ok }).toEqual({ outcome, ok: expected });
			if (answered.ok) expect(answered.value).toBe(outcome);
		}
		const back = takeBackPlace({ status: from, roles: [role], begun: false, reason: 'Fordi' });
		expect(back.ok).toBe(role === 'agency-head' && from === 'place');
	}
);

test('a status nobody knows is answered by nobody', () => {
	expect(answerApplication('lost', 'place', ['agency-head'])).toMatchObject({ ok: false });
});

const given = { status: 'place', roles: ['agency-head'], begun: false, reason: 'Fordi' } as const;

test.each([
	[{ begun: true }, 'already-begun'],
	[{ reason: ' ' }, 'reason-missing'],
	[{ reason: 'x'.repeat(2_001) }, 'reason-too-long'],
	[{ reason: 'Barnet 010203-1234' }, 'looks-like-cpr']
])('a place is not given back with %j', (part, reason) => {
	expect(takeBackPlace({ ...given, ...part })).toEqual({ ok: false, reason });
});

test('places are given by the agency’s head alone; the outlook is for those who advise, too', () => {
	expect(roles.filter((role) => mayAllocate([role]))).toEqual(['agency-head']);
	expect(roles.filter((role) => maySeeOutlook([role]))).toEqual(['agency-adviser', 'agency-head']);
});

test('help counts when it had begun before the day, unless it was entered by mistake', () => {
	const entry = { fromOn: '2015-01-01', withdrawnAt: null };
	const mistaken = { ...entry, withdrawnAt: '2026-01-01T10:00:00Z' };
	expect(helpedBefore([entry], '2026-11-30')).toBe(true);
	expect(helpedBefore([entry], '2015-01-01')).toBe(false);
	expect(helpedBefore([mistaken], '2026-11-30')).toBe(false);
	expect(helpedBefore([], '2026-11-30')).toBe(false);
});

test('the answer is read by those who write and decide on applications', () => {
	expect(roles.filter((role) => mayReadAnswer([role])).toSorted()).toEqual([
		'chief',
		'director',
		'plan-owner',
		'plan-writer'
	]);
});
