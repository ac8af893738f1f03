import { plainText } from '#domain/document';
import type { Passage } from '#domain/guide';

/**
 * How binding a passage is (G3: *skal* is visibly different from *bør*). A passage about law says itself
 * what law does: the guide writes *skal* only where law or the authority says so. Advice is *bør*; knowledge
 * and definitions oblige nobody.
 */
export type Obligation = 'law-must' | 'law-may' | 'law' | 'should';

const must = /(?<!\p{L})(skal|må ikke|har pligt|har en pligt)(?!\p{L})/iu;
const may = /(?<!\p{L})(kan|må)(?!\p{L})/iu;

export function obligation({
	kind,
	title,
	body
}: Pick<Passage, 'kind' | 'title' | 'body'>): Obligation | null {
	if (kind === 'attention') return 'should';
	if (kind !== 'law') return null;
	if (must.test(title)) return 'law-must';
	if (may.test(title)) return 'law-may';
	return must.test(plainText(body)) ? 'law-must' : 'law';
}

export const obligationWords: Readonly<Record<Obligation, string>> = {
	'law-must': 'Skal – lov',
	'law-may': 'Kan – lov',
	law: 'Lov',
	should: 'Bør'
};
