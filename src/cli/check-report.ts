import { danishDate, type Day } from '#domain/kernel';
import { planTypeFacts, type PlanType, type Verdict } from '#domain/plan';
import type { CheckAnswer } from './check-answer.ts';

interface Around {
	/** What each requirement is called, by id. */
	readonly names: Readonly<Record<string, string>>;
	/** In the order of the findings. */
	readonly verdicts: readonly Verdict[];
	readonly type: PlanType;
	readonly today: Day;
}

const order: readonly Verdict[] = ['mangler', 'bør', 'kan ikke afgøres', 'overvej', 'opfyldt'];
const headings: Readonly<Record<Verdict, string>> = {
	mangler: 'Mangler',
	bør: 'Bør',
	'kan ikke afgøres': 'Kan ikke afgøres',
	overvej: 'Overvej',
	opfyldt: 'Opfyldt'
};
const statusWords = {
	current: 'gælder',
	outdated: 'forældet',
	'not-yet': 'gælder ikke endnu',
	unknown: 'kan ikke slås op',
	unconfirmed: 'afventer faglig godkendelse'
} as const;

/** What was found, for a person: what is missing first. */
export function checkReport(answer: CheckAnswer, { names, verdicts, type, today }: Around): string {
	const { title, sections, findings, citations, contacts, warnings } = answer;
	const judged = findings.map((finding, index) => ({ finding, verdict: verdicts[index] }));
	const lines = [
		title,
		`Holdt op mod ${planTypeFacts(type).reference} og vejledningen, som de er ${danishDate(today)}.`,
		...part(
			'Læs først',
			warnings.map(({ says }) => `! ${says}`)
		),
		...order.flatMap((verdict) =>
			part(
				headings[verdict],
				judged
					.filter((one) => one.verdict === verdict)
					.flatMap(({ finding: { requirement, level, evidence, place } }) => [
						`${requirement} ${names[requirement] ?? ''} (${level})`,
						`    ${evidence}`,
						...(place ? [`    Se: ${place}`] : [])
					])
			)
		),
		...part(
			'Afsnit',
			sections.map(
				({ heading, theme, confidence }) =>
					`${heading}  [${theme}, ${Math.round(confidence * 100)} %]`
			)
		),
		...part(
			'Lovhenvisninger',
			citations.map(
				({ text, status, note, place }) =>
					`${text}: ${statusWords[status]}${note ? `. ${note}` : ''}${place ? ` (${place})` : ''}`
			)
		),
		...part(
			'Telefonnumre',
			contacts.map(({ label, phone, hours }) => `${label}: ${phone}${hours ? ` (${hours})` : ''}`)
		)
	];
	return lines.join('\n');
}

const part = (heading: string, lines: readonly string[]): readonly string[] =>
	lines.length === 0 ? [] : ['', heading.toUpperCase(), ...lines.map((line) => `  ${line}`)];
