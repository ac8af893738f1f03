import { reference, type Provision } from '#domain/law';
import type { SearchEntry } from '../platform/search-store.ts';

/** The catalogue's two short names of themes whose addresses in the guide are longer. */
const inGuide: Readonly<Record<string, string>> = {
	haandtering: 'haandtering-og-handleveje',
	'maalgruppe-definitioner': 'maalgruppe-og-definitioner'
};

/** The law catalogue as search finds it: `§ 133` and `barnets lov 15` stand in the titles. */
export const lawEntries = (provisions: readonly Provision[]): readonly SearchEntry[] =>
	provisions.map((provision) => ({
		kind: 'law',
		id: provision.id,
		address: `/lov/${provision.id}`,
		title: `${provision.act} ${provision.section}: ${provision.title}`,
		text: `${provision.summary}\n${reference(provision)}`,
		themes: provision.themes.map((theme) => inGuide[theme] ?? theme),
		on: provision.inForceFrom
	}));
