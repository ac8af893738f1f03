import { expect, test } from 'vitest';
import { citationsIn, read } from '../../../../tests/support/citations.ts';

const note = (text: string) => citationsIn(text).at(-1)?.note;
const lastAct = (text: string) => citationsIn(text).at(-1)?.act;
const far =
	'Kommunen arbejder for, at alle børn trives, og at ingen er alene med det svære. '.repeat(12);

test('a bare § takes its act from the sentence before, and says so', () => {
	const text = 'Serviceloven § 153 gælder ansatte. Af § 154 fremgår borgernes pligt.';
	expect(read(text)).toEqual(['serviceloven § 153', 'serviceloven § 154']);
	expect(note(text)).toContain('Loven er taget fra sætningen før.');
});

test('an act that is only named hands itself on too, and stands as an entry of its own', () => {
	const text = 'Barnets lov stiller krav om et beredskab. Det står i § 15, stk. 2.';
	expect(read(text)).toEqual(['barnets lov –', 'barnets lov § 15, stk. 2']);
});

test.each([
	['Servicelovens bestemmelser om underretning findes i § 153.', 'serviceloven § 153'],
	['I serviceloven hed det § 19, stk. 5.', 'serviceloven § 19, stk. 5'],
	['Når der er truffet afgørelse om en § 50 undersøgelse efter serviceloven', 'serviceloven § 50']
])('in one sentence act and section are one citation: %j', (text, expected) => {
	expect(read(text)).toEqual([expected]);
});

test.each([
	'Barnets lov § 133 gælder. Efter lovens § 135 gælder alle.',
	'Barnets lov § 133 gælder. Efter samme lovs § 135 gælder alle.',
	'Barnets lov § 133 gælder. § 135 i denne lov gælder alle.'
])('"lovens §" is the act named before: %j', (text) => {
	expect(read(text).at(-1)).toBe('barnets lov § 135');
	expect(note(text)).toContain('Loven er taget fra sætningen før.');
});

test('quoted law keeps the act of its heading through its lines', () => {
	const text =
		'Serviceloven:\n\n§ 19 stk. 4. Kommunen udarbejder et beredskab.\n\n§ 49 b. Myndigheder kan dele.\n\nStk. 2. Ministeren.\n\n§ 50 a. Børnehus, jf. § 50 b.';
	expect(read(text)).toEqual([
		'serviceloven –',
		'serviceloven § 19, stk. 4',
		'serviceloven § 49 b',
		'serviceloven § 50 a',
		'serviceloven § 50 b'
	]);
});

test('a Markdown heading hands its act down to the headings below it, not to those beside it', () => {
	const below = '## Straffeloven\n\n### Vold\n\n§ 244 Simpel vold';
	expect(read(below)).toEqual(['straffeloven –', 'straffeloven § 244']);
	const beside = '## Straffeloven\n\n§ 244\n\n## Handleveje\n\nEfter § 133 skal du underrette.';
	expect(read(beside).at(-1)).toBe('? § 133');
});

test('the act of the list holds for all of it, before or after', () => {
	expect(read('§ 152, § 153 og § 154 i serviceloven')).toEqual([
		'serviceloven § 152',
		'serviceloven § 153',
		'serviceloven § 154'
	]);
	expect(read('• Barnets lov § 15, stk. 2\n• § 133\n• Straffeloven § 244')).toEqual([
		'barnets lov § 15, stk. 2',
		'barnets lov § 133',
		'straffeloven § 244'
	]);
	expect(read('Fagpersoner (§ 153), borgere (§ 154) og kommuner (§ 152) i serviceloven')).toEqual([
		'serviceloven § 153',
		'serviceloven § 154',
		'serviceloven § 152'
	]);
});

test('each section takes the act beside it, whatever was named before', () => {
	const text =
		'Jf. servicelovens § 153, forvaltningslovens § 28 og § 11 c i retssikkerhedsloven, samt BL § 133.';
	expect(read(text)).toEqual([
		'serviceloven § 153',
		'forvaltningsloven § 28',
		'retssikkerhedsloven § 11 c',
		'barnets lov § 133'
	]);
});

test.each([
	['Se § 153.', 'Loven er ikke nævnt. Det kan være barnets lov eller serviceloven.'],
	['En § 9999-sag.', 'Loven er ikke nævnt.'],
	['Efter § 15 og forvaltningsloven § 27 gælder det.', null],
	['Efter serviceloven og straffeloven er det forbudt. Se § 15.', 'Flere love er nævnt før'],
	['Serviceloven er erstattet af barnets lov. Se § 153.', 'Flere love er nævnt før'],
	['| Serviceloven | Barnets lov |\n| § 153 | § 133 |', 'Flere love er nævnt før'],
	['barnets lov § 133 (tidl. § 153)', 'det kan være en anden end den før'],
	['serviceloven § 153, der nu er § 133', 'det kan være en anden end den før'],
	[`Serviceloven § 50 gælder. ${far}\n\nSe § 153.`, 'Loven er ikke nævnt.']
])('the act is not guessed: %j', (text, said) => {
	const unknown = citationsIn(text).filter(({ act }) => act === null);
	expect(unknown.length).toBeGreaterThan(0);
	for (const { status, provisions } of unknown) {
		expect([status, provisions]).toEqual(['unknown', []]);
	}
	if (said !== null) expect(unknown[0]?.note).toContain(said);
});

test('an act that is merely mentioned does not take over from the one that is cited', () => {
	const text =
		'Barnets lov § 133 gælder. Tavshedspligten står i forvaltningsloven. § 135 gælder borgere.';
	expect(lastAct(text)).toBeNull();
	expect(note(text)).toContain('barnets lov eller forvaltningsloven');
});

test('an act named after its section leads just as well', () => {
	const text = '§ 153 i serviceloven gælder. Tavshed står i forvaltningsloven. § 154 gælder.';
	expect(lastAct(text)).toBeNull();
	expect(note(text)).toContain('serviceloven eller forvaltningsloven');
});

test('a bylaw owns its § only where it stands right before it', () => {
	expect(read('samarbejdsaftalens § 4')).toEqual([]);
	expect(read('Ny aftale om støtte (§ 54) efter serviceloven')).toEqual(['serviceloven § 54']);
});

test('an act in brackets is an aside, and the section is of the act before it', () => {
	expect(read('barnets lov (tidligere serviceloven) § 133')).toEqual(['barnets lov § 133']);
	expect(read('barnets lov § 133 (tidligere serviceloven § 153)')).toEqual([
		'barnets lov § 133',
		'serviceloven § 153'
	]);
});

test('an abbreviation the text explains is read alone from then on', () => {
	expect(read('Vi følger barnets lov (BL). BL stiller krav.')).toEqual([
		'barnets lov –',
		'barnets lov –'
	]);
	expect(read('BL stiller krav.')).toEqual([]);
});

test('an unknown act is never read as the one named before', () => {
	expect(
		read('Barnets lov § 133 gælder. Efter byggelovens § 2 og lejekontraktens § 4 bygges der.')
	).toEqual(['barnets lov § 133', 'byggeloven § 2']);
	expect(lastAct('Barnets lov § 133 gælder. Se XYL § 3.')).toBeNull();
	expect(lastAct('Barnets lov § 133 gælder. Se lovbekendtgørelse nr. 1089 § 3.')).toBeNull();
});
