/** Who may do what with a plan: every use case tried by everybody it is not for. */
import { agencyRoles, type Actor } from '#domain/identity';
import { confirmContact } from '#server/directory/confirm-contact';
import { adoptPlan } from '#server/plan/adopt-plan';
import { changeHearingLink } from '#server/plan/change-hearing-link';
import { closeHearing } from '#server/plan/close-hearing';
import { noteStage } from '#server/plan/note-stage';
import { publishPlan } from '#server/plan/publish-plan';
import { recommendPlan } from '#server/plan/recommend-plan';
import { saveSection } from '#server/plan/save-section';
import { sendHearing } from '#server/plan/send-hearing';
import { startPlan } from '#server/plan/start-plan';
import { takeGuidePassage } from '#server/plan/take-guide-passage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { openEmbedded } from '../support/embedded.ts';
import { arrangement, sentHearing } from '../support/hearings.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import {
	adoptedPlan,
	adoption,
	beginning,
	recommendedPlan,
	startedPlan
} from '../support/plans.ts';
import { eventsOf } from '../support/records.ts';

interface Attempt {
	readonly title: string;
	/** Brings the municipality to where the step could be taken. */
	readonly bring: (opened: OpenedDatabase, place: TestMunicipality) => Promise<unknown>;
	readonly take: (
		context: { db: OpenedDatabase['db']; now: Date; actor: Actor },
		municipality: string
	) => Promise<{ ok: boolean; reason?: string }>;
	/** The roles of the municipality that may. */
	readonly who: readonly string[];
}

const writers = ['plan-writer', 'plan-owner'];
const planId = 'plan-1';
const words = [{ type: 'paragraph', id: 'p1', content: [{ type: 'text', text: 'Nye ord.' }] }];

const attempts: readonly Attempt[] = [
	{
		title: 'start a plan',
		bring: async () => undefined,
		take: (context, municipality) =>
			startPlan(context, {
				municipality,
				type: 'overgreb',
				from: 'guide',
				id: planId,
				template: beginning
			}),
		who: writers
	},
	{
		title: 'save a section',
		bring: ({ db }, place) => startedPlan(db, place),
		take: (context, municipality) =>
			saveSection(context, {
				municipality,
				planId,
				sectionId: 'forebyggelse',
				revision: 1,
				body: words
			}),
		who: writers
	},
	{
		title: 'take a guide passage in',
		bring: ({ db }, place) => startedPlan(db, place),
		take: (context, municipality) =>
			takeGuidePassage(context, {
				municipality,
				planId,
				sectionId: 'forebyggelse',
				passage: 'forebyggelse.boerneattest',
				blockId: 'taken-1'
			}),
		who: writers
	},
	{
		title: 'recommend a plan to the council',
		bring: ({ db }, place) => startedPlan(db, place),
		take: (context, municipality) =>
			recommendPlan(context, { municipality, planId, to: 'recommended', overrideReason: null }),
		who: ['director']
	},
	{
		title: 'send a plan back to the writers',
		bring: ({ db }, place) => recommendedPlan(db, place),
		take: (context, municipality) =>
			recommendPlan(context, { municipality, planId, to: 'draft', overrideReason: null }),
		who: ['director', 'plan-owner']
	},
	{
		title: 'record an adoption',
		bring: ({ db }, place) => recommendedPlan(db, place),
		take: (context, municipality) => adoptPlan(context, { municipality, planId, adoption }),
		who: writers
	},
	{
		title: 'publish a plan',
		bring: ({ db }, place) => adoptedPlan(db, place),
		take: (context, municipality) =>
			publishPlan(context, { municipality, planId, origin: 'https://beredt.example' }),
		who: writers
	},
	{
		title: 'send a plan out for hearing',
		bring: ({ db }, place) => startedPlan(db, place),
		take: (context, municipality) =>
			sendHearing(context, {
				...arrangement,
				municipality,
				planId,
				hearingId: 'hearing-1',
				overrideReason: null
			}),
		who: writers
	},
	{
		title: 'close a hearing',
		bring: ({ db }, place) => sentHearing(db, place),
		take: (context, municipality) => closeHearing(context, { municipality, planId }),
		who: writers
	},
	{
		title: 'make a new link for somebody who is heard',
		bring: ({ db }, place) => sentHearing(db, place),
		take: (context, municipality) =>
			changeHearingLink(context, { municipality, planId, bodyId: 'part-1', change: 'renew' }),
		who: writers
	},
	{
		title: 'note who sees to a stage',
		bring: ({ db }, place) => startedPlan(db, place),
		take: (context, municipality) =>
			noteStage(context, {
				municipality,
				planId,
				stage: 'map',
				who: 'Skrivegruppen',
				dueOn: '2027-01-15',
				doneOn: '',
				note: '',
				revision: 0
			}),
		who: [...writers, 'director', 'chief']
	},
	{
		title: 'confirm a number',
		bring: async () => undefined,
		take: (context, municipality) =>
			confirmContact(context, {
				municipality,
				slot: 'intake',
				label: 'Modtagelsen',
				phone: '00009999',
				hours: [],
				note: '',
				revision: 1
			}),
		who: [...writers, 'chief']
	}
];

/** For somebody from outside it is refused, or there is nothing there. */
const outside = /^(not-your-decision|not-allowed|not-found)$/;

const roles = ['staff', 'leader', 'chief', 'plan-writer', 'plan-owner', 'director'];

let opened: OpenedDatabase;
beforeAll(async () => {
	opened = await openEmbedded();
});
afterAll(() => opened.close());

describe.each(attempts)('to $title', ({ bring, take, who }) => {
	let place: TestMunicipality;
	let before: readonly unknown[];

	beforeAll(async () => {
		place = await newMunicipality(opened.db);
		await bring(opened, place);
		before = await eventsOf(opened, place.code);
	});

	const refused = async (actor: Actor, reasons = /^(not-your-decision|not-allowed)$/) => {
		const outcome = await take({ db: opened.db, now, actor }, place.code);
		expect(outcome.ok, `${actor.name} was let in`).toBe(false);
		expect(outcome.reason).toMatch(reasons);
		expect(await eventsOf(opened, place.code)).toEqual(before);
	};

	test.each(roles.filter((role) => !who.includes(role)))('a %s has too low a role', (role) =>
		refused(person(`${role}@${place.code}`))
	);

	test.each(roles)('a %s of another municipality is not let in', (role) =>
		refused(person(`${role}@9902`), outside)
	);

	test.each(agencyRoles)('an %s is not let in', (role) =>
		refused(person(`${role}@agency`), outside)
	);

	test.each(who)('a right as %s in one institution does not reach the whole', (role) =>
		refused(person(`${role}@${place.code}/skolen`), outside)
	);

	test('nobody without a role is let in', () =>
		refused({ personId: 'x', name: 'Ingen', grants: [] }, outside));

	test('whether there is such a plan is nothing that others learn', async () => {
		const elsewhere = { db: opened.db, now, actor: person('plan-owner@9902') };
		const { code: nothingThere } = await newMunicipality(opened.db);
		expect((await take(elsewhere, place.code)).reason).toBe(
			(await take(elsewhere, nothingThere)).reason
		);
	});

	test('the one it is for may', async () => {
		const actor = person(`${who[0]}@${place.code}`);
		expect(await take({ db: opened.db, now, actor }, place.code)).toMatchObject({ ok: true });
	});
});
