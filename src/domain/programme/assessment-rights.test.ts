import { agencyRoles, municipalRoles, type Role } from '#domain/identity';
import { expect, test } from 'vitest';
import {
	assessmentActs,
	assessorState,
	assessorStates,
	mayAssess,
	type AssessmentAct,
	type AssessorState
} from './assessment-rights.ts';

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
] as const;

const everyState: readonly AssessorState[] = assessorStates;
const readers: readonly AssessorState[] = ['none', 'reading', 'handed-in'];
const undecided: readonly string[] = ['submitted', 'supplement', 'waiting'];
const settled: readonly string[] = ['submitted', 'waiting'];
const all: readonly string[] = statuses;
const adviser: readonly Role[] = ['agency-adviser'];
const both: readonly Role[] = ['agency-adviser', 'agency-head'];

/** Written out by hand: who, in which status of the application, standing where. What is not here is refused. */
const permitted: Readonly<
	Record<AssessmentAct, readonly [readonly Role[], readonly string[], readonly AssessorState[]]>
> = {
	list: [both, all, everyState],
	read: [both, all, readers],
	'ask-assessor': [both, undecided, readers],
	'declare-none': [adviser, undecided, ['asked']],
	'declare-conflict': [adviser, undecided, ['asked', 'reading', 'handed-in']],
	score: [adviser, undecided, ['reading']],
	'change-score': [adviser, ['submitted', 'supplement'], ['handed-in']],
	'hand-in': [adviser, settled, ['reading']],
	'write-joint-note': [adviser, settled, ['handed-in']],
	'mark-complete': [both, ['submitted'], ['none']]
};

test.each(assessmentActs.flatMap((act) => roles.map((role) => ({ act, role }))))(
	'“$act” is done by a $role only in the statuses and standings the table names',
	({ act, role }) => {
		const [who, when, standings] = permitted[act];
		for (const status of statuses) {
			for (const standing of assessorStates) {
				const answer = mayAssess(act, { roles: [role], status, standing });
				const expected =
					who.includes(role) && when.includes(status) && standings.includes(standing);
				expect({ status, standing, ok: answer.ok }).toEqual({ status, standing, ok: expected });
			}
		}
	}
);

test('nobody without a role does anything', () => {
	for (const act of assessmentActs)
		expect(mayAssess(act, { roles: [], status: 'submitted', standing: 'reading' })).toEqual({
			ok: false,
			reason: 'not-your-decision'
		});
});

test.each([
	['asked', 'declare-first'],
	['excluded', 'conflict-of-interest']
] as const)('an assessor who is %s is refused reading, and told why', (standing, reason) => {
	const facts = {
		roles: ['agency-adviser', 'agency-head'],
		status: 'submitted',
		standing
	} as const;
	expect(mayAssess('read', facts)).toEqual({ ok: false, reason });
});

test('an assessor does not mark the application complete', () => {
	for (const standing of ['asked', 'reading', 'handed-in'] as const)
		expect(
			mayAssess('mark-complete', { roles: ['agency-adviser'], status: 'submitted', standing })
		).toEqual({ ok: false, reason: 'assessor-cannot' });
});

test('a conflict of interest excludes whenever it is declared', () => {
	const at = '2026-12-01T10:00:00Z';
	const state = (conflict: boolean | null, handedInAt: string | null) =>
		assessorState({ assessorId: 'ida', conflict, handedInAt });
	expect(assessorState(undefined)).toBe('none');
	expect(state(null, null)).toBe('asked');
	expect(state(false, null)).toBe('reading');
	expect(state(false, at)).toBe('handed-in');
	expect(state(true, null)).toBe('excluded');
	expect(state(true, at)).toBe('excluded');
});
