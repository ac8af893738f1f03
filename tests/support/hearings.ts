/** A hearing brought as far as a test needs, by the same use cases that people use. */
import { sendHearing, type PrintedLink } from '#server/plan/send-hearing';
import type { Database } from '#server/platform/database';
import { now } from './clock.ts';
import type { TestMunicipality } from './municipality.ts';
import { accepted, startedPlan } from './plans.ts';

export const arrangement = {
	closesOn: '2026-12-20',
	invitation: 'Sig, om handlevejene kan bruges hos jer.',
	bodies: 'Forældrerådet\nHandicaprådet, raadet@nyby.example'
} as const;

/** Plan-1 in hearing; gives what was printed: the link of the body without an address. */
export async function sentHearing(
	db: Database,
	place: TestMunicipality,
	more: Partial<Record<keyof typeof arrangement, string>> = {}
): Promise<PrintedLink> {
	const planId = await startedPlan(db, place);
	const [printed] = accepted(
		await sendHearing(
			{ db, now, actor: place.writer },
			{
				...arrangement,
				...more,
				municipality: place.code,
				planId,
				hearingId: `hearing-${planId}`,
				overrideReason: null
			}
		)
	);
	if (!printed) throw new Error('Nobody is without an address.');
	return printed;
}
