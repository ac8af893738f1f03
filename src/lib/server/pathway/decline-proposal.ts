import { accept, type Result } from '#domain/kernel';
import {
	decideOnProposal,
	type ProposalContext,
	type ProposalDecision,
	type ProposalRefusal
} from './decide-on-proposal.ts';

/** The national path stays as it is. The same content does not come again. */
export const declineProposal = (
	context: ProposalContext,
	input: ProposalDecision
): Promise<Result<null, ProposalRefusal>> =>
	decideOnProposal(context, input, 'declined', async () =>
		accept({
			value: null,
			change: {
				kind: 'pathway-declined',
				object: `pathway-proposal/${input.fingerprint.slice(0, 8)}`,
				title: 'Forslag til ny national handlevej',
				address: '/styrelsen/handlevej'
			}
		})
	);
