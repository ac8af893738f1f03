/**
 * Help from the agency on the subject before (R6's third criterion): a fact that is looked up. An entry stands under
 * today's municipality and holds the name it had then, so that it is found across new names and mergers.
 */
import {
	accept,
	containsCpr,
	danishDate,
	limits,
	parseDay,
	refuse,
	writtenLine,
	type Day,
	type Result
} from '#domain/kernel';

export interface EarlierHelp {
	readonly id: string;
	/** Today's code. */
	readonly municipality: string;
	readonly what: string;
	readonly fromOn: Day;
	readonly untilOn: Day | null;
	readonly source: string;
	/** The name then, where it was another. */
	readonly nameThen: string | null;
	readonly withdrawn: boolean;
}

/** What a municipality has had, that began before the day it is asked about; the newest first. */
export const earlierHelp = (
	entries: readonly EarlierHelp[],
	municipality: string,
	subjectDay: Day
): readonly EarlierHelp[] =>
	entries
		.filter((one) => one.municipality === municipality && !one.withdrawn && one.fromOn < subjectDay)
		.toSorted((one, other) => other.fromOn.localeCompare(one.fromOn));

/** The entries a municipality's name leads to, the one it has now or the one it had then. */
export function helpUnderName(
	entries: readonly (EarlierHelp & { readonly nameNow: string })[],
	asked: string
): readonly (EarlierHelp & { readonly nameNow: string })[] {
	const wanted = writtenLine(asked).toLocaleLowerCase('da');
	if (wanted === '') return entries;
	return entries.filter(({ nameNow, nameThen }) =>
		[nameNow, nameThen ?? ''].some((name) => name.toLocaleLowerCase('da').includes(wanted))
	);
}

/** As an application and a letter say it: `Indsatsforløb, 2. marts 2015 til 1. april 2016, som Gammelby Kommune`. */
export const helpInWords = ({ what, fromOn, untilOn, nameThen }: EarlierHelp): string =>
	[
		what,
		untilOn ? `${danishDate(fromOn)} til ${danishDate(untilOn)}` : `fra ${danishDate(fromOn)}`,
		...(nameThen ? [`som ${nameThen}`] : [])
	].join(', ');

export type HelpFault =
	| 'help-missing'
	| 'day-not-real'
	| 'day-in-the-future'
	| 'days-turned-around'
	| 'source-missing'
	| 'line-too-long'
	| 'looks-like-cpr';

export interface TypedHelp {
	readonly what: string;
	readonly fromOn: string;
	readonly untilOn: string;
	readonly source: string;
	readonly nameThen: string;
}

/** An older programme as somebody enters it by hand. */
export function checkHelp(
	typed: TypedHelp,
	today: Day
): Result<Pick<EarlierHelp, 'what' | 'fromOn' | 'untilOn' | 'source' | 'nameThen'>, HelpFault> {
	const what = writtenLine(typed.what);
	const source = writtenLine(typed.source);
	const nameThen = writtenLine(typed.nameThen);
	const written = { what, source, 'name-then': nameThen };
	const tooLong = Object.entries(written).find(([, text]) => text.length > limits.line);
	if (tooLong) return refuse('line-too-long', [tooLong[0]]);
	const cpr = Object.entries(written).find(([, text]) => containsCpr(text));
	if (cpr) return refuse('looks-like-cpr', [cpr[0]]);
	if (what === '') return refuse('help-missing', ['what']);
	const fromOn = parseDay(typed.fromOn);
	if (!fromOn) return refuse('day-not-real', ['from']);
	const untilOn = typed.untilOn === '' ? null : parseDay(typed.untilOn);
	if (untilOn === undefined) return refuse('day-not-real', ['until']);
	if (fromOn > today) return refuse('day-in-the-future', ['from']);
	if (untilOn && untilOn < fromOn) return refuse('days-turned-around', ['until']);
	if (source === '') return refuse('source-missing', ['source']);
	return accept({ what, fromOn, untilOn, source, nameThen: nameThen || null });
}
