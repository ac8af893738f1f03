import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import { compile, is, readTexts, verify, type Definition } from './index.ts';

const texts = readTexts(
	readFileSync(new URL('../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
function prove(definition: Definition) {
	const compiled = compile(definition, texts);
	if (!compiled.ok) throw new Error(compiled.about?.join());
	return verify(compiled.value);
}

test('the routes stand for every full assignment of the facts', () => {
	const { combinations, routes, questions, steps } = prove(nationalPathway);
	expect(questions).toBe(nationalPathway.questions.length);
	expect(steps).toBe(nationalPathway.steps.length);
	// Danger 2 × role 4 × who, where, honour and leader with "ved ikke"; "ingen bestemt" for a concern only.
	expect(combinations).toBe(2 * 4 * (9 + 3 * 8) * 9 * 3 * 3);
	expect(routes).toBeLessThan(combinations / 5);
});

test('a step that no route reaches stops the publication', () => {
	const listen = nationalPathway.steps.find(({ id }) => id === 'listen')!;
	const { violations } = prove({
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
