import {
	containsCpr,
	limits,
	parseDay,
	refuse,
	accept,
	writtenLine,
	writtenText
} from '#domain/kernel';
import type { Day, Result } from '#domain/kernel';
import type { PlanStatus } from './plan.ts';

/** The way from the first thought to a plan in use (P1): each stage has somebody who sees to it, and a day. */
export const stages = [
	'start',
	'mandate',
	'map',
	'write',
	'hearing',
	'adopt',
	'implement'
] as const;
export type Stage = (typeof stages)[number];

export const parseStage = (text: string): Stage | undefined =>
	stages.find((stage) => stage === text);

export interface StageEntry {
	readonly who: string;
	readonly dueOn: Day | null;
	readonly doneOn: Day | null;
	readonly note: string;
}

export const noStageEntry: StageEntry = { who: '', dueOn: null, doneOn: null, note: '' };

/** `passed`: the plan has gone on, and nobody has noted when the stage was done. */
export type StageState = 'done' | 'now' | 'passed' | 'next';

export interface ProcessStage extends StageEntry {
	readonly stage: Stage;
	readonly state: StageState;
	/** Not done, and its day is over. */
	readonly late: boolean;
}

/** What has happened to the plan itself: days nobody needs to note by hand. */
export interface ProcessFacts {
	readonly status: PlanStatus;
	readonly startedOn: Day;
	/** The day a hearing was closed. */
	readonly heardOn: Day | null;
	readonly adoptedOn: Day | null;
}

export function processOf(
	facts: ProcessFacts,
	entries: Readonly<Partial<Record<Stage, StageEntry>>>,
	today: Day
): readonly ProcessStage[] {
	const known: Partial<Record<Stage, Day | null>> = {
		start: facts.startedOn,
		hearing: facts.heardOn,
		adopt: facts.adoptedOn
	};
	const filled = stages.map((stage) => {
		const entry = entries[stage] ?? noStageEntry;
		return { stage, ...entry, doneOn: entry.doneOn ?? known[stage] ?? null };
	});
	const here = currentStage(
		facts.status,
		filled.filter(({ doneOn }) => doneOn).map(({ stage }) => stage)
	);
	return filled.map((one, place) => {
		const at = here ? stages.indexOf(here) : stages.length;
		const behind = one.doneOn ? 'done' : 'passed';
		const state: StageState =
			one.stage === here ? 'now' : place < at || one.doneOn ? behind : 'next';
		return { ...one, state, late: state !== 'done' && one.dueOn !== null && one.dueOn < today };
	});
}

/** Undefined when all is done. The plan's own status says more than what somebody forgot to note. */
function currentStage(status: PlanStatus, done: readonly Stage[]): Stage | undefined {
	const undone = (among: readonly Stage[]) => among.find((stage) => !done.includes(stage));
	if (status === 'hearing') return 'hearing';
	if (status === 'recommended') return 'adopt';
	if (status !== 'draft') return undone(['implement']);
	return undone(['mandate', 'map', 'write', 'hearing']) ?? 'adopt';
}

export type StageFault = 'who-too-long' | 'stage-day-not-real' | 'note-too-long' | 'looks-like-cpr';

/** What somebody noted about a stage, or the first fault with its field in `about`. Nothing is demanded. */
export function writtenStage(
	input: Readonly<Record<'who' | 'dueOn' | 'doneOn' | 'note', string>>
): Result<StageEntry, StageFault> {
	const who = writtenLine(input.who);
	if (who.length > limits.line) return refuse('who-too-long', ['who']);
	if (containsCpr(who)) return refuse('looks-like-cpr', ['who']);
	const days: { dueOn: Day | null; doneOn: Day | null } = { dueOn: null, doneOn: null };
	for (const field of ['dueOn', 'doneOn'] as const) {
		const typed = input[field].trim();
		const read = parseDay(typed);
		if (typed !== '' && !read) return refuse('stage-day-not-real', [field]);
		days[field] = read ?? null;
	}
	const note = writtenText(input.note);
	if (note.length > limits.reason) return refuse('note-too-long', ['note']);
	if (containsCpr(note)) return refuse('looks-like-cpr', ['note']);
	return accept({ who, ...days, note });
}
