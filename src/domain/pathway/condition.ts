/**
 * The closed vocabulary in which a path says "when". Plain data, so that a condition can be drawn,
 * sent to the phone, compared and proved. The answer `unknown` ("ved ikke") leaves every value
 * possible: what may hold, holds (the strictest path).
 */
export type Condition =
	| { readonly is: readonly [fact: string, value: string] }
	| { readonly anyOf: readonly [fact: string, values: readonly string[]] }
	| { readonly all: readonly Condition[] }
	| { readonly any: readonly Condition[] }
	| { readonly not: Condition };

/** Fact id → value id, or `unknown`. A fact that is not there has not been answered. */
export type Answers = Readonly<Record<string, string>>;

export const unknown = 'unknown';

export const is = (fact: string, value: string): Condition => ({ is: [fact, value] });
export const anyOf = (fact: string, ...values: readonly string[]): Condition => ({
	anyOf: [fact, values]
});
export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });
export const not = (condition: Condition): Condition => ({ not: condition });

/** `open` while an unanswered or unknown fact can still tip it. */
export type Truth = 'yes' | 'no' | 'open';

export function truth(condition: Condition, answers: Answers): Truth {
	if ('is' in condition) return atom(answers[condition.is[0]], [condition.is[1]]);
	if ('anyOf' in condition) return atom(answers[condition.anyOf[0]], condition.anyOf[1]);
	if ('not' in condition) return opposite[truth(condition.not, answers)];
	const every = 'all' in condition;
	const parts = every ? condition.all : condition.any;
	let open = false;
	for (const part of parts) {
		const answer = truth(part, answers);
		if (answer === (every ? 'no' : 'yes')) return answer;
		open ||= answer === 'open';
	}
	return open ? 'open' : every ? 'yes' : 'no';
}

const opposite: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', open: 'open' };

function atom(answer: string | undefined, values: readonly string[]): Truth {
	if (answer === undefined || answer === unknown) return 'open';
	return values.includes(answer) ? 'yes' : 'no';
}

const partsOf = (condition: Condition): readonly Condition[] =>
	'all' in condition
		? condition.all
		: 'any' in condition
			? condition.any
			: 'not' in condition
				? [condition.not]
				: [];

/** Every fact and value that a condition names. */
export function mentions(
	condition: Condition
): readonly { readonly fact: string; readonly values: readonly string[] }[] {
	if ('is' in condition) return [{ fact: condition.is[0], values: [condition.is[1]] }];
	if ('anyOf' in condition) return [{ fact: condition.anyOf[0], values: condition.anyOf[1] }];
	return partsOf(condition).flatMap(mentions);
}

/** Adds to `found` the unanswered facts on which the condition still hangs. */
function openFacts(condition: Condition, answers: Answers, found: Set<string>): void {
	if (truth(condition, answers) !== 'open') return;
	const fact =
		'is' in condition ? condition.is[0] : 'anyOf' in condition ? condition.anyOf[0] : undefined;
	if (fact !== undefined) {
		if (answers[fact] === undefined) found.add(fact);
		return;
	}
	for (const part of partsOf(condition)) openFacts(part, answers, found);
}

/** What an unknown fact could be, given the rest of the answers. */
export type Possibilities = (fact: string, answers: Answers) => readonly string[];

/**
 * Whether the condition holds in at least one of the worlds that the answers leave possible. A fact
 * that nobody asked about has no value: `is` is then false.
 */
export function mayHold(condition: Condition, answers: Answers, valuesOf: Possibilities): boolean {
	const settled = truth(condition, answers);
	if (settled !== 'open') return settled === 'yes';
	const doubtful = [...new Set(mentions(condition).map(({ fact }) => fact))].filter(
		(fact) => answers[fact] === unknown
	);
	const possible = (world: Answers) =>
		doubtful.every((fact) => valuesOf(fact, world).includes(world[fact] ?? ''));
	return someWorld(
		answers,
		doubtful,
		valuesOf,
		(world) => holds(condition, world) && possible(world)
	);
}

/** Whether some way of giving these facts a value passes the test. */
function someWorld(
	world: Answers,
	facts: readonly string[],
	valuesOf: Possibilities,
	passes: (world: Answers) => boolean
): boolean {
	const [fact, ...rest] = facts;
	if (fact === undefined) return passes(world);
	return valuesOf(fact, world).some((value) =>
		someWorld({ ...world, [fact]: value }, rest, valuesOf, passes)
	);
}

/**
 * Adds to `found` the unanswered facts that can still change whether the condition may hold. "Ved
 * ikke" elsewhere in it often settles the matter: what may hold already needs no further question.
 */
export function addHangingFacts(
	condition: Condition,
	answers: Answers,
	valuesOf: Possibilities,
	found: Set<string>
): void {
	const open = new Set<string>();
	openFacts(condition, answers, open);
	const news = [...open].some((fact) => !found.has(fact));
	if (!news) return;
	if (mentions(condition).some(({ fact }) => answers[fact] === unknown)) {
		const facts = [...open];
		const can = (held: boolean) =>
			someWorld(answers, facts, valuesOf, (world) => mayHold(condition, world, valuesOf) === held);
		if (!can(true) || !can(false)) return;
	}
	for (const fact of open) found.add(fact);
}

function holds(condition: Condition, world: Answers): boolean {
	if ('is' in condition) return world[condition.is[0]] === condition.is[1];
	if ('anyOf' in condition) return condition.anyOf[1].includes(world[condition.anyOf[0]] ?? '');
	if ('all' in condition) return condition.all.every((part) => holds(part, world));
	if ('any' in condition) return condition.any.some((part) => holds(part, world));
	return !holds(condition.not, world);
}
