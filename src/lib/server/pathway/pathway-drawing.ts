/**
 * The drawing of a path for its page and its file (H10): what a reader may choose, the tree in words, and the
 * picture of it, remembered for as long as the words are the same, in whatever municipality.
 */
import { createHash } from 'node:crypto';
import { drawingOf, roles, unknown, type Compiled } from '#domain/pathway';
import { inWorker } from '../platform/in-worker.ts';
import { openTurns } from '../platform/worker-turns.ts';
import type layOut from './pathway-drawing-layout.ts';
import type { Picture } from './pathway-drawing-layout.ts';
import {
	dangerWords,
	dontKnow,
	wordedDrawing,
	type DueWords,
	type WordedDrawing
} from './pathway-drawing-words.ts';

interface Choice {
	readonly name: string;
	readonly label: string;
	readonly options: readonly { readonly value: string; readonly text: string }[];
	readonly value: string;
}

export interface DrawingPage {
	readonly fields: readonly Choice[];
	/** What was chosen, in words: the drawing's title. */
	readonly title: string;
	readonly tree: WordedDrawing & { readonly dangerWords: typeof dangerWords };
	/** Undefined when it could not be made; the tree says the same. */
	readonly picture: Picture | undefined;
}

/** In the address, what is chosen and what it is chosen among. */
const names = { role: 'rolle', degree: 'grad', setting: 'sted' } as const;
const everywhere = 'Alle steder';

export async function drawingPage(
	pathway: Compiled,
	parameters: URLSearchParams,
	due: DueWords
): Promise<DrawingPage> {
	const fields = fieldsOf(pathway, parameters);
	const chosen = new Map(fields.map(({ name, value }) => [name, value]));
	const role = roles.find((one) => one === chosen.get(names.role)) ?? 'staff';
	const known = Object.fromEntries(
		(['degree', 'setting'] as const).flatMap((fact) => {
			const value = chosen.get(names[fact]);
			return value ? [[fact, value]] : [];
		})
	);
	const drawing = drawingOf(pathway, role, known);
	const tree = wordedDrawing(pathway, drawing, { ...known, role }, due);
	return {
		fields,
		title: fields
			.flatMap(({ options, value }) => options.filter((one) => one.value === value))
			.map(({ text }) => text.replace(/:.*$/, ''))
			.join(' – '),
		tree: { ...tree, dangerWords },
		picture: await pictureOf(tree)
	};
}

function fieldsOf(pathway: Compiled, parameters: URLSearchParams): readonly Choice[] {
	const field = (
		fact: keyof typeof names,
		extra: Choice['options'],
		otherwise: string
	): readonly Choice[] => {
		const question = pathway.questions.find((one) => one.fact === fact);
		if (!question) return [];
		const said = Object.entries(question.options).map(([value, text]) => ({
			value,
			text: pathway.texts[text] ?? value
		}));
		const options = fact === 'setting' ? [...extra, ...said] : [...said, ...extra];
		const asked = parameters.get(names[fact]);
		const value = options.some((one) => one.value === asked) ? (asked ?? '') : otherwise;
		return [{ name: names[fact], label: pathway.texts[question.text] ?? fact, options, value }];
	};
	return [
		...field('role', [], 'staff'),
		...field('degree', [{ value: unknown, text: dontKnow }], 'suspicion'),
		...field('setting', [{ value: '', text: everywhere }], '')
	];
}

/** One after the other: each takes a processor for a moment, and few are ever asked for. */
const turns = openTurns({ atOnce: 1, waiting: 12 });
const most = 150;
const remembered = new Map<string, Picture>();

async function pictureOf(tree: WordedDrawing): Promise<Picture | undefined> {
	const key = createHash('sha256').update(JSON.stringify(tree)).digest('base64url');
	const found = remembered.get(key);
	if (found) return found;
	const giveBack = await turns.take();
	if (!giveBack) return undefined;
	try {
		const picture = remembered.get(key) ?? (await placed(tree));
		if (picture) remember(key, picture);
		return picture;
	} finally {
		giveBack();
	}
}

async function placed(tree: WordedDrawing): Promise<Picture | undefined> {
	const made = await inWorker<typeof layOut>(
		'src/lib/server/pathway/pathway-drawing-layout.ts',
		tree,
		{ timeLimit: 20_000, memoryLimit: 600 }
	);
	return made.ok ? made.value : undefined;
}

function remember(key: string, picture: Picture): void {
	remembered.set(key, picture);
	for (const [oldest] of remembered) {
		if (remembered.size <= most) return;
		remembered.delete(oldest);
	}
}
