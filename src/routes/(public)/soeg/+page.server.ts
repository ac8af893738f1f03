import { redirect } from '@sveltejs/kit';
import { containsCpr } from '#domain/kernel';
import { listMunicipalities } from '#server/directory/directory-store';
import { getEdition, listThemes } from '#server/guide/guide-store';
import { search, searchPage, searchPages } from '#server/platform/search';
import { searchLimits } from '#server/platform/search-query';
import { marked, recogniser, snippet } from '#server/platform/search-snippet';
import type { PageServerLoad } from './$types';
import {
	addressWith,
	kindAt,
	kindChoices,
	kindWords,
	remarks,
	themeChoices
} from './search-words.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const given = (name: string) => url.searchParams.get(name) ?? '';
	// Away with it at once: out of the address, the history and what is sent along from this page.
	if ([...url.searchParams.values()].some(containsCpr)) redirect(303, '/soeg?afvist=cpr');
	const { db } = locals.beredt;
	const { municipalities, themes } = await db.transaction({ kind: 'public' }, async (tx) => ({
		municipalities: await listMunicipalities(tx),
		themes: await listThemes(tx, (await getEdition(tx)).number)
	}));
	const municipality = municipalities.find(({ slug }) => slug === given('kommune'));
	const theme = themes.find(({ id }) => id === given('tema'));
	const kind = kindAt(given('hvor'));
	const filter = {
		kind: kind?.kind ?? null,
		owner: municipality?.code ?? null,
		theme: theme?.id ?? null
	};
	const answer = await search(
		{ db },
		{ text: given('q'), filter, page: Number(given('side')) || 1 }
	);
	const typed = given('q').slice(0, searchLimits.characters).toWellFormed();
	const asked = {
		q: typed,
		hvor: kind?.param ?? '',
		kommune: municipality?.slug ?? '',
		tema: theme?.id ?? ''
	};
	const pages = Math.min(Math.ceil(answer.total / searchPage), searchPages);
	const recognise = recogniser(answer.words);
	return {
		asked,
		isRefused: given('afvist') === 'cpr',
		isEmpty: answer.isEmpty,
		isFiltered: Boolean(kind ?? municipality ?? theme),
		total: answer.total,
		everywhere: answer.everywhere,
		remarks: remarks(answer),
		suggestion:
			answer.suggestion && answer.insteadOf.length === 0
				? { text: answer.suggestion, href: addressWith({}, { q: answer.suggestion }) }
				: null,
		kinds: kindChoices(answer.kinds, asked),
		themes: themeChoices(themes, answer.themes, asked),
		municipalities: municipalities
			.filter(({ code, slug }) => answer.owners[code] || slug === asked.kommune)
			.map(({ code, slug, shortName }) => ({
				value: slug,
				text: `${shortName} (${answer.owners[code] ?? 0})`
			})),
		results: answer.results.map(({ kind: ofKind, address, title, within, text, on }) => ({
			kind: kindWords(ofKind).one,
			href: address,
			title: marked(title, recognise),
			within,
			text: snippet(text, recognise),
			on: on && kindWords(ofKind).dayWord ? { day: on, word: kindWords(ofKind).dayWord } : null
		})),
		page: {
			number: answer.page,
			pages,
			previous: answer.page > 1 ? addressWith(asked, { side: String(answer.page - 1) }) : null,
			next: answer.page < pages ? addressWith(asked, { side: String(answer.page + 1) }) : null
		}
	};
};
