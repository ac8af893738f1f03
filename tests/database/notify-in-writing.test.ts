/** Where one notifies in writing (H6): the municipality's form and its secure mailbox, beside the intake's number. */
import { showContact } from '#domain/directory';
import { confirmContact, type ContactInput } from '#server/directory/confirm-contact';
import { findContact } from '#server/directory/directory-store';
import { findPublicMunicipality } from '#server/directory/public-municipality';
import { exportPages } from '#server/export-pages';
import { readPathPage } from '#server/pathway/path-place';
import { phoneView } from '#ui/pathway/path-view.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { auditOf } from '../support/records.ts';

const formUrl = 'https://underret.nyby.example/formular?emne=barn';
const secureMail = 'sikker@nyby.example';

describe.each(databases)('notifying in writing on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let place: TestMunicipality;
	beforeAll(async () => {
		opened = await open();
	});
	beforeEach(async () => {
		place = await newMunicipality(opened.db);
	});
	afterAll(() => opened.close());

	const confirm = (typed: Partial<ContactInput>, revision = 1) =>
		confirmContact(
			{ db: opened.db, now, actor: place.chief },
			{
				municipality: place.code,
				slot: 'intake',
				label: 'Modtagelsen',
				phone: '00001010',
				hours: [],
				note: '',
				revision,
				...typed
			}
		);

	test('both are kept with the number, stay when not mentioned, and go when emptied', async () => {
		expect(await confirm({ formUrl: ` ${formUrl} `, secureMail })).toMatchObject({
			value: { formUrl, secureMail }
		});
		expect(await confirm({}, 2)).toMatchObject({ value: { formUrl, secureMail } });
		expect(await confirm({ formUrl: '' }, 3)).toMatchObject({
			value: { formUrl: null, secureMail }
		});
		const audit = await auditOf(opened, place.code);
		expect(JSON.stringify(audit)).toContain(formUrl);
	});

	test.each([
		['an address without https', { formUrl: 'http://underret.nyby.example/' }, 'form-not-https'],
		['a script', { formUrl: 'javascript:alert(1)' }, 'form-not-https'],
		['words', { formUrl: 'vores formular' }, 'form-not-https'],
		['a password', { formUrl: 'https://a:b@nyby.example/' }, 'form-not-https'],
		['a mailbox that is none', { secureMail: 'sikker' }, 'secure-mail-not-valid'],
		['two mailboxes', { secureMail: 'a@b.dk, c@d.dk' }, 'secure-mail-not-valid'],
		['a CPR number in the address', { formUrl: `${formUrl}&cpr=010203-1234` }, 'looks-like-cpr'],
		['a CPR number as mailbox', { secureMail: '010203-1234@nyby.example' }, 'looks-like-cpr']
	])('%s is refused, and nothing is changed', async (_what, typed, reason) => {
		expect(await confirm(typed)).toEqual({ ok: false, reason });
		const kept = await opened.db.transaction(place.scope, (tx) =>
			findContact(tx, place.code, 'intake')
		);
		expect(kept).toMatchObject({ formUrl: null, secureMail: null, revision: 1 });
	});

	test('they reach the municipality’s page, the path and the export', async () => {
		await confirm({ formUrl, secureMail });
		const shown = await opened.db.transaction({ kind: 'public' }, async (tx) => {
			const found = await findPublicMunicipality(tx, place.slug, now);
			if (!found) throw new Error('not found');
			const { path, place: on } = await readPathPage(tx, found.municipality, found.contacts);
			return { found, view: phoneView(path, on) };
		});
		expect(shown.found.contacts['intake']).toMatchObject({ formUrl, secureMail });
		expect(shown.view.place.contacts['intake']).toMatchObject({ formUrl, secureMail });
		const pages = await opened.db.transaction(place.scope, (tx) =>
			exportPages(tx, place.code, { now, pdfs: new Map() })
		);
		for (const path of ['html/index.html', 'csv/kontakter.csv']) {
			const page = pages.find((one) => one.path === path);
			expect(page?.content, path).toContain(secureMail);
		}
	});

	test('what came in another way and is no https address becomes no link', async () => {
		await opened.asAdministrator(
			`update contact_point set form_url = 'javascript:alert(1)', secure_mail = 'x" onclick="' where municipality_code = $1`,
			[place.code]
		);
		const contact = await opened.db.transaction(place.scope, (tx) =>
			findContact(tx, place.code, 'intake')
		);
		expect(contact && showContact(contact, now)).toMatchObject({ formUrl: null, secureMail: null });
	});
});
