/**
 * Document: the small block tree in which guide passages and plan text live, its normal form, its hash
 * form and its ids. Knows nothing of Markdown, TipTap, HTML or Typst (adapters on the floors above) nor of
 * plans. Guards that what is stored can be read by everyone: real headings, tables with headers, links
 * that lead where they say, one id per block, and no text that looks like a CPR number.
 */
export type {
	Block,
	Document,
	Heading,
	Inline,
	List,
	ListItem,
	Mark,
	Paragraph,
	Passage,
	PassageSource,
	PathwayEmbed,
	Table
} from './block.ts';
export { canonicalJson } from './canonical-json.ts';
export { checkDocument } from './check-document.ts';
export { contactSlots } from './contact-slots.ts';
export {
	confirmation,
	contactText,
	missingContact,
	type ContactValue,
	type ContactValues
} from './contact-value.ts';
export { everyBlock, inlinesOf } from './every-block.ts';
export {
	documentDifference,
	sameWords,
	type LineDifference,
	type LineShape
} from './document-difference.ts';
export type { DocumentFault } from './fault.ts';
export { foldedLines, unchangedWords, type FoldedLine } from './folded-lines.ts';
export { hashForm } from './hash-form.ts';
export { headingLevels } from './heading-levels.ts';
export { mayLinkTo } from './link.ts';
export { normalInlines, normalMarks, sameMarks } from './normal-form.ts';
export { outline, type OutlineEntry } from './outline.ts';
export { passages } from './passages.ts';
export {
	hasWords,
	inlineText,
	isEmpty,
	plainText,
	textPlaces,
	type SlotText,
	type TextPlace
} from './plain-text.ts';
export { choices, putTogether, sideBySide, type Choice, type Strand } from './side-by-side.ts';
export { firstWords, termsIn, type Term, type Terms } from './term.ts';
export { mergeDocuments, type DocumentMerge, type MergePart } from './three-way-merge.ts';
export { withIds, type DraftBlock, type DraftItem } from './with-ids.ts';
export { sequenceDifference, wordDifference, type WordChange } from './word-difference.ts';
