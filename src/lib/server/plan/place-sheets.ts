/**
 * The cards and the poster of a municipality or one of its houses, made today: the path's words, the directory's
 * numbers, and good for as long as the plan behind them allows (`validUntil`).
 */
import { dayOf } from '#domain/kernel';
import { validUntil, type CardSheet, type Sheet } from '#domain/pathway';
import { revisionClock } from '#domain/plan';
import { findPublicPlace, type PublicPlace } from '../directory/public-house.ts';
import { findCardSheet, readPosterSheet, type SheetWish } from '../pathway/sheet.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { findCurrentVersion } from './version-store.ts';

export interface PlaceAddress {
	readonly slug: string;
	readonly institution?: string;
}

type Moment = Pick<SheetWish, 'now' | 'origin'>;

/** Undefined for an address where there is no such place, or no such card. */
export const findPlaceCard = (
	db: Database,
	{ card, ...at }: PlaceAddress & { readonly card: string },
	moment: Moment
): Promise<CardSheet | undefined> =>
	inPlace(db, at, moment, (tx, place, wish) => findCardSheet(tx, place, { ...wish, card }));

/** A poster belongs to a house. */
export const findPlacePoster = (
	db: Database,
	at: Required<PlaceAddress>,
	moment: Moment
): Promise<Sheet | undefined> => inPlace(db, at, moment, readPosterSheet);

const inPlace = <Found>(
	db: Database,
	at: PlaceAddress,
	moment: Moment,
	read: (tx: Transaction, place: PublicPlace, wish: SheetWish) => Promise<Found>
): Promise<Found | undefined> =>
	db.transaction({ kind: 'public' }, async (tx) => {
		const place = await findPublicPlace(tx, at, moment.now);
		if (!place) return undefined;
		const today = dayOf(moment.now);
		const plan = await findCurrentVersion(tx, place.municipality.code, 'overgreb');
		const dueOn = plan ? revisionClock(plan.content.adoption.heldOn, today).dueOn : null;
		return read(tx, place, { ...moment, validUntil: validUntil(today, dueOn) });
	});
