/**
 * No editor lifts the mark "afventer faglig godkendelse" (G4a). A text counts as confirmed only while it says
 * what a confirmed text says: word for word the newest edition's, or what a release brought. Setting the mark
 * is always open.
 */
import { approvalForm as provisionForm, type ProvisionLink } from '#domain/law';
import type { PassageText, ProvisionText } from './edition.ts';
import { approvalForm as passageForm } from './passage.ts';

/** `known`: the text as the newest edition and the draft have it. */
export function withEvidence(text: PassageText, known: readonly PassageText[]): PassageText {
	const isConfirmed =
		text.evidence === 'confirmed' &&
		known.some((one) => one.evidence === 'confirmed' && passageForm(one) === passageForm(text));
	return { ...text, evidence: isConfirmed ? 'confirmed' : 'awaiting' };
}

export function withConfidence(
	text: ProvisionText,
	known: readonly ProvisionText[]
): ProvisionText {
	const isVerified =
		text.confidence === 'verified' &&
		known.some(
			(one) => one.confidence === 'verified' && provisionForm(one) === provisionForm(text)
		);
	const links = (side: 'predecessors' | 'successors'): readonly ProvisionLink[] =>
		text[side].map(({ id, confidence }) => {
			const wasVerified = known.some((one) =>
				one[side].some((link) => link.id === id && link.confidence === 'verified')
			);
			return { id, confidence: wasVerified ? confidence : 'recalled' };
		});
	return {
		...text,
		confidence: isVerified ? 'verified' : 'recalled',
		predecessors: links('predecessors'),
		successors: links('successors')
	};
}
