/**
 * A path as a chapter of a plan (principle 2): the same steps as on the phone, for one role, one heading
 * for each person who may be suspected. Made from the path, never written by hand beside it.
 */
import type { Block, Document } from '#domain/document';
import { unknown, type Answers } from './condition.ts';
import type { Compiled, Role } from './definition.ts';
import { outcomeOf, type Outcome, type ShownStep } from './outcome.ts';
import { prune } from './walk.ts';

/** The situations a chapter, and the cards, are made for: each suspected person at suspicion. */
export interface Situation {
	readonly suspected: string;
	/** As the path's question offers it. */
	readonly title: string;
	readonly outcome: Outcome;
}

/** In the order in which the path offers them. */
export function situations(pathway: Compiled, role: Role): readonly Situation[] {
	const question = pathway.questions.find(({ fact }) => fact === 'suspected');
	const suspects = pathway.facts.find(({ id }) => id === 'suspected')?.values ?? [];
	return suspects.flatMap((suspected) => {
		// Where the case is not settled by who is suspected, it takes the strictest path.
		const rest = pathway.questions.map(({ fact }) => [fact, unknown] as const);
		const known = { role, degree: 'suspicion', suspected };
		const answers = { ...Object.fromEntries(rest), ...known };
		const title = pathway.texts[question?.options[suspected] ?? ''] ?? '';
		return prune(pathway, answers)['suspected'] === suspected
			? [{ suspected, title, outcome: inMostSettings(pathway, answers) }]
			: [];
	});
}

/**
 * The steps that hold in most settings, they or a stronger form of them, and every "never" rule: what holds
 * in one setting only (the consultant of a family day care, the pick-up time) stands on the path itself.
 */
function inMostSettings(pathway: Compiled, answers: Answers): Outcome {
	const whole = outcomeOf(pathway, prune(pathway, answers));
	const settings = pathway.facts.find(({ id }) => id === 'setting')?.values ?? [];
	const outcomes = settings.map((setting) =>
		outcomeOf(pathway, prune(pathway, { ...answers, setting }))
	);
	const holdsIn = ({ step }: ShownStep, outcome: Outcome) =>
		allSteps(outcome).some(({ step: there }) => [step.id, ...step.givesWayTo].includes(there.id));
	const general = (phase: 'now' | 'next' | 'later') => {
		const found = new Map(
			[whole, ...outcomes].flatMap((one) => one[phase]).map((one) => [one.step.id, one])
		);
		return pathway.steps
			.flatMap(({ id }) => found.get(id) ?? [])
			.filter(
				(one) => outcomes.filter((outcome) => holdsIn(one, outcome)).length * 2 > settings.length
			)
			.filter((one, _at, kept) => !kept.some(({ step }) => one.step.givesWayTo.includes(step.id)));
	};
	return { ...whole, now: general('now'), next: general('next'), later: general('later') };
}

/** In the order they are taken. */
export const allSteps = ({ now, next, later }: Outcome): readonly ShownStep[] => [
	...now,
	...next,
	...later
];

export const chapter = (pathway: Compiled, role: Role): Document =>
	situations(pathway, role).flatMap(({ suspected, title, outcome }): Block[] => {
		const id = (part: string) => `${role}-${suspected}-${part}`;
		const words = (key: string) => pathway.texts[key] ?? '';
		const list = (part: string, ordered: boolean, texts: readonly string[]): Block[] =>
			texts.length === 0
				? []
				: [
						{
							type: 'list',
							id: id(part),
							ordered,
							items: texts.map((text, place) => ({
								id: id(`${part}-${place}`),
								blocks: [paragraph(id(`${part}-${place}-text`), text)]
							}))
						}
					];
		return [
			{ type: 'heading', id: id('heading'), level: 2, content: [{ type: 'text', text: title }] },
			...list(
				'steps',
				true,
				allSteps(outcome).map(({ text }) => words(text))
			),
			...(outcome.never.length > 0 ? [paragraph(id('never-title'), 'Gør ikke:')] : []),
			...list(
				'never',
				false,
				outcome.never.map(({ text }) => words(text))
			)
		];
	});

const paragraph = (id: string, text: string): Block => ({
	type: 'paragraph',
	id,
	content: [{ type: 'text', text }]
});
