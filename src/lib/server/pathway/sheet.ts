/** A place's cards and its poster, with all that stands on them today. */
import { settingOf } from '#domain/directory';
import { dayOf, type Day } from '#domain/kernel';
import {
	cardsIn,
	cardSteps,
	findCard,
	type Card,
	type CardSheet,
	type Sheet,
	type SheetLine
} from '#domain/pathway';
import type { PublicPlace } from '../directory/public-house.ts';
import type { Transaction } from '../platform/database.ts';
import { pathwayCards } from './pathway-cards.ts';
import { getPublishedPathway, type PublishedPathway } from './published-pathway.ts';
import { qrCode } from './qr-code.ts';

export interface SheetWish {
	readonly now: Date;
	/** Where this service answers: `https://beredt.example`. */
	readonly origin: string;
	readonly validUntil: Day;
}

/** The path of a place, and the part of the address that is the place's own. */
async function pathAt(tx: Transaction, { municipality, house }: PublicPlace) {
	const published = await getPublishedPathway(tx, municipality.code, house?.institution.id);
	const home = `/k/${municipality.slug}`;
	return { published, home: house ? `${home}/sted/${house.institution.id}` : home };
}

export interface ListedCard extends Pick<Card, 'slug' | 'title' | 'role'> {
	/** The settings it is for; none of them for the general card of a municipality. */
	readonly settings: readonly string[];
	readonly isGeneral: boolean;
}

/** The cards of a place: all of a municipality's, or those that are for a house. */
async function cardsAt(
	published: PublishedPathway,
	{ house }: PublicPlace
): Promise<readonly Card[]> {
	const cards = pathwayCards(published.pathway);
	if (!house) return cards;
	return cardsIn(cards, settingOf(house.institution)).map((card) => ({
		...card,
		slug: card.topic,
		settings: [],
		isGeneral: true
	}));
}

export async function listCards(
	tx: Transaction,
	place: PublicPlace
): Promise<{
	readonly cards: readonly ListedCard[];
	/** Setting → its words. */
	readonly settings: Readonly<Record<string, string>>;
}> {
	const { published } = await pathAt(tx, place);
	return {
		cards: (await cardsAt(published, place)).map(({ slug, title, role, settings, isGeneral }) => ({
			slug,
			title,
			role,
			settings,
			isGeneral
		})),
		settings: settingWords(published)
	};
}

function settingWords({ pathway }: PublishedPathway): Readonly<Record<string, string>> {
	const options = pathway.questions.find(({ fact }) => fact === 'setting')?.options ?? {};
	return Object.fromEntries(
		Object.entries(options).map(([setting, text]) => [setting, pathway.texts[text] ?? setting])
	);
}

/** Undefined where there is no such card; another `slug` where the card has given way to that one. */
export async function findCardSheet(
	tx: Transaction,
	place: PublicPlace,
	{ card: slug, ...wish }: SheetWish & { readonly card: string }
): Promise<CardSheet | undefined> {
	const { published, home } = await pathAt(tx, place);
	const card = findCard(await cardsAt(published, place), slug);
	if (!card) return undefined;
	const { steps, more, then } = cardSteps(card);
	const words = (id: string) => published.pathway.texts[id] ?? '';
	const lines = (list: typeof steps): readonly SheetLine[] =>
		list.map(({ step, text }) => ({ id: step.id, text: words(text) }));
	const names = settingWords(published);
	// Who goes to a leader is staff, and never where the leader is, or could be, the one it is about.
	const mayGoToLeader = card.role === 'staff' && !card.outcome.suspects.includes('leader');
	const sheet = sheetAt(place, published, { ...wish, address: `${home}/handlekort/${card.slug}` });
	return {
		...sheet,
		facts: mayGoToLeader ? sheet.facts : null,
		slug: card.slug,
		title: card.title,
		role: card.role,
		settings: card.isGeneral ? [] : card.settings.map((setting) => names[setting] ?? setting),
		steps: lines(steps),
		more,
		then: lines(then),
		never: card.outcome.never.map(({ id, text }) => ({ id, text: words(text) }))
	};
}

/** A house's poster: its code leads to the path there. */
export async function readPosterSheet(
	tx: Transaction,
	place: PublicPlace,
	wish: SheetWish
): Promise<Sheet> {
	const { published, home } = await pathAt(tx, place);
	return sheetAt(place, published, { ...wish, address: `${home}/handlevej` });
}

function sheetAt(
	{ municipality, contacts, house }: PublicPlace,
	{ contacts: filled, national, version }: PublishedPathway,
	{ now, origin, validUntil, address: path }: SheetWish & { readonly address: string }
): Sheet {
	const address = new URL(path, origin).href;
	const contact = (slot: string) => contacts[filled[slot] ?? slot] ?? null;
	return {
		municipality: municipality.name,
		house: house?.institution.name ?? null,
		intake: contact('intake'),
		afterHours: contact('after-hours'),
		facts: house?.facts ?? null,
		national,
		version,
		madeOn: dayOf(now),
		validUntil,
		address,
		qr: qrCode(address)
	};
}
