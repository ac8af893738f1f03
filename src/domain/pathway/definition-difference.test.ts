import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import { definitionDifference, partsOf, type Part } from './definition-difference.ts';
import { is, partKinds, readTexts, type PartChange, type Step, type WrittenPath } from './index.ts';

const texts = readTexts(
	readFileSync(new URL('../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
const national: WrittenPath = { definition: nationalPathway, texts };
const [first, second] = nationalPathway.steps as [Step, Step];

const variant = (definition: Partial<WrittenPath['definition']>, words = {}): WrittenPath => ({
	definition: { ...nationalPathway, ...definition },
	texts: { ...texts, ...words }
});
const stepsWith = (changed: Partial<Step>) => [
	{ ...first, ...changed },
	...nationalPathway.steps.slice(1)
];

test('a path does not differ from itself, nor by its version or by what its texts are called', () => {
	expect(definitionDifference(national, national)).toEqual([]);
	expect(definitionDifference(national, variant({ version: '9' }))).toEqual([]);
	const renamed = variant({ steps: stepsWith({ text: 'other' }) }, { other: texts[first.text] });
	expect(definitionDifference(national, renamed)).toEqual([]);
});

test('a reworded step shows its words, the removed and the added', () => {
	const after = variant({}, { [first.text]: `${texts[first.text]} Nu.` });
	expect(definitionDifference(national, after)).toEqual([
		{
			...{ kind: 'step', id: first.id, change: 'changed', moved: false, fields: [] },
			words: [
				{
					place: 'text',
					words: [
						{ kind: 'same', text: texts[first.text] },
						{ kind: 'added', text: ' Nu.' }
					]
				}
			]
		}
	]);
});

test('a step with another deadline names the field, as it was and as it is', () => {
	const after = variant({ steps: stepsWith({ deadline: 'ongoing' }) });
	expect(definitionDifference(national, after)).toMatchObject([
		{
			...{ kind: 'step', id: first.id, change: 'changed', words: [] },
			fields: [{ name: 'deadline', before: first.deadline, after: 'ongoing' }]
		}
	]);
});

test('a step that is shown to others in words of their own says so', () => {
	const after = variant(
		{ steps: stepsWith({ seen: { by: ['chief'], text: 'seen-anew' } }) },
		{ 'seen-anew': 'Chefen får det at vide.' }
	);
	const [change] = definitionDifference(national, after);
	expect(change?.words.map(({ place }) => place)).toEqual(['seen']);
	expect(change?.fields.map(({ name }) => name)).toEqual(['seenBy']);
});

test('what is put in and what is taken out are told whole, and nothing else has moved', () => {
	const own = { ...first, id: 'new-step', when: is('role', 'staff') };
	const after = variant({ steps: [own, ...nationalPathway.steps.slice(1)] });
	const found = definitionDifference(national, after);
	expect(found.map(({ id, change }) => [id, change])).toEqual([
		['new-step', 'added'],
		[first.id, 'removed']
	]);
	expect(found[0]?.fields).toContainEqual({ name: 'act', before: undefined, after: first.act });
	expect(found[1]?.words[0]?.words).toEqual([{ kind: 'removed', text: texts[first.text] }]);
});

test('two steps that change places are told as one that moved', () => {
	const after = variant({ steps: [second, first, ...nationalPathway.steps.slice(2)] });
	expect(definitionDifference(national, after)).toMatchObject([
		{ kind: 'step', change: 'moved', moved: true, words: [], fields: [] }
	]);
});

test('rules, notes, questions, facts, slots and rows are told too', () => {
	const { never, notes, questions, facts, slots, rows = [] } = nationalPathway;
	const after = variant({
		never: never.slice(1),
		notes: notes.slice(1),
		questions: questions.slice(1),
		facts: facts.map((fact) => (fact.id === 'leader' ? { ...fact, values: ['away'] } : fact)),
		slots: [...slots, 'school-doctor'],
		rows: rows.slice(1)
	});
	expect(definitionDifference(national, after).map(({ kind, change }) => [kind, change])).toEqual([
		['rule', 'removed'],
		['note', 'removed'],
		['question', 'removed'],
		['fact', 'changed'],
		['slot', 'added'],
		['row', 'removed']
	]);
});

/** Paths like the national one: some parts left out, some changed, some elsewhere. */
const paths: fc.Arbitrary<WrittenPath> = fc
	.record({
		steps: fc.shuffledSubarray([...nationalPathway.steps.slice(0, 12)]),
		never: fc.shuffledSubarray([...nationalPathway.never.slice(0, 6)]),
		questions: fc.subarray([...nationalPathway.questions]),
		slots: fc.shuffledSubarray([...nationalPathway.slots]),
		phase: fc.constantFrom('now' as const, 'next' as const),
		words: fc.dictionary(
			fc.constantFrom(...nationalPathway.steps.slice(0, 12).map(({ text }) => text)),
			fc.lorem()
		)
	})
	.map(({ steps, phase, words, ...rest }) =>
		variant({ ...rest, steps: steps.map((one, at) => (at % 3 ? one : { ...one, phase })) }, words)
	);

const byId = (parts: readonly Part[]) =>
	Object.fromEntries(
		parts.map(({ id, said, fields }) => [
			id,
			{ said: Object.fromEntries(Object.entries(said).filter(([, text]) => text)), fields }
		])
	);

/** The earlier parts of a kind with the changes made to them. */
function applied(parts: readonly Part[], changes: readonly PartChange[]): ReturnType<typeof byId> {
	const made = new Map(parts.map((part) => [part.id, part]));
	for (const { id, change, words, fields } of changes) {
		if (change === 'removed') {
			made.delete(id);
			continue;
		}
		const before = made.get(id) ?? { id, said: {}, fields: {} };
		const said = words.map(({ place, words: parts }) => [
			place,
			parts.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('')
		]);
		const values = {
			...before.fields,
			...Object.fromEntries(fields.map((one) => [one.name, one.after]))
		};
		made.set(id, {
			id,
			said: { ...before.said, ...Object.fromEntries(said) },
			fields: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
		});
	}
	return byId([...made.values()]);
}

test('the changes made to the earlier path give the later one, and what has not moved keeps its order', () => {
	fc.assert(
		fc.property(paths, paths, (before, after) => {
			const changes = definitionDifference(before, after);
			for (const kind of partKinds) {
				const own = changes.filter((one) => one.kind === kind);
				const [was, now] = [partsOf(before)[kind], partsOf(after)[kind]];
				expect(applied(was, own)).toEqual(byId(now));
				const told = new Set(
					own
						.filter(({ moved, change }) => moved || change === 'added' || change === 'removed')
						.map(({ id }) => id)
				);
				const still = (parts: readonly Part[]) =>
					parts.map(({ id }) => id).filter((id) => !told.has(id));
				expect(still(now)).toEqual(still(was));
			}
		}),
		{ numRuns: 60 }
	);
});

test('seen from the later path everything is told the other way round', () => {
	const turned = {
		added: 'removed',
		removed: 'added',
		changed: 'changed',
		moved: 'moved'
	} as const;
	const told = (changes: readonly PartChange[], turn: boolean) =>
		changes
			.filter(({ change }) => change !== 'moved')
			.map(({ kind, id, change, fields }) =>
				JSON.stringify([
					kind,
					id,
					turn ? turned[change] : change,
					fields
						.map(({ name, before, after }) =>
							turn ? [name, after, before] : [name, before, after]
						)
						.toSorted()
				])
			)
			.toSorted();
	fc.assert(
		fc.property(paths, paths, (before, after) => {
			expect(told(definitionDifference(after, before), true)).toEqual(
				told(definitionDifference(before, after), false)
			);
		}),
		{ numRuns: 60 }
	);
});
