/** What is different between two editions, text by text: for the amendments log and for readers who compare. */
import { reference } from '#domain/law';
import type {
	AmendmentKind,
	DraftContent,
	EditionContent,
	EditionSubject,
	Named
} from './edition.ts';
import { named, textForm } from './fingerprint.ts';
import { movedPassages } from './passage-order.ts';

export interface EditionChange {
	readonly subjectKind: EditionSubject;
	readonly subject: string;
	readonly change: AmendmentKind;
	/** It stands elsewhere as well: in another theme or another order. */
	readonly moved: boolean;
	readonly before: DraftContent | null;
	readonly after: DraftContent | null;
}

/** In the reading order of the later edition; what is gone comes last of its kind. */
export function editionDifference(
	before: EditionContent,
	after: EditionContent,
	likelyMoved?: ReadonlySet<string>
): readonly EditionChange[] {
	const moved = movedPassages(before.passages, after.passages, likelyMoved);
	return [
		...changesOf('theme', before.themes, after.themes),
		...changesOf('passage', before.passages, after.passages, moved),
		...changesOf('provision', before.provisions, after.provisions)
	];
}

type Text = DraftContent & { readonly id: string };

function changesOf(
	kind: EditionSubject,
	before: readonly Text[],
	after: readonly Text[],
	moved: ReadonlySet<string> = new Set()
): EditionChange[] {
	const old = new Map(before.map((text) => [text.id, text]));
	const now = new Set(after.map(({ id }) => id));
	const form = (text: Text) => textForm(named(kind, text.id, text));
	const standing = after.flatMap((text): EditionChange[] => {
		const was = old.get(text.id) ?? null;
		const base = { subjectKind: kind, subject: text.id, before: was, after: text };
		if (!was) return [{ ...base, change: 'added', moved: false }];
		const isMoved = moved.has(text.id);
		if (form(was) !== form(text)) return [{ ...base, change: 'changed', moved: isMoved }];
		return isMoved ? [{ ...base, change: 'moved', moved: true }] : [];
	});
	const gone = before
		.filter(({ id }) => !now.has(id))
		.map((text): EditionChange => ({
			subjectKind: kind,
			subject: text.id,
			change: 'retired',
			moved: false,
			before: text,
			after: null
		}));
	return [...standing, ...gone];
}

/** What a text is called in lists. */
export function titleOf(text: Named): string {
	if (!text.content) return text.subject;
	return text.subjectKind === 'provision' ? reference(text.content) : text.content.title;
}
