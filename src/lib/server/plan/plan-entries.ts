import { createHash } from 'node:crypto';
import type { Municipality } from '#domain/directory';
import { plainText } from '#domain/document';
import { planTypeFacts } from '#domain/plan';
import { searchForm, type SearchEntry, type SearchSource } from '../platform/search-store.ts';
import type { StoredVersion } from './version-store.ts';

type Place = Pick<Municipality, 'name' | 'shortName' | 'slug'>;
type Adopted = Pick<StoredVersion, 'hash'> & {
	readonly content: Pick<StoredVersion['content'], 'municipalityCode' | 'type'>;
};

/** The source a published plan is in the search: one of each type, the version that holds now. */
export const planSource = (place: Place, { content, hash }: Adopted): SearchSource => ({
	owner: content.municipalityCode,
	source: `plan/${content.type}`,
	fingerprint: createHash('sha256')
		.update(JSON.stringify([searchForm, hash, place.name, place.slug]))
		.digest('hex')
});

/** Its sections as search finds them. Contact values live on by themselves and are no part of the text. */
export function planEntries(
	place: Place,
	{ content }: Pick<StoredVersion, 'content'>
): readonly SearchEntry[] {
	const { address, shortName } = planTypeFacts(content.type);
	return content.sections.map((section) => ({
		kind: 'plan',
		id: section.id,
		address: `/k/${place.slug}/${address}#${section.id}`,
		title: section.title,
		within: `${place.name} · Beredskab: ${shortName}`,
		names: `${place.name} ${place.shortName}`,
		text: plainText(section.body, () => '…'),
		themes: section.theme === null ? [] : [section.theme],
		on: content.adoption.heldOn
	}));
}
