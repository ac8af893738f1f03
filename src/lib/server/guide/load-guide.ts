/**
 * The guide's first edition from `content/guide/`, checked as it is read: a broken front matter, an unknown
 * law id or source, an id used twice, or a link or word that leads nowhere names file and line and stops the
 * start.
 */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hashForm, type Document } from '#domain/document';
import { audiences, passageKinds, type Passage, type Source, type Theme } from '#domain/guide';
import { parseDay, type Day } from '#domain/kernel';
import { z } from 'zod';
import { documentFromMarkdown } from '../document/markdown.ts';
import {
	contentFolder,
	ContentFault,
	readContent,
	readFrontMatter
} from '../platform/content-file.ts';
import { checkContentLinks, type LinkedText } from './content-links.ts';

const theme = z.object({
	title: z.string().min(1),
	position: z.number().int().min(1).max(6),
	summary: z.string().min(1),
	introduction: z.string().default('')
});

const sources = z.record(
	z.string(),
	z.object({ title: z.string().min(1), url: z.url().optional() })
);

const frontMatter = z.object({
	id: z.string().regex(/^[a-z-]+\.[a-z0-9-]+$/),
	kind: z.enum(passageKinds),
	title: z.string().min(1),
	audience: z.array(z.enum(audiences)).min(1),
	law: z.array(z.string()),
	evidence: z.enum(['confirmed', 'awaiting']),
	sources: z.array(z.string()).min(1),
	reviewed: z
		.string()
		.refine((text) => parseDay(text) !== undefined, 'is not a day (YYYY-MM-DD)')
		.transform((text) => text as Day)
});

export interface GuideContent {
	readonly themes: readonly Theme[];
	readonly passages: readonly Passage[];
}

export const documentHash = (document: Document): string =>
	createHash('sha256').update(hashForm(document)).digest('hex');

export function loadGuide(
	lawIds: ReadonlySet<string>,
	folder = contentFolder('guide')
): GuideContent {
	const known = readContent(join(folder, 'sources.yaml'), sources).value;
	const themes: Theme[] = [];
	const passages: Passage[] = [];
	const ids = new Set<string>();
	const texts: LinkedText[] = [];
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		if (!entry.isDirectory()) continue;
		const themeFolder = join(folder, entry.name);
		themes.push(loadTheme(entry.name, join(themeFolder, 'theme.yaml'), texts));
		const files = readdirSync(themeFolder).filter((name) => name.endsWith('.md'));
		files.toSorted().forEach((name, position) => {
			const file = join(themeFolder, name);
			const passage = loadPassage(file, { theme: entry.name, position, lawIds, known, texts });
			if (ids.has(passage.id)) throw new ContentFault(file, 2, `duplicate id ${passage.id}`);
			ids.add(passage.id);
			passages.push(passage);
		});
	}
	const definitions = passages.filter(({ kind }) => kind === 'definition').map(({ id }) => id);
	checkContentLinks(texts, { lawIds, passages: ids, definitions: new Set(definitions) });
	return { themes: themes.toSorted((one, other) => one.position - other.position), passages };
}

function loadTheme(id: string, file: string, texts: LinkedText[]): Theme {
	const content = readContent(file, theme);
	const text = content.value.introduction;
	const line = content.lineOf(['introduction']);
	const introduction = documentFromMarkdown(text, { idPrefix: id, linesBefore: line });
	if (!introduction.ok) {
		throw new ContentFault(file, Number(introduction.about?.[0] ?? line), introduction.reason);
	}
	texts.push({ file, line: line + 1, text });
	return { id, ...content.value, introduction: introduction.value };
}

function loadPassage(
	file: string,
	within: {
		theme: string;
		position: number;
		lawIds: ReadonlySet<string>;
		known: z.infer<typeof sources>;
		texts: LinkedText[];
	}
): Passage {
	const content = readFrontMatter(file, frontMatter);
	const { sources: sourceKeys, ...front } = content.value;
	const fault = (key: string, problem: string) =>
		new ContentFault(file, content.lineOf([key]), problem);
	if (!front.id.startsWith(`${within.theme}.`)) {
		throw fault('id', `the id ${front.id} does not begin with its theme ${within.theme}`);
	}
	const unknownLaw = front.law.find((id) => !within.lawIds.has(id));
	if (unknownLaw) throw fault('law', `unknown law id ${unknownLaw}`);
	if (front.kind === 'law' && front.law.length === 0)
		throw fault('law', 'a law passage needs a law id');
	const body = documentFromMarkdown(content.text, {
		idPrefix: front.id,
		linesBefore: content.textLine - 1
	});
	if (!body.ok) {
		throw new ContentFault(file, Number(body.about?.[0] ?? content.textLine), body.reason);
	}
	within.texts.push({ file, line: content.textLine, text: content.text });
	return {
		...front,
		theme: within.theme,
		position: within.position,
		sources: sourceKeys.map((key): Source => {
			const source = within.known[key];
			if (!source) throw fault('sources', `unknown source ${key}`);
			return { title: source.title, url: source.url ?? null };
		}),
		body: body.value,
		hash: documentHash(body.value),
		approval: null
	};
}
