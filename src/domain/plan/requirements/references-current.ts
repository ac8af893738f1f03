import { findCitations, reference, type Catalogue, type Citation } from '#domain/law';
import type { Line } from '../reading/line.ts';
import type { PlanReading } from '../reading/plan-reading.ts';
import { listInWords, quote, sentences, words } from '../reading/word.ts';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';

interface Placed {
	readonly citation: Citation;
	readonly line: Line;
}

/** F19: references to law hold today; an old one is outdated, never illegal (principle 5). */
export const referencesCurrent: Requirement = {
	id: 'F19',
	level: 'PRAC',
	confidence: 'recalled',
	due: 'recommendation',
	check: (reading) => {
		const { catalogue } = reading;
		if (!catalogue) return cannotTell('Lovhenvisningerne er ikke slået op her.');
		const found = citationsIn(reading, catalogue);
		const outdated = found.filter(({ citation }) => citation.status === 'outdated');
		const [old] = outdated;
		if (old) {
			const named = [...new Set(outdated.map(({ citation }) => spaced(citation.text)))];
			const more = named.length > 3 ? ` og ${named.length - 3} andre` : '';
			const next = old.citation.successors
				.map((id) => catalogue.provision(id))
				.filter((provision) => provision !== undefined)
				.map(reference);
			const now =
				next.length > 0 ? ` ${spaced(old.citation.text)} er nu ${listInWords(next)}.` : '';
			return missing(`Forældet: ${named.slice(0, 3).join('; ')}${more}.${now}`, old.line.place);
		}
		const swapped = citizensDuty(found);
		if (swapped) {
			return cannotTell(
				`Fagpersoners pligt står i § 133, borgeres i § 135. Er det § 133, der menes? ${quote(swapped.text)}`,
				swapped.line.place
			);
		}
		const [unknown] = found.filter(
			({ citation }) => citation.section && citation.status === 'unknown'
		);
		if (unknown) {
			return cannotTell(
				`Henvisningen kan ikke slås op: ${quote(spaced(unknown.citation.text))}`,
				unknown.line.place
			);
		}
		const [first] = found.filter(({ citation }) => citation.section);
		if (first)
			return met(
				`${found.length} henvisninger er slået op, og ingen er forældede.`,
				first.line.place
			);
		return found[0]
			? cannotTell(
					`Loven er nævnt uden paragraf: ${quote(spaced(found[0].citation.text))}`,
					found[0].line.place
				)
			: cannotTell('Teksten henviser ikke til loven.');
	}
};

const spaced = (text: string): string => text.replace(/\s+/gu, ' ');

/** All references of a plan with the lines they stand in; an act named earlier is remembered across lines. */
export function citationsIn(
	{ lines, today }: PlanReading,
	catalogue: Catalogue
): readonly Placed[] {
	const starts: number[] = [];
	let text = '';
	for (const line of lines) {
		starts.push(text.length);
		text += `${line.text}\n`;
	}
	let at = 0;
	return findCitations(text, catalogue, today).flatMap((citation) => {
		while ((starts[at + 1] ?? Infinity) <= citation.start) at += 1;
		const line = lines[at];
		return line ? [{ citation, line }] : [];
	});
}

const professional = words(
	'skærpe\\p{L}*\\s+underretningspligt\\p{L}*|fagperson\\p{L}*\\s+(?:\\p{L}+\\s+){0,4}(?:pligt|skal\\s+underrette)\\p{L}*|offentligt?\\s+ansat\\p{L}*'
);

/** A common slip: § 135 is the duty of citizens, § 133 that of professionals. */
function citizensDuty(found: readonly Placed[]): { line: Line; text: string } | undefined {
	for (const { citation, line } of found) {
		if (citation.act !== 'barnets lov' || !/135/u.test(citation.text)) continue;
		const text = sentences(line.text).find((sentence) => sentence.includes(citation.text));
		if (text && professional.test(text) && !/133|153/u.test(text)) return { line, text };
	}
	return undefined;
}
