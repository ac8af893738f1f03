import type { Line } from './line.ts';
import type { PlanReading } from './plan-reading.ts';
import { words } from './word.ts';

/** The three things barnets lov § 15, stk. 2 wants covered, and cooperation, by theme and by what headings call them. */
export const partNames = {
	prevention: 'forebyggelse',
	detection: 'tidlig opsporing',
	handling: 'håndtering',
	cooperation: 'samarbejde'
} as const;
export type PartName = keyof typeof partNames;

const themes: Readonly<Record<PartName, string>> = {
	prevention: 'forebyggelse',
	detection: 'opsporing',
	handling: 'haandtering-og-handleveje',
	cooperation: 'samarbejde'
};

const headings: Readonly<Record<PartName, RegExp>> = {
	prevention: words('\\p{L}*forebyg\\p{L}*'),
	detection: words(
		'\\p{L}*opspor\\p{L}*|tegn|faresignaler|signaler|advarselstegn|symptomer|opmærksomhedstegn'
	),
	handling: words(
		'\\p{L}*håndter\\p{L}*|handleveje?n?e?|handlekort\\p{L}*|handleguide\\p{L}*|handleplan\\p{L}*|sagsgang\\p{L}*|procedure\\p{L}*|sagsbehandling\\p{L}*|actioncard\\p{L}*|action\\s?cards?|mistanke\\p{L}*|underretning\\p{L}*'
	),
	cooperation: words(
		'\\p{L}*samarbejd\\p{L}*|tværfaglig\\p{L}*|tværsektoriel\\p{L}*|\\p{L}*børnehus\\p{L}*|aktører\\p{L}*|roller\\s+og\\s+ansvar'
	)
};

/** A heading that names all three is the title of the whole, and makes no part of it. */
const namesWhole = (heading: string): boolean =>
	/forebyg/iu.test(heading) && /opspor/iu.test(heading) && /håndter/iu.test(heading);

export const isInPart = (line: Line, part: PartName): boolean =>
	line.theme === themes[part] ||
	line.headings.some((heading) => headings[part].test(heading) && !namesWhole(heading));

/** The section that was meant to cover it, also when nothing is written there yet. */
export const sectionFor = ({ sections }: PlanReading, part: PartName) =>
	sections.find(
		({ theme, title }) =>
			theme === themes[part] || (headings[part].test(title) && !namesWhole(title))
	);

export const linesIn = ({ lines }: PlanReading, part: PartName): readonly Line[] =>
	lines.filter((line) => isInPart(line, part));
