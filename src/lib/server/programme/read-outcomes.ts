/** What shows the outcomes of a programme: figures entered, the plan as it is, and how often cards are opened. */
import { danishDate, type Day } from '#domain/kernel';
import { revisionClock } from '#domain/plan';
import {
	addMonths,
	effectsOf,
	monthlyUse,
	type Engagement,
	type MonthlyUse,
	type OutcomeEffect
} from '#domain/programme';
import { enterScope, type Transaction } from '../platform/database.ts';
import { listVersions, type StoredVersion } from '../plan/version-store.ts';
import { listCardUse } from './card-use-store.ts';
import { keyOf, scopeOf, type EngagementPlace } from './engagement-access.ts';
import { listMeasures, type StoredMeasure } from './measure-store.ts';

export interface ReadOutcomes {
	readonly outcomes: readonly OutcomeEffect[];
	readonly measures: readonly StoredMeasure[];
	readonly planFact: string;
	readonly cardUse: readonly MonthlyUse[];
}

/** So many months before the start are there to compare with. */
const monthsBefore = 3;

/** Both sides read the plan as the public does; the transaction is left in the scope of the side that asks. */
export async function readOutcomes(
	tx: Transaction,
	place: EngagementPlace,
	{ startsOn }: Pick<Engagement, 'startsOn'>,
	today: Day
): Promise<ReadOutcomes> {
	const measures = await listMeasures(tx, keyOf(place));
	const from = addMonths(startsOn, -monthsBefore).slice(0, 7);
	const opened = await listCardUse(tx, place.municipality, from);
	await enterScope(tx, { kind: 'public' });
	const versions = await listVersions(tx, place.municipality, 'overgreb');
	await enterScope(tx, scopeOf(place));
	const then = planWords(versions, startsOn < today ? startsOn : today);
	return {
		outcomes: effectsOf(measures.filter(({ withdrawnAt }) => withdrawnAt === null)),
		measures,
		planFact: `Ved start: ${then} I dag: ${planWords(versions, today)}`,
		cardUse: monthlyUse(opened)
	};
}

/** Which adoption held on a day, and whether its four years were over. */
function planWords(versions: readonly StoredVersion[], on: Day): string {
	const held = versions.find(({ content }) => content.adoption.heldOn <= on);
	if (!held) return 'intet offentliggjort beredskab i Beredt.';
	const { number, adoption } = held.content;
	const { dueOn, overdue } = revisionClock(adoption.heldOn, on);
	const clock = overdue ? 'skulle være revideret senest' : 'revideres senest';
	return `version ${number}, vedtaget ${danishDate(adoption.heldOn)}, ${clock} ${danishDate(dueOn)}.`;
}
