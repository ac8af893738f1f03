import { compile, drawingOf, roles, unknown, type Compiled } from '#domain/pathway';
import { describe, expect, test } from 'vitest';
import { loadProvisions } from '../law/load-provisions.ts';
import { loadNationalPathway } from './load-national-pathway.ts';
import { drawingPage } from './pathway-drawing.ts';
import layOut, { type Picture, type Shape } from './pathway-drawing-layout.ts';
import { linesOf, textWidth } from './pathway-drawing-text.ts';
import {
	wordedDrawing,
	type WordedBox,
	type WordedDrawing,
	type WordedQuestion
} from './pathway-drawing-words.ts';

function national(): Compiled {
	const { definition, texts } = loadNationalPathway(loadProvisions());
	const compiled = compile(definition, texts);
	if (!compiled.ok) throw new Error(compiled.reason);
	return compiled.value;
}
const path = national();
const due = (deadline: string) => (deadline === 'ongoing' ? '' : deadline);
const tree = (role: (typeof roles)[number], known: Record<string, string>): WordedDrawing =>
	wordedDrawing(path, drawingOf(path, role, known), { role, ...known }, due);

type Box = Extract<Shape, { kind: 'box' }>;
const boxesIn = ({ shapes }: Picture): Box[] => shapes.filter((shape) => shape.kind === 'box');
const rightOf = ({ at, width }: Box) => at[0] + width;
const bottomOf = ({ at, height }: Box) => at[1] + height;
const meet = (one: Box, other: Box) =>
	one.at[0] < rightOf(other) &&
	other.at[0] < rightOf(one) &&
	one.at[1] < bottomOf(other) &&
	other.at[1] < bottomOf(one);

/** Every word of the tree, one after the other. */
const wordsOf = ({ danger, root }: WordedDrawing): string =>
	[...(danger ? wordsIn(danger) : []), ...wordsIn(root)].join(' ');
const wordsIn = (node: WordedBox | WordedQuestion): readonly string[] =>
	node.kind === 'box'
		? node.parts.flatMap(({ title, groups }) => [
				title,
				...groups.flatMap(({ when, lines }) => [when, ...lines.map(({ text }) => text)])
			])
		: [node.text, ...node.ways.flatMap(({ answers, to }) => [...answers, ...wordsIn(to)])];
const sorted = (text: string) =>
	text
		.toLocaleLowerCase('da')
		.split(/[^\p{L}\d]+/u)
		.filter(Boolean);

describe.each(roles)('the drawing for %s', (role) => {
	test.each(['concern', 'suspicion', 'knowledge', unknown])(
		'at %s has every word of the list, each in its box, and no box over another',
		async (degree) => {
			const drawn = tree(role, { degree });
			const picture = await layOut(drawn);
			const boxes = boxesIn(picture).filter(({ look }) => look !== 'never');
			const overlapping = boxes.filter((one, at) =>
				boxes.slice(at + 1).some((other) => meet(one, other))
			);
			expect(overlapping).toEqual([]);
			const texts = picture.shapes.filter((shape) => shape.kind === 'text');
			const loose = texts.slice(0, -1).filter(({ at: [x, y], text, look }) => {
				const right = x + textWidth(text, 13, look === 'strong');
				return !boxes.some(
					(box) =>
						box.at[0] <= x && right <= rightOf(box) && box.at[1] < y - 9 && y + 3 < bottomOf(box)
				);
			});
			expect(loose).toEqual([]);
			const inPicture = new Set(sorted(texts.map(({ text }) => text).join(' ')));
			const missing = sorted(wordsOf(drawn)).filter((word) => !inPicture.has(word));
			expect(missing).toEqual([]);
			for (const { at, width, height } of boxes) {
				expect(at[0] >= 0 && at[1] >= 0).toBe(true);
				expect(at[0] + width <= picture.width && at[1] + height <= picture.height).toBe(true);
			}
		}
	);
});

test('a reader begins with staff at suspicion everywhere, and an address that makes no sense gets that', async () => {
	const page = (query: string) => drawingPage(path, new URLSearchParams(query), due);
	const first = await page('');
	expect(first.fields.map(({ value }) => value)).toEqual(['staff', 'suspicion', '']);
	expect(first.title).toBe('Medarbejder – Mistanke – Alle steder');
	expect(first.picture?.width).toBeGreaterThan(500);
	const again = await page('rolle=konge&grad=%00&sted=maanen');
	expect(again.title).toBe(first.title);
	expect(again.picture).toBe(first.picture);
});

test('a condition is said in the words of the path', () => {
	const words = wordsOf(tree('staff', { degree: 'suspicion' }));
	expect(words).toContain('Ikke forening eller fritid');
	expect(words).toContain('Kan det handle om ære eller negativ social kontrol? Ja');
	expect(words).toContain('I alle tilfælde');
	expect(words.startsWith('Gør nu  Ring 112 nu.')).toBe(true);
});

test('a long word is broken rather than let out of its box', () => {
	const lines = linesOf(`kort ${'langt'.repeat(20)} kort`, 100, 13);
	expect(lines.length).toBeGreaterThan(4);
	expect(lines.every((line) => textWidth(line, 13) <= 100)).toBe(true);
	expect(lines.join('').replace(/ /g, '')).toBe(`kort${'langt'.repeat(20)}kort`);
});
