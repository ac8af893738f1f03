import { expect, test } from 'vitest';
import { day } from '#domain/kernel';
import { read, statusOf } from '../../../../tests/support/written-plan.ts';

const page = 'Medarbejderen lytter til barnet og skriver ned, hvad barnet siger. '.repeat(20);

test('F1: a text of some length is a written plan', () => {
	expect(statusOf('F1', `## Indledning\n\n${page}`)).toBe('met');
});

test('F1: a note of a few lines is not', () => {
	expect(statusOf('F1', '## Indledning\n\nKommunen har et beredskab.')).toBe('missing');
});

test.each([
	'Skriv her, hvad I gør.',
	'[Indsæt kommunens navn]',
	'Her beskrives kommunens samarbejde.',
	'Lorem ipsum dolor sit amet',
	'Teksten følger senere.',
	'Kontakt XXX på telefon',
	'Udfyldes senere',
	'...'
])('F1: a plan with a placeholder left in it is not written: %s', (placeholder) => {
	const found = read(`## Indledning\n\n${page}\n\n## Samarbejde\n\n${placeholder}`);
	expect(found[0]).toMatchObject({ requirement: 'F1', status: 'missing' });
	expect(found[0]?.place?.section).toBe('s1');
});

test.each([
	'Skriv barnets ord ned her og nu.',
	'Her skriver du barnets egne ord.',
	'Beskriv det, du ser, uden at tolke.',
	'Der er følgende tegn.',
	'Tidspunkt (kl. og dato) skrives på notatarket.'
])('F1: an instruction to staff is no placeholder: %s', (line) => {
	expect(statusOf('F1', `## Indledning\n\n${page}\n\n## Notat\n\n${line}`)).toBe('met');
});

test('F1: an empty section is named', () => {
	const [first] = read(`## Indledning\n\n${page}\n\n## Samarbejde\n\n### Politi\n`, {
		status: 'draft'
	});
	expect(first).toMatchObject({
		status: 'missing',
		evidence: 'Afsnittet »Samarbejde« er ikke skrevet.',
		place: { section: 's1', block: null }
	});
});

test('F1: a list of links is a question', () => {
	const links =
		'- [Retningslinjer for samarbejde med politiet](https://kommune.example/a)\n'.repeat(40);
	expect(statusOf('F1', `## Henvisninger\n\n${links}`)).toBe('cannot-tell');
});

test.each([
	'Vedtaget af Kommunalbestyrelsen den 12. november 2024.',
	'Beredskabet er godkendt i Byrådet 14.05.2025, punkt 7.',
	'Godkendt af Borgerrepræsentationen d. 3/4-2025',
	'Byrådets godkendelse: 12-11-2024',
	'Børne- og Familieudvalget behandlede sagen. Byrådet vedtog beredskabet i maj 2025.'
])('F2: a text that says when the council adopted it is believed: %s', (line) => {
	expect(statusOf('F2', `## Om beredskabet\n\n${line}`)).toBe('met');
});

test('F2: body and date may stand in two cells of a table', () => {
	const table = '| Hvad | Hvornår |\n| --- | --- |\n| Vedtaget af Byrådet | 12. november 2024 |';
	expect(statusOf('F2', `## Versioner\n\n${table}`)).toBe('met');
});

test.each([
	'Godkendt af Børne- og Skoleudvalget den 12. november 2024.',
	'Beredskabet er politisk vedtaget.',
	'Godkendt af direktionen 3. marts 2025',
	'Vedtaget af Kommunalbestyrelsen den 12. november 2030.'
])('F2: it cannot be told whether this is the council’s adoption: %s', (line) => {
	expect(statusOf('F2', `## Om beredskabet\n\n${line}`)).toBe('cannot-tell');
});

test.each([
	'Beredskabet skal vedtages af kommunalbestyrelsen mindst hvert fjerde år.',
	'Kommunalbestyrelsen vedtager beredskabet.',
	'Barnets lov er vedtaget af Folketinget den 13. juni 2023.',
	'Beredskabet er endnu ikke godkendt af Byrådet, som mødes 3. marts 2027.',
	'Beredskabet gælder fra den 1. januar 2025.'
])('F2: this says nothing of an adoption: %s', (line) => {
	expect(statusOf('F2', `## Om beredskabet\n\n${line}`)).toBe('missing');
});

const adoption = (body: string) => ({
	body,
	heldOn: day('2025-05-14'),
	agendaItem: '7',
	link: 'https://kommune.example/7'
});

test('F2: of a plan of ours only the recorded adoption counts, not what its text says', () => {
	const text = '## Om beredskabet\n\nVedtaget af Kommunalbestyrelsen den 12. november 2021.';
	expect(statusOf('F2', text, { status: 'draft' })).toBe('missing');
	const adopted = { status: 'adopted', adoption: adoption('Byrådet') } as const;
	expect(statusOf('F2', text, adopted)).toBe('met');
});

test('F2: a recorded adoption by a committee asks whether it is the council', () => {
	const found = read('', { status: 'adopted', adoption: adoption('Børne- og Skoleudvalget') });
	const f2 = found.find(({ requirement }) => requirement === 'F2');
	expect(f2?.status).toBe('cannot-tell');
	expect(f2?.evidence).toContain('kan ikke afgøres: er det kommunalbestyrelsen?');
});

test('F3: a plan is published when its address is recorded; a file cannot say', () => {
	const publication = { publishedOn: day('2025-05-15'), address: '/k/eksempelkoebing/beredskab/1' };
	expect(statusOf('F3', '', { status: 'published', publication })).toBe('met');
	expect(statusOf('F3', '', { status: 'adopted' })).toBe('missing');
	expect(statusOf('F3', '')).toBe('cannot-tell');
});

test.each([
	['2022-11-22', 'met'],
	['2022-11-21', 'missing']
])('F4: four years from the adoption on %s the last day still counts: %s', (heldOn, status) => {
	const recorded = { ...adoption('Byrådet'), heldOn: day(heldOn) };
	expect(statusOf('F4', '', { status: 'published', adoption: recorded })).toBe(status);
});

test.each([
	['Vedtaget af Byrådet den 12. november 2024.', 'met'],
	['Vedtaget af Byrådet den 12. november 2020.', 'missing'],
	[
		'Vedtaget af Byrådet den 12. november 2018. Revideret og godkendt af Byrådet i maj 2025.',
		'met'
	],
	['Vedtaget af Byrådet i november 2022.', 'cannot-tell'],
	['Vedtaget af Byrådet i 2020.', 'missing'],
	['Byrådet har ansvaret.', 'cannot-tell']
])('F4: the text’s own date is held against the four years: %s', (line, status) => {
	expect(statusOf('F4', `## Om beredskabet\n\n${line}`)).toBe(status);
});

test('F4: a draft has no clock yet', () => {
	expect(statusOf('F4', '', { status: 'draft' })).toBe('cannot-tell');
});
