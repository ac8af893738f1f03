/**
 * Can the letters that came out of a file be read? A PDF can show a text perfectly and hold another: fonts
 * with codes of their own, letters one by one, signs that were lost. A check of such a text would say that
 * everything is missing, so it is found out first, and said.
 */
export type LayerFault =
	| 'unreadable'
	| 'letters-apart'
	| 'danish-letters-lost'
	| 'section-signs-lost'
	| 'wrong-encoding'
	| 'ligatures-lost';

export interface LayerReading {
	/** None of it should be checked. */
	readonly unreadable: boolean;
	readonly faults: readonly LayerFault[];
}

/** The words that every Danish text is full of: a fifth to a third of all. */
const everyday = new Set(
	'og at der det den de er en et i til på af for med som skal kan har ikke om eller ved hvis du vi man fra sig samt være blive bliver når også under efter'.split(
		' '
	)
);

/** Fewer words say nothing about how a text is written. */
const fewestWords = 40;

export function readLayer(text: string): LayerReading {
	const tokens = text.match(/\S+/gu) ?? [];
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	const letters = countOf(text, /\p{L}/gu);
	const strange = countOf(text, /[\p{Co}\p{Cn}\ufffd]/gu);
	const marks = countOf(text, /[^\p{L}\p{N}\s.,;:!?()"'”“»«’‘%/§–—•·*@&+=_…|<>[\]\\#~-]/gu);
	const faults: LayerFault[] = [];

	const single = tokens.filter((token) => /^\p{L}$/u.test(token)).length;
	if (tokens.length >= fewestWords && single > tokens.length * 0.5) faults.push('letters-apart');

	const known = words.filter((word) => everyday.has(word)).length;
	const tooFewKnown = words.length >= fewestWords && known < words.length * 0.06;
	const visible = Math.max(text.replace(/\s/gu, '').length, 1);
	const tooStrange =
		visible >= 60 && (strange > visible * 0.05 || marks > visible * 0.2 || letters < visible * 0.4);
	const unreadable =
		(tooFewKnown && !isLists(tokens)) || tooStrange || faults.includes('letters-apart');
	if ((tooFewKnown && !isLists(tokens)) || tooStrange) faults.push('unreadable');

	if (!unreadable) {
		if (letters > 1500 && !/[æøå]/iu.test(text)) faults.push('danish-letters-lost');
		if (/Ã[¦¸¥]|ã¦|Â§/u.test(text) || countOf(text, /\ufffd/gu) > 2) faults.push('wrong-encoding');
		if (lostSections(text)) faults.push('section-signs-lost');
		if (lostLigatures(text)) faults.push('ligatures-lost');
	}
	return { unreadable, faults };
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A page of numbers and names has few everyday words, and is no nonsense for that. */
const isLists = (tokens: readonly string[]): boolean =>
	tokens.filter((token) => /\d/u.test(token)).length > tokens.length * 0.25;

/** References such as `barnets lov 133, stk. 1` outnumber those with a sign. */
function lostSections(text: string): boolean {
	const without = countOf(
		text,
		/(?<!\p{L})(?:lov|loven|lovens|SEL|jf\.|efter)\s{1,3}\d{1,3}\s?[a-f]?,?\s{0,2}stk\.|(?<!\p{L})\p{L}*lov(?:en)?s?\s{1,3}\d{2,3}(?![\d/-]|\s*(?:af|børn|kommuner|sider))/giu
	);
	return without >= 2 && without > countOf(text, /§/gu);
}

/** `f`, `fi` and `ff` fell out: `pro essionel`, `speci k`. */
const lostLigatures = (text: string): boolean =>
	countOf(
		text,
		/(?<!\p{L})(?:speci\s?k(?:ke|t)?|identi\s?cer\p{L}*|de\s?nition\p{L}*|\s?nansier\p{L}*|tra\s?k\p{L}*|konikt\p{L}*|koni\s?kt\p{L}*|o\s?entlig\p{L}*|identicer\p{L}*|denition\p{L}*|speci\p{Cc}k\p{L}*)(?!\p{L})/giu
	) >= 2;
