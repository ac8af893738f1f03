import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import {
	compile,
	is,
	prove,
	readTexts,
	routesOf,
	verify,
	verifyAgain,
	walk,
	type Compiled,
	type Condition,
	type Definition,
	type Step
} from './index.ts';

const texts = readTexts(
	readFileSync(new URL('../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
function proofOf(definition: Definition) {
	const compiled = compile(definition, texts);
	if (!compiled.ok) throw new Error(compiled.about?.join());
	return verify(compiled.value);
}

test('the routes stand for every full assignment of the facts', () => {
	const { combinations, routes, questions, steps } = proofOf(nationalPathway);
	expect(questions).toBe(nationalPathway.questions.length);
	expect(steps).toBe(nationalPathway.steps.length);
	// Danger 2 × role 4 × degree and who, "ingen bestemt" for a concern only, × the rest, each with "ved ikke".
	const rest = { sorting: 4, place: 3, setting: 9, kind: 7, honour: 3, leader: 3 };
	const authority = { police: 3, support: 3, hours: 3 };
	const product = Object.values({ ...rest, ...authority }).reduce((all, ways) => all * ways, 1);
	expect(combinations).toBe(2 * 4 * (11 + 3 * 10) * product);
	expect(routes).toBeLessThan(combinations / 500);
});

test('a step that no route reaches stops the publication', () => {
	const listen = nationalPathway.steps.find(({ id }) => id === 'listen')!;
	const { violations } = proofOf({
		...nationalPathway,
		steps: [
			...nationalPathway.steps,
			{
				...listen,
				id: 'lost',
				when: { all: [is('degree', 'concern'), is('degree', 'suspicion')] }
			}
		]
	});
	expect(violations).toMatchObject([{ invariant: 'unreachable', step: 'lost', blocks: true }]);
});

const asks = ({ when }: { readonly when: Condition }, ...facts: readonly string[]) =>
	facts.some((fact) => JSON.stringify(when).includes(`"${fact}"`));
const steps = nationalPathway.steps.filter(
	(one) => !asks(one, 'police', 'support', 'hours', 'place')
);
const kept = new Set(steps.map(({ id }) => id));

/** The national path without the questions for the authority alone: a tenth of the routes. */
const small = compile(
	{
		...nationalPathway,
		questions: nationalPathway.questions.filter(
			({ fact }) => !['police', 'support', 'hours', 'place'].includes(fact)
		),
		facts: nationalPathway.facts.filter(
			({ id }) => !['police', 'support', 'hours', 'place'].includes(id)
		),
		steps: steps.map((step) => ({
			...step,
			precedes: step.precedes.filter((id) => kept.has(id)),
			givesWayTo: step.givesWayTo.filter((id) => kept.has(id))
		})),
		never: nationalPathway.never.filter((one) => !asks(one, 'place')),
		rows: []
	},
	texts
);
if (!small.ok) throw new Error(small.about?.join());
const path = small.value;

test('a route stands for every value that nothing tells apart', () => {
	const seen = new Set<string>();
	for (const { answers, values, outcome } of routesOf(path)) {
		if (answers['role'] === 'authority' || answers['danger'] === 'yes') continue;
		const asked = Object.entries(values).filter(([, list]) => list.length > 1);
		for (const [fact, list] of asked.slice(0, 1)) {
			for (const value of list) {
				const other = walk(path, { ...answers, [fact]: value });
				if (other.kind !== 'outcome') throw new Error('asks');
				expect({ ...other.outcome, suspects: [] }).toEqual({ ...outcome, suspects: [] });
			}
		}
		seen.add(JSON.stringify(answers));
	}
	expect(seen.size).toBeGreaterThan(1000);
});

/** What an editor may do: change a step, take it away, or add a step or a rule, for some cases or for all. */
const edits = fc
	.record({
		at: fc.nat(path.steps.length - 1),
		kind: fc.constantFrom('change', 'remove', 'add-step', 'add-rule'),
		owner: fc.constantFrom('everyone', 'staff', 'leader', 'authority'),
		when: fc.constantFrom<Condition>(
			{ all: [] },
			{ all: [is('degree', 'suspicion'), is('setting', 'skole')] },
			{ not: is('suspected', 'parent') }
		),
		to: fc.constantFrom<Partial<Step>>(
			{ act: 'tell-parents', informs: ['parents'] },
			{ deadline: 'same-day' },
			{ status: 'awaiting' },
			{ owner: 'leader' },
			{ law: [] },
			{}
		)
	})
	.map(({ at, kind, owner, when, to }): Compiled => {
		const step = path.steps[at]!;
		const added = { ...step, ...to, id: 'local-step', owner, when, precedes: [], givesWayTo: [] };
		const rule = { ...path.never[at % path.never.length]!, id: 'local-rule', when };
		const changed = { ...step, ...(at % 2 === 0 ? { when } : {}), ...to };
		const all = { ...path, steps: path.steps.map((one) => (one === step ? changed : one)) };
		if (kind === 'remove') return { ...path, steps: path.steps.filter((one) => one !== step) };
		if (kind === 'add-step') return { ...path, steps: [...path.steps, added as Step] };
		return kind === 'add-rule' ? { ...path, never: [...path.never, rule] } : all;
	});

test('after any edits, one after the other, the proof is the very one that a proof from the start gives', () => {
	fc.assert(
		fc.property(fc.array(edits, { minLength: 1, maxLength: 3 }), (list) => {
			let proven = prove(path);
			for (const edited of [...list, path]) {
				proven = verifyAgain(proven, edited);
				expect(proven.proof).toEqual(prove(edited).proof);
			}
		}),
		{ numRuns: 6 }
	);
});

test('an edited text is proved again only where its words speak of another act', () => {
	const before = prove(path);
	const said = (words: string) => ({ ...path, texts: { ...path.texts, listen: words } });
	const again = verifyAgain(before, said('Lyt, og bliv hos barnet.'));
	expect(again.trees.every((tree, at) => tree === before.trees[at])).toBe(true);
	const { violations } = verifyAgain(before, said('Udspørg barnet.')).proof;
	expect(violations.map(({ step }) => step)).toContain('listen');
});
