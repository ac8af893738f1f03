/**
 * What only the house itself knows (P11): whom to go to, where, when, who stands in, where the poster hangs. It is
 * filled in by whoever leads the house, and nothing of it is part of the adopted plan.
 */
import { confirmation } from '#domain/document';
import { accept, containsCpr, limits, refuse, writtenLine } from '#domain/kernel';
import type { Day, Result } from '#domain/kernel';
import { contactStatus } from './contact-point.ts';
import { parseLocalPhone, phoneHref, phoneInPairs } from './phone.ts';

export interface InstitutionFacts {
	/** A function, `Skolelederen`: never a private person's name in public. */
	readonly who: string;
	/** Digits only. */
	readonly whoPhone: string | null;
	readonly place: string;
	/** When one is there: `alle hverdage 7.30–15`. */
	readonly reached: string;
	readonly deputy: string;
	readonly deputyPhone: string | null;
	/** Where poster and cards are found. */
	readonly posterPlace: string;
	readonly confirmedOn: Day;
	/** The function that confirmed it. */
	readonly confirmedBy: string;
	/** Grows with every change; guards against overwriting. */
	readonly revision: number;
}

/** As a form sends it; numbers as they are typed, empty where there is none. */
export type TypedFacts = Readonly<
	Record<
		'who' | 'whoPhone' | 'place' | 'reached' | 'deputy' | 'deputyPhone' | 'posterPlace',
		string
	>
>;
type Told = Omit<InstitutionFacts, 'confirmedOn' | 'confirmedBy' | 'revision'>;

export type FactsRefusal = 'fact-missing' | 'fact-too-long' | 'phone-not-valid' | 'looks-like-cpr';

/** A line on a card that fits a pocket. */
const longest = limits.line / 2;

/** The field in question is the `about` of the refusal. */
export function checkFacts(typed: TypedFacts): Result<Told, FactsRefusal> {
	const written: Record<string, string> = {};
	for (const [field, text] of Object.entries(typed)) {
		const line = writtenLine(text);
		if (containsCpr(line)) return refuse('looks-like-cpr', [field]);
		const isPhone = field.endsWith('Phone');
		if (line === '' && !isPhone) return refuse('fact-missing', [field]);
		if (line.length > longest) return refuse('fact-too-long', [field]);
		if (line !== '' && isPhone && !parseLocalPhone(line)) return refuse('phone-not-valid', [field]);
		written[field] = line;
	}
	const { who = '', place = '', reached = '', deputy = '', posterPlace = '' } = written;
	return accept({
		who,
		whoPhone: parseLocalPhone(written['whoPhone'] ?? '') ?? null,
		place,
		reached,
		deputy,
		deputyPhone: parseLocalPhone(written['deputyPhone'] ?? '') ?? null,
		posterPlace
	});
}

export type FactsStatus = 'missing' | 'overdue' | 'current';

/** Whether a house has said what only it knows, and said it again within the time a number may stand. */
export function factsStatus(facts: InstitutionFacts | undefined, today: Day): FactsStatus {
	if (!facts) return 'missing';
	return contactStatus(facts, today) === 'current' ? 'current' : 'overdue';
}

/** Somebody in the house, with the number where there is one. */
export interface ShownPerson {
	readonly label: string;
	/** In pairs; null where one goes there. */
	readonly number: string | null;
	readonly href: string | null;
}

export interface ShownFacts {
	readonly who: ShownPerson;
	readonly place: string;
	readonly reached: string;
	readonly deputy: ShownPerson;
	readonly posterPlace: string;
	readonly confirmedOn: Day;
	readonly confirmedBy: string;
	readonly overdue: boolean;
	/** How far it can be trusted, in words. */
	readonly confirmation: string;
}

export function showFacts(facts: InstitutionFacts, today: Day): ShownFacts {
	const { place, reached, posterPlace, confirmedOn, confirmedBy } = facts;
	const overdue = factsStatus(facts, today) !== 'current';
	const person = (label: string, phone: string | null): ShownPerson => ({
		label,
		number: phone && phoneInPairs(phone),
		href: phone && phoneHref(phone)
	});
	return {
		who: person(facts.who, facts.whoPhone),
		place,
		reached,
		deputy: person(facts.deputy, facts.deputyPhone),
		posterPlace,
		confirmedOn,
		confirmedBy,
		overdue,
		confirmation: confirmation({ confirmedOn, confirmedBy, overdue })
	};
}
