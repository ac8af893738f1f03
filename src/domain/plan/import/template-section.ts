import { words } from '../reading/word.ts';
import type { PlanTemplate, TemplateSection } from '../plan-template.ts';
import { sure, type ThemeGuess } from './theme-guess.ts';

const contacts = words(
	'\\p{L}*kontakt\\p{L}*|telefon\\p{L}*|ring\\s+her|vigtige\\s+numre|\\p{L}*telefonliste'
);
const leaders = words('(?:daglige?\\s+)?leder\\p{L}*|ledelse\\p{L}*');
const staff = words('medarbejder\\p{L}*|personale\\p{L}*|ansatte');
const suspects = words(
	'(?:mod|begået\\s+af|udført\\s+af|mistænkt\\p{L}*)\\s+(?:\\p{L}+\\s+){0,2}\\p{L}+'
);
const path = words(
	'\\p{L}*handle(?:vej|kort|guide)\\p{L}*|action\\s?cards?|(?:hvad|sådan)\\s+(?:skal|gør)\\p{L}*.*'
);

/** Where in our own template a chapter belongs; undefined when that is for a person to say. */
export function templateSectionFor(
	heading: string,
	guess: ThemeGuess,
	template: PlanTemplate
): TemplateSection | undefined {
	const named = (id: string) => template.sections.find((section) => section.id === id);
	if (contacts.test(heading)) return named('kontakter');
	if (guess.theme === null || guess.confidence < sure) return undefined;
	const ofTheme = template.sections.filter(({ theme }) => theme === guess.theme);
	if (guess.theme !== 'haandtering-og-handleveje') return ofTheme[0];
	const reader = heading.replace(suspects, ' ');
	if (path.test(heading) && leaders.test(reader) && !staff.test(reader))
		return named('handlevej-leder');
	if (path.test(heading) && staff.test(reader) && !leaders.test(reader)) {
		return named('handlevej-medarbejder');
	}
	return named('haandtering') ?? ofTheme[0];
}
