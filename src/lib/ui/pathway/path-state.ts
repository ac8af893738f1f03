/**
 * Where somebody is in a path: pure, the same on server and phone. Without script the whole state
 * travels in the fields of a form, in the request body only, and is kept nowhere (H9, principle 1).
 * Only known facts and values are taken in: no text a person could write.
 */
import {
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
	type Role
} from '#domain/pathway';

export const visitors = ['professional', 'citizen', 'child'] as const;
export type Visitor = (typeof visitors)[number];

export interface Run {
	/** Past the question of danger. */
	readonly passed: boolean;
	readonly who?: Visitor;
	readonly answers: Answers;
	/** A question opened again to look at it or change it. */
	readonly at?: string;
	/** Another role's steps, looked at on the result. */
	readonly as?: Role;
	/** "Videre" was pressed without a choice. */
	readonly unanswered?: true;
}

export const start: Run = { passed: false, answers: {} };

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
	  }
	| { readonly kind: 'result'; readonly outcome: Outcome; readonly answers: Answers };

export function screenOf(path: Compiled, run: Run): Screen {
	if (!run.passed) return { kind: 'danger' };
	if (run.who === undefined) return { kind: 'who' };
	if (run.who !== 'professional') return { kind: run.who };
	const answers = answersOf(run);
	const step = walk(path, answers);
	const reopened = path.questions.find(({ fact }) => fact === run.at);
	const question = reopened ?? (step.kind === 'question' ? step.question : undefined);
	if (!question) {
		if (step.kind === 'outcome') {
			return { kind: 'result', outcome: step.outcome, answers: step.answers };
		}
		return { kind: 'danger' };
	}
	const before = answersBefore(path, answers, question);
	return {
		kind: 'question',
		question,
		values: offered(path, question, before),
		chosen: answers[question.fact],
		progress: progress(path, before)
	};
}

/** The fields that carry a run in a form. */
export function fieldsOf(run: Run): readonly (readonly [name: string, value: string])[] {
	return [
		...(run.passed ? [['passed', 'yes'] as const] : []),
		...(run.who ? [['who', run.who] as const] : []),
		...Object.entries(run.answers).map(([fact, value]) => [`answer.${fact}`, value] as const),
		...(run.at ? [['at', run.at] as const] : []),
		...(run.as ? [['as', run.as] as const] : [])
	];
}

export type Fields = Iterable<readonly [name: string, value: unknown]>;

/** The run in a form's fields; whatever is not known is left out. */
export function runOf(path: Compiled, fields: Fields): Run {
	const given = new Map(fields);
	const answers: Record<string, string> = {};
	for (const { id, values, otherwise } of path.facts) {
		const value = values
			.concat(otherwise === undefined ? [unknown] : [])
			.find((one) => one === given.get(`answer.${id}`));
		if (value !== undefined) answers[id] = value;
	}
	const who = visitors.find((one) => one === given.get('who'));
	const at = path.questions.find(({ fact }) => fact === given.get('at'))?.fact;
	const as = roles.find((one) => one === given.get('as'));
	return {
		passed: given.get('passed') === 'yes',
		...(who ? { who } : {}),
		answers,
		...(at ? { at } : {}),
		...(as ? { as } : {})
	};
}

/** The run after the button that was pressed: the field `do`, with the choice in `choice`. */
export function pressed(path: Compiled, fields: Fields): Run {
	const given = new Map(fields);
	const run = runOf(path, given);
	const [action, about = ''] = String(given.get('do') ?? '').split(':');
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
		case 'change':
			return path.questions.some(({ fact }) => fact === about) ? { ...run, at: about } : run;
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

function answered(path: Compiled, run: Run, choice: string): Run {
	const screen = screenOf(path, run);
	if (screen.kind !== 'question') return run;
	if (choice !== unknown && !screen.values.includes(choice)) return { ...run, unanswered: true };
	const { fact } = screen.question;
	const answers = { ...run.answers, [fact]: choice };
	// A question that only another role's steps ask is kept beside one's own answers.
	return run.as && fact !== 'role'
		? { ...own(run), as: run.as, answers }
		: { ...own(run), answers: prune(path, answers) };
}

function back(path: Compiled, run: Run): Run {
	const screen = screenOf(path, run);
	if (screen.kind === 'danger') return run;
	if (screen.kind === 'who') return { ...own(run), passed: false };
	if (screen.kind === 'citizen' || screen.kind === 'child') return withoutWho(run);
	if (run.as !== undefined && run.at === undefined) return own(run);
	const answers = answersOf(run);
	const kept =
		screen.kind === 'question' ? answersBefore(path, answers, screen.question) : screen.answers;
	const last = path.questions.findLast(({ fact }) => kept[fact] !== undefined);
	return last ? { ...run, at: last.fact } : withoutWho(run);
}

function withoutWho({ passed, answers }: Run): Run {
	return { passed, answers };
}

const viewedAs = (run: Run, as: Role): Run =>
	as === (run.answers['role'] ?? 'staff') ? own(run) : { ...own(run), as };

/** The run without a reopened question and without another role's eyes. */
const own = ({ passed, who, answers }: Run): Run => ({ passed, ...(who ? { who } : {}), answers });

const answersOf = (run: Run): Answers => (run.as ? { ...run.answers, role: run.as } : run.answers);

/** The answers that stand before a question, with the facts that come from outside. */
function answersBefore(path: Compiled, answers: Answers, question: Question): Answers {
	const after = new Set(path.questions.slice(path.questions.indexOf(question)).map((q) => q.fact));
	return prune(
		path,
		Object.fromEntries(Object.entries(answers).filter(([fact]) => !after.has(fact)))
	);
}
