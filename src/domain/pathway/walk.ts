/**
 * The way through a path: the next question, or what to do. The same pure function on server and
 * phone (H1). A question is asked only when something the person would see still hangs on it.
 */
import {
	addHangingFacts,
	mayHold,
	truth,
	unknown,
	type Answers,
	type Condition,
	type Possibilities
} from './condition.ts';
import {
	roles,
	type Compiled,
	type NeverRule,
	type NoteHint,
	type Question,
	type Status
} from './definition.ts';
import { standing } from './gives-way.ts';
import { couldBeSuspected, outcomeOf, shownTo, type Outcome } from './outcome.ts';
import { possibilities, settle } from './worlds.ts';

export interface WalkOptions {
	/** Also the steps that await professional approval: for the editor and the table, never the phone. */
	readonly awaiting?: boolean;
}

export interface Progress {
	/** The number of the question now asked, or of questions answered when none is left. */
	readonly at: number;
	readonly atMost: number;
}

export type Walk =
	| { readonly kind: 'question'; readonly question: Question; readonly progress: Progress }
	| { readonly kind: 'outcome'; readonly outcome: Outcome; readonly answers: Answers };

export function walk(compiled: Compiled, answers: Answers, options: WalkOptions = {}): Walk {
	const kept = prune(compiled, answers, options);
	const question = nextQuestion(compiled, kept, options);
	return question
		? { kind: 'question', question, progress: progress(compiled, kept, options) }
		: { kind: 'outcome', outcome: outcomeOf(compiled, kept, options), answers: kept };
}

/** The first question that is unanswered, may be asked, and still changes something. */
export function nextQuestion(
	compiled: Compiled,
	answers: Answers,
	options: WalkOptions = {}
): Question | undefined {
	const settled = settle(compiled, answers);
	const open = compiled.questions.some(({ fact }) => settled[fact] === undefined)
		? hangsOn(compiled, settled, options)
		: new Set<string>();
	return compiled.questions.find(
		(question) => open.has(question.fact) && mayBeAsked(compiled, question, settled)
	);
}

/** Changing an early answer keeps what still applies: the rest of the answers, in question order. */
export function prune(compiled: Compiled, answers: Answers, options: WalkOptions = {}): Answers {
	let kept: Answers = {};
	for (const { id, values, otherwise } of compiled.facts) {
		const value = answers[id];
		if (otherwise !== undefined && value !== undefined && values.includes(value)) {
			kept = { ...kept, [id]: value };
		}
	}
	for (;;) {
		const question = nextQuestion(compiled, kept, options);
		const value = question && answers[question.fact];
		if (!question || value === undefined) return kept;
		if (value !== unknown && !offered(compiled, question, kept).includes(value)) return kept;
		kept = { ...kept, [question.fact]: value };
	}
}

/** What a person can choose here, "ved ikke" apart: a value with a condition only when that surely holds. */
export function offered(
	compiled: Compiled,
	question: Question,
	answers: Answers
): readonly string[] {
	const settled = settle(compiled, answers);
	const values = compiled.facts.find(({ id }) => id === question.fact)?.values ?? [];
	return values.filter((value) => {
		const condition = question.offered?.[value];
		return !condition || truth(condition, settled) === 'yes';
	});
}

export function progress(
	compiled: Compiled,
	answers: Answers,
	options: WalkOptions = {}
): Progress {
	const settled = settle(compiled, answers);
	const open = hangsOn(compiled, settled, options);
	const answered = compiled.questions.filter(({ fact }) => answers[fact] !== undefined).length;
	const ahead = compiled.questions.filter(
		(question) => open.has(question.fact) && mayBeAsked(compiled, question, settled)
	).length;
	return { at: answered + Math.min(ahead, 1), atMost: answered + ahead };
}

const mayBeAsked = (compiled: Compiled, question: Question, settled: Answers): boolean =>
	settled[question.fact] === undefined &&
	(!question.when ||
		truth(question.when, settled) === 'open' ||
		mayHold(question.when, settled, possibilities(compiled)));

/** The unanswered facts on which something this role would see still hangs. */
function hangsOn(compiled: Compiled, settled: Answers, options: WalkOptions): Set<string> {
	const found = new Set<string>();
	const valuesOf = possibilities(compiled);
	const role = roles.find((one) => one === settled['role']);
	if (!role) found.add('role');
	const counts = (status: Status) => status === 'confirmed' || options.awaiting === true;
	const suspects = Object.values(settled).includes(unknown)
		? couldBeSuspected(compiled, settled)
		: undefined;
	// In doubt, a step that informs somebody who could be suspected is out, whatever else is answered …
	const candidates = compiled.steps.filter(
		(step) =>
			counts(step.status) &&
			(!role || shownTo(step, role)) &&
			!step.informs.some((person) => suspects?.has(person))
	);
	const seen = (rule: NeverRule | NoteHint) =>
		counts(rule.status) && (!role || rule.roles.includes(role));
	// … and so is a step or a rule that gives way to one that is there already.
	const certain = ({ when }: { readonly when: Condition }) => surelyHolds(when, settled, valuesOf);
	const steps = standing(candidates, candidates.filter(certain));
	const never = compiled.never.filter(seen);
	const rules = [...standing(never, never.filter(certain)), ...compiled.notes.filter(seen)];
	for (const { when } of [...steps, ...rules]) addHangingFacts(when, settled, valuesOf, found);
	for (const question of [...compiled.questions].reverse()) {
		if (!found.has(question.fact)) continue;
		const conditions = [question.when, ...Object.values(question.offered ?? {})];
		for (const when of conditions) {
			if (when) addHangingFacts(when, settled, valuesOf, found);
		}
	}
	return found;
}

function surelyHolds(when: Condition, settled: Answers, valuesOf: Possibilities): boolean {
	const hanging = new Set<string>();
	addHangingFacts(when, settled, valuesOf, hanging);
	return hanging.size === 0 && mayHold(when, settled, valuesOf);
}
