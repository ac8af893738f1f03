import { quote } from '../reading/word.ts';
import { withoutCpr } from './hide-cpr.ts';
import type { LayerFault } from './text-layer.ts';
import type { ReadImage } from './read-text.ts';

/** What the person who brought a file must know before its text is used. */
export interface ImportWarning {
	readonly warning:
		| LayerFault
		| 'pages-without-text'
		| 'images-without-alternative'
		| 'looks-like-cpr'
		| 'no-headings'
		| 'unknown-themes'
		| 'another-kind-of-plan'
		| 'not-tagged'
		| 'draft';
	/** One to three Danish sentences. */
	readonly says: string;
}

const fromWord = 'Brug Word-filen i stedet, eller gem den som PDF på ny.';

const layerWords: Readonly<Record<LayerFault, string>> = {
	unreadable: `Bogstaverne kan ikke læses. Filen viser teksten rigtigt, men gemmer den med sine egne koder. ${fromWord}`,
	'letters-apart': `Bogstaverne står hver for sig, så ordene kan ikke læses. ${fromWord}`,
	'danish-letters-lost': `Der er ingen æ, ø eller å i teksten. De er gået tabt, da filen blev gemt. ${fromWord}`,
	'section-signs-lost':
		'Paragraftegn er gået tabt i filen. Se lovhenvisningerne efter i det oprindelige dokument.',
	'wrong-encoding': `Nogle bogstaver er gemt forkert, for eksempel som Ã eller �. ${fromWord}`,
	'ligatures-lost': `Bogstaverne fi, fl eller ff mangler i nogle ord. ${fromWord}`
};

export const layerWarning = (fault: LayerFault, pages: readonly number[] = []): ImportWarning => ({
	warning: fault,
	says: pages.length > 0 ? `${pagesInWords(pages)}: ${layerWords[fault]}` : layerWords[fault]
});

/** `Side 2`, `Side 2-4 og 7`. */
export function pagesInWords(pages: readonly number[]): string {
	const spans: [number, number][] = [];
	for (const page of pages.toSorted((one, other) => one - other)) {
		const last = spans.at(-1);
		if (last && last[1] >= page - 1) last[1] = page;
		else spans.push([page, page]);
	}
	const words = spans.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
	const last = words.pop() ?? '';
	return words.length > 0 ? `Side ${words.join(', ')} og ${last}` : `Side ${last}`;
}

export const withoutTextWarning = (pages: readonly number[], of: number | null): ImportWarning => ({
	warning: 'pages-without-text',
	says:
		of !== null && pages.length === of
			? 'Filen er skannet: siderne er billeder uden tekst. Brug Word-filen, eller lad et program læse teksten (OCR) først.'
			: `${pagesInWords(pages)} har ingen tekst. Er det billeder eller skannede sider, så kommer indholdet ikke med.`
});

const mostNamed = 5;

export function imagesWarning(images: readonly ReadImage[]): ImportWarning | undefined {
	const without = images.filter(({ hasAlternative }) => !hasAlternative);
	if (without.length === 0) return undefined;
	const places = without.slice(0, mostNamed).map(({ page, near }) => {
		const at = page === null ? '' : `side ${page}`;
		return near === ''
			? at
			: [at, `efter ${quote(withoutCpr(near).slice(-60))}`].filter(Boolean).join(', ');
	});
	const more = without.length > mostNamed ? ` og ${without.length - mostNamed} til` : '';
	const where = places.some(Boolean) ? `: ${places.filter(Boolean).join('; ')}${more}` : '';
	const count = without.length === 1 ? 'Et billede' : `${without.length} billeder`;
	return {
		warning: 'images-without-alternative',
		says: `${count} har ingen tekst, der kan læses op${where}.`
	};
}

export const otherWarnings = {
	cpr: {
		warning: 'looks-like-cpr',
		says: 'Teksten rummer noget, der ligner et CPR-nummer. Tallene er skjult her, og filen kan ikke gemmes. Fjern dem først.'
	},
	noHeadings: {
		warning: 'no-headings',
		says: 'Vi fandt ingen overskrifter. Teksten kan ikke deles i afsnit.'
	},
	notTagged: {
		warning: 'not-tagged',
		says: 'PDF’en er ikke mærket op. En skærmlæser kan ikke finde overskrifter, lister og tabeller.'
	},
	civil: {
		warning: 'another-kind-of-plan',
		says: 'Filen ligner en beredskabsplan for ulykker efter beredskabsloven. Er det den rigtige fil?'
	},
	draft: {
		warning: 'draft',
		says: 'Filen kalder sig selv et udkast eller en høringsudgave.'
	}
} as const satisfies Readonly<Record<string, ImportWarning>>;
