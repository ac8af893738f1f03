/**
 * Guide: themes, passages and editions of the national guide. Knows no plan that took a passage in. Guards
 * G2: every passage has a stable id, an audience, an evidence status, sources and a day of review.
 */
export type {
	AmendmentKind,
	DraftContent,
	DraftOrigin,
	Edition,
	EditionSubject,
	PassageText
} from './edition.ts';
export {
	audiences,
	kindTitles,
	passageKinds,
	type Audience,
	type Passage,
	type PassageKind,
	type Source,
	type Theme
} from './passage.ts';
