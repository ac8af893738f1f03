/** What everybody sees of the programme (R1): the agency's words, its offers and rounds, how far the places reach, and the meetings. */
import type { Document } from '#domain/document';
import { dayOf, type Day } from '#domain/kernel';
import {
	placesGiven,
	roundState,
	takesSignUps,
	type Offer,
	type Round,
	type UsedRound
} from '#domain/programme';
import type { Database } from '../platform/database.ts';
import type { ProgrammePart } from './load-programme.ts';
import {
	countSignUps,
	findPublicMeeting,
	listPublicMeetings,
	type PublicMeeting
} from './meeting-store.ts';
import { listOffers, listRounds, withUse } from './offer-store.ts';
import { listTexts } from './programme-text-store.ts';
import { readProgrammeText } from './read-programme-text.ts';

interface Context {
	readonly db: Database;
	readonly now: Date;
}

export interface ShownPart {
	readonly id: string;
	readonly title: string;
	readonly text: Document;
}

export type Seats = 'free' | 'waiting-list' | 'closed' | 'cancelled' | 'held';
export type ShownMeeting = PublicMeeting & { readonly seats: Seats };

export interface ShownOffer extends Offer {
	/** Open now, or opening later; the first to come first. */
	readonly rounds: readonly (Round & { readonly isOpen: boolean })[];
	/** The year whose places are shown, and how many of them are given. */
	readonly year: number;
	readonly given: number;
}

const longAgo = 180 * 86_400_000;

export async function readPublicProgramme(
	{ db, now }: Context,
	parts: readonly ProgrammePart[]
): Promise<{
	readonly updatedOn: Day;
	readonly parts: readonly ShownPart[];
	readonly offers: readonly ShownOffer[];
	readonly meetings: readonly ShownMeeting[];
}> {
	const shown = await db.transaction({ kind: 'public' }, async (tx) => ({
		texts: await listTexts(
			tx,
			parts.map(({ id }) => id)
		),
		offers: (await listOffers(tx)).filter(({ open }) => open),
		rounds: await listRounds(tx),
		meetings: await listPublicMeetings(tx, new Date(now.getTime() - longAgo))
	}));
	// Applications and sign-ups are nobody's to see: the agency counts them, and numbers are shown.
	const counted = await db.transaction({ kind: 'agency' }, async (tx) => ({
		rounds: await withUse(tx, shown.rounds),
		signUps: await countSignUps(tx)
	}));
	const changes = shown.texts.map(({ changedAt }) => dayOf(new Date(changedAt)));
	return {
		updatedOn: changes.toSorted().at(-1) ?? dayOf(now),
		parts: parts.flatMap(({ id, title }) => {
			const read = readProgrammeText(shown.texts.find(({ part }) => part === id)?.text ?? '');
			return read.ok ? [{ id, title, text: read.value }] : [];
		}),
		offers: shown.offers.map((offer) => withRounds(offer, counted.rounds, now)),
		meetings: shown.meetings.map((meeting) => ({
			...meeting,
			seats: seatsAt(meeting, counted.signUps.get(meeting.id), now)
		}))
	};
}

function withRounds(offer: Offer, rounds: readonly UsedRound[], now: Date): ShownOffer {
	const coming = rounds
		.map(({ round }) => ({ ...round, state: roundState(round, now) }))
		.filter(({ offer: of, state }) => of === offer.id && (state === 'open' || state === 'planned'))
		.toSorted((one, other) => one.opensAt.localeCompare(other.opensAt))
		.map(({ state, ...round }) => ({ ...round, isOpen: state === 'open' }));
	const year = coming[0]?.year ?? Number(dayOf(now).slice(0, 4));
	return { ...offer, rounds: coming, year, given: placesGiven(offer, rounds, year) };
}

function seatsAt(
	meeting: PublicMeeting,
	taken: { readonly seats: number; readonly waiting: number } | undefined,
	now: Date
): Seats {
	if (meeting.cancelledAt !== null) return 'cancelled';
	if (now >= new Date(meeting.startsAt)) return 'held';
	if (!takesSignUps(meeting, now)) return 'closed';
	const { seats, waiting } = taken ?? { seats: 0, waiting: 0 };
	return waiting === 0 && seats < meeting.capacity ? 'free' : 'waiting-list';
}

/** One meeting, with what was put up afterwards; undefined for a draft and for none. */
export async function readPublicMeeting(
	{ db, now }: Context,
	id: string
): Promise<{ readonly meeting: ShownMeeting; readonly material: Document } | undefined> {
	const meeting = await db.transaction({ kind: 'public' }, (tx) => findPublicMeeting(tx, id));
	if (!meeting) return undefined;
	const counted = await db.transaction({ kind: 'agency' }, countSignUps);
	const material = readProgrammeText(meeting.material);
	return {
		meeting: { ...meeting, seats: seatsAt(meeting, counted.get(id), now) },
		material: material.ok ? material.value : []
	};
}
