/**
 * The canonical form of a text, of which the server makes a fingerprint: two texts with the same form say the
 * same, in the same theme, with the same grounds. Block ids are addresses, and no part of it.
 * A form made otherwise would make every text that an editor has changed look like news at the next start.
 */
import { canonicalJson, hashForm } from '#domain/document';
import type { DraftContent, DraftEntry, EditionSubject, Named } from './edition.ts';

/** What is written, wherever it stands. */
export function textForm(named: Named): string {
	if (!named.content) return '';
	switch (named.subjectKind) {
		case 'passage': {
			const { kind, title, audience, law, evidence, sources, reviewed, body } = named.content;
			const form = { kind, title, audience, law, evidence, sources, reviewed };
			return canonicalJson({ ...form, body: hashForm(body) });
		}
		case 'theme': {
			const { title, summary, introduction } = named.content;
			return canonicalJson({ title, summary, introduction: hashForm(introduction) });
		}
		case 'provision': {
			const text = named.content;
			const form = {
				...{ act: text.act, section: text.section, title: text.title, summary: text.summary },
				...{ dutyHolder: text.dutyHolder, deadline: text.deadline, themes: text.themes },
				...{ inForceFrom: text.inForceFrom, inForceTo: text.inForceTo, source: text.source },
				...{ confidence: text.confidence },
				...{ predecessors: text.predecessors, successors: text.successors }
			};
			return canonicalJson(form);
		}
	}
}

export const fingerprintForm = (named: Named): string =>
	named.subjectKind === 'passage'
		? canonicalJson([named.content?.theme ?? '', textForm(named)])
		: textForm(named);

/**
 * Entries whose text has changed since the draft took it up, or that bring what somebody else has brought
 * meanwhile: they are looked at before they are published, so that nobody's words are lost.
 */
export const staleEntries = <
	Entry extends Pick<DraftEntry, 'subjectKind' | 'subject' | 'baseHash'>
>(
	entries: readonly Entry[],
	newest: (kind: EditionSubject, subject: string) => string | null
): readonly Entry[] =>
	entries.filter(({ subjectKind, subject, baseHash }) => newest(subjectKind, subject) !== baseHash);

/** A kind and its content as one; the caller knows that they belong together. */
export const named = (
	subjectKind: EditionSubject,
	subject: string,
	content: DraftContent | null
): Named => ({ subjectKind, subject, content }) as Named;
