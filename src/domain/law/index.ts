/**
 * Law: provisions and the days on which they hold, and the citations of them in a text. Knows nothing of plans
 * or paths. Guards principle 5: an old reference is outdated with its successors named, never "illegal"; what is
 * unconfirmed says so until a professional has confirmed it.
 */
export {
	approvalForm,
	awaitsApproval,
	isInForce,
	isLinkUnconfirmed,
	isUnconfirmed,
	reference,
	type Confidence,
	type Provision,
	type ProvisionLink
} from './provision.ts';
export { dayTypes, deadlineInWords, isDuration, type Deadline } from './deadline.ts';
export { type Abbreviation, type Act, type Remark, type Sign } from './citation/act.ts';
export { openCatalogue, plainName, type Catalogue } from './citation/catalogue.ts';
export { type Citation, type CitationStatus } from './citation/citation.ts';
export { findCitations } from './citation/find-citations.ts';
export { sectionText, type Section } from './citation/section.ts';
