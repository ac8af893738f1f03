import {
	kindTitles,
	lastIn,
	named,
	overlay,
	titleOf,
	type DraftContent,
	type PassageKind
} from '#domain/guide';
import { containsCpr, dayOf, limits, refuse, writtenLine, type Result } from '#domain/kernel';
import { slug } from '../document/block-ids.ts';
import {
	changeDraft,
	entryOf,
	type DraftContext,
	type DraftRefusal,
	type HeldDraft
} from './change-draft.ts';
import { writeEntry } from './draft-store.ts';
import { textIn } from './edition-content.ts';
import { hasStoodInGuide } from './guide-store.ts';

export type AddRefusal =
	| DraftRefusal
	| 'title-missing'
	| 'title-too-long'
	| 'looks-like-cpr'
	| 'theme-unknown'
	| 'id-in-use';

export type NewText =
	| {
			readonly kind: 'passage';
			readonly theme: string;
			readonly title: string;
			readonly passageKind: string;
	  }
	| { readonly kind: 'provision'; readonly act: string; readonly section: string };

/**
 * A new passage or provision in a draft, empty but for its name, from which its permanent id is made. An id
 * that has stood in any edition is never given to another text. Gives the id.
 */
export async function addDraftText(
	context: DraftContext,
	input: { readonly draft: string; readonly text: NewText }
): Promise<Result<string, AddRefusal>> {
	const { text } = input;
	const typed = (text.kind === 'passage' ? [text.title] : [text.act, text.section]).map(
		writtenLine
	);
	return changeDraft(context, input.draft, async (tx, held) => {
		const name = typed.join(' ');
		if (typed.includes('') || slug(name) === '') return refuse('title-missing');
		if (name.length > limits.line) return refuse('title-too-long');
		if (containsCpr(name)) return refuse('looks-like-cpr');
		const content = emptyText(text, typed, dayOf(context.now));
		if (text.kind === 'passage' && !held.newest.themes.some(({ id }) => id === text.theme)) {
			return refuse('theme-unknown');
		}
		const { id } = content;
		const isTaken =
			entryOf(held, text.kind, id) ??
			textIn(held.newest, text.kind, id) ??
			(text.kind === 'passage' && (await hasStoodInGuide(tx, id)));
		if (isTaken) return refuse('id-in-use', [id]);
		await writeEntry(tx, input.draft, {
			subjectKind: text.kind,
			subject: id,
			content,
			position: text.kind === 'passage' ? lastPlace(held, text.theme) : null,
			baseHash: null,
			note: '',
			revision: 1,
			savedAt: context.now.toISOString(),
			savedBy: context.actor.personId
		});
		const title = titleOf(named(text.kind, id, content));
		return { ok: true, value: id, change: { kind: 'guide-text-added', title, about: id } };
	});
}

const lastPlace = ({ newest, entries }: HeldDraft, theme: string): number =>
	lastIn(overlay(newest, entries).passages, theme);

const isKind = (text: string): text is PassageKind => Object.hasOwn(kindTitles, text);

function emptyText(
	text: NewText,
	typed: readonly string[],
	today: ReturnType<typeof dayOf>
): DraftContent {
	if (text.kind === 'passage') {
		const [title = ''] = typed;
		return {
			id: `${text.theme}.${slug(title)}`,
			theme: text.theme,
			kind: isKind(text.passageKind) ? text.passageKind : 'professional',
			title,
			audience: [],
			law: [],
			evidence: 'awaiting',
			sources: [],
			reviewed: today,
			body: []
		};
	}
	const [act = '', section = ''] = typed;
	return {
		id: slug(`${act} ${section.replace(/stk\.|nr\./gu, ' ')}`),
		act,
		section,
		title: '',
		summary: '',
		dutyHolder: '',
		deadline: null,
		themes: [],
		inForceFrom: null,
		inForceTo: null,
		source: '',
		confidence: 'recalled',
		predecessors: [],
		successors: []
	};
}
