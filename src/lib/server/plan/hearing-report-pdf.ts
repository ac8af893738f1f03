import type { Municipality } from '#domain/directory';
import { withIds, type Document, type DraftBlock } from '#domain/document';
import { danishDate, dayOf, type Day } from '#domain/kernel';
import { outcomeNames, type SectionChange } from '#domain/plan';
import { makePdf } from '../document/pdf.ts';
import type { HearingReport, ReportedAnswer, ReportedBody } from './hearing-report.ts';

const changeNames: Readonly<Record<SectionChange['change'], string>> = {
	changed: 'Ændret',
	added: 'Nyt',
	removed: 'Taget ud'
};

/** The hearing report as PDF/UA-1, to lie beside the plan on the agenda. */
export function makeHearingReportPdf(
	report: HearingReport,
	{ municipality, now, origin }: { municipality: Municipality; now: Date; origin: string }
): Promise<Uint8Array> {
	const { hearing, bodies, changes } = report;
	const period = `${danishDate(hearing.opensOn as Day)} til ${danishDate(hearing.closesOn as Day)}`;
	const answered = bodies.filter(({ answers, files }) => answers.length + files.length > 0);
	const front = [
		`${report.plan.title}. Høring fra ${period}, begge dage med.`,
		`${bodies.length === 1 ? '1 er hørt' : `${bodies.length} er hørt`}, og ${answered.length} har svaret.`,
		...(report.unhandled > 0
			? [`${report.unhandled} svar er ikke behandlet endnu. Rapporten er foreløbig.`]
			: []),
		`Høringsudkastets fingeraftryk (SHA-256): ${hearing.hash}.`
	];
	return makePdf({
		title: 'Høringsrapport',
		language: 'da',
		author: municipality.name,
		date: dayOf(now),
		front: documentFrom('front', front.map(paragraph)),
		sections: [
			{ title: 'Hvem er hørt', blocks: documentFrom('parter', [bodyTable(bodies)]) },
			...answered.map((body, index) => ({
				title: body.name,
				blocks: documentFrom(`svar-${index + 1}`, answersOf(body))
			})),
			{ title: 'Hvad er ændret', blocks: documentFrom('aendringer', changesIn(changes)) }
		],
		contacts: {},
		pathways: { staff: [], leader: [] },
		site: origin,
		termAddress: () => origin,
		footer: `${municipality.name} · høringsrapport · ${danishDate(dayOf(now))}`
	});
}

function documentFrom(prefix: string, blocks: readonly DraftBlock[]): Document {
	let next = 0;
	return withIds(blocks, () => `${prefix}-${++next}`);
}

const words = (text: string) => ({ type: 'text', text }) as const;
const paragraph = (text: string): DraftBlock => ({ type: 'paragraph', content: [words(text)] });
const labelled = (label: string, text: string): DraftBlock => ({
	type: 'paragraph',
	content: [
		{ type: 'text', text: label, marks: [{ type: 'strong' }] },
		...text
			.split('\n')
			.flatMap((line, index) => [
				...(index === 0 ? [words(' ')] : [{ type: 'break' } as const]),
				...(line === '' ? [] : [words(line)])
			])
	]
});

const bodyTable = (bodies: readonly ReportedBody[]): DraftBlock => ({
	type: 'table',
	header: [[words('Part')], [words('Har svaret')], [words('Bilag')]],
	rows: bodies.map(({ name, answers, files }) => [
		[words(name)],
		[words(answers.length + files.length > 0 ? 'Ja' : 'Nej')],
		[words(files.length === 0 ? 'Ingen' : files.map((file) => file.name).join(', '))]
	])
});

const answersOf = ({ answers, files }: ReportedBody): readonly DraftBlock[] => [
	...answers.flatMap((answer) => answerBlocks(answer)),
	...(files.length > 0 ? [labelled('Bilag:', files.map(({ name }) => name).join(', '))] : [])
];

const answerBlocks = ({ section, text, outcome, reply }: ReportedAnswer): readonly DraftBlock[] => [
	{ type: 'heading', level: 2, content: [words(section ?? 'Til planen som helhed')] },
	labelled('Svar:', text),
	labelled('Behandling:', outcome ? outcomeNames[outcome] : 'Ikke behandlet endnu'),
	...(reply ? [labelled('Kommunens bemærkning:', reply)] : [])
];

function changesIn(changes: readonly SectionChange[]): readonly DraftBlock[] {
	if (changes.length === 0)
		return [paragraph('Teksten er den samme som i det udkast, der var i høring.')];
	return [
		{
			type: 'table',
			header: [[words('Afsnit')], [words('Siden høringen')]],
			rows: changes.map(({ title, change }) => [[words(title)], [words(changeNames[change])]])
		}
	];
}
