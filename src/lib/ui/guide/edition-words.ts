/** What changed in an edition, in words: for the editor's draft, the amendments log and whoever compares. */
import { kindTitles, type AmendmentKind, type EditionSubject, type Named } from '#domain/guide';
import {
	documentDifference,
	wordDifference,
	type Document,
	type LineDifference,
	type WordChange
} from '#domain/document';
import { danishDate } from '#domain/kernel';
import { deadlineInWords, type ProvisionLink } from '#domain/law';
import { forWhom } from './audience-words.ts';

export const changeWords: Readonly<Record<AmendmentKind, string>> = {
	added: 'Ny',
	changed: 'Ændret',
	moved: 'Flyttet',
	retired: 'Taget ud'
};

export const subjectWords: Readonly<Record<EditionSubject, string>> = {
	theme: 'Tema',
	passage: 'Afsnit',
	provision: 'Bestemmelse'
};

export interface TextDifference {
	readonly rows: readonly { readonly name: string; readonly words: readonly WordChange[] }[];
	readonly lines: readonly LineDifference[];
}

/** How a law id is shown. */
export type LawNames = Readonly<Record<string, string>>;

/** Field by field where they differ, and the text line by line. `null`: it is not there. */
export function textDifference(
	before: Named,
	after: Named,
	names: { readonly law: LawNames; readonly themes: LawNames }
): TextDifference {
	const old = new Map(rowsOf(before, names));
	const now = new Map(rowsOf(after, names));
	const rows = [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
		const [was, is] = [old.get(name) ?? '', now.get(name) ?? ''];
		return was === is ? [] : [{ name, words: wordDifference(was, is) }];
	});
	const [was, is] = [documentOf(before), documentOf(after)];
	return { rows, lines: was.length + is.length > 0 ? documentDifference(was, is) : [] };
}

const documentOf = (text: Named): Document => {
	if (text.subjectKind === 'passage') return text.content?.body ?? [];
	return text.subjectKind === 'theme' ? (text.content?.introduction ?? []) : [];
};

/** A text's fields as words, in the order they are read. */
export function rowsOf(
	text: Named,
	{ law, themes }: { readonly law: LawNames; readonly themes: LawNames }
): readonly (readonly [name: string, value: string])[] {
	if (!text.content) return [];
	const lawName = (id: string) => law[id] ?? id;
	switch (text.subjectKind) {
		case 'theme':
			return [
				['Titel', text.content.title],
				['Kort om temaet', text.content.summary]
			];
		case 'passage': {
			const { title, theme, kind, audience, law: ids, sources, reviewed, evidence } = text.content;
			return [
				['Titel', title],
				['Tema', themes[theme] ?? theme],
				['Slags', kindTitles[kind]],
				['For', forWhom(audience)],
				['Lov', ids.map(lawName).join('; ')],
				['Kilder', sources.map((one) => [one.title, one.url].filter(Boolean).join(' ')).join('; ')],
				['Sidst gennemgået', danishDate(reviewed)],
				['Grundlag', evidence === 'confirmed' ? 'bekræftet' : 'afventer faglig godkendelse']
			];
		}
		case 'provision': {
			const provision = text.content;
			const links = (some: readonly ProvisionLink[]) =>
				some
					.map(({ id, confidence }) =>
						confidence === 'verified' ? lawName(id) : `${lawName(id)} (afventer)`
					)
					.join('; ');
			return [
				['Lov', provision.act],
				['Paragraf', provision.section],
				['Titel', provision.title],
				['Hvad den siger', provision.summary],
				['Hvem har pligten', provision.dutyHolder],
				['Frist', provision.deadline ? deadlineInWords(provision.deadline) : ''],
				['Gælder fra', provision.inForceFrom ? danishDate(provision.inForceFrom) : ''],
				['Gælder til', provision.inForceTo ? danishDate(provision.inForceTo) : ''],
				['Temaer', provision.themes.join(', ')],
				['Kilde', provision.source],
				['Afløser', links(provision.predecessors)],
				['Afløst af', links(provision.successors)],
				[
					'Grundlag',
					provision.confidence === 'verified' ? 'bekræftet' : 'afventer faglig godkendelse'
				]
			];
		}
	}
}
