/** Where the content's own links lead: a defined word, a passage or a provision that does not exist stops the start. */
import { ContentFault } from '../platform/content-file.ts';

/** A Markdown text with the line of the file that it begins on. */
export interface LinkedText {
	readonly file: string;
	readonly line: number;
	readonly text: string;
}

export interface LinkTargets {
	readonly lawIds: ReadonlySet<string>;
	readonly passages: ReadonlySet<string>;
	readonly definitions: ReadonlySet<string>;
}

export function checkContentLinks(texts: readonly LinkedText[], targets: LinkTargets): void {
	for (const { file, line, text } of texts) {
		text.split('\n').forEach((words, below) => {
			for (const [, address = ''] of words.matchAll(/\]\(([^)\s]+)\)/g)) {
				const problem = whereTo(address, targets);
				if (problem) throw new ContentFault(file, line + below, problem);
			}
		});
	}
}

function whereTo(
	address: string,
	{ lawIds, passages, definitions }: LinkTargets
): string | undefined {
	const [, term] = /^begreb:(.*)$/.exec(address) ?? [];
	if (term !== undefined && !definitions.has(term)) return `unknown definition ${term}`;
	const [, law] = /^\/lov\/(.+)$/.exec(address) ?? [];
	if (law !== undefined && !lawIds.has(law)) return `unknown law id ${law}`;
	const [, theme, slug] = /^\/guide\/([a-z-]+)#(.+)$/.exec(address) ?? [];
	if (theme !== undefined && !passages.has(`${theme}.${slug}`)) {
		return `unknown passage ${theme}.${slug}`;
	}
	return undefined;
}
