import { attachToHearing, removeFromHearing } from '#server/plan/attach-to-hearing';
import { readHearingLink } from '#server/plan/read-hearing-link';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { openEmbedded } from '../support/embedded.ts';
import { pngFile } from '../support/good-files.ts';
import { sentHearing } from '../support/hearings.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { documentXml, docx } from '../support/written-docx.ts';
import { pdf } from '../support/written-pdf.ts';

let opened: OpenedDatabase;
let place: TestMunicipality;
let secret: string;

beforeAll(async () => {
	opened = await openEmbedded();
	place = await newMunicipality(opened.db);
	({ secret } = await sentHearing(opened.db, place));
});
afterAll(() => opened.close());

const about = (text: string) =>
	docx({
		name: 'word/document.xml',
		content: documentXml(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
	});
const attach = (bytes: Buffer, name: string, more: { when?: Date; secret?: string } = {}) =>
	attachToHearing(
		{ db: opened.db, now: more.when ?? now },
		{
			slug: place.slug,
			secret: more.secret ?? secret,
			fileId: name,
			file: new File([new Uint8Array(bytes)], name)
		}
	);
const files = async () =>
	(await readHearingLink({ db: opened.db, now }, { slug: place.slug, secret }))?.files;

test('a Word document, a PDF and a picture come along with an answer, and can be taken back', async () => {
	expect(await attach(about('Godt arbejde'), 'svar.docx')).toMatchObject({ ok: true });
	expect(await attach(pdf(), 'svar.pdf')).toMatchObject({ ok: true });
	expect(await attach(pngFile(8, 8), 'tavle.png')).toMatchObject({ ok: true });
	expect((await files())?.map(({ name }) => name).toSorted()).toEqual([
		'svar.docx',
		'svar.pdf',
		'tavle.png'
	]);
	for (const fileId of ['svar.docx', 'svar.pdf', 'tavle.png', 'findes-ikke'])
		await removeFromHearing({ db: opened.db, now }, { slug: place.slug, secret, fileId });
	expect(await files()).toEqual([]);
});

test.each([
	['words that look like a CPR number', about('Barnet 010203-1234'), 'svar.docx', 'cpr-in-file'],
	['a name that looks like a CPR number', pdf(), '010203-1234.pdf', 'cpr-in-name'],
	['more than ten megabytes', Buffer.alloc(10 * 1024 * 1024 + 1), 'stor.pdf', 'too-large'],
	['another kind than it says', Buffer.from('Kære kommune'), 'svar.pdf', 'kind-not-accepted']
])('a file with %s is not stored', async (_what, bytes, name, reason) => {
	expect(await attach(bytes, name)).toMatchObject({ ok: false, reason });
	expect(await files()).toEqual([]);
});

test('no file is taken by a link that leads nowhere, or after the hearing', async () => {
	expect(await attach(pdf(), 'a.pdf', { secret: 'a'.repeat(43) })).toEqual({
		ok: false,
		reason: 'link-not-known'
	});
	expect(await attach(pdf(), 'a.pdf', { when: new Date('2026-12-20T23:00:00Z') })).toEqual({
		ok: false,
		reason: 'hearing-closed'
	});
});

test('ten files are enough: the eleventh is refused', async () => {
	await opened.asAdministrator(
		`insert into hearing_file select municipality_code, id, 'part-1', 'f' || n, 'a.png', 'png', '\\x00', now()
		from hearing, generate_series(1, 10) n where municipality_code = $1`,
		[place.code]
	);
	expect(await attach(pdf(), 'a.pdf')).toEqual({ ok: false, reason: 'too-many-files' });
});
