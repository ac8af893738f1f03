import { agencyRoles, municipalRoles, type Role } from '#domain/identity';
import { expect, test } from 'vitest';
import {
	answerApplication,
	answerSteps,
	mayAllocate,
	maySeeOutlook,
	type AnswerStep
} from './answer-rights.ts';
import { helpedBefore } from './earlier-help.ts';

const roles: readonly Role[] = [...municipalRoles, ...agencyRoles];
const statuses = [
	'draft',
	'with-director',
	'approved',
	'submitted',
	'supplement',
	'place',
	'waiting',
	'refused',
	'withdrawn'
];

/** Written out by hand: what is not here is refused. */
const permitted: ReadonlySet<string> = new Set([
	'agency-head: submitted → place',
	'agency-head: submitted → waiting',
	'agency-head: submitted → refused',
	'agency-head: waiting → place',
	'agency-head: waiting → refused',
	'agency-head: place → withdrawn'
]);

const steps = Object.keys(answerSteps) as AnswerStep[];

test.each(
	steps.flatMap((step) => roles.flatMap((role) => statuses.map((from) => ({ step, role, from }))))
)('“$step” by a $role from $from happens only as the table says', ({ step, role, from }) => {
	const answered = answerApplication(from, step, [role]);
	const { to } = answerSteps[step];
	if (permitted.has(`${role}: ${from} → ${to}`)) {
		expect(answered).toEqual({ ok: true, value: to });
	} else {
		expect(answered).toMatchObject({
			ok: false,
			reason: role === 'agency-head' ? 'no-such-step' : 'not-your-decision'
		});
	}
});

test('places are given by the agency’s head alone; the outlook is for those who advise, too', () => {
	expect(roles.filter((role) => mayAllocate([role]))).toEqual(['agency-head']);
	expect(roles.filter((role) => maySeeOutlook([role]))).toEqual(['agency-adviser', 'agency-head']);
});

test('help counts when it had begun before the day, unless it was entered by mistake', () => {
	const entry = { fromOn: '2015-01-01', withdrawnAt: null };
	expect(helpedBefore([entry], '2026-11-30')).toBe(true);
	expect(helpedBefore([entry], '2015-01-01')).toBe(false);
	expect(helpedBefore([{ ...entry, withdrawnAt: '2026-01-01T10:00:00Z' }], '2026-11-30')).toBe(
		false
	);
	expect(helpedBefore([], '2026-11-30')).toBe(false);
});
