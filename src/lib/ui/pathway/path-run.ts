/**
 * What a run through a path has said so far. Without script it travels in the fields of a form, in the
 * request body only (H9). Only known facts and values are taken in: no text a person could write. Several
 * concerns are one run: each has its own answers, and all are seen by the same person.
 */
import { roles, unknown, type Answers, type Compiled, type Role } from '#domain/pathway';

export const visitors = ['professional', 'citizen', 'child'] as const;
export type Visitor = (typeof visitors)[number];

export interface Run {
	/** Past the question of danger. */
	readonly passed: boolean;
	readonly who?: Visitor;
	/** Of the concern at hand. */
	readonly answers: Answers;
	/** The answers of the other concerns, in their order. */
	readonly others?: readonly Answers[];
	/** Where among them the concern at hand stands; the last unless said. */
	readonly nth?: number;
	/** A question opened again to look at it or change it. */
	readonly at?: string;
	/** Another role's steps, looked at on the result. */
	readonly as?: Role;
	/** "Videre" was pressed without a choice. */
	readonly unanswered?: true;
}

export const start: Run = { passed: false, answers: {} };

/** So many concerns are more than one sitting can hold: then one calls. */
export const mostConcerns = 5;

/** The fields that carry a run in a form. */
export function fieldsOf(run: Run): readonly (readonly [name: string, value: string])[] {
	return [
		...(run.passed ? [['passed', 'yes'] as const] : []),
		...(run.who ? [['who', run.who] as const] : []),
		...answerFields('answer', run.answers),
		...(run.others ?? []).flatMap((answers, at) => answerFields(`other.${at}`, answers)),
		...(run.nth === undefined ? [] : [['nth', String(run.nth)] as const]),
		...(run.at ? [['at', run.at] as const] : []),
		...(run.as ? [['as', run.as] as const] : [])
	];
}

const answerFields = (name: string, answers: Answers) =>
	Object.entries(answers).map(([fact, value]) => [`${name}.${fact}`, value] as const);

export type Fields = Iterable<readonly [name: string, value: unknown]>;

/** The run in a form's fields; whatever is not known is left out. */
export function runOf(path: Compiled, fields: Fields): Run {
	const given = new Map(fields);
	const answersNamed = (name: string): Answers => {
		const answers: Record<string, string> = {};
		for (const { id, values, otherwise } of path.facts) {
			const value = values
				.concat(otherwise === undefined ? [unknown] : [])
				.find((one) => one === given.get(`${name}.${id}`));
			if (value !== undefined) answers[id] = value;
		}
		return answers;
	};
	const others = Array.from({ length: mostConcerns - 1 }, (_, at) =>
		answersNamed(`other.${at}`)
	).filter((answers) => Object.keys(answers).length > 0);
	const nth = others.findIndex((_, at) => String(at) === given.get('nth'));
	const who = visitors.find((one) => one === given.get('who'));
	const at = path.questions.find(({ fact }) => fact === given.get('at'))?.fact;
	const as = roles.find((one) => one === given.get('as'));
	return {
		passed: given.get('passed') === 'yes',
		...(who ? { who } : {}),
		answers: answersNamed('answer'),
		...(others.length > 0 ? { others } : {}),
		...(nth >= 0 ? { nth } : {}),
		...(at ? { at } : {}),
		...(as ? { as } : {})
	};
}

/** The run without a reopened question and without another role's eyes. */
export const own = ({ passed, who, answers, others, nth }: Run): Run => ({
	passed,
	...(who ? { who } : {}),
	answers,
	...(others ? { others } : {}),
	...(nth === undefined ? {} : { nth })
});

/** The run with these concerns, one of them at hand. */
export function holding(run: Run, concerns: readonly Answers[], place: number): Run {
	const { passed, who } = run;
	const others = concerns.filter((_, at) => at !== place);
	return {
		passed,
		...(who ? { who } : {}),
		answers: concerns[place] ?? {},
		...(others.length > 0 ? { others } : {}),
		...(place < others.length ? { nth: place } : {})
	};
}

export const placeOf = ({ others = [], nth = others.length }: Run): number => nth;

/** A place that was named; the concern at hand when there is none such. */
export function placeIn(run: Run, named: string | undefined): number {
	const place = concernsOf(run).findIndex((_, at) => String(at) === named);
	return place < 0 ? placeOf(run) : place;
}

/** All concerns in their order, each seen by the person of the one at hand. */
export function concernsOf(run: Run): readonly Answers[] {
	const { answers, others = [] } = run;
	const { role } = answers;
	const alike = others.map((one) => (role === undefined ? one : { ...one, role }));
	const place = placeOf(run);
	return [...alike.slice(0, place), answers, ...alike.slice(place)];
}

export function without(run: Run, place: number): Run {
	const left = concernsOf(run).filter((_, at) => at !== place);
	return left.length > 0 ? holding(run, left, left.length - 1) : run;
}

export const turnedTo = (run: Run, place: number): Run =>
	place === placeOf(run) ? run : holding(run, concernsOf(run), place);
