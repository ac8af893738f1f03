import type { Municipality } from '#domain/directory';
import type { SearchEntry } from '../platform/search-store.ts';

/** A municipality's own page. The numbers are live and stand there, never in the search. */
export const municipalityEntry = ({ name, shortName, slug }: Municipality): SearchEntry => ({
	kind: 'municipality',
	id: slug,
	address: `/k/${slug}`,
	title: shortName,
	within: name,
	names: name,
	text: 'Se hvem du ringer til, og find handlevej, handlekort og beredskab.'
});
