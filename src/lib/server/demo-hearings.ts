/** The demo's hearings: invented bodies with answers, some handled, on a plan that the demo has begun. */
import { dayOf } from '#domain/kernel';
import { hearingLimits, outcomes } from '#domain/plan';
import { z } from 'zod';
import { findMunicipality } from './directory/directory-store.ts';
import { newSecret, secretHash } from './identity/session.ts';
import { insertHearing, putAnswer, putHandling, updateBody } from './plan/hearing-store.ts';
import { findPlan, updateStatus } from './plan/plan-store.ts';
import { contentOf, hearingHash } from './plan/send-hearing.ts';
import { record } from './platform/change.ts';
import { contentFolder, readContent } from './platform/content-file.ts';
import { enterScope, type Transaction } from './platform/database.ts';

const days = z.number().int().nonnegative();
const answer = z.object({
	/** Empty for the plan as a whole. */
	section: z.string(),
	text: z.string().min(1).max(hearingLimits.answer),
	outcome: z.enum(outcomes).optional(),
	reply: z.string().optional()
});

const hearings = z.array(
	z.object({
		municipality: z.string(),
		plan: z.string(),
		/** Counted from the day the demo is made, so that it never looks abandoned. */
		opensDaysAgo: days,
		closesDaysAgo: days,
		invitation: z.string().min(1),
		overrideReason: z.string(),
		bodies: z.array(
			z.object({
				name: z.string().min(1),
				email: z
					.email()
					.refine((text) => text.endsWith('.example'), 'is not invented')
					.nullable(),
				answered: z.boolean(),
				answers: z.array(answer)
			})
		)
	})
);

export type DemoHearings = z.infer<typeof hearings>;

export const loadDemoHearings = (): DemoHearings =>
	readContent(contentFolder('demo', 'hearings.yaml'), hearings).value;

export async function seedDemoHearings(
	tx: Transaction,
	demo: DemoHearings,
	now: Date
): Promise<void> {
	for (const hearing of demo) {
		await enterScope(tx, { kind: 'public' });
		const municipality = await findMunicipality(tx, hearing.municipality);
		if (!municipality) throw new Error(`The demo has no municipality ${hearing.municipality}.`);
		await enterScope(tx, { kind: 'municipality', municipality: municipality.code });
		await seedHearing(tx, municipality.code, hearing, now);
	}
	await enterScope(tx, { kind: 'platform' });
}

async function seedHearing(
	tx: Transaction,
	code: string,
	{ plan: planId, bodies, ...hearing }: DemoHearings[number],
	now: Date
): Promise<void> {
	const plan = await findPlan(tx, code, planId);
	if (!plan) throw new Error(`The demo has no plan ${planId}.`);
	const before = (count: number) => new Date(now.getTime() - count * 86_400_000);
	const sent = before(hearing.opensDaysAgo);
	const content = contentOf(plan);
	const key = { municipalityCode: code, hearingId: `hearing-${planId}` };
	await insertHearing(
		tx,
		{
			municipalityCode: code,
			planId,
			id: key.hearingId,
			opensOn: dayOf(sent),
			closesOn: dayOf(before(hearing.closesDaysAgo)),
			invitation: hearing.invitation.trim(),
			content,
			hash: hearingHash(content),
			sentAt: sent.toISOString(),
			sentBy: 'demo',
			overrideReason: hearing.overrideReason
		},
		// Nobody knows these links: a hearing of one's own shows how they are given out.
		bodies.map(({ name, email }, index) => ({
			id: `part-${index + 1}`,
			name,
			email,
			linkHash: secretHash(newSecret())
		}))
	);
	const at = before(hearing.closesDaysAgo + 1).toISOString();
	for (const [index, body] of bodies.entries()) {
		const bodyKey = { ...key, bodyId: `part-${index + 1}` };
		if (body.answered) await updateBody(tx, bodyKey, { openedAt: at, answeredAt: at });
		for (const { section: sectionId, text, outcome, reply } of body.answers) {
			await putAnswer(tx, bodyKey, { sectionId, text, revision: 0 }, at);
			if (!outcome || !reply) continue;
			const handled = { outcome, reply, handledAt: now.toISOString(), handledBy: null };
			await putHandling(tx, bodyKey, { sectionId, revision: 1 }, handled);
		}
	}
	await updateStatus(tx, plan, { status: 'hearing', startedAt: before(120).toISOString() });
	await record(
		tx,
		{ now },
		{
			owner: code,
			kind: 'hearing-sent',
			object: `plan/${planId}`,
			title: plan.title,
			address: `/arbejde/beredskab/${planId}/hoering`,
			after: { bodies: bodies.map(({ name }) => name) }
		}
	);
}
