import { inlineText, everyBlock, inlinesOf, type Document } from '#domain/document';
import type { DraftContent, PassageText, ProvisionText, ThemeText } from '#domain/guide';
import { containsCpr } from '#domain/kernel';

type Writable<Text> = { -readonly [Key in keyof Text]: Text[Key] };

export interface WrittenText {
	readonly content: DraftContent;
	readonly note: string;
}

/** A text of a draft while it is being written: its fields, its words, and why. */
export class DraftText {
	content: DraftContent = $state({} as DraftContent);
	note: string = $state('');

	constructor(written: WrittenText) {
		this.take(written);
	}

	take({ content, note }: WrittenText): void {
		this.content = content;
		this.note = note;
	}

	get passage(): Writable<PassageText> {
		return this.content as Writable<PassageText>;
	}

	get theme(): Writable<ThemeText> {
		return this.content as Writable<ThemeText>;
	}

	get provision(): Writable<ProvisionText> {
		return this.content as Writable<ProvisionText>;
	}

	/** As it is now, with no tie to what is being written. */
	get written(): WrittenText {
		return $state.snapshot({ content: this.content, note: this.note }) as WrittenText;
	}
}

/** The running text of a passage or a theme; a provision has none. */
export function documentIn(content: DraftContent): Document | undefined {
	if ('body' in content) return content.body;
	return 'introduction' in content ? content.introduction : undefined;
}

/** Principle 1: such a text does not leave the page. The editor watches over the words themselves. */
export const fieldsLookLikeCpr = ({ content, note }: WrittenText): boolean =>
	[note, ...Object.entries(content).filter(([field]) => field !== 'body')].some((value) =>
		containsCpr(JSON.stringify(value))
	);

/** The first words of a block, so that a fault can be found in the text. */
export function wordsOfBlock(document: Document, id: string): string | undefined {
	for (const block of everyBlock(document)) {
		if (block.id !== id) continue;
		const words = inlineText(inlinesOf(block)).trim();
		return words.length > 60 ? `${words.slice(0, 60)} …` : words;
	}
	return undefined;
}
