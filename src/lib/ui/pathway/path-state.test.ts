import { readFileSync } from 'node:fs';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import { compile, readTexts } from '#domain/pathway';
import { expect, test } from 'vitest';
import { fieldsOf, pressed, runOf, screenOf, start, type Run } from './path-state.ts';

const texts = readTexts(
	readFileSync(new URL('../../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
const compiled = compile(nationalPathway, texts);
if (!compiled.ok) throw new Error(compiled.about?.join());
const path = compiled.value;

const row2: Run = {
	passed: true,
	who: 'professional',
	answers: {
		role: 'staff',
		degree: 'suspicion',
		suspected: 'parent',
		setting: 'dagtilbud',
		kind: 'physical',
		honour: 'no'
	}
};

const press = (run: Run, button: string, choice?: string) =>
	pressed(path, [
		...fieldsOf(run),
		['do', button],
		...(choice ? [['choice', choice] as const] : [])
	]);

const asked = (run: Run) => {
	const screen = screenOf(path, run);
	return screen.kind === 'question' ? screen.question.fact : screen.kind;
};

test('danger comes first, then who you are, then one question at a time, then the result', () => {
	const seen: string[] = [];
	let run = start;
	seen.push(asked(run));
	run = press(run, 'pass');
	seen.push(asked(run));
	run = press(run, 'who:professional');
	for (const choice of ['staff', 'suspicion', 'parent', 'dagtilbud', 'physical', 'no']) {
		seen.push(asked(run));
		run = press(run, 'answer', choice);
	}
	seen.push(asked(run));
	expect(seen).toEqual([
		'danger',
		'who',
		'role',
		'degree',
		'suspected',
		'setting',
		'kind',
		'honour',
		'result'
	]);
	expect(run).toEqual(row2);
});

test('a citizen and a child get a number and no questions', () => {
	const passed = press(start, 'pass');
	expect(asked(press(passed, 'who:citizen'))).toBe('citizen');
	expect(asked(press(passed, 'who:child'))).toBe('child');
	expect(asked(press(press(passed, 'who:child'), 'back'))).toBe('who');
	expect(asked(press(press(passed, 'who:king'), 'back'))).toBe('danger');
});

test('a run survives the way through a form unchanged', () => {
	const runs: readonly Run[] = [
		start,
		row2,
		{ ...row2, at: 'degree' },
		{ ...row2, as: 'leader' },
		{ ...row2, answers: { ...row2.answers, danger: 'yes', suspected: 'unknown' } }
	];
	for (const run of runs) expect(runOf(path, fieldsOf(run))).toEqual(run);
});

test('a tampered form brings in no fact, value, role or text of its own', () => {
	const run = runOf(path, [
		['passed', 'perhaps'],
		['who', '<script>'],
		['answer.role', 'king'],
		['answer.cpr', '010101-1234'],
		['answer.danger', 'unknown'],
		['answer.degree', 'suspicion'],
		['at', '__proto__'],
		['as', 'king'],
		['answer.suspected', new Blob([])]
	]);
	expect(run).toEqual({ passed: false, answers: { degree: 'suspicion' } });
	expect(press(row2, 'fly')).toEqual(row2);
	expect(press(row2, 'change:shoe')).toEqual(row2);
	expect(press(row2, 'as:king')).toEqual(row2);
});

test('pressing on without a choice asks again and keeps everything', () => {
	const open: Run = { ...row2, answers: { role: 'staff', degree: 'suspicion' } };
	expect(press(open, 'answer')).toEqual({ ...open, unanswered: true });
	expect(press(open, 'answer', 'nobody')).toEqual({ ...open, unanswered: true });
	expect(press(open, 'answer', 'unknown').answers).toEqual({
		...open.answers,
		suspected: 'unknown'
	});
});

test('back shows the question before with the answer given, all the way to the first screen', () => {
	const seen: string[] = [];
	let run = row2;
	for (let turn = 0; turn < 8; turn += 1) {
		run = press(run, 'back');
		const screen = screenOf(path, run);
		seen.push(screen.kind === 'question' ? (screen.chosen ?? '') : screen.kind);
	}
	expect(seen).toEqual([
		'no',
		'physical',
		'dagtilbud',
		'parent',
		'suspicion',
		'staff',
		'who',
		'danger'
	]);
});

test('an earlier answer can be changed, and what still applies is kept', () => {
	const reopened = press(row2, 'change:degree');
	expect(asked(reopened)).toBe('degree');
	const changed = press(reopened, 'answer', 'knowledge');
	expect(changed).toEqual({ ...row2, answers: { ...row2.answers, degree: 'knowledge' } });
	expect(asked(changed)).toBe('result');
	const elsewhere = press(press(row2, 'change:suspected'), 'answer', 'employee');
	expect(asked(elsewhere)).toBe('leader');
});

test("a staff member can look at the leader's steps and come back to their own", () => {
	const looked = press(row2, 'as:leader');
	const screen = screenOf(path, looked);
	expect(screen.kind === 'result' && screen.outcome.role).toBe('leader');
	expect(press(looked, 'as:staff')).toEqual(row2);
	expect(press(looked, 'back')).toEqual(row2);
});

test("a question that only the authority's steps ask leaves one's own answers alone", () => {
	const row5: Run = {
		...row2,
		answers: {
			role: 'staff',
			degree: 'suspicion',
			suspected: 'employee',
			setting: 'dagtilbud',
			kind: 'physical',
			leader: 'at-hand'
		}
	};
	expect(asked(row5)).toBe('result');
	const looked = press(row5, 'as:authority');
	expect(asked(looked)).toBe('honour');
	const answered = ['no', 'no', 'no'].reduce((run, choice) => press(run, 'answer', choice), looked);
	const screen = screenOf(path, answered);
	expect(screen.kind === 'result' && screen.outcome.role).toBe('authority');
	const home = screenOf(path, press(answered, 'as:staff'));
	expect(home.kind === 'result' && home.concerns).toEqual([row5.answers]);
});

test('"slet alt" leaves nothing', () => {
	expect(press(row2, 'erase')).toEqual(start);
});

test('the number of questions is told and never grows', () => {
	let run: Run = { passed: true, who: 'professional', answers: {} };
	let most = Infinity;
	for (const choice of ['staff', 'concern', 'employee', 'skole', 'at-hand']) {
		const screen = screenOf(path, run);
		if (screen.kind !== 'question') break;
		expect(screen.progress.atMost).toBeLessThanOrEqual(most);
		expect(screen.progress.at).toBeLessThanOrEqual(screen.progress.atMost);
		most = screen.progress.atMost;
		run = press(run, 'answer', screen.values.includes(choice) ? choice : 'unknown');
	}
	expect(asked(run)).toBe('result');
});
