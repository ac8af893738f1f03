import { plainText } from '#domain/document';
import { countWords, quote } from '../reading/word.ts';
import type { Chapter } from './chapter.ts';
import { namesWhole, themeIds, themeNames, themeWords, type ThemeId } from './theme-words.ts';

/** Which of the guide's themes a heading belongs to: how sure that is, and why. Nobody is told a guess as a fact. */
export interface ThemeGuess {
	readonly theme: ThemeId | null;
	/** 0–1, in hundredths; below `sure` a person is asked. */
	readonly confidence: number;
	/** One Danish sentence. */
	readonly reason: string;
}

/** From here on a proposal is filled in; below it is only shown. */
export const sure = 0.6;

export interface GuessedHeading extends ThemeGuess {
	readonly heading: string;
	/** 0: the chapter itself. */
	readonly depth: number;
	readonly block: string | null;
	readonly page: number | null;
}

const unknown = (reason: string): ThemeGuess => ({ theme: null, confidence: 0, reason });

/** The chapter's own guess first, then those of the headings inside it. */
export function guessThemes(chapter: Chapter): readonly GuessedHeading[] {
	const texts = textsUnder(chapter);
	const title = chapter.heading ?? '';
	const parts = chapter.parts.map((part) => ({ part, own: ofHeading(part.heading) }));
	const own = best(
		ofHeading(title),
		fromParts(parts.map((part) => part.own)),
		ofText(texts.get(null) ?? '')
	);
	const above: ThemeGuess[] = [own];
	const guessed = parts.map(({ part, own: said }) => {
		const parent = above[part.depth - 1] ?? own;
		const guess = best(said, inherited(parent, said), ofText(texts.get(part.block) ?? ''));
		above.length = part.depth;
		above[part.depth] = guess;
		return {
			...guess,
			heading: part.heading,
			depth: part.depth,
			block: part.block,
			page: part.page
		};
	});
	return [{ ...own, heading: title, depth: 0, block: null, page: chapter.page }, ...guessed];
}

/** The words right below each heading. */
function textsUnder({ body }: Chapter): ReadonlyMap<string | null, string> {
	const texts = new Map<string | null, string>();
	let under: string | null = null;
	for (const block of body) {
		if (block.type === 'heading') under = block.id;
		else texts.set(under, `${texts.get(under) ?? ''}\n${plainText([block])}`);
	}
	return texts;
}

export function ofHeading(heading: string): ThemeGuess {
	if (heading.trim() === '') return unknown('Teksten har ingen overskrift.');
	if (namesWhole(heading)) return unknown('Overskriften nævner hele beredskabet.');
	const surely = found(heading, 'surely');
	const [first, second] = surely;
	if (first && second) {
		return {
			theme: first.theme,
			confidence: 0.65,
			reason: `Overskriften siger ${quote(first.word)}, men også ${quote(second.word)} (${themeNames[second.theme]}).`
		};
	}
	const perhaps = found(heading, 'perhaps').filter(({ theme }) => theme !== first?.theme);
	if (first) {
		return {
			theme: first.theme,
			confidence: perhaps.length > 0 ? 0.85 : 0.95,
			reason: `Overskriften siger ${quote(first.word)}.`
		};
	}
	const [hint, other] = perhaps;
	if (!hint) return unknown('Overskriften nævner intet tema.');
	return {
		theme: hint.theme,
		confidence: other ? 0.4 : 0.55,
		reason: `Overskriften siger ${quote(hint.word)}, som peger på ${themeNames[hint.theme]}.`
	};
}

interface FoundWord {
	readonly theme: ThemeId;
	readonly word: string;
	readonly at: number;
}

/** In the order in which they stand. */
const found = (heading: string, kind: 'surely' | 'perhaps'): readonly FoundWord[] =>
	themeIds
		.flatMap((theme) => {
			const match = themeWords[theme][kind].exec(heading);
			return match ? [{ theme, word: match[0], at: match.index }] : [];
		})
		.toSorted((one, other) => one.at - other.at);

const fewestWords = 25;
const fewestHits = 4;

/** Words of a theme in every hundred words, the most frequent theme against the next. */
export function ofText(text: string): ThemeGuess {
	const count = countWords(text);
	if (count < fewestWords) return unknown('Der er for lidt tekst til at sige det.');
	const hits = themeIds
		.map((theme) => ({ theme, count: text.match(themeWords[theme].text)?.length ?? 0 }))
		.toSorted((one, other) => other.count - one.count);
	const [first, second] = hits;
	if (!first || first.count < fewestHits || (first.count / count) * 100 < 1.5) {
		return unknown('Teksten peger ikke på et tema.');
	}
	const lead = first.count / Math.max(first.count + (second?.count ?? 0), 1);
	if (lead < 0.55) return unknown('Teksten peger på flere temaer.');
	return {
		theme: first.theme,
		confidence: round(Math.min(0.25 + (lead - 0.5) * 0.8, 0.6)),
		reason: `Teksten bruger ord om ${themeNames[first.theme]} ${first.count} gange.`
	};
}

/** A chapter called `Del 2` is about what its parts are about. */
function fromParts(parts: readonly ThemeGuess[]): ThemeGuess {
	const sureParts = parts.filter(({ theme, confidence }) => theme !== null && confidence >= sure);
	const counts = Map.groupBy(sureParts, ({ theme }) => theme);
	const [most] = [...counts].toSorted((one, other) => other[1].length - one[1].length);
	if (!most || most[0] === null || most[1].length * 2 <= sureParts.length) {
		return unknown('Afsnittene under overskriften hører til flere temaer.');
	}
	const share = most[1].length / Math.max(parts.length, 1);
	return {
		theme: most[0],
		confidence: round(0.35 + share * 0.35),
		reason: `${most[1].length} af ${parts.length} underafsnit handler om ${themeNames[most[0]]}.`
	};
}

/** What stands under a heading is about it, unless it says otherwise. */
const inherited = (parent: ThemeGuess, said: ThemeGuess): ThemeGuess =>
	parent.theme === null
		? unknown('')
		: {
				theme: parent.theme,
				confidence: round(parent.confidence * (said.theme === parent.theme ? 0.95 : 0.8)),
				reason: `Det står i et afsnit om ${themeNames[parent.theme]}.`
			};

/** The surest; two that agree strengthen each other a little. */
function best(...guesses: readonly ThemeGuess[]): ThemeGuess {
	const [first, ...others] = guesses.toSorted((one, other) => other.confidence - one.confidence);
	if (!first || first.theme === null) return guesses[0] ?? unknown('');
	const agree = others.some(({ theme }) => theme === first.theme);
	return { ...first, confidence: round(Math.min(first.confidence + (agree ? 0.05 : 0), 0.98)) };
}

const round = (share: number): number => Math.round(share * 100) / 100;
