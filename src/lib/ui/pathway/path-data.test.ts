import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadNationalPathway } from '#server/pathway/load-national-pathway';
import { loadProvisions } from '#server/law/load-provisions';
import { compile, routesOf, walk } from '#domain/pathway';
import { packQuestions, packSteps, viewOfQuestions, wholeView } from './path-data.ts';
import { phoneView, type PathPlace } from './path-view.ts';
import { stepsAddress, stepsFile } from './steps-file.ts';

const place: PathPlace = {
	municipality: null,
	national: true,
	contacts: {},
	version: { number: '1', publishedOn: null },
	law: {}
};

function nationalView() {
	const { definition, texts } = loadNationalPathway(loadProvisions());
	const compiled = compile(definition, texts);
	if (!compiled.ok) throw new Error('The national path is broken');
	return phoneView(compiled.value, place);
}

const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

test('the path on the phone says and decides just what the server’s does, once both parts are there', () => {
	const view = nationalView();
	const questions = viewOfQuestions(sent(packQuestions(view)));
	const arrived = wholeView(questions, sent(packSteps(view)));
	const steps = view.path.steps.map((step) => ({ ...step, precedes: [] }));
	const { texts } = view.path;
	expect({ ...arrived.path, texts: {} }).toEqual({
		...view.path,
		rows: undefined,
		steps,
		texts: {}
	});
	expect(arrived.path.texts).toEqual(texts);
	expect(arrived.place).toEqual(view.place);
});

test('the questions are the same before the steps have come', () => {
	const view = nationalView();
	const questions = viewOfQuestions(sent(packQuestions(view)));
	let asked = 0;
	for (const { answers } of routesOf(view.path, { only: { role: 'leader' } })) {
		const given = Object.entries(answers);
		for (let count = 0; count <= given.length; count += 1) {
			const sofar = Object.fromEntries(given.slice(0, count));
			const here = walk(questions.path, sofar);
			const there = walk(view.path, sofar);
			if (there.kind === 'question') expect(here).toEqual(there);
			else expect(here.kind).toBe('outcome');
			asked += 1;
		}
		if (asked > 3000) break;
	}
	expect(asked).toBeGreaterThan(1000);
});

test('nothing of the steps is waited for before the first question, and no word is sent twice', () => {
	const view = nationalView();
	const first = JSON.stringify(packQuestions(view));
	const later = packSteps(view);
	for (const { text } of view.path.steps) expect(first).not.toContain(view.path.texts[text]);
	const [words, others] = later.texts;
	expect(words.every((text) => text.length > 0)).toBe(true);
	expect(Object.keys(others).length).toBeLessThan(words.length / 4);
	expect(brotliCompressSync(first).length).toBeLessThan(4000);
});

test('another content has another address, and an old address has no file', async () => {
	const view = nationalView();
	const [first, ...steps] = view.path.steps;
	const other = {
		...view,
		path: { ...view.path, steps: [{ ...first!, act: 'wait' as const }, ...steps] }
	};
	const markIn = (one: typeof view) =>
		/trin-(\w+)\.json$/.exec(stepsAddress(one, '/handlevej'))?.[1] ?? '';
	expect(markIn(other)).not.toBe(markIn(view));
	expect(stepsFile(view, markIn(other)).status).toBe(404);
	const file = stepsFile(view, markIn(view));
	expect(file.headers.get('cache-control')).toContain('immutable');
	expect(await file.json()).toEqual(sent(packSteps(view)));
});
