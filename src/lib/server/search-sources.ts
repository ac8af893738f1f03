/**
 * What search is made from (G6): every room hands in what it has published, and nothing else. Publishing replaces
 * its own source in the same transaction; each start looks whether everything is in the index as it stands now.
 */
import { createHash } from 'node:crypto';
import type { Municipality } from '#domain/directory';
import { planTypes } from '#domain/plan';
import { findMunicipalityByCode, listMunicipalities } from './directory/directory-store.ts';
import { municipalityEntry } from './directory/municipality-entries.ts';
import { guideEntries } from './guide/guide-entries.ts';
import { listEditions, listPassages, listThemes } from './guide/guide-store.ts';
import { lawEntries } from './law/law-entries.ts';
import { listProvisions } from './law/provision-store.ts';
import { planEntries, planSource } from './plan/plan-entries.ts';
import { findCurrentVersion, listCurrentVersions } from './plan/version-store.ts';
import { agencyCode } from './platform/change.ts';
import { loadProgramme } from './programme/load-programme.ts';
import { programmeEntries } from './programme/programme-entries.ts';
import { listTexts } from './programme/programme-text-store.ts';
import type { Database, Scope, Transaction } from './platform/database.ts';
import {
	holdIndex,
	listSources,
	removeSource,
	replaceEntries,
	searchForm,
	type SearchEntry,
	type SearchSource
} from './platform/search-store.ts';

interface FilledSource extends SearchSource {
	readonly entries: readonly SearchEntry[];
}

/** The pages that belong to the service itself. */
const pages: readonly Omit<SearchEntry, 'kind'>[] = [
	{
		id: 'handlevej',
		address: '/handlevej',
		title: 'Den nationale handlevej',
		text: 'Er du bekymret for et barn? Svar på få spørgsmål, og se hvad du gør nu. Handlevejen gælder ved bekymring, mistanke og viden om vold eller seksuelle overgreb, når din kommune ikke har sin egen.'
	},
	{
		id: 'kommuner',
		address: '/k',
		title: 'Find din kommune',
		text: 'Vælg din kommune. Så ser du, hvem du ringer til, kommunens handlevej, handlekort og beredskab.'
	},
	{
		id: 'om',
		address: '/om',
		title: 'Om Beredt',
		text: 'En åben platform til kommunernes beredskab mod vold og seksuelle overgreb mod børn og unge. Hvem der står bag, hvad du kan her, og hvorfor Beredt ikke tager imod oplysninger om børn eller CPR-numre.'
	},
	{
		id: 'raadgivning',
		address: '/raadgivning',
		title: 'Rådgivningsforløb',
		text: 'Gratis rådgivning til kommuner om vold og seksuelle overgreb mod børn og unge. Lange og korte forløb, informationsmøder, ansøgning, frister, pladser og kriterier.'
	},
	{
		id: 'tilgaengelighed',
		address: '/tilgaengelighed',
		title: 'Tilgængelighed',
		text: 'Tilgængelighedserklæring: sådan virker Beredt med telefon, tastatur, skærmlæser og uden script, og det vi ved mangler.'
	}
];

const filled = (owner: string, source: string, entries: readonly SearchEntry[]): FilledSource => ({
	...{ owner, source, entries },
	fingerprint: createHash('sha256')
		.update(JSON.stringify([searchForm, entries]))
		.digest('hex')
});

async function agencySources(tx: Transaction): Promise<readonly FilledSource[]> {
	const [edition] = await listEditions(tx);
	const guide = edition
		? guideEntries(
				edition,
				await listThemes(tx, edition.number),
				await listPassages(tx, edition.number)
			)
		: [];
	const ownPages = pages.map((page): SearchEntry => ({ kind: 'page', ...page }));
	return [
		filled(agencyCode, 'guide', guide),
		filled(agencyCode, 'law', lawEntries(await listProvisions(tx))),
		filled(agencyCode, 'programme', await programmeSource(tx)),
		filled(agencyCode, 'pages', ownPages)
	];
}

async function programmeSource(tx: Transaction): Promise<readonly SearchEntry[]> {
	const { parts } = loadProgramme();
	return programmeEntries(
		parts,
		await listTexts(
			tx,
			parts.map(({ id }) => id)
		)
	);
}

const pageSource = (municipality: Municipality) =>
	filled(municipality.code, 'page', [municipalityEntry(municipality)]);

async function municipalitySources(
	tx: Transaction,
	code: string
): Promise<readonly FilledSource[]> {
	const municipality = await findMunicipalityByCode(tx, code);
	if (!municipality) return [];
	const sources: FilledSource[] = [pageSource(municipality)];
	for (const type of planTypes) {
		const version = await findCurrentVersion(tx, code, type);
		if (!version) continue;
		const entries = planEntries(municipality, version);
		sources.push({ ...planSource(municipality, version), entries });
	}
	return sources;
}

/** All there should be, without the texts of the plans: quick enough for every start. */
async function wantedSources(tx: Transaction): Promise<readonly SearchSource[]> {
	const municipalities = await listMunicipalities(tx);
	const places = new Map(municipalities.map((one) => [one.code, one]));
	const plans = (await listCurrentVersions(tx)).flatMap((version) => {
		const place = places.get(version.content.municipalityCode);
		return place ? [planSource(place, version)] : [];
	});
	return [...(await agencySources(tx)), ...municipalities.map(pageSource), ...plans];
}

const nameOf = ({ owner, source, fingerprint }: SearchSource) =>
	JSON.stringify([owner, source, fingerprint]);

/** Owners of whom something is missing, changed, or still there. */
function ownersBehind(
	wanted: readonly SearchSource[],
	there: readonly SearchSource[]
): readonly string[] {
	const [asWanted, asThere] = [new Set(wanted.map(nameOf)), new Set(there.map(nameOf))];
	const differing = [
		...wanted.filter((one) => !asThere.has(nameOf(one))),
		...there.filter((one) => !asWanted.has(nameOf(one)))
	];
	return [...new Set(differing.map(({ owner }) => owner))];
}

/** Brings one owner's part of the index up to what it has published; in that owner's scope. */
export async function refreshOwner(tx: Transaction, owner: string): Promise<void> {
	await holdIndex(tx);
	const wanted =
		owner === agencyCode ? await agencySources(tx) : await municipalitySources(tx, owner);
	const there = await listSources(tx, owner);
	for (const { entries, ...source } of wanted) {
		const isThere = there.some((one) => nameOf(one) === nameOf(source));
		if (!isThere) await replaceEntries(tx, source, entries);
	}
	for (const old of there) {
		if (!wanted.some(({ source }) => source === old.source)) await removeSource(tx, old);
	}
}

/** Handed to what publishes an edition: the guide and the law as they stand in this transaction. */
export const indexGuide = (tx: Transaction): Promise<void> => refreshOwner(tx, agencyCode);

/**
 * At each start, and by several instances at once: the first brings an owner up to date, the others find it so.
 * Changes nothing when nothing has changed.
 */
export async function refreshSearch(db: Database): Promise<void> {
	const behind = await db.transaction({ kind: 'public' }, async (tx) =>
		ownersBehind(await wantedSources(tx), await listSources(tx))
	);
	for (const owner of behind) {
		const scope: Scope =
			owner === agencyCode ? { kind: 'agency' } : { kind: 'municipality', municipality: owner };
		await db.transaction(scope, (tx) => refreshOwner(tx, owner));
	}
}
