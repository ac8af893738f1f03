import { firstWords, type Terms } from '#domain/document';
import type { Passage } from './passage.ts';

/** The last part of a passage's id: its anchor on its theme's page. */
export const slugOf = ({ id }: Pick<Passage, 'id'>): string => id.slice(id.indexOf('.') + 1);

/** Where a passage stands; `guide` is the edition's own address, `/guide` for the newest. */
export const passageAddress = (passage: Pick<Passage, 'id' | 'theme'>, guide = '/guide'): string =>
	`${guide}/${passage.theme}#${slugOf(passage)}`;

/** Where a term is explained: a term is the id of its definition. */
export const termAddress = (term: string): string =>
	passageAddress({ id: term, theme: term.slice(0, Math.max(0, term.indexOf('.'))) });

/** The guide's definitions, as they are shown where a defined word stands. */
export const termsOf = (passages: readonly Passage[], guide = '/guide'): Terms =>
	Object.fromEntries(
		passages
			.filter(({ kind }) => kind === 'definition')
			.map((passage) => [
				passage.id,
				{
					title: passage.title,
					text: firstWords(passage.body),
					href: passageAddress(passage, guide)
				}
			])
	);
