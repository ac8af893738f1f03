import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import {
	compile,
	nextQuestion,
	offered,
	progress,
	prune,
	readTexts,
	unknown,
	walk,
	type Answers,
	type Outcome
} from './index.ts';

const texts = readTexts(
	readFileSync(new URL('../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
const result = compile(nationalPathway, texts);
if (!result.ok) throw new Error(result.about?.join());
const path = result.value;

const row2 = {
	role: 'staff',
	degree: 'suspicion',
	suspected: 'parent',
	setting: 'dagtilbud',
	kind: 'physical',
	honour: 'no'
};

function outcome(answers: Answers): Outcome {
	const end = walk(path, answers);
	if (end.kind !== 'outcome') throw new Error(`asks ${end.question.id}`);
	return end.outcome;
}
const stepsOf = ({ now, next, later }: Outcome) => [...now, ...next, ...later];

test('questions come one at a time, each only while something hangs on it', () => {
	const asked: string[] = [];
	let answers: Answers = {};
	for (
		let question = nextQuestion(path, answers);
		question;
		question = nextQuestion(path, answers)
	) {
		asked.push(question.fact);
		answers = { ...answers, [question.fact]: (row2 as Answers)[question.fact] ?? unknown };
	}
	expect(asked).toEqual(['role', 'degree', 'suspected', 'setting', 'kind', 'honour']);
});

test('"ingen bestemt" is offered for a concern only', () => {
	const question = path.questions.find(({ fact }) => fact === 'suspected')!;
	expect(offered(path, question, { role: 'staff', degree: 'concern' })).toContain('nobody');
	expect(offered(path, question, { role: 'staff', degree: 'suspicion' })).not.toContain('nobody');
	expect(offered(path, question, { role: 'staff', degree: unknown })).not.toContain('nobody');
});

test('changing an early answer keeps what still applies', () => {
	const concern = { role: 'staff', degree: 'concern', suspected: 'nobody', honour: 'no' };
	expect(prune(path, { ...concern, degree: 'suspicion' })).toEqual({
		role: 'staff',
		degree: 'suspicion'
	});
	expect(prune(path, { ...row2, degree: 'knowledge' })).toEqual({ ...row2, degree: 'knowledge' });
	expect(prune(path, { ...row2, suspected: 'aunt' })).toEqual({
		role: 'staff',
		degree: 'suspicion'
	});
	expect(prune(path, { ...row2, shoe: 'left' })).toEqual(row2);
});

test('progress counts what is answered and what can still come', () => {
	expect(progress(path, {})).toEqual({ at: 1, atMost: 11 });
	expect(progress(path, { role: 'staff', degree: 'suspicion', suspected: 'parent' })).toEqual({
		at: 4,
		atMost: 6
	});
	expect(progress(path, row2)).toEqual({ at: 6, atMost: 6 });
});

test('a "never" rule is not said twice: the narrower gives way', () => {
	const never = (answers: Answers) => outcome(answers).never.map(({ id }) => id);
	const doubt = never({
		...row2,
		degree: unknown,
		suspected: unknown,
		sorting: unknown,
		honour: unknown
	});
	expect(doubt).toContain('never-tell-parents');
	expect(doubt).not.toContain('never-tell-parents-unagreed');
	expect(doubt).not.toContain('never-tell-parents-before-sparring');
	expect(never({ ...row2, degree: 'concern' })).toContain('never-tell-parents-before-sparring');
	expect(never({ ...row2, suspected: 'child', place: 'same' })).toContain(
		'never-tell-parents-unagreed'
	);
});

test('danger puts 112 first, whoever asks', () => {
	for (const role of ['staff', 'leader', 'chief', 'authority']) {
		const { now } = outcome({ ...row2, role, police: 'no', support: 'no', danger: 'yes' });
		expect(now[0]?.step.act).toBe('call-112');
	}
	expect(stepsOf(outcome(row2)).map(({ step }) => step.act)).not.toContain('call-112');
});

test('what awaits approval is shown only when asked for', () => {
	const shown = walk(path, row2, { awaiting: true });
	if (shown.kind !== 'outcome') throw new Error('asks');
	expect(stepsOf(shown.outcome).map(({ step }) => step.id)).toContain('receipt');
	expect(stepsOf(outcome(row2)).every(({ step }) => step.status === 'confirmed')).toBe(true);
});

test('"ved ikke" about one\'s role counts as staff', () => {
	expect(outcome({ ...row2, role: unknown }).role).toBe('staff');
});

test('in doubt about who is suspected nobody is told who could be, and the authority is called directly', () => {
	const doubt = outcome({ ...row2, suspected: unknown, honour: unknown });
	expect(doubt.strictest).toBe(true);
	const informed = new Set(stepsOf(doubt).flatMap(({ step }) => step.informs));
	for (const person of ['leader', 'colleagues', 'parents', 'network', 'suspected'] as const) {
		expect(informed).not.toContain(person);
	}
	expect(doubt.now[0]?.step.act).toBe('call-authority');
});

const values = Object.fromEntries(nationalPathway.facts.map((fact) => [fact.id, fact.values]));
const answerings = fc.record(
	Object.fromEntries(
		Object.entries(values).map(([fact, list]) => [
			fact,
			fact === 'danger' ? fc.constantFrom(...list) : fc.constantFrom(...list, unknown)
		])
	)
);

const strongerRules = new Map(path.never.map(({ id, givesWayTo = [] }) => [id, givesWayTo]));

test('"ved ikke" gathers every "never" rule, or a stronger one, of every answer it could have been', () => {
	fc.assert(
		fc.property(
			answerings,
			fc.constantFrom(
				...Object.keys(values).filter((fact) => fact !== 'danger' && fact !== 'role')
			),
			(answers, fact) => {
				const doubt = walk(path, { ...answers, [fact]: unknown });
				if (doubt.kind !== 'outcome') return;
				const gathered = new Set(doubt.outcome.never.map(({ id }) => id));
				for (const value of values[fact] ?? []) {
					const sure = walk(path, { ...doubt.answers, [fact]: value });
					if (sure.kind !== 'outcome') continue;
					if (sure.answers[fact] !== value && fact in doubt.answers) continue;
					for (const { id } of sure.outcome.never) {
						const there = [id, ...(strongerRules.get(id) ?? [])].some((one) => gathered.has(one));
						expect(there, id).toBe(true);
					}
				}
			}
		)
	);
});

test('every way of answering ends in something to do', () => {
	fc.assert(
		fc.property(answerings, (answers) => {
			let given: Answers = answers;
			for (let turn = 0; turn < 14; turn += 1) {
				const step = walk(path, given);
				if (step.kind === 'outcome') {
					expect(step.outcome.now.some(({ own }) => own)).toBe(true);
					return;
				}
				given = { ...given, [step.question.fact]: unknown };
			}
			throw new Error('no end');
		})
	);
});

test('"flere, eller uklart hvem" is the strictest path, as "ved ikke" is', () => {
	const given = { ...row2, honour: 'no', leader: 'at-hand', place: 'same' };
	const several = outcome({ ...given, suspected: 'several' });
	const doubt = outcome({ ...given, suspected: unknown });
	expect(several.strictest).toBe(true);
	expect(several.never).toEqual(doubt.never);
	expect(stepsOf(several)).toEqual(stepsOf(doubt));
});
