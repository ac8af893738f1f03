import type { Line } from './line.ts';
import { isContent, type PlanReading } from './plan-reading.ts';
import { isStep } from './step.ts';
import { sentences, words } from './word.ts';

/** Steps under one heading, or in one table, that speak to one kind of reader (F9, F10). */
export interface Path {
	readonly first: Line;
	readonly steps: readonly string[];
	/** Numbered, or in a table; a list of bullets under a path's heading counts as well. */
	readonly ordered: boolean;
	/** `both`: staff and leaders are told the same; null: the text does not say whom it speaks to. */
	readonly reader: Reader | 'both' | null;
}

export type Reader = 'staff' | 'leader';

/** Fewer steps than this are advice, not a path. */
export const fewestSteps = 3;

const leader = words(
	'(?!(?:vej|under)leder)(?:\\p{L}*leder(?:en|e|ne|s|ens|nes)?|ledelse\\p{L}*|lederrolle\\p{L}*|\\p{L}*chef(?:en|er|erne)?)'
);
const staff = words(
	'medarbejder\\p{L}*|personale\\p{L}*|ansatte?s?|fagperson\\p{L}*|fagprofessionel\\p{L}*|frontmedarbejder\\p{L}*|\\p{L}*pædagog(?:en|er|erne)?|lærer(?:en|e|ne)?|dagplejer\\p{L}*|praktiker\\p{L}*'
);
/** The person the concern is about, and the leader one is sent to, are not the reader. */
const notTheReader =
	/(?:(?:i?mod|begået\s+af|udført\s+af|vedrørende|omhandler|angår)\s+(?:(?:en|et|den|din|jeres|egne|egen|andre?|anden|ansatte?|tidligere)\s+)*\p{L}+)|(?:mistænkt\p{L}*\s+\p{L}+)|(?:(?:når|hvis)\s+(?:en|din|nogen|andre)\s+\p{L}+)|(?:(?:din|nærmeste|egen|jeres|sin|deres|til|med)\s+(?:\p{L}+\s+)?\p{L}*leder\p{L}*)/giu;
const callsItselfPath = words(
	'\\p{L}*handlevej\\p{L}*|\\p{L}*handlekort\\p{L}*|\\p{L}*handleguide\\p{L}*|action\\s?cards?|(?:hvad|sådan|det)\\s+(?:skal|gør)\\s+(?:du|I|medarbejder\\p{L}*|leder\\p{L}*|man)|trin\\s+for\\s+trin|dine\\s+trin|procedure\\p{L}*'
);
const sendsToLeader =
	/(?<!\p{L})(?:din|nærmeste|egen|jeres|til|med)\s+(?:\p{L}+\s+)?\p{L}*leder(?:en)?(?!\p{L})/iu;
const speaksOfOwnStaff = words(
	'din\\s+medarbejder|dine\\s+medarbejdere|støt\\s+medarbejder\\p{L}*'
);
/** An introduction speaks to whom it names first: `Lederen skal:`, `Som medarbejder`, `For alle ansatte`. */
const opening =
	/^\W*(?!(?:når|hvis|ved|er|har|får|kommer)\s)(?:(?:som|for|til)\s+)?(?:(?:alle|den|daglige|nærmeste)\s+)*\p{L}+/iu;

export function pathsIn({ lines }: PlanReading): readonly Path[] {
	const groups = new Map<string, { line: Line; steps: string[]; reader: Path['reader'] }[]>();
	for (const line of lines) {
		if (!isContent(line) || line.kind === 'paragraph') continue;
		if (line.kind === 'cell' && line.row === null) continue;
		const reader = readerOf(line);
		const steps = stepsOf(line, reader !== null);
		if (steps.length === 0) continue;
		const table = line.kind === 'cell' ? line.place.block : '';
		const key = [line.place.section, ...line.headings, table, reader].join('\n');
		groups.set(key, [...(groups.get(key) ?? []), { line, steps, reader }]);
	}
	return [...groups.values()].flatMap((group) => {
		const steps = group.flatMap((entry) => entry.steps);
		const first = group[0]?.line;
		if (!first || steps.length < fewestSteps) return [];
		const numbered = group.filter(({ line }) => line.kind !== 'bullet').length;
		const ordered = numbered >= fewestSteps || callsItselfPath.test(first.headings.join(' / '));
		const reader = group[0]?.reader ?? readerOfSteps(steps);
		return [{ first, steps, ordered: ordered || first.kind === 'cell', reader }];
	});
}

const stepsOf = ({ kind, text }: Line, someoneIsNamed: boolean): string[] =>
	kind === 'cell'
		? sentences(text).filter((sentence) => isStep(sentence, someoneIsNamed))
		: isStep(text, someoneIsNamed)
			? [text]
			: [];

/** Where nothing above the steps says it, the steps may: those who are sent to a leader are staff. */
function readerOfSteps(steps: readonly string[]): Path['reader'] {
	if (steps.some((step) => speaksOfOwnStaff.test(step))) return 'leader';
	return steps.some((step) => sendsToLeader.test(step)) ? 'staff' : null;
}

/** Nearest first: the column and row of a table, who the line names, its introduction, the headings above. */
function readerOf({ column, row, text, lead, headings }: Line): Path['reader'] {
	const near = [column, row, openingOf(text), lead === null ? null : openingOf(lead)];
	for (const named of [...near, ...headings.toReversed()]) {
		const reader = named === null ? null : readerIn(named);
		if (reader) return reader;
	}
	return null;
}

const openingOf = (text: string): string | null => opening.exec(text)?.[0] ?? null;

function readerIn(text: string): Path['reader'] {
	const addressed = text.replace(notTheReader, ' ');
	const toLeader = leader.test(addressed);
	const toStaff = staff.test(addressed);
	if (toLeader && toStaff) return 'both';
	return toLeader ? 'leader' : toStaff ? 'staff' : null;
}
