/** A comparison on paper (PDF/UA-1), for a council's agenda: every change is said in words, none by colour. */
import { foldedLines, unchangedWords, type Block, type WordChange } from '#domain/document';
import type { Municipality } from '#domain/directory';
import { danishDate } from '#domain/kernel';
import { changeName, comparisonSummary, reasonTexts, type SectionComparison } from '#domain/plan';
import { makePdf } from '../document/pdf.ts';
import { qrMark } from './plan-files.ts';
import type { PublicComparison } from './public-comparison.ts';

export function makeComparisonPdf(
	municipality: Municipality,
	found: PublicComparison,
	origin: string
): Promise<Uint8Array> {
	const { comparison, names, before, after } = found;
	const address = new URL(`${found.address}/forskel`, origin).href;
	const said = ({ content }: typeof before) =>
		`version ${content.number} (vedtaget ${danishDate(content.adoption.heldOn)})`;
	const [first, ...summary] = comparisonSummary(comparison);
	const lead = `Fra ${said(before)} til ${said(after)}.`;
	return makePdf({
		title: `Forskellen på version ${before.content.number} og ${after.content.number}`,
		language: 'da',
		author: municipality.name,
		date: after.content.adoption.heldOn,
		front: [
			paragraph('lead', `${after.content.title}. ${lead}`),
			paragraph('summary', [first, ...summary].join(' ')),
			paragraph('key', 'Det, der er gået ud, står i [slettet: …]. Det nye står i [tilføjet: …].')
		],
		sections: comparison.sections
			.filter(({ change, moved }) => change !== 'same' || moved)
			.map((section) => ({
				title: `${changeName(section)}: ${titleOf(section)}`,
				blocks: [
					...reasonTexts(section, names).map((reason, at) =>
						paragraph(`reason-${at}`, `Hvorfor: ${reason}`)
					),
					...lines(section)
				]
			})),
		contacts: {},
		site: origin,
		footer: `${municipality.name} · forskellen på version ${before.content.number} og ${after.content.number}`,
		mark: qrMark(address)
	});
}

const paragraph = (id: string, text: string): Block => ({
	type: 'paragraph',
	id,
	content: [{ type: 'text', text }]
});

const titleOf = ({ title, change }: SectionComparison): string =>
	title
		.filter(({ kind }) => change === 'removed' || kind !== 'removed')
		.map(({ text }) => text)
		.join('');

/** A whole section that is new or gone reads as it stands; in a changed one each change is in brackets. */
function lines({ lines: found, change, title }: SectionComparison): readonly Block[] {
	if (change !== 'changed') {
		return found.map(({ words }, at) =>
			paragraph(`line-${at}`, words.map(({ text }) => text).join(''))
		);
	}
	const heading = title.some(({ kind }) => kind !== 'same') ? [bracketed('title', title)] : [];
	const rest = foldedLines(found).map((part, at): Block =>
		'unchanged' in part
			? paragraph(`line-${at}`, `(${unchangedWords(part.unchanged)})`)
			: bracketed(`line-${at}`, part.line.words)
	);
	return [...heading, ...rest];
}

const bracketed = (id: string, words: readonly WordChange[]): Block => ({
	type: 'paragraph',
	id,
	content: words.map(({ kind, text }) => {
		if (kind === 'same') return { type: 'text', text };
		return kind === 'removed'
			? { type: 'text', text: `[slettet: ${text}]`, marks: [{ type: 'emphasis' }] }
			: { type: 'text', text: `[tilføjet: ${text}]`, marks: [{ type: 'strong' }] };
	})
});
