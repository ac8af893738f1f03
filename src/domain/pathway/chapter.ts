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
	/** What holds for those who work in one setting, such as `dagtilbud`. */
	readonly inSetting: (setting: string) => Outcome;
}

/** In the order in which the path offers them. */
export function situations(pathway: Compiled, role: Role): readonly Situation[] {
	const question = pathway.questions.find(({ fact }) => fact === 'suspected');
	return valuesOf(pathway, 'suspected').flatMap((suspected) => {
		// Where the case is not settled by who is suspected, it takes the strictest path.
		const rest = pathway.questions.map(({ fact }) => [fact, unknown] as const);
		const known = { role, degree: 'suspicion', suspected };
		const answers = { ...Object.fromEntries(rest), ...known };
		const title = pathway.texts[question?.options[suspected] ?? ''] ?? '';
		return prune(pathway, answers)['suspected'] === suspected
			? [{ suspected, title, ...inMost(pathway, answers) }]
			: [];
	});
}

const valuesOf = (pathway: Compiled, fact: string): readonly string[] =>
	pathway.facts.find(({ id }) => id === fact)?.values ?? [];

/** What a card cannot ask: where one is, and what kind of abuse it is about. */
const notOnCard = ['setting', 'kind'];

/** In all settings together, and in one of them. */
function inMost(pathway: Compiled, answers: Answers): Pick<Situation, 'outcome' | 'inSetting'> {
	const outcomes = notOnCard
		.reduce<readonly Answers[]>(
			(ways, fact) => {
				const values = valuesOf(pathway, fact);
				return values.length === 0
					? ways
					: ways.flatMap((way) => values.map((value) => ({ ...way, [fact]: value })));
			},
			[answers]
		)
		.map((way) => ({ setting: way['setting'], outcome: outcomeOf(pathway, way) }));
	const whole = (known: Answers) => outcomeOf(pathway, prune(pathway, { ...answers, ...known }));
	const among = (found: typeof outcomes) => found.map(({ outcome }) => outcome);
	return {
		outcome: general(pathway, whole({}), among(outcomes)),
		inSetting: (setting) => {
			const found = outcomes.filter((one) => one.setting === setting);
			return general(pathway, whole({ setting }), among(found));
		}
	};
}

/**
 * The steps that hold in most of the outcomes, they or a stronger form of them, and every "never" rule: what
 * holds in a few only (the consultant of a family day care, the pick-up time, messages to keep) stands on the
 * path itself, and on the card of its own setting.
 */
function general(pathway: Compiled, whole: Outcome, outcomes: readonly Outcome[]): Outcome {
	const taken = outcomes.map((outcome) => new Set(allSteps(outcome).map(({ step }) => step.id)));
	const holdsInMost = ({ step }: ShownStep) => {
		const there = taken.filter((ids) => [step.id, ...step.givesWayTo].some((id) => ids.has(id)));
		return there.length * 2 > taken.length;
	};
	const inPhase = (phase: 'now' | 'next' | 'later') => {
		const found = new Map(
			[whole, ...outcomes].flatMap((one) => one[phase]).map((one) => [one.step.id, one])
		);
		return pathway.steps
			.flatMap(({ id }) => found.get(id) ?? [])
			.filter(holdsInMost)
			.filter((one, _at, kept) => !kept.some(({ step }) => one.step.givesWayTo.includes(step.id)));
	};
	return { ...whole, now: inPhase('now'), next: inPhase('next'), later: inPhase('later') };
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
