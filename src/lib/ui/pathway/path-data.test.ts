import { expect, test } from 'vitest';
import { loadNationalPathway } from '#server/pathway/load-national-pathway';
import { loadProvisions } from '#server/law/load-provisions';
import { compile } from '#domain/pathway';
import { pack, unpack } from './path-data.ts';
import { phoneView, type PathPlace } from './path-view.ts';

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

test('the path on the phone says and decides just what the server’s does', () => {
	const view = nationalView();
	const arrived = unpack(JSON.parse(JSON.stringify(pack(view))));
	const steps = view.path.steps.map((step) => ({ ...step, precedes: [] }));
	const { texts } = view.path;
	const walked = { ...view.path, rows: undefined, steps, texts: {} };
	expect({ ...arrived.path, texts: {} }).toEqual(walked);
	for (const [id, words] of Object.entries(arrived.path.texts)) expect(words, id).toBe(texts[id]);
	for (const { text } of arrived.path.steps) expect(arrived.path.texts[text]).toBe(texts[text]);
	for (const { text, why } of arrived.path.never) {
		expect(arrived.path.texts[text]).toBe(texts[text]);
		expect(arrived.path.texts[why]).toBe(texts[why]);
	}
	expect(arrived.place).toEqual(place);
});

test('no id of a text that the path names itself is sent twice', () => {
	const [words, others] = pack(nationalView()).path.texts;
	expect(words.every((text) => text.length > 0)).toBe(true);
	expect(Object.keys(others).length).toBeLessThan(words.length / 4);
});
