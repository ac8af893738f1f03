/** Citations as short lines, so that examples are a table: `serviceloven § 153: outdated`. */
import { day } from '#domain/kernel';
import { findCitations, sectionText, type Citation } from '#domain/law';
import { loadCatalogue } from '#server/law/load-acts';

export const catalogue = loadCatalogue();
/** Barnets lov holds, and serviceloven's rules about children have ended. */
export const today = day('2026-11-22');

export const citationsIn = (text: string, date = '2026-11-22'): readonly Citation[] =>
	findCitations(text, catalogue, day(date));

/** `barnets lov § 15, stk. 2`; `–` for an act alone, `?` where the act cannot be known. */
export const named = ({ act, section }: Citation): string =>
	`${act ?? '?'} ${section ? sectionText(section) : '–'}`;

export const read = (text: string, date?: string): readonly string[] =>
	citationsIn(text, date).map(named);

export const judged = (text: string, date?: string): readonly string[] =>
	citationsIn(text, date).map((citation) => `${named(citation)}: ${citation.status}`);
