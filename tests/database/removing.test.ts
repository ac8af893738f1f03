/** A number or a unit is removed only where nobody would meet a hole after it (P4). */
import type { Document } from '#domain/document';
import { contactText } from '#domain/document';
import type { Actor } from '#domain/identity';
import { confirmContact } from '#server/directory/confirm-contact';
import { listUntold } from '#server/directory/contact-report-store';
import { findContact } from '#server/directory/directory-store';
import { addUnit, listUnits } from '#server/directory/place-store';
import { reportContact } from '#server/directory/report-contact';
import { contactUses } from '#server/plan/contact-uses';
import { findPublicPlan } from '#server/plan/public-plan';
import { publishPlan } from '#server/plan/publish-plan';
import { findPlan } from '#server/plan/plan-store';
import { removeContact } from '#server/plan/remove-contact';
import { readUnit, removeUnit } from '#server/plan/remove-unit';
import { saveSection } from '#server/plan/save-section';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { layers, ownStep, written } from '../support/layers.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import { accepted, adoptedPlan, complete, publishedPlan, startedPlan } from '../support/plans.ts';
import { auditOf, eventsOf } from '../support/records.ts';

interface Confirming {
	readonly revision: number;
	readonly phone?: string;
	readonly which?: string;
}

const slot = 'ppr';
const asks: Document = [
	{
		type: 'paragraph',
		id: 'p-ppr',
		content: [
			{ type: 'text', text: 'Fyrtårnet svarer: ' },
			{ type: 'contact', slot }
		]
	}
];

describe.each(databases)('taking a number or a unit away on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;

	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
		await opened.db.transaction(place.scope, (tx) =>
			addUnit(tx, place.code, { id: 'fyrtaarnet', name: 'Fyrtårnet', kind: 'administration' })
		);
		accepted(await confirm({ revision: 0 }));
	});
	afterAll(() => opened.close());

	const by = (actor: Actor) => ({ db: opened.db, now, actor });
	const confirm = ({ revision, phone = '00004040', which = slot }: Confirming) =>
		confirmContact(by(place.chief), {
			municipality: place.code,
			slot: which,
			label: 'Rådgivningen',
			phone,
			hours: [],
			note: '',
			ownerEmail: 'raad@nyby.example',
			revision
		});
	const remove = (revision = 1, actor: Actor = place.chief, which = slot) =>
		removeContact(by(actor), { municipality: place.code, slot: which, revision });
	const takeUnit = (id = 'fyrtaarnet', actor: Actor = place.chief) =>
		removeUnit(by(actor), { municipality: place.code, id });
	const usesOf = (which: string) =>
		opened.db.transaction(place.scope, (tx) => contactUses(tx, place.code, which));
	const unitUses = (id = 'fyrtaarnet') =>
		opened.db.transaction(place.scope, async (tx) => (await readUnit(tx, place.code, id))?.uses);
	const kept = (which = slot) =>
		opened.db.transaction(place.scope, (tx) => findContact(tx, place.code, which));
	const write = async (planId: string, body: Document) => {
		const sectionId = 'forebyggelse';
		const plan = await opened.db.transaction(place.scope, (tx) => findPlan(tx, place.code, planId));
		const revision = plan?.sections.find(({ id }) => id === sectionId)?.revision ?? 0;
		const where = { municipality: place.code, planId, sectionId };
		return saveSection(by(place.writer), { ...where, revision, body });
	};
	/** A plan that asks for the number and names the unit, taken as far as is said. */
	const asking = {
		...complete,
		sections: complete.sections.map((section) =>
			section.id === 'forebyggelse' ? { ...section, body: [...section.body, ...asks] } : section
		)
	};

	test('nothing uses it: it goes, what was reported about it is closed, and the audit keeps the number', async () => {
		await reportContact({ db: opened.db, now }, { slug: place.slug, slot });
		expect(await usesOf(slot)).toEqual([]);
		expect(await remove()).toEqual({ ok: true, value: null });
		expect(await kept()).toBeUndefined();
		const open = await opened.db.transaction(place.scope, (tx) => listUntold(tx, place.code, slot));
		expect(open).toEqual([]);
		expect((await auditOf(opened, place.code)).at(-1)).toMatchObject({
			kind: 'contact-removed',
			object: `contact/${slot}`,
			personId: place.chief.personId,
			before: { phone: '00004040', label: 'Rådgivningen', owner: 'chef' },
			after: null
		});
		const [event] = await opened.asAdministrator(
			"select title from event where municipality_code = $1 and kind = 'contact-removed'",
			[place.code]
		);
		expect(event?.['title']).toBe('Rådgivningen');
		expect(JSON.stringify(await auditOf(opened, place.code))).not.toContain('nyby.example');
		expect(await remove()).toEqual({ ok: false, reason: 'not-found' });
	});

	test('the number of the intake stays: the public page, the cards and the path lead to it', async () => {
		expect(await usesOf('intake')).toEqual([
			{ place: 'public-page', title: '', href: `/k/${place.slug}` },
			{ place: 'sheets', title: '', href: `/k/${place.slug}/handlekort` },
			{ place: 'path', title: '', href: `/k/${place.slug}/handlevej` }
		]);
		expect(await remove(1, place.owner, 'intake')).toEqual({ ok: false, reason: 'still-in-use' });
		expect(await kept('intake')).toMatchObject({ phone: '00001010' });
		expect(await eventsOf(opened, place.code)).toEqual(['contact-filled']);
	});

	test('the plan under way keeps the number it asks for and the unit it names', async () => {
		const planId = await startedPlan(opened.db, place, asking);
		const href = `/arbejde/beredskab/${planId}/forebyggelse`;
		const draft = { place: 'draft', title: 'Forebyggelse', href };
		expect(await usesOf(slot)).toEqual([draft]);
		expect(await unitUses()).toEqual([draft]);
		expect(await remove()).toEqual({ ok: false, reason: 'still-in-use' });
		expect(await takeUnit()).toEqual({ ok: false, reason: 'still-in-use' });
	});

	test('so do the adopted plan and the one in force; a superseded one says that the number is gone', async () => {
		const planId = await adoptedPlan(opened.db, place, 'plan-1', asking);
		const adopted = { place: 'version', title: 'Forebyggelse' };
		expect(await usesOf(slot)).toEqual([{ ...adopted, href: `/arbejde/beredskab/${planId}` }]);
		const publish = { municipality: place.code, planId, origin: 'https://beredt.example' };
		accepted(await publishPlan(by(place.owner), publish));
		const inForce = { ...adopted, href: `/k/${place.slug}/beredskab/1#forebyggelse` };
		expect(await usesOf(slot)).toEqual([inForce]);
		expect(await unitUses()).toEqual([inForce]);
		expect(await remove()).toEqual({ ok: false, reason: 'still-in-use' });

		await publishedPlan(opened.db, place, 'plan-2');
		expect(await usesOf(slot)).toEqual([]);
		expect(await remove()).toMatchObject({ ok: true });
		expect(await takeUnit()).toMatchObject({ ok: true });
		const former = await opened.db.transaction({ kind: 'public' }, (tx) =>
			findPublicPlan(tx, place, { type: 'overgreb', number: 1, now })
		);
		const body = former?.version.content.sections.find(({ id }) => id === 'forebyggelse')?.body;
		expect(JSON.stringify(body)).toContain(`"slot":"${slot}"`);
		expect(contactText(former?.contacts[slot])).toBe('nummeret mangler – ring 114');
	});

	test('a draft of the path, the published path and a house’s own keep the number they are pointed to', async () => {
		const own = layers(opened.db, place);
		await own.fillAfterHours();
		await own.begin();
		await own.save({ ...written(), contacts: { chief: slot } });
		const rediger = { place: 'path-draft', title: '', href: '/arbejde/handlevej/rediger' };
		expect(await usesOf(slot)).toEqual([rediger]);
		expect(await remove()).toEqual({ ok: false, reason: 'still-in-use' });
		await own.leaveOutTheRest();
		accepted(await own.publish());
		const path = { place: 'path', title: '', href: `/k/${place.slug}/handlevej` };
		expect(await usesOf(slot)).toEqual([path]);

		const { schoolLeader } = own;
		accepted(await confirm({ revision: 0, which: 'kontoret' }));
		accepted(await own.begin(schoolLeader, 'skolen'));
		const contacts = { consultant: 'kontoret' };
		const sent = { ...written(ownStep('fyrtaarnet')), contacts };
		sent.texts = { fyrtaarnet: 'Spørg Fyrtårnet om en plads.' };
		accepted(await own.save(sent, { actor: schoolLeader, institution: 'skolen' }));
		accepted(await own.publish(undefined, { institution: 'skolen' }));
		const href = `/k/${place.slug}/sted/skolen/handlevej`;
		const atHouse = { place: 'institution-path', title: 'Nybyskolen', href };
		expect(await usesOf('kontoret')).toEqual([atHouse]);
		expect(await unitUses()).toEqual([atHouse]);
		expect(await remove(1, place.chief, 'kontoret')).toMatchObject({ reason: 'still-in-use' });
		expect(await kept()).toMatchObject({ phone: '00004040' });
	});

	test('the only unit that takes notifications stays, and so does one that a number is named after', async () => {
		expect(await unitUses('modtagelsen')).toEqual([
			{ place: 'only-intake', title: '', href: null },
			{ place: 'contact', title: 'Modtagelsen', href: '/arbejde/kontakter/intake' }
		]);
		expect(await takeUnit('modtagelsen')).toEqual({ ok: false, reason: 'still-in-use' });
		const both = await Promise.all([takeUnit(), takeUnit('fyrtaarnet', place.owner)]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both).toContainEqual({ ok: false, reason: 'not-found' });
		const units = await opened.db.transaction(place.scope, (tx) => listUnits(tx, place.code));
		expect(units.map(({ id }) => id)).toEqual(['modtagelsen']);
		expect((await auditOf(opened, place.code)).at(-1)).toMatchObject({
			kind: 'unit-removed',
			object: 'unit/fyrtaarnet',
			before: { name: 'Fyrtårnet', kind: 'administration' }
		});
	});

	test('two at once: whoever comes second is told, whether the first removed, changed or wrote', async () => {
		const removed = await Promise.all([remove(), remove(1, place.owner)]);
		expect(removed.filter(({ ok }) => ok)).toHaveLength(1);
		expect(removed).toContainEqual({ ok: false, reason: 'not-found' });

		accepted(await confirm({ revision: 0 }));
		const [gone, changed] = await Promise.all([
			remove(),
			confirm({ revision: 1, phone: '00005050' })
		]);
		expect([gone.ok, changed.ok].toSorted()).toEqual([false, true]);
		const left = await kept();
		expect(left?.phone).toBe(changed.ok ? '00005050' : undefined);

		if (!left) accepted(await confirm({ revision: 0 }));
		const planId = await startedPlan(opened.db, place);
		const revision = (await kept())?.revision ?? 0;
		expect(await write(planId, asks)).toMatchObject({ ok: true });
		expect(await remove(revision)).toEqual({ ok: false, reason: 'still-in-use' });
		expect(await remove(revision + 1)).toEqual({ ok: false, reason: 'changed-by-another' });
	});

	test('nobody does it but those who keep the numbers, in their own municipality', async () => {
		const others = [
			place.director,
			place.leader,
			place.staff,
			person('plan-owner@9901'),
			person('agency-head@agency')
		];
		for (const actor of others) {
			expect(await remove(1, actor), actor.name).toEqual({ ok: false, reason: 'not-allowed' });
			expect(await takeUnit('fyrtaarnet', actor)).toEqual({ ok: false, reason: 'not-allowed' });
		}
		expect(await eventsOf(opened, place.code)).toEqual(['contact-filled']);
		expect(await remove(1, place.writer)).toMatchObject({ ok: true });
		expect(await takeUnit('fyrtaarnet', place.owner)).toMatchObject({ ok: true });
	});
});
