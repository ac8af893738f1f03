import type { Role } from '#domain/identity';
import {
	accept,
	containsCpr,
	limits,
	parseDay,
	refuse,
	writtenLine,
	writtenText,
	type Day,
	type Result
} from '#domain/kernel';
import type { EngagementStatus, SeenBy, Side } from './engagement.ts';
import {
	choicesOf,
	itemKinds,
	type ItemKind,
	type ItemKindId,
	type ItemPart
} from './item-kind.ts';
import { readNumber } from './measure.ts';

export interface EngagementItem {
	readonly id: string;
	readonly kind: ItemKindId;
	readonly side: SeenBy;
	readonly title: string;
	readonly detail: Readonly<Record<string, string | number>>;
	readonly dueOn: Day | null;
	readonly doneOn: Day | null;
}

export type WrittenItem = Omit<EngagementItem, 'id' | 'kind'>;

export type ItemFault =
	| 'title-missing'
	| 'text-missing'
	| 'text-too-long'
	| 'looks-like-cpr'
	| 'day-not-real'
	| 'number-not-valid'
	| 'choice-missing'
	| 'side-unknown';

/** The people of each side who may see a programme, and those who may write in it. */
const seenBy: Readonly<Record<Side, readonly Role[]>> = {
	municipality: ['plan-writer', 'plan-owner', 'chief', 'director'],
	agency: ['agency-adviser', 'agency-head']
};
const writtenBy: Readonly<Record<Side, readonly Role[]>> = {
	municipality: ['plan-writer', 'plan-owner', 'chief', 'director'],
	agency: ['agency-adviser']
};

export const maySeeEngagement = (side: Side, roles: readonly Role[]): boolean =>
	roles.some((role) => seenBy[side].includes(role));

const working: readonly EngagementStatus[] = ['planned', 'under-way', 'paused', 'follow-up'];

/** Files, measures and items are entered while the programme runs; afterwards its record stays. */
export const mayWorkOn = (side: Side, roles: readonly Role[], status: EngagementStatus): boolean =>
	roles.some((role) => writtenBy[side].includes(role)) && working.includes(status);

/** How it went later is measured once the programme is closed. */
export const mayMeasure = (
	side: Side,
	{ roles, status }: { readonly roles: readonly Role[]; readonly status: EngagementStatus },
	moment: string
): boolean =>
	mayWorkOn(side, roles, status) ||
	(moment === 'later' && status === 'closed' && mayWorkOn(side, roles, 'follow-up'));

/** What was done with a recommendation is answered once the programme is closed. */
export function mayWriteItem(
	kind: ItemKindId,
	side: Side,
	{ roles, status }: { readonly roles: readonly Role[]; readonly status: EngagementStatus }
): boolean {
	if (!itemKinds[kind].writers.includes(side)) return false;
	if (kind !== 'recommendation-status') return mayWorkOn(side, roles, status);
	return status === 'closed' && mayWorkOn(side, roles, 'follow-up');
}

/** What was typed as an item of a kind; the first fault has its field in `about`. */
export function writtenItem(
	kind: ItemKind,
	typed: Readonly<Record<string, string | undefined>>,
	side: Side,
	/** Ids that a choice may name: goals, recommendations. */
	known: readonly string[]
): Result<WrittenItem, ItemFault> {
	const title = writtenLine(typed['title'] ?? '');
	if (title === '' && kind.title !== null) return refuse('title-missing', ['title']);
	if (title.length > limits.line) return refuse('text-too-long', ['title']);
	if (containsCpr(title)) return refuse('looks-like-cpr', ['title']);
	const days: { dueOn: Day | null; doneOn: Day | null } = { dueOn: null, doneOn: null };
	for (const field of ['dueOn', 'doneOn'] as const) {
		const text = (typed[field] ?? '').trim();
		const read = parseDay(text);
		if (text !== '' && !read) return refuse('day-not-real', [field]);
		days[field] = kind[field] === null ? null : (read ?? null);
	}
	const seen = kind.mayBeInternal && typed['side'] === 'own' ? side : 'both';
	const detail: Record<string, string | number> = {};
	for (const part of kind.parts) {
		const value = writtenPart(part, typed[part.id] ?? '', known);
		if (!value.ok) return value;
		if (value.value !== '') detail[part.id] = value.value;
	}
	return accept({ side: seen, title, detail, ...days });
}

function writtenPart(
	part: ItemPart,
	typed: string,
	known: readonly string[]
): Result<string | number, ItemFault> {
	const { id, input, optional = false } = part;
	const text = writtenText(typed);
	if (text === '')
		return optional
			? accept('')
			: refuse(input === 'text' || input === 'line' ? 'text-missing' : 'choice-missing', [id]);
	if (input === 'number') {
		const number = readNumber(text);
		if (number === undefined || number > 10_000) return refuse('number-not-valid', [id]);
		return accept(number);
	}
	if (input === 'text' || input === 'line') {
		if (text.length > (input === 'line' ? limits.line : limits.reason))
			return refuse('text-too-long', [id]);
		return containsCpr(text) ? refuse('looks-like-cpr', [id]) : accept(text);
	}
	const choices = choicesOf(input)?.map(({ value }) => value) ?? known;
	return choices.includes(text) ? accept(text) : refuse('choice-missing', [id]);
}

/** Not done, and its day is over. */
export const isOverdue = (
	{ dueOn, doneOn }: Pick<EngagementItem, 'dueOn' | 'doneOn'>,
	today: Day
): boolean => doneOn === null && dueOn !== null && dueOn < today;
