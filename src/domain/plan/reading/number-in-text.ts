import type { Mention } from './mention.ts';
import { isContent, type PlanReading } from './plan-reading.ts';

/** Eight figures in pairs or halves, or beside a word for calling. Which of them they are, the import says. */
const number =
	/(?<!\d[\s./-]?|[§/])(?:\d{2}\s\d{2}\s\d{2}\s\d{2}|\d{4}\s\d{4}|(?<=(?:tlf|telefon|tel|mobil|nummer|nr|ring(?:\s+til)?)\.?\s*:?\s*)(?:\d{2}[.-]?){3}\d{2})(?!\d|[/.-]\d)/iu;
/** A number kept in the directory stands in the text as its slot. */
const slot = 'kontakten';

export function firstNumber({ lines }: PlanReading): Mention | undefined {
	for (const line of lines) {
		if (!isContent(line)) continue;
		if (number.test(line.text) || line.text.includes(slot)) return { line, text: line.text };
	}
	return undefined;
}
