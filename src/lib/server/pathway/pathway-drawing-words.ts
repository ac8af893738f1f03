/**
 * A drawing of a path in its own words: the tree that both the picture and the list are made from, so that
 * they cannot say different things.
 */
import {
	unknown,
	type Answers,
	type Compiled,
	type Deadline,
	type Drawing,
	type DrawnLine,
	type DrawnNode,
	type Terms
} from '#domain/pathway';

export interface WordedLine {
	readonly text: string;
	/** When to do it; empty where that is said already. */
	readonly due: string;
	readonly awaiting: boolean;
}

export interface WordedPart {
	readonly title: string;
	readonly isNever: boolean;
	/** Lines that hold under the same condition, in their order; `when` is empty for those that always hold. */
	readonly groups: readonly { readonly when: string; readonly lines: readonly WordedLine[] }[];
}

export interface WordedBox {
	readonly kind: 'box';
	readonly parts: readonly WordedPart[];
	/** The answers that lead here, for a search in the table. */
	readonly answers: Answers;
}

export interface WordedQuestion {
	readonly kind: 'question';
	readonly text: string;
	readonly ways: readonly WordedWay[];
}

export interface WordedWay {
	/** Any of these answers. */
	readonly answers: readonly string[];
	readonly to: WordedBox | WordedQuestion;
}

/** When to do something, in words, unless its text says so. */
export type DueWords = (deadline: Deadline, text: string) => string;

export const dontKnow = 'Det ved jeg ikke';

export interface WordedDrawing {
	/** What to do in danger, before anything is asked. */
	readonly danger?: WordedBox;
	/** The path's own questions; what holds in every case comes last. */
	readonly root: WordedQuestion | WordedBox;
}

export function wordedDrawing(
	pathway: Compiled,
	drawing: Drawing,
	settled: Answers,
	due: DueWords
): WordedDrawing {
	const words = { pathway, due };
	const asked = worded(words, drawing.root);
	const root =
		asked.kind === 'question' && drawing.always.length > 0
			? { ...asked, ways: [...asked.ways, inAllCases(box(words, settled, drawing.always))] }
			: asked;
	if (drawing.danger.length === 0) return { root };
	// The question about danger says when these hold.
	const inDanger = drawing.danger.map((line) => ({ ...line, when: [] }));
	return { danger: box(words, { ...settled, danger: 'yes' }, inDanger), root };
}

const inAllCases = (to: WordedBox): WordedWay => ({ answers: ['I alle tilfælde'], to });

export const dangerWords = { question: 'Er barnet i fare lige nu?', yes: 'Ja', no: 'Nej' };

interface Words {
	readonly pathway: Compiled;
	readonly due: DueWords;
}

function worded(words: Words, node: DrawnNode): WordedBox | WordedQuestion {
	if (node.kind === 'outcome') return box(words, node.answers, node.lines);
	const { texts } = words.pathway;
	const { text, options } = node.question;
	return {
		kind: 'question',
		text: texts[text] ?? '',
		ways: node.ways.map(({ answers, to }) => ({
			answers: answers.map((answer) =>
				answer === unknown ? dontKnow : (texts[options[answer] ?? ''] ?? answer)
			),
			to: worded(words, to)
		}))
	};
}

export const nowTitle = 'Gør nu';

const partTitles = [
	['now', nowTitle],
	['next', 'Derefter'],
	['later', 'Senere'],
	['never', 'Gør ikke']
] as const;

function box(words: Words, answers: Answers, lines: readonly DrawnLine[]): WordedBox {
	const parts = partTitles.flatMap(([part, title]): WordedPart[] => {
		const groups = grouped(
			words,
			lines.filter((line) => line.part === part)
		);
		return groups.length === 0 ? [] : [{ title, isNever: part === 'never', groups }];
	});
	return { kind: 'box', parts, answers };
}

function grouped(words: Words, lines: readonly DrawnLine[]): WordedPart['groups'] {
	const groups: { when: string; lines: WordedLine[] }[] = [];
	for (const line of lines) {
		const when = whenWords(words.pathway, line.when);
		const last = groups.at(-1);
		if (last?.when === when) last.lines.push(wordedLine(words, line));
		else groups.push({ when, lines: [wordedLine(words, line)] });
	}
	return groups;
}

function wordedLine({ pathway, due }: Words, line: DrawnLine): WordedLine {
	const text = pathway.texts[line.text] ?? '';
	// "Gør nu" says "straks".
	const isSaid = line.deadline === undefined || line.deadline === 'at-once';
	return { text, due: isSaid ? '' : due(line.deadline, text), awaiting: line.awaiting };
}

const whenWords = (pathway: Compiled, when: readonly Terms[]): string =>
	when
		.map((terms) =>
			Object.entries(terms)
				.map(([fact, values]) => termWords(pathway, fact, values))
				.join(' + ')
		)
		.join(' – eller ');

/** "Dagpleje", "Ikke forening eller fritid", "Kan du få fat i din leder nu? Ja". */
function termWords(
	{ questions, texts, facts }: Compiled,
	fact: string,
	values: readonly string[]
): string {
	const question = questions.find((one) => one.fact === fact);
	const said = (value: string) => texts[question?.options[value] ?? ''] ?? value;
	if (!question) return fact === 'danger' ? `Fare lige nu: ${yesNo(values)}` : values.join(' · ');
	if (values.some((value) => /^(Ja|Nej)\b/.test(said(value)))) {
		return `${texts[question.text] ?? ''} ${values.map(said).join(' · ')}`;
	}
	const short = (value: string) => said(value).replace(/:.*$/, '');
	const others = (facts.find(({ id }) => id === fact)?.values ?? []).filter(
		(value) => !values.includes(value)
	);
	if (others.length > 0 && others.length < values.length) {
		const [first = '', ...rest] = others.map(short);
		return `Ikke ${[lowerFirst(first), ...rest].join(' · ')}`;
	}
	return values.map(short).join(' · ');
}

export const lowerFirst = (text: string): string =>
	text.charAt(0).toLocaleLowerCase('da') + text.slice(1);

const yesNo = (values: readonly string[]) =>
	values.map((value) => (value === 'yes' ? 'ja' : 'nej')).join(' · ');
