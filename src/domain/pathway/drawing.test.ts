import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import {
	compile,
	drawingOf,
	readTexts,
	roles,
	routesOf,
	unknown,
	type Answers,
	type Drawing,
	type DrawnLine,
	type DrawnNode,
	type Outcome
} from './index.ts';

const texts = readTexts(
	readFileSync(new URL('../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
const compiled = compile(nationalPathway, texts);
if (!compiled.ok) throw new Error(compiled.about?.join());
const path = compiled.value;
const degrees = ['concern', 'suspicion', 'knowledge', unknown];

/** What somebody with these answers reads off the drawing, and what was asked about on the way. */
function read({ root, always, danger }: Drawing, answers: Answers) {
	const asked: string[] = ['role', 'degree'];
	let node: DrawnNode = root;
	while (node.kind === 'question') {
		const { fact } = node.question;
		const way = node.ways.find((one) => one.answers.includes(answers[fact] ?? unknown));
		if (!way) throw new Error(`no way for ${answers[fact]}`);
		asked.push(fact);
		node = way.to;
	}
	const lines = [...danger, ...node.lines, ...always].filter(({ when }) => holds(when, answers));
	return { lines, asked };
}

const holds = (when: DrawnLine['when'], answers: Answers) =>
	when.length === 0 ||
	when.some((terms) =>
		Object.entries(terms).every(([fact, values]) =>
			values.includes(answers[fact] ?? (fact === 'danger' ? 'no' : ''))
		)
	);

/** Each part's words; two steps with the same words are drawn as one line. */
const said = (lines: readonly DrawnLine[]) =>
	lines
		.map(({ part, text }) => `${part} ${text}`)
		.sort()
		.join();
const told = ({ now, next, later, never }: Outcome) =>
	[
		...new Set([
			...now.map(({ text }) => `now ${text}`),
			...next.map(({ text }) => `next ${text}`),
			...later.map(({ text }) => `later ${text}`),
			...never.map(({ text }) => `never ${text}`)
		])
	]
		.sort()
		.join();

/** "Ved ikke" about what stands as a condition is the strictest of it, and no way on a drawing. */
const hasDoubt = (answers: Answers, asked: readonly string[]) =>
	Object.entries(answers).some(([fact, value]) => value === unknown && !asked.includes(fact));

describe.each(roles)('for %s', (role) => {
	test.each(degrees)(
		'every route at %s reads the same off the drawing as on the path',
		(degree) => {
			const drawing = drawingOf(path, role, { degree });
			let routes = 0;
			const unlike: Answers[] = [];
			for (const { answers, outcome } of routesOf(path, {
				awaiting: true,
				only: { role, degree }
			})) {
				if (answers['degree'] !== degree) continue;
				const { lines, asked } = read(drawing, answers);
				if (hasDoubt(answers, asked)) continue;
				routes += 1;
				if (said(lines) !== told(outcome)) unlike.push(answers);
			}
			expect(unlike).toEqual([]);
			expect(routes).toBeGreaterThan(10);
		}
	);
});

const outcomes = (node: DrawnNode): readonly (readonly DrawnLine[])[] =>
	node.kind === 'outcome' ? [node.lines] : node.ways.flatMap(({ to }) => outcomes(to));

test('every step, and every rule for somebody, stands on a drawing of the path', () => {
	const drawings = roles.flatMap((role) =>
		degrees.map((degree) => drawingOf(path, role, { degree }))
	);
	const lines = drawings.flatMap(({ danger, root, always }) => [
		...danger,
		...always,
		...outcomes(root).flat()
	]);
	const there = new Set(lines.flatMap(({ ids }) => ids));
	const missing = [...path.steps, ...path.never].filter(({ id }) => !there.has(id));
	expect(missing.map(({ id }) => id)).toEqual([]);
});

test('what follows from every answer alike is drawn once, and danger comes first', () => {
	const { danger, root, always } = drawingOf(path, 'staff', { degree: 'suspicion' });
	expect(danger.map(({ text, when }) => [text, when])).toEqual([
		['call-112', [{ danger: ['yes'] }]]
	]);
	expect(always.map(({ text }) => text)).toContain('write-verbatim');
	for (const lines of outcomes(root)) {
		expect(lines.map(({ text }) => text)).not.toContain('write-verbatim');
	}
});

test('answers that lead to the same stand on one way', () => {
	const { root } = drawingOf(path, 'staff', { degree: 'suspicion' });
	const ways = root.kind === 'question' ? root.ways.map(({ answers }) => answers) : [];
	expect(ways).toContainEqual(['network-adult', 'unknown-adult']);
	expect(ways).toContainEqual(['several', unknown]);
	expect(ways).toContainEqual(['parent']);
});

test('a step that takes another form in some places says where each form holds', () => {
	const { root } = drawingOf(path, 'staff', { degree: 'suspicion' });
	const parent =
		root.kind === 'question' ? root.ways.find(({ answers }) => answers.includes('parent')) : null;
	const lines = parent?.to.kind === 'outcome' ? parent.to.lines : [];
	const whenOf = (text: string) => lines.find((line) => line.text === text)?.when;
	expect(whenOf('agree-going-home')).toEqual([{ setting: ['dagpleje', 'dagtilbud', 'skole'] }]);
	expect(whenOf('agree-home')).toEqual([{ setting: ['forening', 'sundhed', 'privat'] }]);
	expect(whenOf('call-intake')).toEqual([]);
});

test('a place that is settled leaves no condition about it', () => {
	const { root, always } = drawingOf(path, 'staff', { degree: 'suspicion', setting: 'dagtilbud' });
	const facts = [...outcomes(root).flat(), ...always].flatMap(({ when }) =>
		when.flatMap((terms) => Object.keys(terms))
	);
	expect(facts).not.toContain('setting');
	expect(facts).toContain('kind');
});

test('what awaits approval is drawn, and marked', () => {
	const { root, always } = drawingOf(path, 'staff', { degree: 'concern' });
	const lines = [...outcomes(root).flat(), ...always];
	expect(lines.find(({ text }) => text === 'stop-kindly')?.awaiting).toBe(true);
	expect(lines.find(({ text }) => text === 'separate-children')?.awaiting).toBe(false);
});
