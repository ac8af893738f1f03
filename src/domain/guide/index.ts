/**
 * Guide: themes, passages and editions of the national guide. Knows no plan that took a passage in. Guards
 * G2: every passage has a stable id, an audience, an evidence status, sources and a day of review.
 */
export {
	checkEdition,
	type EditionFault,
	type FaultKind,
	type OutsideUse
} from './check-edition.ts';
export { editionDifference, titleOf, type EditionChange } from './edition-difference.ts';
export {
	editionSubjects,
	type Amendment,
	type AmendmentKind,
	type DraftContent,
	type DraftEntry,
	type DraftOrigin,
	type Edition,
	type EditionContent,
	type EditionSubject,
	type Named,
	type PassageText,
	type PlacedPassage,
	type ProvisionText,
	type ThemeText
} from './edition.ts';
export { mayWriteGuide } from './editors.ts';
export { withConfidence, withEvidence } from './evidence.ts';
export { fingerprintForm, named, staleEntries, textForm } from './fingerprint.ts';
export { overlay, renumbered } from './overlay.ts';
export { lastIn, movedPassages, stepTo, type MoveFault } from './passage-order.ts';
export {
	approvalForm,
	audiences,
	isAwaiting,
	kindTitles,
	passageKinds,
	type Audience,
	type Passage,
	type PassageKind,
	type Source,
	type Theme
} from './passage.ts';
export { provisionsAt } from './provisions-at.ts';
export {
	keyOf,
	releaseNews,
	seenIn,
	type HashOf,
	type ReleaseNews,
	type Seen,
	type SeenTexts
} from './release-news.ts';
export { passageAddress, slugOf, termAddress, termsOf } from './terms.ts';
