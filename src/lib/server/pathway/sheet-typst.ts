/**
 * A card or a poster as Typst: one page, black on white, with the largest letters that fit. Where even the smallest
 * do not, "what happens then" goes first and the last steps after it; a "never" rule is never left out.
 */
import type { ShownContact, ShownFacts, ShownPerson } from '#domain/directory';
import { danishDate } from '#domain/kernel';
import {
	cardAbout,
	cardTitle,
	posterWords,
	sheetOrigin,
	sheetWords,
	type CardSheet,
	type Sheet
} from '#domain/pathway';
import { fontFamily } from '../document/font.ts';
import { documentLine } from '../document/pdf.ts';
import { typstString, typstText } from '../document/typst-text.ts';

export const cardPapers = ['a4', 'a6'] as const;
export const posterPapers = ['a4', 'a3'] as const;
export type CardPaper = (typeof cardPapers)[number];
export type PosterPaper = (typeof posterPapers)[number];

interface Try {
	/** Of the letters, in points. */
	readonly size: number;
	/** How many of the steps. */
	readonly steps: number;
	/** With what others do then. */
	readonly then: boolean;
}

const tries = (sizes: readonly number[], steps: number, then: boolean): readonly Try[] =>
	sizes.map((size) => ({ size, steps, then }));

/** From what is read at arm's length to what is still read in the hand. */
const cardTries: Readonly<Record<CardPaper, readonly Try[]>> = {
	a4: [
		...tries([14, 13, 12, 11.5, 11, 10.5, 10], 7, true),
		...tries([11, 10.5, 10, 9.5], 7, false),
		...tries([9.5, 9], 5, false)
	],
	a6: [
		...tries([9, 8.5, 8, 7.5, 7, 6.5], 7, false),
		...tries([7, 6.5], 6, false),
		...tries([6.5, 6], 5, false),
		...tries([6, 5.5], 4, false)
	]
};

const cardPages: Readonly<Record<CardPaper, string>> = {
	a4: 'paper: "a4", margin: (x: 18mm, top: 14mm, bottom: 12mm)',
	a6: 'paper: "a6", margin: (x: 6mm, top: 5mm, bottom: 5mm)'
};

const posterPages: Readonly<
	Record<PosterPaper, { readonly page: string; readonly scale: number }>
> = {
	a4: { page: 'paper: "a4", margin: (x: 18mm, y: 16mm)', scale: 1 },
	a3: { page: 'paper: "a3", margin: (x: 25mm, y: 22mm)', scale: Math.SQRT2 }
};

const preamble = (
	sheet: Sheet,
	{ page, title, large }: { readonly page: string; readonly title: string; readonly large: string }
): readonly string[] => [
	documentLine({ title, author: sheet.municipality, date: sheet.madeOn }),
	`#set page(${page})`,
	`#set text(font: "${fontFamily}", lang: "da", fill: black, fallback: false, hyphenate: false)`,
	'#set par(leading: 0.5em, spacing: 0.6em, justify: false)',
	'#set strong(delta: 300)',
	'#set list(indent: 0pt, body-indent: 0.5em, spacing: 0.55em, marker: [•])',
	'#set enum(indent: 0pt, body-indent: 0.5em, spacing: 0.55em, numbering: (..n) => strong(numbering("1.", ..n)))',
	'#show heading: set text(weight: 600)',
	'#show heading.where(level: 1): set text(size: 1.55em)',
	'#show heading.where(level: 1): set block(above: 0pt, below: 0.5em)',
	'#show heading.where(level: 2): set text(size: 1.2em)',
	'#show heading.where(level: 2): set block(above: 0.9em, below: 0.5em)',
	`#let large = ${large}`,
	'#let small(body) = text(size: 0.82em, body)',
	'#let boxed(body) = block(width: 100%, above: 0.9em, below: 0.9em, stroke: 1.4pt + black, inset: (x: 0.8em, y: 0.7em), body)'
];

/** Puts `face` on the page in the first way that leaves room for the foot. */
const onePage = (ways: readonly string[]): string => `#layout(area => {
  let ways = (${ways.join(', ')},)
  let room = area.height - measure(width: area.width, foot).height - 0.5em.to-absolute()
  let fit = ways.find(way => measure(width: area.width, face(way)).height <= room)
  face(if fit == none { ways.last() } else { fit })
})
#v(1fr)
#foot`;

const link = (href: string, text: string) => `#link(${typstString(href)})[${typstText(text)}];`;
const strong = (text: string) => `#strong[${text}];`;
const small = (...lines: readonly string[]) =>
	lines.map((line) => `#linebreak();#small[${typstText(line)}];`).join('');
const items = (lines: readonly { readonly text: string }[]) =>
	lines.map(({ text }) => `[${typstText(text)}],`).join(' ');

const qr = ({ qr: { size, path }, address }: Sheet, width: string): string => {
	const box = `${-2} ${-2} ${size + 4} ${size + 4}`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="${path}"/></svg>`;
	return `#image(bytes(${typstString(svg)}), format: "svg", width: ${width}, alt: ${typstString(`QR-kode til ${address}`)})`;
};

/** A number, large, with what must stand beside it. */
const number = (
	label: string,
	{ href, text }: { readonly href: string; readonly text: string },
	...lines: readonly string[]
) =>
	`[${typstText(label)}#linebreak();#box(text(size: large)[${strong(link(href, text))}])${small(...lines.filter(Boolean))}]`;

const contact = (
	{ label, href, number: text, hours, confirmation }: ShownContact,
	...more: string[]
) => number(label, { href, text }, hours, ...more, confirmation);

const numbers = ({ intake, afterHours }: Sheet): readonly string[] => [
	number(sheetWords.danger, { href: 'tel:112', text: '112' }),
	intake
		? contact(intake)
		: `[${strong(typstText(sheetWords.noIntake))}${small(sheetWords.noIntakeHow)}]`,
	afterHours
		? contact(afterHours)
		: number(sheetWords.closed, { href: 'tel:114', text: '114' }, sheetWords.closedHow)
];

const person = ({ label, number: text, href }: ShownPerson): string =>
	`${strong(typstText(label))}${text && href ? ` ${strong(link(href, text))}` : ''}`;

const houseLines = ({ who, place, reached, deputy, confirmation }: ShownFacts): string =>
	`${typstText(`${sheetWords.goTo} `)}${person(who)}${typstText(`, ${place}, ${reached}. ${sheetWords.orTo} `)}${person(deputy)}${typstText('. ')}#small[${typstText(`${sheetWords.told}, ${confirmation}.`)}]`;

const foot = (sheet: Sheet, width: string, size: string): string =>
	`#let foot = grid(columns: (auto, 1fr), column-gutter: 0.8em, align: horizon, ${qr(sheet, width).replace(/^#/, '')}, text(size: ${size})[${[
		typstText(sheetOrigin(sheet)),
		typstText(
			`Lavet ${danishDate(sheet.madeOn)} med de numre, der gjaldt den dag. Gælder til ${danishDate(sheet.validUntil)}.`
		),
		link(sheet.address, sheet.address)
	].join('#linebreak();')}])`;

export function cardSource(sheet: CardSheet, paper: CardPaper): string {
	const title = cardTitle(sheet);
	const about = cardAbout(sheet);
	const isPocket = paper === 'a6';
	const ways = cardTries[paper].map(
		({ size, steps, then }) => `(size: ${size}pt, steps: ${steps}, then: ${then})`
	);
	return [
		...preamble(sheet, {
			page: cardPages[paper],
			title: `Handlekort: ${title}, ${about}`,
			large: '1.55em'
		}),
		foot(sheet, isPocket ? '15mm' : '24mm', isPocket ? '5.5pt' : '8.5pt'),
		`#let steps = (${items(sheet.steps)})`,
		`#let never = (${items(sheet.never)})`,
		`#let others = (${items(sheet.then)})`,
		`#let face(way) = {
  set text(size: way.size)
  heading(level: 1)[${typstText(title)}]
  block(above: 0.4em, below: 0.8em)[${typstText(about)}]
  grid(columns: (auto, 1fr, 1fr), column-gutter: 1.4em, ${numbers(sheet).join(', ')})
  ${sheet.facts ? `block(above: 0.9em)[${houseLines(sheet.facts)}]` : ''}
  heading(level: 2)[#"Gør";]
  enum(..steps.slice(0, calc.min(way.steps, steps.len())))
  if ${sheet.more > 0} or steps.len() > way.steps { small[${typstText(sheetWords.more)}] }
  if never.len() > 0 { boxed[#heading(level: 2)[#"Gør ikke";] #list(..never)] }
  if way.then and others.len() > 0 { heading(level: 2)[${typstText(sheetWords.then)}]; list(..others) }
}`,
		onePage(ways)
	].join('\n');
}

/** Readable from the other side of the room. */
export function posterSource(sheet: Sheet, paper: PosterPaper): string {
	const { page, scale } = posterPages[paper];
	const sizes = [20, 19, 18, 17, 16, 15, 14, 13, 12].map((size) => size * scale);
	const { facts } = sheet;
	return [
		...preamble(sheet, {
			page,
			title: `Plakat: ${posterWords.title} ${sheet.house ?? sheet.municipality}`,
			large: '2.5em'
		}),
		foot(sheet, `${46 * scale}mm`, `${10 * scale}pt`),
		`#let face(way) = {
  set text(size: way)
  heading(level: 1)[${typstText(posterWords.title)}]
  block(below: 0.9em)[${typstText(posterWords.lead)}]
  grid(columns: 1, row-gutter: 0.9em, ${numbers(sheet).join(', ')})
  ${facts ? `boxed[#heading(level: 2)[${typstText(`Her: ${sheet.house ?? ''}`)}] ${houseLines(facts)} #parbreak() ${typstText(posterWords.pastLeader)} #parbreak() ${typstText(`${posterWords.cards} ${facts.posterPlace}.`)}]` : ''}
  block(above: 0.9em)[${typstText(posterWords.code)}]
}`,
		onePage(sizes.map((size) => `${size}pt`))
	].join('\n');
}
