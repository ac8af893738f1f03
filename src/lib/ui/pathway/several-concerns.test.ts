import { readFileSync } from 'node:fs';
import { cases } from '#content/pathways/national/cases.ts';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import { allSteps, compile, mergeOutcomes, readTexts, walk, type Answers } from '#domain/pathway';
import { expect, test } from 'vitest';
import { pack, unpack } from './path-data.ts';
import { renderPath } from './path-html.ts';
import { fieldsOf, mostConcerns, pressed, runOf, screenOf, start, type Run } from './path-state.ts';
import { phoneView, type PathPlace } from './path-view.ts';

const texts = readTexts(
	readFileSync(new URL('../../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
const compiled = compile(nationalPathway, texts);
if (!compiled.ok) throw new Error(compiled.about?.join());
const path = compiled.value;
const place: PathPlace = {
	municipality: null,
	national: true,
	contacts: {},
	version: { number: '1', publishedOn: null },
	law: {}
};
const view = phoneView(path, place);

const parent: Answers = {
	role: 'staff',
	degree: 'suspicion',
	suspected: 'parent',
	setting: 'dagtilbud',
	kind: 'physical',
	honour: 'no'
};
const employee: Answers = {
	role: 'staff',
	degree: 'suspicion',
	suspected: 'employee',
	setting: 'dagtilbud',
	kind: 'physical',
	leader: 'at-hand'
};
const one: Run = { passed: true, who: 'professional', answers: parent };

const press = (run: Run, button: string, choice?: string): Run =>
	pressed(path, [
		...fieldsOf(run),
		['do', button],
		...(choice === undefined ? [] : [['choice', choice] as const])
	]);

/** Answers whatever is asked, by the answers given. */
function answerAll(run: Run, answers: Answers): Run {
	let at = run;
	for (let turns = 0; turns < 15; turns += 1) {
		const screen = screenOf(path, at);
		if (screen.kind !== 'question') break;
		at = press(at, 'answer', answers[screen.question.fact] ?? 'unknown');
	}
	return at;
}
const both = answerAll(press(one, 'more'), employee);

const resultOf = (run: Run) => {
	const screen = screenOf(path, run);
	if (screen.kind !== 'result') throw new Error(`a ${screen.kind} is shown`);
	return screen;
};
const outcomeOf = (answers: Answers) => {
	const end = walk(path, answers);
	if (end.kind !== 'outcome') throw new Error('a question is left');
	return end.outcome;
};
const stepsOf = (run: Run) => allSteps(resultOf(run).outcome).map(({ step }) => step.id);

test('one more concern asks the questions again, but never again who one is', () => {
	const asked: string[] = [];
	let run = press(one, 'more');
	for (let turns = 0; turns < 15; turns += 1) {
		const screen = screenOf(path, run);
		if (screen.kind !== 'question') break;
		asked.push(screen.question.fact);
		expect(screen.concern).toBe(2);
		run = press(run, 'answer', employee[screen.question.fact] ?? 'unknown');
	}
	expect(asked).toEqual(['degree', 'suspected', 'setting', 'kind', 'leader']);
	expect(resultOf(run).concerns).toEqual([parent, employee]);
});

test('the result of two concerns is the strictest of both, and says that it is', () => {
	expect(resultOf(both).outcome).toEqual(
		mergeOutcomes(path, [outcomeOf(parent), outcomeOf(employee)])
	);
	expect(renderPath(view, both, { script: false })).toContain('dine 2 bekymringer samlet');
	expect(renderPath(view, one, { script: false })).not.toContain('bekymringer samlet');
	const listed = renderPath(view, both, { script: false }).replace(/\s+/g, ' ');
	expect(listed).toMatch(/Bekymring 2<\/strong> Mistanke[^<]* · Fysisk vold<\/p>/);
});

test('who is suspected in one concern is informed by no step of the other', () => {
	const leader = answerAll(press(one, 'more'), { ...employee, suspected: 'leader' });
	const { outcome } = resultOf(leader);
	const informed = allSteps(outcome).flatMap(({ step }) => step.informs);
	expect(outcome.suspects).toEqual(expect.arrayContaining(['parents', 'leader']));
	expect(informed.filter((person) => outcome.suspects.includes(person))).toEqual([]);
});

test('the roles are switched for all concerns at once, and back again', () => {
	const looked = answerAll(press(both, 'as:leader'), {});
	expect(resultOf(looked).outcome.role).toBe('leader');
	expect(stepsOf(looked)).not.toEqual(stepsOf(both));
	expect(stepsOf(press(looked, 'as:staff'))).toEqual(stepsOf(both));
});

test('what only another role is asked about an earlier concern is asked, and one’s own result stays', () => {
	let run = press(both, 'as:authority');
	const asked = new Set<number>();
	for (let turns = 0; turns < 20; turns += 1) {
		const screen = screenOf(path, run);
		if (screen.kind !== 'question') break;
		asked.add(screen.concern);
		run = press(run, 'answer', 'no');
	}
	expect(resultOf(run).outcome.role).toBe('authority');
	expect([...asked]).toContain(2);
	expect(stepsOf(press(run, 'as:staff'))).toEqual(stepsOf(both));
});

test('an answer of either concern can be changed, and the concerns keep their order', () => {
	const reopened = press(both, 'change:degree:0');
	const screen = screenOf(path, reopened);
	expect(screen.kind === 'question' && [screen.concern, screen.chosen]).toEqual([1, 'suspicion']);
	const changed = press(reopened, 'answer', 'knowledge');
	expect(resultOf(changed).concerns).toEqual([{ ...parent, degree: 'knowledge' }, employee]);
	const again = answerAll(press(changed, 'change:suspected:1'), { suspected: 'unknown' });
	expect(resultOf(again).concerns[0]).toEqual({ ...parent, degree: 'knowledge' });
});

test('who one is can be changed with the first concern, and holds for all', () => {
	const leader = answerAll(press(press(both, 'change:role:0'), 'answer', 'leader'), employee);
	const { concerns, outcome } = resultOf(leader);
	expect(concerns.map(({ role }) => role)).toEqual(['leader', 'leader']);
	expect(outcome.role).toBe('leader');
});

test('a concern can be removed; the last one only by erasing all', () => {
	expect(resultOf(press(both, 'drop:0')).concerns).toEqual([employee]);
	expect(press(both, 'drop:1')).toEqual(one);
	expect(press(one, 'drop:0')).toEqual(one);
	expect(press(both, 'erase')).toEqual(start);
});

test('back gives up a concern just begun, and else leads through all answers to the first screen', () => {
	expect(press(press(one, 'more'), 'back')).toEqual(one);
	const seen: string[] = [];
	let run = both;
	for (let turns = 0; turns < 30; turns += 1) {
		run = press(run, 'back');
		const screen = screenOf(path, run);
		seen.push(
			screen.kind === 'question' ? `${screen.concern} ${screen.question.fact}` : screen.kind
		);
		if (screen.kind === 'danger') break;
	}
	expect(seen).toEqual([
		...['2 leader', '2 kind', '2 setting', '2 suspected', '2 degree'],
		...['1 honour', '1 kind', '1 setting', '1 suspected', '1 degree', '1 role'],
		'who',
		'danger'
	]);
});

test('five concerns are the most: then the button gives way to a word on what to do', () => {
	let run = one;
	for (let count = 1; count < mostConcerns; count += 1) {
		expect(renderPath(view, run, { script: false })).toContain('value="more"');
		run = answerAll(press(run, 'more'), employee);
	}
	expect(resultOf(run).concerns).toHaveLength(mostConcerns);
	expect(press(run, 'more')).toEqual(run);
	const full = renderPath(view, run, { script: false });
	expect(full).not.toContain('value="more"');
	expect(full).toContain('Du kan samle højst 5 bekymringer her.');
});

test('a tampered form brings in no concern, place or answer of its own', () => {
	const run = runOf(path, [
		...fieldsOf(both),
		['nth', '7'],
		['other.0.cpr', '010101-1234'],
		['other.1.degree', '<script>'],
		['other.2.role', 'king'],
		['other.3.degree', 'concern'],
		['other.4.degree', 'concern'],
		['other.99.degree', 'concern']
	]);
	expect(run.others).toEqual([parent, { degree: 'concern' }]);
	expect(run.nth).toBeUndefined();
	for (const button of ['drop:9', 'drop:x', 'change:cpr:0', 'change:degree:-1', 'more']) {
		expect(() => renderPath(view, press(run, button), { script: false })).not.toThrow();
	}
});

test('another concern never shows another role’s steps: who one is, is answered once', () => {
	const run = runOf(path, [...fieldsOf(both), ['other.0.role', 'authority']]);
	expect(stepsOf(run)).toEqual(stepsOf(both));
});

const phone = unpack(JSON.parse(JSON.stringify(pack(view))));
const table = cases.filter(({ awaiting }) => !awaiting).map(({ answers }) => answers);
const server = { script: false };

test('with and without script two concerns give the same result, over the whole table', () => {
	let results = 0;
	for (const [at, answers] of table.entries()) {
		const next = { ...table[(at + 1) % table.length], role: answers['role'] ?? 'unknown' };
		const held: Run = { passed: true, who: 'professional', answers: next, others: [answers] };
		// Without script each screen is made of what the form before it sent; the phone holds the run itself.
		const sent = runOf(view.path, JSON.parse(JSON.stringify(fieldsOf(held))));
		expect(renderPath(phone, held, server)).toBe(renderPath(view, sent, server));
		if (screenOf(view.path, sent).kind === 'result') results += 1;
	}
	expect(results).toBeGreaterThan(table.length / 2);
});

test('question by question too: the phone and the forms ask the same about the second concern', () => {
	const parted = (run: Run, button: string, choice = '') => ({
		sent: pressed(view.path, [...fieldsOf(run), ['do', button], ['choice', choice]]),
		held: pressed(phone.path, [...fieldsOf(run), ['do', button], ['choice', choice]])
	});
	for (const second of table.filter((_, at) => at % 25 === 0)) {
		let { sent, held } = parted(one, 'more');
		for (;;) {
			expect(held).toEqual(sent);
			expect(renderPath(phone, held, server)).toBe(renderPath(view, sent, server));
			const screen = screenOf(view.path, sent);
			if (screen.kind !== 'question') break;
			const given = second[screen.question.fact] ?? 'unknown';
			const choice = screen.values.includes(given) ? given : 'unknown';
			({ sent, held } = parted(sent, 'answer', choice));
		}
		expect(screenOf(view.path, sent).kind).toBe('result');
	}
});
