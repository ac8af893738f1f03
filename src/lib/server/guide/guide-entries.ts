import { plainText } from '#domain/document';
import { passageAddress, type Edition, type Passage, type Theme } from '#domain/guide';
import type { SearchEntry } from '../platform/search-store.ts';

/** The newest edition of the guide as search finds it: each theme, and each passage at its own address. */
export function guideEntries(
	edition: Edition,
	themes: readonly Theme[],
	passages: readonly Passage[]
): readonly SearchEntry[] {
	const titles = new Map(themes.map(({ id, title }) => [id, title]));
	const published = edition.publishedOn;
	return [
		...themes.map(({ id, title, summary, introduction }): SearchEntry => ({
			kind: 'guide',
			id: `tema/${id}`,
			address: `/guide/${id}`,
			title,
			text: `${summary}\n${plainText(introduction)}`,
			themes: [id],
			on: published
		})),
		...passages.map((passage): SearchEntry => ({
			kind: 'guide',
			id: passage.id,
			address: passageAddress(passage),
			title: passage.title,
			within: titles.get(passage.theme) ?? '',
			text: plainText(passage.body),
			themes: [passage.theme],
			on: passage.reviewed
		}))
	];
}
