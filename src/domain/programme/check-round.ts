/** What makes a round that can be opened, and what may still be changed once it is open (R4). */
import {
	accept,
	containsCpr,
	limits,
	parseDay,
	refuse,
	writtenLine,
	writtenText,
	type Result
} from '#domain/kernel';
import { endOf, lastDay, optionalDay, startOf } from './danish-time.ts';
import { wholeOrNone, type Offer } from './offer.ts';
import { placesLeft, type UsedRound } from './places.ts';
import { roundState, type Round, type RoundContent } from './round.ts';

export type TypedRound = Readonly<
	Record<
		'name' | 'mode' | 'year' | 'places' | 'opensOn' | 'closesOn' | 'answerOn' | 'startsOn',
		string
	>
>;

export type RoundFault =
	| 'name-missing'
	| 'name-taken'
	| 'too-long'
	| 'looks-like-cpr'
	| 'mode-unknown'
	| 'year-not-valid'
	| 'places-not-valid'
	| 'not-enough-places'
	| 'day-not-valid'
	| 'closes-before-opening'
	| 'closes-in-the-past'
	| 'answer-before-deadline'
	| 'starts-before-answer'
	| 'another-round-then'
	| 'deadline-only-later'
	| 'offer-not-open';

interface Around {
	readonly offer: Pick<Offer, 'id' | 'placesPerYear' | 'open'>;
	/** All rounds of the offer, this one among them. */
	readonly rounds: readonly UsedRound[];
	/** The round as it stands; undefined for a new one. */
	readonly before: Round | undefined;
	readonly now: Date;
}

/** `about` names the fields to mend; for `not-enough-places` the number that is left. */
export function checkRound(typed: TypedRound, around: Around): Result<RoundContent, RoundFault> {
	const { before, now, rounds } = around;
	if (!before && !around.offer.open) return refuse('offer-not-open');
	const name = writtenLine(typed.name);
	if (name === '') return refuse('name-missing', ['name']);
	if (name.length > limits.line) return refuse('too-long', ['name']);
	if (containsCpr(name)) return refuse('looks-like-cpr', ['name']);
	const others = rounds.filter(({ round }) => round.id !== before?.id);
	if (others.some(({ round }) => round.name === name)) return refuse('name-taken', ['name']);
	const dates = checkDates(typed, before, now);
	if (!dates.ok) return dates;
	// Applicants rely on what they were told when it opened: from then on only its days move, and only later.
	if (before && roundState(before, now) !== 'planned') {
		if (Date.parse(dates.value.closesAt) < Date.parse(before.closesAt)) {
			return refuse('deadline-only-later', ['closesOn']);
		}
		const { mode, year, places, opensAt } = before;
		return unlessOthers({ ...dates.value, name, mode, year, places, opensAt }, others);
	}
	const mode = typed.mode === 'round' || typed.mode === 'rolling' ? typed.mode : undefined;
	if (!mode) return refuse('mode-unknown', ['mode']);
	const year = Number(typed.year);
	const opens = Number(typed.opensOn.slice(0, 4));
	if (!(year >= opens && year <= opens + 2)) return refuse('year-not-valid', ['year']);
	const places = wholeOrNone(typed.places, 98);
	if (!places) return refuse('places-not-valid', ['places']);
	const left = placesLeft(around.offer, others, { year, now });
	if (places > left) return refuse('not-enough-places', ['places', String(left)]);
	return unlessOthers({ ...dates.value, name, mode, year, places }, others);
}

function checkDates(
	typed: TypedRound,
	before: Round | undefined,
	now: Date
): Result<Pick<RoundContent, 'opensAt' | 'closesAt' | 'answerOn' | 'startsOn'>, RoundFault> {
	const [opensOn, closesOn] = [parseDay(typed.opensOn), parseDay(typed.closesOn)];
	const [answerOn, startsOn] = [optionalDay(typed.answerOn), optionalDay(typed.startsOn)];
	if (!opensOn) return refuse('day-not-valid', ['opensOn']);
	if (!closesOn) return refuse('day-not-valid', ['closesOn']);
	if (answerOn === undefined) return refuse('day-not-valid', ['answerOn']);
	if (startsOn === undefined) return refuse('day-not-valid', ['startsOn']);
	if (closesOn < opensOn) return refuse('closes-before-opening', ['closesOn']);
	const closesAt = endOf(closesOn).toISOString();
	const moved = !before || lastDay(before.closesAt) !== closesOn;
	if (moved && Date.parse(closesAt) <= now.getTime()) {
		return refuse('closes-in-the-past', ['closesOn']);
	}
	if (typed.mode === 'round' && answerOn && answerOn <= closesOn) {
		return refuse('answer-before-deadline', ['answerOn']);
	}
	if (answerOn && startsOn && startsOn < answerOn) {
		return refuse('starts-before-answer', ['startsOn']);
	}
	return accept({ opensAt: startOf(opensOn).toISOString(), closesAt, answerOn, startsOn });
}

/** One way to the year's places at a time: nobody is to guess which round to apply in. */
function unlessOthers(
	content: RoundContent,
	others: readonly UsedRound[]
): Result<RoundContent, RoundFault> {
	const at = (instant: string) => Date.parse(instant);
	const clash = others.find(
		({ round }) =>
			round.endedAt === null &&
			round.year === content.year &&
			at(round.opensAt) < at(content.closesAt) &&
			at(content.opensAt) < at(round.closesAt)
	);
	return clash ? refuse('another-round-then', ['opensOn', clash.round.name]) : accept(content);
}

export type EndingFault = 'reason-missing' | 'too-long' | 'looks-like-cpr';

/** Why a round is ended before its time; those who were writing are told so. */
export function checkEnding(reason: string): Result<string, EndingFault> {
	const written = writtenText(reason);
	if (written === '') return refuse('reason-missing', ['reason']);
	if (written.length > limits.reason) return refuse('too-long', ['reason']);
	return containsCpr(written) ? refuse('looks-like-cpr', ['reason']) : accept(written);
}
