import type { Municipality } from '#domain/directory';
import type { Transaction } from '../platform/database.ts';
import type { Wanted } from '../platform/page-copy.ts';
import { getPublishedPathway } from './published-pathway.ts';

/** On every device: where one begins, and what is said where there is no connection. */
const everywhere = ['/', '/uden-forbindelse'];

/**
 * Forms, files, tables to study, proofs and plans of former days are left on the service. Of a house its page and its
 * path come along: its cards are the municipality's own with the house's name on them, and a hundred houses would
 * make a copy no phone can hold.
 */
const needsService =
	/\/(nummer|kopi|bevis|forskel)(\/|$)|\.(pdf|docx|json)$|\/tabel$|\/tegning(\.svg)?$|\/\d+$|\/sted\/[^/]+\/(handlekort|plakat)/;

/** Which pages a device keeps for a municipality, or for the whole country: path, cards, contacts and plan. */
export async function offlineCopy(
	tx: Transaction,
	municipality: Municipality | null
): Promise<Wanted> {
	const { national, version } = await getPublishedPathway(tx, municipality?.code ?? null);
	const path = national
		? `den nationale handlevej version ${version}`
		: `handlevej version ${version}`;
	if (!municipality) {
		return {
			label: `Hele landet, ${path}`,
			first: ['/handlevej', ...everywhere],
			belongs: () => false
		};
	}
	const home = `/k/${municipality.slug}`;
	return {
		label: `${municipality.name}, ${path}`,
		first: [`${home}/handlevej`, home, ...everywhere],
		belongs: (address) => address.startsWith(`${home}/`) && !needsService.test(address)
	};
}
