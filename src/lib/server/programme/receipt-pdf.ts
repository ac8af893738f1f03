/** The receipt for an application as PDF/UA-1: what was handed over, when, and by which fingerprint it is known. */
import type { Municipality } from '#domain/directory';
import { withIds, type Document, type DraftBlock } from '#domain/document';
import { danishDate, dayOf, type Day } from '#domain/kernel';
import { applicationSteps, fieldsFor, stepNames, timeInWords } from '#domain/programme';
import type { SubmissionContent } from '#domain/programme';
import { makePdf } from '../document/pdf.ts';
import type { ApplicationRound } from './application-round.ts';

interface Receipt {
	readonly content: SubmissionContent;
	readonly number: number;
	readonly hash: string;
	readonly round: ApplicationRound;
	readonly municipality: Municipality;
	readonly now: Date;
	readonly origin: string;
}

export function makeReceiptPdf(receipt: Receipt): Promise<Uint8Array> {
	const { content, round, municipality, now, origin } = receipt;
	const asked = fieldsFor(round.level);
	return makePdf({
		title: 'Kvittering for ansøgning om rådgivningsforløb',
		language: 'da',
		author: municipality.name,
		date: dayOf(now),
		front: blocks('front', frontOf(receipt).map(paragraph)),
		sections: [
			...applicationSteps.map((step) => ({
				title: stepNames[step],
				blocks: blocks(
					step,
					content.fields
						.filter(({ id }) => asked.some((field) => field.id === id && field.step === step))
						.flatMap(fieldBlocks)
				)
			})),
			{ title: 'Bilag', blocks: blocks('bilag', fileBlocks(content)) }
		],
		contacts: {},
		pathways: { staff: [], leader: [] },
		site: origin,
		termAddress: () => origin,
		footer: `${municipality.name} · ansøgning · ${danishDate(dayOf(now))}`
	});
}

const frontOf = ({ content, number, hash, round, municipality, now }: Receipt): string[] => [
	`${municipality.name} har søgt om ${round.offerName}: ${round.name}.`,
	number === 1
		? `Modtaget ${timeInWords(now)}.`
		: `Indsendelse nummer ${number}, med supplerende oplysninger. Modtaget ${timeInWords(now)}.`,
	...(round.answerOn ? [`I får svar senest ${danishDate(round.answerOn as Day)}.`] : []),
	content.initialMeeting
		? `Indledende møde blev holdt ${danishDate(content.initialMeeting as Day)}.`
		: 'Der er ikke holdt et indledende møde om ansøgningen.',
	...(content.decision.note ? [`Bemærkning til beslutningen: ${content.decision.note}`] : []),
	`Ansøgningens fingeraftryk (SHA-256): ${hash}.`
];

function blocks(prefix: string, drafts: readonly DraftBlock[]): Document {
	let next = 0;
	return withIds(drafts, () => `${prefix}-${++next}`);
}

const text = (words: string) => ({ type: 'text', text: words }) as const;
const paragraph = (words: string): DraftBlock => ({ type: 'paragraph', content: [text(words)] });

/** Lines stay lines; an empty line begins a new paragraph. */
const written = (value: string): readonly DraftBlock[] =>
	value
		.split(/\n{2,}/)
		.filter((part) => part.trim() !== '')
		.map((part) => ({
			type: 'paragraph',
			content: part
				.split('\n')
				.flatMap((line, at) => [
					...(at === 0 ? [] : [{ type: 'break' } as const]),
					...(line === '' ? [] : [text(line)])
				])
		}));

const fieldBlocks = ({ label, value, source }: SubmissionContent['fields'][number]) => [
	{ type: 'heading', level: 2, content: [text(label)] } as const,
	...(value === '' ? [paragraph('Ikke besvaret')] : written(value)),
	...(source ? [paragraph(`Udfyldt af Beredt. Kilde: ${source}.`)] : [])
];

const fileBlocks = ({ files }: SubmissionContent): readonly DraftBlock[] =>
	files.length === 0
		? [paragraph('Der er ingen bilag.')]
		: [
				{
					type: 'table',
					header: [[text('Fil')], [text('Fingeraftryk (SHA-256)')]],
					rows: files.map(({ name, sha256 }) => [[text(name)], [text(sha256)]])
				}
			];
