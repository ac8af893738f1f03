/**
 * Where somebody is in a path, and where a button leads: pure, the same on server and phone. Several
 * concerns have one result, the strictest of them all.
 */
import {
	mergeOutcomes,
	offered,
	progress,
	prune,
	roles,
	unknown,
	walk,
	type Answers,
	type Compiled,
	type Outcome,
	type Progress,
	type Question,
	type Role,
	type Walk
} from '#domain/pathway';
import {
	concernsOf,
	holding,
	mostConcerns,
	own,
	placeIn,
	placeOf,
	runOf,
	start,
	turnedTo,
	visitors,
	without,
	type Fields,
	type Run
} from './path-run.ts';

export { fieldsOf, mostConcerns, runOf, start, visitors, type Run } from './path-run.ts';

export type Screen =
	| { readonly kind: 'danger' }
	| { readonly kind: 'who' }
	| { readonly kind: 'citizen' }
	| { readonly kind: 'child' }
	| {
			readonly kind: 'question';
			readonly question: Question;
			readonly values: readonly string[];
			readonly chosen: string | undefined;
			readonly progress: Progress;
			/** Which concern it is about, from 1; 0 while there is only one. */
			readonly concern: number;
	  }
	| {
			readonly kind: 'result';
			/** The strictest of them all. */
			readonly outcome: Outcome;
			/** The answers of each concern, at least one. */
			readonly concerns: readonly Answers[];
	  };

export function screenOf(path: Compiled, run: Run): Screen {
	if (!run.passed) return { kind: 'danger' };
	if (run.who === undefined) return { kind: 'who' };
	if (run.who !== 'professional') return { kind: run.who };
	const answers = answersOf(run);
	const reopened = path.questions.find(({ fact }) => fact === run.at);
	const step = walk(path, answers);
	const question = reopened ?? (step.kind === 'question' ? step.question : undefined);
	if (!question) return resultOf(path, run, step);
	const before = answersBefore(path, answers, question);
	return {
		kind: 'question',
		question,
		values: offered(path, question, before),
		chosen: answers[question.fact],
		progress: countedIn(progress(path, before), placeOf(run)),
		concern: run.others ? placeOf(run) + 1 : 0
	};
}

/** Who one is, is asked with the first concern only. */
const countedIn = ({ at, atMost }: Progress, place: number): Progress =>
	place === 0 ? { at, atMost } : { at: at - 1, atMost: atMost - 1 };

/** Another role may be asked more about another concern; then that comes first. */
function resultOf(path: Compiled, run: Run, atHand: Walk): Screen {
	const walks = concernsOf(run).map((one, at) =>
		at === placeOf(run) ? atHand : walk(path, seenAs(run, one))
	);
	const open = walks.findIndex(({ kind }) => kind === 'question');
	if (open >= 0) return screenOf(path, seenFrom(run, open));
	const ends = walks.flatMap((one) => (one.kind === 'outcome' ? [one] : []));
	const [first, ...rest] = ends.map(({ outcome }) => outcome);
	if (!first) return { kind: 'danger' };
	const outcome = rest.length > 0 ? mergeOutcomes(path, [first, ...rest]) : first;
	return { kind: 'result', outcome, concerns: ends.map(({ answers }) => answers) };
}

/** The run after the button that was pressed: the field `do`, with the choice in `choice`. */
export function pressed(path: Compiled, fields: Fields): Run {
	const given = new Map(fields);
	const run = runOf(path, given);
	const [action, about = '', which] = String(given.get('do') ?? '').split(':');
	switch (action) {
		case 'pass':
			return { ...run, passed: true };
		case 'who': {
			const who = visitors.find((one) => one === about);
			return who ? { ...run, passed: true, who } : run;
		}
		case 'answer':
			return answered(path, run, String(given.get('choice') ?? ''));
		case 'back':
			return back(path, run);
		case 'change': {
			const known = path.questions.some(({ fact }) => fact === about);
			return known ? { ...turnedTo(run, placeIn(run, which)), at: about } : run;
		}
		case 'more':
			return oneMore(path, run);
		case 'drop':
			return without(run, placeIn(run, about));
		case 'as': {
			const as = roles.find((one) => one === about);
			return as ? viewedAs(run, as) : run;
		}
		case 'erase':
			return start;
		default:
			return run;
	}
}

function answered(path: Compiled, given: Run, choice: string): Run {
	const screen = screenOf(path, given);
	if (screen.kind !== 'question') return given;
	const run = atOpen(path, given);
	if (choice !== unknown && !screen.values.includes(choice)) return { ...run, unanswered: true };
	const { fact } = screen.question;
	const answers = { ...run.answers, [fact]: choice };
	// A question that only another role's steps ask is kept beside one's own answers.
	return run.as && fact !== 'role'
		? { ...own(run), as: run.as, answers }
		: { ...own(run), answers: prune(path, answers) };
}

function back(path: Compiled, given: Run): Run {
	const run = atOpen(path, given);
	const screen = screenOf(path, run);
	if (screen.kind === 'danger') return run;
	if (screen.kind === 'who') return { ...own(run), passed: false };
	if (screen.kind === 'citizen' || screen.kind === 'child') return withoutWho(run);
	if (run.as !== undefined && run.at === undefined) return own(run);
	const kept =
		screen.kind === 'question'
			? answersBefore(path, answersOf(run), screen.question)
			: (screen.concerns[placeOf(run)] ?? {});
	const place = placeOf(run);
	const last = lastAsked(path, kept, place);
	if (last) return { ...run, at: last };
	if (place === 0) return withoutWho(run);
	// The first question of an added concern: it is given up, or one looks at the concern before it.
	if (walk(path, answersOf(run)).kind === 'question') return without(run, place);
	const before = turnedTo(run, place - 1);
	const asked = lastAsked(path, prune(path, before.answers), place - 1);
	return asked ? { ...before, at: asked } : before;
}

/** Who one is, is answered with the first concern and holds for all. */
const lastAsked = (path: Compiled, kept: Answers, place: number): string | undefined =>
	path.questions.findLast(
		({ fact }) => kept[fact] !== undefined && (place === 0 || fact !== 'role')
	)?.fact;

const withoutWho = (run: Run): Run =>
	holding({ passed: run.passed, answers: {} }, concernsOf(run), placeOf(run));

const viewedAs = (run: Run, as: Role): Run =>
	as === (run.answers['role'] ?? 'staff') ? own(run) : { ...own(run), as };

/** Another round of questions, about another concern of the same person. */
function oneMore(path: Compiled, run: Run): Run {
	const concerns = concernsOf(run);
	if (concerns.length >= mostConcerns || screenOf(path, run).kind !== 'result') return run;
	const outside = path.facts.filter(
		({ id, otherwise }) => otherwise !== undefined || id === 'role'
	);
	const known = outside.flatMap(({ id }) => {
		const value = run.answers[id];
		return value === undefined ? [] : [[id, value] as const];
	});
	return holding(run, [...concerns, Object.fromEntries(known)], concerns.length);
}

/** The first concern with a question left at hand, as its screen shows it. */
function atOpen(path: Compiled, run: Run): Run {
	if (run.at !== undefined || run.others === undefined) return run;
	const isOpen = (answers: Answers) => walk(path, seenAs(run, answers)).kind === 'question';
	if (isOpen(run.answers)) return run;
	const place = concernsOf(run).findIndex(isOpen);
	return place < 0 ? run : seenFrom(run, place);
}

/** Another concern at hand, seen with the same eyes. */
const seenFrom = (run: Run, place: number): Run => ({
	...turnedTo(run, place),
	...(run.as ? { as: run.as } : {})
});

const seenAs = ({ as }: Run, answers: Answers): Answers =>
	as ? { ...answers, role: as } : answers;

const answersOf = (run: Run): Answers => seenAs(run, run.answers);

/** The answers that stand before a question, with the facts that come from outside. */
function answersBefore(path: Compiled, answers: Answers, question: Question): Answers {
	const after = new Set(path.questions.slice(path.questions.indexOf(question)).map((q) => q.fact));
	return prune(
		path,
		Object.fromEntries(Object.entries(answers).filter(([fact]) => !after.has(fact)))
	);
}
