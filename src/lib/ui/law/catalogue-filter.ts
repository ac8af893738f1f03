/** Looking a provision up in the catalogue by words, act, theme, who has the duty, and the day it holds. */
import { containsCpr, parseDay, type Day } from '#domain/kernel';
import { isInForce, type Provision } from '#domain/law';
import { lawThemes } from './provision-words.ts';

export interface CatalogueFilter {
	readonly words: string;
	/** Empty: any. */
	readonly act: string;
	readonly theme: string;
	readonly holder: string;
	/** The day asked for; null means today. */
	readonly day: Day | null;
	/** Only what holds on the day. */
	readonly onlyInForce: boolean;
	/** What was asked for and could not be used, so that the page can say so. */
	readonly faults: readonly ('not-a-day' | 'looks-like-cpr')[];
}

const longest = 200;

/** Unknown values are left out, so that an old address still answers. */
export function readFilter(query: URLSearchParams): CatalogueFilter {
	const text = (name: string) => (query.get(name) ?? '').trim().slice(0, longest);
	const day = parseDay(text('dag')) ?? null;
	const words = text('q');
	const cpr = containsCpr(words);
	return {
		words: cpr ? '' : words,
		act: text('lov'),
		theme: Object.hasOwn(lawThemes, text('tema')) ? text('tema') : '',
		holder: text('hvem'),
		day,
		onlyInForce: query.get('kun') === 'gaeldende',
		faults: [
			...(text('dag') !== '' && day === null ? (['not-a-day'] as const) : []),
			...(cpr ? (['looks-like-cpr'] as const) : [])
		]
	};
}

export const isFiltered = ({ words, act, theme, holder, onlyInForce }: CatalogueFilter): boolean =>
	onlyInForce || [words, act, theme, holder].some((one) => one !== '');

/** `§155a, stk.2` → 155 · a · stk · 2 */
const pieces = (text: string): readonly string[] =>
	text
		.toLocaleLowerCase('da')
		.replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$1$2 ')
		.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The numbers and letters of a section, those inside a range too: `§§ 151-153` holds 152. */
function sectionPieces(section: string): ReadonlySet<string> {
	const found = new Set(pieces(section));
	for (const [, from = '', to = ''] of section.matchAll(/(\d+)\s*[-–]\s*(\d+)/g)) {
		for (let one = Number(from); one <= Math.min(Number(to), Number(from) + 200); one++) {
			found.add(String(one));
		}
	}
	return found;
}

/** Every word stands somewhere in it; a number, or a single letter, stands in its section. */
export function hasWords(provision: Provision, words: string): boolean {
	const asked = pieces(words);
	if (asked.length === 0) return true;
	const { act, section, title, summary } = provision;
	const numbers = sectionPieces(section);
	const text = `${act} ${section} ${title} ${summary}`.toLocaleLowerCase('da');
	return asked.every((one) =>
		/^(\p{N}+|\p{L})$/u.test(one) ? numbers.has(one) : text.includes(one)
	);
}

type Facet = 'act' | 'theme' | 'holder';

const passes = (
	provision: Provision,
	filter: CatalogueFilter,
	today: Day,
	without?: Facet
): boolean =>
	(without === 'act' || filter.act === '' || provision.act === filter.act) &&
	(without === 'theme' || filter.theme === '' || provision.themes.includes(filter.theme)) &&
	(without === 'holder' || filter.holder === '' || provision.dutyHolder === filter.holder) &&
	(!filter.onlyInForce || isInForce(provision, filter.day ?? today)) &&
	hasWords(provision, filter.words);

export const filterCatalogue = (
	provisions: readonly Provision[],
	filter: CatalogueFilter,
	today: Day
): readonly Provision[] => provisions.filter((one) => passes(one, filter, today));

export interface FacetOption {
	readonly value: string;
	readonly text: string;
}

/** What can be chosen, with how many one finds by it beside the rest of the filter. */
export function facets(provisions: readonly Provision[], filter: CatalogueFilter, today: Day) {
	const options = (
		facet: Facet,
		valuesOf: (provision: Provision) => readonly string[],
		name = (value: string) => value
	): readonly FacetOption[] => {
		const counts = new Map<string, number>();
		for (const provision of provisions) {
			const found = passes(provision, filter, today, facet) ? 1 : 0;
			for (const value of valuesOf(provision)) counts.set(value, (counts.get(value) ?? 0) + found);
		}
		return [...counts].map(([value, count]) => ({ value, text: `${name(value)} (${count})` }));
	};
	const sorted = (some: readonly FacetOption[]) =>
		some.toSorted((one, other) => one.text.localeCompare(other.text, 'da'));
	const themeOrder = Object.keys(lawThemes);
	return {
		acts: options('act', ({ act }) => [act]),
		themes: options(
			'theme',
			({ themes }) => themes.filter((one) => Object.hasOwn(lawThemes, one)),
			(theme) => lawThemes[theme]?.name ?? theme
		).toSorted((one, other) => themeOrder.indexOf(one.value) - themeOrder.indexOf(other.value)),
		holders: sorted(options('holder', ({ dutyHolder }) => [dutyHolder]))
	};
}
