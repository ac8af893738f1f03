/** The path of a house: nobody is asked where they are, and "your leader" has the number the house itself gave. */
import { settingOf, type ShownContact } from '#domain/directory';
import { withSetting } from '#domain/pathway';
import type { PublicHouse, PublicPlace } from '../directory/public-house.ts';
import type { Transaction } from '../platform/database.ts';
import { readPathPage } from './path-place.ts';

export async function readHousePath(
	tx: Transaction,
	{ municipality, contacts, house }: PublicPlace
) {
	const { path, place } = await readPathPage(tx, municipality, contacts, house?.institution.id);
	const above = `/k/${municipality.slug}`;
	return {
		home: `${house ? `${above}/sted/${house.institution.id}` : above}/handlevej`,
		path: withSetting(path, house ? settingOf(house.institution) : undefined),
		place: { ...place, contacts: { ...place.contacts, ...leaderOf(house) } }
	};
}

/** The contact a step names "your leader" by; the municipality's own stays where the house has no number. */
function leaderOf(house: PublicHouse | null) {
	if (!house?.facts) return {};
	const { who, place, reached, confirmedOn, confirmedBy, overdue, confirmation } = house.facts;
	const { label, number, href } = who;
	if (!number || !href) return {};
	const leader: ShownContact = {
		slot: 'leader',
		label,
		number,
		href,
		opening: [],
		hours: '',
		openNow: true,
		note: `${place}, ${reached}`,
		formUrl: null,
		secureMail: null,
		confirmedOn,
		confirmedBy,
		overdue,
		confirmation
	};
	return { leader };
}
