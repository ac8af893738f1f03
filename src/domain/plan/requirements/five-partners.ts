import { firstSaid } from '../reading/mention.ts';
import { listInWords, quote, words } from '../reading/word.ts';
import { met, missing, type Requirement } from '../requirement.ts';

/** Those with whom the authority must say how it works together, under every name they have. */
export const partners: readonly { readonly name: string; readonly words: RegExp }[] = [
	{ name: 'børnehus', words: words('\\p{L}*børnehus(?:et|ets|e|ene|enes|s)?') },
	{ name: 'politi', words: words('politi(?:et|ets)?|politikreds\\p{L}*|politianmeld\\p{L}*') },
	{
		name: 'sundhedsvæsen',
		words: words(
			'sundhedsvæsen\\p{L}*|sundhedssektor\\p{L}*|sygehus\\p{L}*|hospital\\p{L}*|skadestue\\p{L}*|akutmodtagelse\\p{L}*|børneafdeling\\p{L}*|(?:praktiserende|egen|barnets|alment\\s+praktiserende)\\s+læge\\p{L}*|læge(?:n|r|rne|hus)?|retsmedicin\\p{L}*|center\\s+for\\s+(?:seksuelle\\s+overgreb|voldtægtsofre)|psykiatri\\p{L}*|børne-?\\s*og\\s+ungdomspsykiatri\\p{L}*'
		)
	},
	{ name: 'Familieretshuset', words: words('familieretshus\\p{L}*|familieret(?:ten)?') },
	{ name: 'krisecenter', words: words('\\p{L}*krisecent\\p{L}*') }
];

const former = words('statsforvaltning\\p{L}*');

/** F15: the authority's cooperation with each of the five. */
export const fivePartners: Requirement = {
	id: 'F15',
	level: 'SHOULD',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => {
		const found = partners.map(({ name, words: pattern }) => ({
			name,
			at: firstSaid(reading, pattern)
		}));
		const absent = found.filter(({ at }) => !at).map(({ name }) => name);
		const [first] = found.flatMap(({ at }) => at ?? []);
		const place = first?.line.place ?? null;
		if (absent.length === 0 && first) {
			return met(`Alle fem er nævnt, for eksempel ${quote(first.text)}`, place);
		}
		const isFormer = absent.includes('Familieretshuset') ? firstSaid(reading, former) : undefined;
		const hint = isFormer ? ` Den skriver om Statsforvaltningen: ${quote(isFormer.text)}` : '';
		return missing(
			`Teksten nævner ikke ${listInWords(absent, 'eller')}.${hint}`,
			isFormer?.line.place ?? place
		);
	}
};
