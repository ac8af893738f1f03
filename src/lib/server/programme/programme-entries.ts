import { plainText } from '#domain/document';
import { dayOf } from '#domain/kernel';
import type { SearchEntry } from '../platform/search-store.ts';
import type { StoredText } from './programme-text-store.ts';
import { readProgrammeText } from './read-programme-text.ts';

/** The public page about the programme as search finds it, each part at its own address. */
export const programmeEntries = (
	parts: readonly { readonly id: string; readonly title: string }[],
	texts: readonly StoredText[]
): readonly SearchEntry[] =>
	parts.flatMap(({ id, title }): SearchEntry[] => {
		const stored = texts.find(({ part }) => part === id);
		const read = stored && readProgrammeText(stored.text);
		if (!stored || !read?.ok) return [];
		const on = dayOf(new Date(stored.changedAt));
		const address = `/raadgivning#${id}`;
		const text = plainText(read.value);
		return [{ kind: 'page', id, address, title, within: 'Rådgivningsforløb', text, on }];
	});
