/**
 * A path as a chapter of a plan (principle 2): the same steps as on the phone, for one role, one heading
 * for each person who may be suspected. Made from the path, never written by hand beside it.
 */
import type { Block, Document } from '#domain/document';
import { unknown, type Answers } from './condition.ts';
import type { Compiled, Role } from './definition.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { prune } from './walk.ts';

/** The situations a chapter, and the cards, are made for: each suspected person at suspicion. */
export interface Situation {
	readonly suspected: string;
	/** As the path's question offers it. */
	readonly title: string;
	readonly outcome: Outcome;
}

export function situations(pathway: Compiled, role: Role): readonly Situation[] {
	const question = pathway.questions.find(({ fact }) => fact === 'suspected');
	if (!question) return [];
	return Object.entries(question.options).flatMap(([suspected, text]) => {
		const base: Answers = { role, degree: 'suspicion', suspected };
		// Where the case is not settled by who is suspected, the chapter takes the strictest path.
		const rest = pathway.questions.map(({ fact }) => [fact, unknown] as const);
		const answers = prune(pathway, { ...Object.fromEntries(rest), ...base });
		return answers['suspected'] === suspected
			? [{ suspected, title: pathway.texts[text] ?? '', outcome: outcomeOf(pathway, answers) }]
			: [];
	});
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
				[...outcome.now, ...outcome.next, ...outcome.later].map(({ text }) => words(text))
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
