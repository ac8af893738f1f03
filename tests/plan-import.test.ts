import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { day } from '#domain/kernel';
import { checkDocument, outline, type Document } from '#domain/document';
import { importPlan, type ImportedPlan, type ReadText } from '#domain/plan';
import { makePdf } from '#server/document/pdf';
import { loadCatalogue } from '#server/law/load-acts';
import { loadPlanTemplate } from '#server/plan/load-plan-template';
import { readDocx } from '#server/plan/import/read-docx';
import { readHtml } from '#server/plan/import/read-html';
import { readPdf } from '#server/plan/import/read-pdf';
import { readPlanFile } from '#server/plan/import/read-plan-file';
import { layOut, type LaidLine } from './support/laid-out-pdf.ts';
import { asPlainPdf, asWebPage, asWord, inventedPlan, partsOf } from './support/plan-files.ts';
import { pdfStream, pdfFile } from './support/written-pdf.ts';

const known = {
	type: 'overgreb',
	today: day('2026-11-22'),
	catalogue: loadCatalogue(),
	template: loadPlanTemplate()
} as const;
const imported = (read: ReadText): ImportedPlan => importPlan(read, known);
const html = (body: string) => imported(readHtml(`<!doctype html><main>${body}</main>`));
const headingsOf = ({ sections }: ImportedPlan) =>
	sections.flatMap(({ headings }) => headings.map(({ heading }) => heading)).filter(Boolean);
const warned = ({ warnings }: ImportedPlan) => warnings.map(({ warning }) => warning);

const kinds: readonly (readonly [string, (markdown: string) => Promise<ReadText>])[] = [
	['a web page', async (markdown) => readHtml(Buffer.from(asWebPage(markdown)).toString())],
	['a Word file with heading styles', async (markdown) => readDocx(await asWord(markdown))],
	[
		'a Word file whose headings are only bold',
		async (markdown) => readDocx(await asWord(markdown, { styled: false }))
	],
	['a PDF without marks', async (markdown) => readPdf(asPlainPdf(markdown))]
];
const structures = [
	'well-made',
	'by-suspect',
	'by-degree',
	'by-profession',
	'steps',
	'social-control'
];

test.each(kinds.flatMap(([kind, read]) => structures.map((name) => [kind, name, read] as const)))(
	'%s gives title and headings of the plan "%s" back, in their order',
	async (_, name, read) => {
		const markdown = inventedPlan(name);
		const { title, blocks } = partsOf(markdown);
		const plan = imported(await read(markdown));
		const written = blocks.flatMap((block) => {
			if (block.type === 'chapter') return [block.text];
			return outline([block as Document[number]]).map((entry) => entry.title);
		});
		expect(plan.title).toBe(title);
		expect(headingsOf(plan)).toEqual(written.filter((heading) => heading !== 'Indhold'));
	}
);

test('our own PDF gives its headings, lists and tables back', async () => {
	const { title, blocks } = partsOf(inventedPlan('well-made'));
	const sections: { title: string; blocks: Document[number][] }[] = [];
	for (const block of blocks) {
		if (block.type === 'chapter') sections.push({ title: block.text, blocks: [] });
		else sections.at(-1)?.blocks.push(block);
	}
	const pdf = await makePdf({
		title,
		language: 'da',
		author: 'Birkeby Kommune',
		date: day('2025-06-18'),
		front: [],
		sections,
		footer: 'Version 1',
		contacts: {}
	} as unknown as Parameters<typeof makePdf>[0]);
	const plan = imported(await readPdf(pdf));
	expect(plan.title).toBe(title);
	expect(
		plan.sections.filter(({ untitled }) => !untitled).map(({ section }) => section.title)
	).toEqual(sections.map((section) => section.title));
	const table = plan.sections
		.flatMap(({ section }) => section.body)
		.find(({ type }) => type === 'table');
	expect(table).toMatchObject({
		header: [[{ text: 'Hvem' }], [{ text: 'Telefon' }], [{ text: 'Åbent' }]]
	});
	const staff = plan.sections.find(({ section }) =>
		section.title.startsWith('Handlevej for medarb')
	);
	expect(staff?.section.body).toMatchObject([
		{ type: 'list', ordered: true, items: { length: 4 } }
	]);
	expect(warned(plan)).not.toContain('not-tagged');
});

test('what is imported is a document of ours, section by section', async () => {
	for (const [, read] of kinds) {
		for (const { section } of imported(await read(inventedPlan('well-made'))).sections) {
			expect([section.title, checkDocument(section.body)]).toMatchObject([
				section.title,
				{ ok: true }
			]);
		}
	}
});

test('words divided at the end of a line are whole again, and heads and feet are gone', async () => {
	const plan = imported(await readPdf(asPlainPdf(inventedPlan('well-made'))));
	const text = JSON.stringify(plan.sections);
	expect(text).toContain('kommunikationsafdelingen');
	expect(text).not.toMatch(
		/\p{Ll}- ?\p{Ll}{3,}ningen|Side \d|Birkeby Kommune – |overgreb – Birkeby/u
	);
	const other = imported(await readPdf(asPlainPdf(inventedPlan('by-degree'))));
	expect(JSON.stringify(other.sections)).toContain('børne- og ungepolitik');
});

test('a table keeps its rows in a PDF without marks', async () => {
	const plan = imported(await readPdf(asPlainPdf(inventedPlan('by-suspect'))));
	const table = plan.sections
		.flatMap(({ section }) => section.body)
		.find(({ type }) => type === 'table');
	expect(table).toMatchObject({ header: { length: 2 }, rows: { length: 5 } });
});

const page = (lines: readonly string[]): readonly LaidLine[] =>
	lines.map((text) => ({ text, size: 11, bold: false, before: 6 }));
const danish = Array.from(
	{ length: 12 },
	() =>
		'Medarbejderen skal altid underrette kommunen, når der er mistanke om overgreb, og det er lederen, som følger op på det.'
);

test.each([
	[
		'every letter is another',
		(letter: string) =>
			/[a-zæøå]/iu.test(letter) ? String.fromCharCode((letter.codePointAt(0) ?? 0) + 3) : letter
	],
	[
		'every letter is a sign',
		(letter: string) =>
			/\S/u.test(letter) ? String.fromCharCode(0xa1 + ((letter.codePointAt(0) ?? 0) % 30)) : letter
	]
])('a text layer in which %s is found out, and nothing is said to be missing', async (_, code) => {
	const pdf = layOut(page(danish), { head: 'x', foot: '', code });
	const plan = imported(await readPdf(pdf));
	expect(plan.unreadable).toBe(true);
	expect(warned(plan)).toContain('unreadable');
	expect(plan.citations).toEqual([]);
});

test('letters that stand one by one are found out', async () => {
	const apart = danish.map((line) => [...line.replace(/ /gu, '')].join(' '));
	expect(warned(imported(await readPdf(layOut(page(apart), { head: 'x', foot: '' }))))).toContain(
		'letters-apart'
	);
});

test('a text with lost paragraph signs, or without æ, ø and å, is told so', () => {
	const lost = `<h2>Lov</h2><p>Efter barnets lov 133, stk. 1, og barnets lov 136 skal der underrettes, når det er nødvendigt.</p><p>Se også serviceloven 153.</p>`;
	expect(warned(html(lost))).toContain('section-signs-lost');
	const bare = `<h2>Om</h2>${danish.map((line) => `<p>${line.replace(/[æøå]/gu, 'o')} ${line.replace(/[æøå]/gu, 'a')}</p>`).join('')}`;
	expect(warned(html(bare))).toContain('danish-letters-lost');
	expect(
		warned(html(`<h2>Lov</h2><p>Efter barnets lov § 133, stk. 1, skal du underrette.</p>`))
	).toEqual([]);
});

test('a scanned PDF is called one', async () => {
	const image = pdfStream(
		'/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
		deflateSync(Buffer.from([200]))
	);
	const scan = pdfFile([
		Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
		Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
		Buffer.from(
			'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>'
		),
		pdfStream('', Buffer.from('q 595 0 0 842 0 0 cm /I Do Q')),
		image
	]);
	const plan = imported(await readPdf(scan));
	expect(plan.warnings).toMatchObject([
		{ warning: 'pages-without-text', says: expect.stringContaining('skannet') },
		{ warning: 'not-tagged' }
	]);
	expect(plan.sections).toEqual([]);
});

test('a CPR number is never quoted, and the file may not be stored', () => {
	const plan = html(
		'<h2>Kontakt 010190-1234</h2><p>Se sagen om 010190-1234 fra maj.</p><img src="a"><p>Ring 00 00 56 78.</p>'
	);
	expect(plan.holdsCpr).toBe(true);
	expect(warned(plan)).toContain('looks-like-cpr');
	expect(JSON.stringify(plan)).not.toContain('1234');
	expect(html('<h2>Kontakt</h2><p>Ring 00 00 12 34.</p>').holdsCpr).toBe(false);
});

test('images without a text to read aloud are listed with their place', async () => {
	const plan = html(
		'<h2>Veje</h2><p>Se figuren.</p><img src="a.png"><img src="b.png" alt="Trin for trin">'
	);
	expect(plan.warnings).toMatchObject([
		{ warning: 'images-without-alternative', says: expect.stringContaining('»Se figuren.«') }
	]);
});

test('menus, cookie notices and footers of a web page are no part of a plan', () => {
	const plan = imported(readHtml(Buffer.from(asWebPage(inventedPlan('well-made'))).toString()));
	expect(JSON.stringify(plan.sections)).not.toMatch(/cookies|brand|Torvet|sociale medier/u);
	expect(plan.contacts.map(({ phone }) => phone)).not.toContain('00009999');
});

test('a heading in an accordion is a heading', () => {
	const body =
		'<h3><button aria-expanded="false">Mistanke</button></h3><div hidden><p>Ring straks til modtagelsen.</p></div><h3><button aria-expanded="false">Tegn</button></h3><div><p>Se efter tegn.</p></div>';
	const plan = html(body);
	expect(headingsOf(plan)).toEqual(['Mistanke', 'Tegn']);
	expect(JSON.stringify(plan.sections)).toContain('Ring straks');
});

test('links and tables of a web page come along, a box around text does not', () => {
	const plan = html(
		'<h2>A</h2><p>Se <a href="https://eksempel.example/a">vejledningen</a>.</p><table><tr><td><h3>Boks</h3><p>Tekst i boks.</p></td></tr></table><table><tr><th>Hvem</th><th>Nummer</th></tr><tr><td rowspan="2">Modtagelsen</td><td>00 00 11 22</td></tr><tr><td>00 00 11 33</td></tr></table><h2>B</h2><p>Slut.</p><h2>C</h2>'
	);
	const body = plan.sections[0]?.section.body ?? [];
	expect(body.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph', 'table']);
	expect(JSON.stringify(body)).toContain('"href":"https://eksempel.example/a"');
	expect(body.at(-1)).toMatchObject({ rows: [{ length: 2 }, { length: 2 }] });
});

test('numbers become contact candidates with label and hours; other figures do not', () => {
	const { contacts } = html(`<h2>Kontakt</h2>
<table><tr><th>Hvem</th><th>Telefon</th><th>Åbent</th></tr><tr><td>Familiehuset</td><td>00 00 44 10</td><td>Man-tors kl. 8-15, fre kl. 8-12</td></tr></table>
<p>Den sociale vagt: tlf. 00004420 (uden for åbningstid)</p>
<p>Kontakt straks Visitationen på telefon 00 00 44 30.</p>
<p>Ring 112 ved akut fare.</p>
<p>CVR-nr. 12 34 56 78. EAN 5790001234567. Vedtaget 14.05.2025, perioden 2018-2022, VEJ nr. 9471 af 21/06/2024, § 112.</p>`);
	expect(contacts.map(({ label, phone, hours }) => [label, phone, hours])).toEqual([
		['Familiehuset', '00004410', 'Man-tors kl. 8-15, fre kl. 8-12'],
		['Den sociale vagt', '00004420', 'uden for åbningstid'],
		['Visitationen', '00004430', null],
		['Alarm', '112', null]
	]);
});

test.each([
	['Formål og lovgrundlag', 'formelle-krav'],
	['Implementering og revision', 'formelle-krav'],
	['Hvad er psykisk vold?', 'maalgruppe-og-definitioner'],
	['Begrebsafklaring', 'maalgruppe-og-definitioner'],
	['Bekymring, mistanke og viden', 'maalgruppe-og-definitioner'],
	['Forebyggende indsats', 'forebyggelse'],
	['Tegn og reaktioner', 'opsporing'],
	['Tidlig opsporing af børn i mistrivsel', 'opsporing'],
	['4.2 Handlevej ved mistanke mod ansat', 'haandtering-og-handleveje'],
	['Hvad gør du, hvis et barn fortæller?', 'haandtering-og-handleveje'],
	['Underretningspligt', 'haandtering-og-handleveje'],
	['Action card: leder', 'haandtering-og-handleveje'],
	['Tværfagligt samarbejde', 'samarbejde'],
	['Børnehuset', 'samarbejde']
])('the heading "%s" belongs to %s, with a reason', (heading, theme) => {
	const [section] = html(
		`<h2>${heading}</h2><p>Tekst.</p><h2>Andet</h2><p>Tekst.</p><h2>Mere</h2>`
	).sections;
	expect(section?.headings[0]).toMatchObject({ theme });
	expect(section?.headings[0]?.confidence).toBeGreaterThanOrEqual(0.6);
	expect(section?.headings[0]?.reason).toMatch(/^Overskriften siger »/u);
});

test.each(['Bilag 3', 'Oversigt', 'Kære kollega', 'Forebyggelse, opsporing og håndtering'])(
	'nothing is guessed of "%s"',
	(heading) => {
		const [section] = html(`<h2>${heading}</h2><p>Tekst.</p><h2>Andet</h2><h2>Mere</h2>`).sections;
		expect(section).toMatchObject({
			headings: [{ theme: null, confidence: 0 }],
			section: { theme: null }
		});
	}
);

test('a file is read page by page behind the gate, and says how far it has come', async () => {
	const bytes = asPlainPdf(inventedPlan('well-made'));
	const pages: number[] = [];
	const file = await readPlanFile(
		{ name: 'C:\\plan.docx', bytes },
		{ onProgress: ({ page: number }) => pages.push(number) }
	);
	expect(file).toMatchObject({
		ok: true,
		value: { label: 'plan.docx.pdf', read: { kind: 'pdf', pages: pages.length } }
	});
	expect(pages).toEqual(pages.map((_, index) => index + 1));
});

test('reading can be given up on the way', async () => {
	const cancel = new AbortController();
	const bytes = asPlainPdf(
		Array.from({ length: 20 }, () => inventedPlan('well-made').replace(/^# /u, '## ')).join('\n')
	);
	const file = await readPlanFile(
		{ name: 'plan.pdf', bytes },
		{ signal: cancel.signal, onProgress: () => cancel.abort() }
	);
	expect(file).toMatchObject({ ok: false, reason: 'cancelled' });
});
