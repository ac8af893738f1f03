/** The answer to one application, from the record of the decision: what the municipality reads, and its PDF/UA-1. */
import { withIds, type Document, type DraftBlock } from '#domain/document';
import { danishDate, dayOf } from '#domain/kernel';
import {
	allocationWords,
	meanWords,
	notHelpedBefore,
	type AllocationOutcome,
	type DecidedAnswer
} from '#domain/programme';
import { makePdf } from '../document/pdf.ts';
import type { AllocationRecord } from './allocation-proposal.ts';

export interface Explanation {
	readonly offer: string;
	readonly round: string;
	readonly year: number;
	/** Sentences that say why. */
	readonly why: readonly string[];
	/** One for each criterion; empty where the criteria were not used. */
	readonly criteria: readonly { readonly name: string; readonly says: string }[];
	/** What the agency's head has written of complaints. */
	readonly complaint: string;
	readonly contact: { readonly name: string; readonly mail: string | null };
}

const decimal = (value: number): string => String(value).replace('.', ',');

export function explain(
	answer: DecidedAnswer,
	record: AllocationRecord,
	contact: Explanation['contact']
): Explanation {
	const helped = record.answers.find(({ id }) => id === answer.id)?.helpedBefore ?? false;
	return {
		offer: record.offer.name,
		round: record.round.name,
		year: record.round.year,
		why: [...groundWords(answer, record), ...(answer.deviation === null ? [] : [answer.deviation])],
		criteria: (answer.standing?.criteria ?? []).map(({ criterion, name, mean }) => ({
			name,
			says:
				criterion === notHelpedBefore
					? helped
						? 'Kommunen har tidligere fået bistand fra styrelsen om emnet. Det tæller 1 af 5.'
						: 'Kommunen har ikke tidligere fået bistand fra styrelsen om emnet. Det tæller 5 af 5.'
					: mean === null
						? 'Ingen har vurderet det.'
						: `Det er ${meanWords(mean)}: ${decimal(mean)} af 5.`
		})),
		complaint: record.complaint,
		contact
	};
}

function groundWords(
	{ ground, standing, deviation }: DecidedAnswer,
	{ places, demand }: AllocationRecord
): readonly string[] {
	const numbers = `${demand} ansøgninger kunne få plads, og der var ${places === 1 ? '1 plads' : `${places} pladser`}.`;
	const own = standing
		? [
				`Ansøgningen fik ${decimal(standing.points)} point af 5 og blev nummer ${standing.rank} af ${demand}.`,
				...(standing.byLot ? ['Flere fik lige mange point. Mellem dem er der trukket lod.'] : [])
			]
		: [];
	const decided =
		deviation === null ? [] : ['Styrelsen har besluttet noget andet end rækkefølgen:'];
	switch (ground) {
		case 'enough-places':
			return ['Der var pladser nok til alle. Derfor er kriterierne ikke brugt.', ...decided];
		case 'within-places':
		case 'beyond-places':
			return [numbers, ...own, ...decided];
		case 'not-complete':
			return ['Ansøgningen er ikke fuldstændig. Derfor er den ikke vurderet efter kriterierne.'];
		case 'not-approved':
			return ['Ansøgningen er ikke godkendt på det niveau, forløbet kræver.'];
	}
}

const nowWhat: Readonly<Record<AllocationOutcome, string>> = {
	place: 'Styrelsen kontakter jer om, hvornår forløbet begynder.',
	waiting: 'I står på venteliste. Bliver en plads ledig, får I et nyt brev.',
	refused: 'I er velkomne til at søge igen.'
};
export const headline: Readonly<Record<AllocationOutcome, string>> = {
	place: 'I har fået plads',
	waiting: 'I er på venteliste',
	refused: 'I har ikke fået plads'
};

export function makeAnswerLetter(
	{ outcome, explanation }: { outcome: AllocationOutcome; explanation: Explanation },
	{ municipality, now, origin }: { municipality: string; now: Date; origin: string }
): Promise<Uint8Array> {
	const { offer, round, why, criteria, complaint, contact } = explanation;
	return makePdf({
		title: `${headline[outcome]}: ${offer}`,
		language: 'da',
		author: contact.name,
		date: dayOf(now),
		front: documentFrom('brev', [
			paragraph(`Til ${municipality}. ${danishDate(dayOf(now))}.`),
			paragraph(
				`Svar på ansøgning om ${offer}, ${round}: ${allocationWords[outcome].toLocaleLowerCase('da')}.`
			),
			paragraph(nowWhat[outcome])
		]),
		// One section, so that a letter of a page needs no contents.
		sections: [
			{
				title: 'Svaret',
				blocks: documentFrom('svar', [
					heading('Begrundelse'),
					...why.map(paragraph),
					...(criteria.length === 0 ? [] : [heading('Kriterierne'), table(criteria)]),
					heading('Klage'),
					...complaint.split(/\n+/).map(paragraph),
					heading('Kontakt'),
					paragraph(
						contact.mail ? `Skriv til ${contact.name}: ${contact.mail}.` : `${contact.name}.`
					)
				])
			}
		],
		contacts: {},
		site: origin,
		footer: `${contact.name} · svar på ansøgning · ${danishDate(dayOf(now))}`
	});
}

const words = (text: string) => ({ type: 'text', text }) as const;

const paragraph = (text: string): DraftBlock => ({ type: 'paragraph', content: [words(text)] });
const heading = (text: string): DraftBlock => ({
	type: 'heading',
	level: 2,
	content: [words(text)]
});
const table = (criteria: Explanation['criteria']): DraftBlock => ({
	type: 'table',
	header: [[words('Kriterium')], [words('Vurdering')]],
	rows: criteria.map(({ name, says }) => [[words(name)], [words(says)]])
});

function documentFrom(prefix: string, blocks: readonly DraftBlock[]): Document {
	let next = 0;
	return withIds(blocks, () => `${prefix}-${++next}`);
}
