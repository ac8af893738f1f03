/**
 * Signing up for an information meeting (R2): seats in the order of coming, then a waiting list that moves up by
 * itself. A seat that somebody has is never taken from them, also when there become fewer.
 */
import { isEmail } from '#domain/identity';
import {
	accept,
	containsCpr,
	dayOf,
	limits,
	refuse,
	writtenLine,
	writtenText,
	type Result
} from '#domain/kernel';
import { dayAfter } from './danish-time.ts';

export type SignUpState = 'seat' | 'waiting' | 'cancelled';

export interface InLine {
	readonly id: string;
	readonly state: SignUpState;
	/** In the order of coming, from 1. */
	readonly number: number;
}

export interface SignUpContent {
	readonly name: string;
	/** In lower case: one address is one sign-up. */
	readonly email: string;
	readonly municipality: string | null;
	readonly needs: string;
}

export type TypedSignUp = Readonly<Record<'name' | 'email' | 'municipality' | 'needs', string>>;
export type SignUpFault = 'name-missing' | 'email-not-valid' | 'too-long' | 'looks-like-cpr';

export function checkSignUp(typed: TypedSignUp): Result<SignUpContent, SignUpFault> {
	const [name, municipality] = [writtenLine(typed.name), writtenLine(typed.municipality)];
	const [email, needs] = [writtenLine(typed.email).toLowerCase(), writtenText(typed.needs)];
	const written = { name, email, municipality, needs };
	const personal = Object.entries(written).find(([, text]) => containsCpr(text));
	if (personal) return refuse('looks-like-cpr', [personal[0]]);
	if (name === '') return refuse('name-missing', ['name']);
	if (!isEmail(email)) return refuse('email-not-valid', ['email']);
	const long = Object.entries(written).find(
		([field, text]) => text.length > (field === 'needs' ? limits.reason : limits.line)
	);
	if (long) return refuse('too-long', [long[0]]);
	return accept({ name, email, municipality: municipality || null, needs });
}

const count = (line: readonly InLine[], state: SignUpState): number =>
	line.filter((one) => one.state === state).length;

/** What the next to come gets: a seat only when nobody waits for one. */
export const nextState = (capacity: number, line: readonly InLine[]): 'seat' | 'waiting' =>
	count(line, 'waiting') === 0 && count(line, 'seat') < capacity ? 'seat' : 'waiting';

export const nextNumber = (line: readonly InLine[]): number =>
	Math.max(0, ...line.map(({ number }) => number)) + 1;

/** Who gets the free seats: those who have waited longest. */
export function movingUp(capacity: number, line: readonly InLine[]): readonly string[] {
	const free = Math.max(0, capacity - count(line, 'seat'));
	return line
		.filter(({ state }) => state === 'waiting')
		.toSorted((one, other) => one.number - other.number)
		.slice(0, free)
		.map(({ id }) => id);
}

/** How many stand before somebody on the waiting list, themselves included; 0 for who is not on it. */
export const placeInLine = (line: readonly InLine[], id: string): number =>
	line
		.filter(({ state }) => state === 'waiting')
		.toSorted((one, other) => one.number - other.number)
		.findIndex((one) => one.id === id) + 1;

/** The day before, or on the day if that was missed; whoever got the seat so late has just been told. */
export function isMeetingReminderDue(
	meeting: { readonly startsAt: string },
	one: {
		readonly state: SignUpState;
		readonly seatAt: string | null;
		readonly remindedAt: string | null;
	},
	now: Date
): boolean {
	const start = new Date(meeting.startsAt);
	const today = dayOf(now);
	return (
		one.state === 'seat' &&
		one.remindedAt === null &&
		start > now &&
		dayOf(start) <= dayAfter(today) &&
		one.seatAt !== null &&
		dayOf(new Date(one.seatAt)) < today
	);
}
