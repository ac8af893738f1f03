/** What is done about what the check found (P6): an action with somebody and a day, or an answer with its reason. */
import {
	accept,
	containsCpr,
	limits,
	refuse,
	writtenText,
	type Day,
	type Result
} from '#domain/kernel';
import { assignmentState, checkDueDay } from './assignment.ts';
import { verdict, type Finding, type RequirementId, type Verdict } from './requirement.ts';

export interface NoteText {
	readonly kind: 'action' | 'answer';
	/** What is done, or why it stands as it is. */
	readonly text: string;
	/** Whose action it is, by id; null for an answer. */
	readonly owner: string | null;
	readonly dueOn: Day | null;
}

export interface FindingNote extends NoteText {
	readonly requirement: RequirementId;
	/** An instant; null for what is open, and for an answer. */
	readonly doneAt: string | null;
}

export type NoteFault =
	| 'note-kind-missing'
	| 'note-text-missing'
	| 'reason-too-long'
	| 'looks-like-cpr'
	| 'person-unknown'
	| 'due-day-not-real'
	| 'due-day-passed';

/** What somebody wrote, or the first fault with its field in `about`. An action's day may stay where it was. */
export function writtenNote(
	input: Readonly<Record<'kind' | 'text' | 'owner' | 'dueOn', string>>,
	{
		people,
		before,
		today
	}: { readonly people: readonly string[]; readonly before?: NoteText; readonly today: Day }
): Result<NoteText, NoteFault> {
	const { kind } = input;
	if (kind !== 'action' && kind !== 'answer') return refuse('note-kind-missing');
	const text = writtenText(input.text);
	if (text === '') return refuse('note-text-missing', ['text']);
	if (text.length > limits.reason) return refuse('reason-too-long', ['text']);
	if (containsCpr(text)) return refuse('looks-like-cpr', ['text']);
	if (kind === 'answer') return accept({ kind, text, owner: null, dueOn: null });
	if (!people.includes(input.owner)) return refuse('person-unknown', ['owner']);
	const kept = before?.dueOn === input.dueOn ? before.dueOn : null;
	const dueOn = kept === null ? checkDueDay(input.dueOn, today) : accept(kept);
	if (!dueOn.ok) return refuse(dueOn.reason, ['dueOn']);
	return accept({ kind, text, owner: input.owner, dueOn: dueOn.value });
}

/** `unanswered`: not met, and nobody has said what to do. An open action stays open, also when it is met again. */
export type FollowState = 'overdue' | 'open' | 'unanswered' | 'done' | 'answered' | 'met';

export interface FollowedFinding<Note extends FindingNote = FindingNote> {
	readonly finding: Finding;
	readonly verdict: Verdict;
	readonly state: FollowState;
	readonly note: Note | null;
}

const states: readonly FollowState[] = ['overdue', 'open', 'unanswered', 'done', 'answered', 'met'];
const verdicts: readonly Verdict[] = ['mangler', 'bør', 'overvej', 'kan ikke afgøres', 'opfyldt'];

/** Every finding of the check with what is done about it; nothing is left out. What is overdue stands first. */
export const followFindings = <Note extends FindingNote>(
	findings: readonly Finding[],
	notes: readonly Note[],
	today: Day
): readonly FollowedFinding<Note>[] =>
	findings
		.map((finding) => {
			const note = notes.find(({ requirement }) => requirement === finding.requirement) ?? null;
			return { finding, verdict: verdict(finding), state: stateOf(finding, note, today), note };
		})
		.toSorted(
			(one, other) =>
				states.indexOf(one.state) - states.indexOf(other.state) ||
				(one.note?.dueOn ?? '').localeCompare(other.note?.dueOn ?? '') ||
				verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict)
		);

function stateOf({ status }: Finding, note: FindingNote | null, today: Day): FollowState {
	if (note?.kind === 'action' && note.doneAt === null)
		return note.dueOn !== null && today > note.dueOn ? 'overdue' : 'open';
	if (status === 'met') return 'met';
	if (!note) return 'unanswered';
	return note.kind === 'answer' ? 'answered' : 'done';
}

/** An action is reminded of like a section to write: a week before its day, and once it is past. */
export function actionReminder(
	{ dueOn, doneAt }: Pick<FindingNote, 'dueOn' | 'doneAt'>,
	today: Day
): 'soon' | 'overdue' | undefined {
	if (dueOn === null) return undefined;
	const state = assignmentState({ dueOn, doneAt, remindedOn: null }, today);
	return state === 'soon' || state === 'overdue' ? state : undefined;
}
