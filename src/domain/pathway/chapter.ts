/**
 * A path as a chapter of a plan (principle 2): the same steps as on the phone, for one role, one heading
 * for each person who may be suspected. Made from the path, never written by hand beside it.
 */
import type { Block, Document } from '#domain/document';
import { unknown, type Answers } from './condition.ts';
import type { Compiled, Role } from './definition.ts';
import { allSteps, outcomeOf, type Outcome, type ShownStep } from './outcome.ts';
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
			? [{ suspected, title, outcome: inMost(pathway, answers) }]
			: [];
	});
}

/** What a card cannot ask: where one is, and what kind of abuse it is about. */
const notOnCard = ['setting', 'kind'];

/**
 * The steps that hold in most settings and most kinds of abuse, they or a stronger form of them, and every
 * "never" rule: what holds in a few only (the consultant of a family day care, the pick-up time, messages to
 * keep) stands on the path itself.
 */
function inMost(pathway: Compiled, answers: Answers): Outcome {
	const whole = outcomeOf(pathway, prune(pathway, answers));
	const outcomes = notOnCard
		.reduce<readonly Answers[]>(
			(ways, fact) => {
				const values = pathway.facts.find(({ id }) => id === fact)?.values ?? [];
				return values.length === 0
					? ways
					: ways.flatMap((way) => values.map((value) => ({ ...way, [fact]: value })));
			},
			[answers]
		)
		.map((way) => outcomeOf(pathway, way));
	const holdsIn = ({ step }: ShownStep, outcome: Outcome) =>
		allSteps(outcome).some(({ step: there }) => [step.id, ...step.givesWayTo].includes(there.id));
	const holdsInMost = (shown: ShownStep) =>
		outcomes.filter((outcome) => holdsIn(shown, outcome)).length * 2 > outcomes.length;
	const general = (phase: 'now' | 'next' | 'later') => {
		const found = new Map(
			[whole, ...outcomes].flatMap((one) => one[phase]).map((one) => [one.step.id, one])
		);
		return pathway.steps
			.flatMap(({ id }) => found.get(id) ?? [])
			.filter(holdsInMost)
			.filter((one, _at, kept) => !kept.some(({ step }) => one.step.givesWayTo.includes(step.id)));
	};
	return { ...whole, now: general('now'), next: general('next'), later: general('later') };
}

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
