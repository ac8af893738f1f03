/**
 * What the agency offers: a long programme decided by a director, a short one decided by a chief, and whatever
 * comes later (R4). Its judged criteria carry weights that are known before anybody applies.
 */
import {
	accept,
	containsCpr,
	isName,
	limits,
	refuse,
	writtenLine,
	writtenText,
	type Result
} from '#domain/kernel';

export interface Criterion {
	readonly id: string;
	readonly name: string;
	readonly asks: string;
	readonly weight: number;
}

export const decisionLevels = ['director', 'chief'] as const;
export type DecisionLevel = (typeof decisionLevels)[number];

export const levelWords: Readonly<Record<DecisionLevel, string>> = {
	director: 'direktør',
	chief: 'chef'
};

export interface OfferContent {
	readonly name: string;
	readonly about: string;
	/** A long one is told in months, a short one in days. */
	readonly months: number | null;
	readonly days: number | null;
	/** Hours of advice, at most. */
	readonly hours: number | null;
	readonly decisionLevel: DecisionLevel;
	/** 0: the agency has not said how many. */
	readonly placesPerYear: number;
	readonly criteria: readonly Criterion[];
	/** Shown to the public, and may have rounds. */
	readonly open: boolean;
}

export interface Offer extends OfferContent {
	readonly id: string;
	readonly revision: number;
}

export interface TypedOffer extends Record<
	'name' | 'about' | 'months' | 'days' | 'hours' | 'decisionLevel' | 'placesPerYear',
	string
> {
	readonly open: boolean;
	/** A row without a name is left out; a new criterion has no id yet. */
	readonly criteria: readonly Readonly<Record<'id' | 'name' | 'asks' | 'weight', string>>[];
}

export type OfferFault =
	| 'name-missing'
	| 'about-missing'
	| 'length-missing'
	| 'number-not-valid'
	| 'level-unknown'
	| 'criteria-missing'
	| 'criterion-not-whole'
	| 'criterion-named-twice'
	| 'weight-not-valid'
	| 'too-long'
	| 'looks-like-cpr';

export const heaviest = 5;

/** A whole number from 0, null for an empty field, undefined for anything else. */
export function wholeOrNone(typed: string, most: number): number | null | undefined {
	const text = typed.trim();
	if (text === '') return null;
	return /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}

/** `about` names the fields to mend, as the form calls them. */
export function checkOffer(typed: TypedOffer): Result<OfferContent, OfferFault> {
	const [name, about] = [writtenLine(typed.name), writtenText(typed.about)];
	if (name === '') return refuse('name-missing', ['name']);
	if (about === '') return refuse('about-missing', ['about']);
	const long = [
		...(name.length > limits.line ? ['name'] : []),
		...(about.length > limits.reason ? ['about'] : [])
	];
	if (long.length > 0) return refuse('too-long', long);
	const personal = (['name', 'about'] as const).filter((field) => containsCpr(typed[field]));
	if (personal.length > 0) return refuse('looks-like-cpr', personal);
	const numbers = {
		months: wholeOrNone(typed.months, 36),
		days: wholeOrNone(typed.days, 100),
		hours: wholeOrNone(typed.hours, 1000),
		placesPerYear: wholeOrNone(typed.placesPerYear, 98)
	};
	const { months, days, hours, placesPerYear } = numbers;
	if (months === undefined || days === undefined || hours === undefined) {
		return refuse(
			'number-not-valid',
			(['months', 'days', 'hours'] as const).filter((field) => numbers[field] === undefined)
		);
	}
	if (placesPerYear === undefined || placesPerYear === null) {
		return refuse('number-not-valid', ['placesPerYear']);
	}
	if (!months && !days) return refuse('length-missing', ['months']);
	const decisionLevel = decisionLevels.find((level) => level === typed.decisionLevel);
	if (!decisionLevel) return refuse('level-unknown', ['decisionLevel']);
	const criteria = checkCriteria(typed.criteria);
	if (!criteria.ok) return criteria;
	return accept({
		...{ name, about, months, days, hours, decisionLevel, placesPerYear },
		criteria: criteria.value,
		open: typed.open
	});
}

function checkCriteria(typed: TypedOffer['criteria']): Result<readonly Criterion[], OfferFault> {
	const found: Criterion[] = [];
	for (const [place, row] of typed.entries()) {
		const [name, asks] = [writtenLine(row.name), writtenText(row.asks)];
		if (name === '' && asks === '') continue;
		const field = (which: string) => [`criterion-${place}-${which}`];
		if (name === '') return refuse('criterion-not-whole', field('name'));
		if (asks === '') return refuse('criterion-not-whole', field('asks'));
		if (name.length > limits.line) return refuse('too-long', field('name'));
		if (asks.length > limits.reason) return refuse('too-long', field('asks'));
		if (containsCpr(name)) return refuse('looks-like-cpr', field('name'));
		if (containsCpr(asks)) return refuse('looks-like-cpr', field('asks'));
		const weight = wholeOrNone(row.weight, heaviest);
		if (!weight) return refuse('weight-not-valid', field('weight'));
		const id = isName(row.id) ? row.id : idFrom(name);
		const twice = found.some((one) => one.id === id || one.name === name);
		if (twice || !isName(id)) return refuse('criterion-named-twice', field('name'));
		found.push({ id, name, asks, weight });
	}
	return found.length === 0 ? refuse('criteria-missing', ['criterion-0-name']) : accept(found);
}

/** `Børn & unge, 2027` → `boern-unge-2027`; an empty text where nothing is left. */
export const idFrom = (name: string): string =>
	name
		.toLowerCase()
		.replaceAll('æ', 'ae')
		.replaceAll('ø', 'oe')
		.replaceAll('å', 'aa')
		.normalize('NFKD')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 50)
		.replace(/^[-0-9]+|-+$/g, '');

const form = (criteria: readonly Criterion[]) =>
	JSON.stringify(criteria.map(({ id, name, asks, weight }) => [id, name, asks, weight]));

/** Weights and words: what applicants and assessors were told. */
export const sameCriteria = (one: readonly Criterion[], other: readonly Criterion[]): boolean =>
	form(one) === form(other);

/** `omkring 12 måneder` · `3 dage` */
export const lengthInWords = ({ months, days }: Pick<Offer, 'months' | 'days'>): string =>
	months ? `omkring ${months} måneder` : days === 1 ? '1 dag' : `op til ${days} dage`;
