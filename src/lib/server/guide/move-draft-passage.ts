import { lastIn, overlay, stepTo, type MoveFault, type PassageText } from '#domain/guide';
import { accept, refuse, type Result } from '#domain/kernel';
import {
	changeDraft,
	entryOf,
	newestHash,
	type DraftContext,
	type DraftRefusal
} from './change-draft.ts';
import { writeEntry } from './draft-store.ts';
import { textIn } from './edition-content.ts';

export type MoveRefusal = DraftRefusal | MoveFault | 'theme-unknown' | 'already-there';

/** Moves a passage one step among its own kind, or to another theme, where it comes last. Its id stays. */
export async function moveDraftPassage(
	context: DraftContext,
	input: {
		readonly draft: string;
		readonly subject: string;
		readonly to: 'up' | 'down' | { readonly theme: string };
	}
): Promise<Result<void, MoveRefusal>> {
	const { subject, to } = input;
	return changeDraft(context, input.draft, async (tx, held) => {
		const { passages, themes } = overlay(held.newest, held.entries);
		const standing = passages.find(({ id }) => id === subject);
		if (!standing) return refuse('not-found');
		const theme = typeof to === 'string' ? standing.theme : to.theme;
		if (!themes.some(({ id }) => id === theme)) return refuse('theme-unknown');
		if (typeof to !== 'string' && theme === standing.theme) return refuse('already-there');
		const position: Result<number, MoveFault> =
			typeof to === 'string' ? stepTo(passages, subject, to) : accept(lastIn(passages, theme));
		if (!position.ok) return position;
		const entry = entryOf(held, 'passage', subject);
		const text = (entry?.content ?? textIn(held.newest, 'passage', subject)) as PassageText;
		await writeEntry(tx, input.draft, {
			subjectKind: 'passage',
			subject,
			content: { ...text, theme },
			position: position.value,
			baseHash: entry ? entry.baseHash : newestHash(held.newest, 'passage', subject),
			note: entry?.note ?? '',
			// Whoever is writing the text has not been overtaken by this.
			revision: entry?.revision ?? 0,
			savedAt: context.now.toISOString(),
			savedBy: context.actor.personId
		});
		return {
			ok: true,
			value: undefined,
			change: { kind: 'guide-text-moved', title: text.title, about: subject }
		};
	});
}
