import { expect, test } from 'vitest';
import { citationsIn, read } from '../../../../tests/support/citations.ts';

const beredskab = 'barnets lov § 15, stk. 2';
const notify = 'serviceloven § 153';

test.each([
	...[
		'barnets lov § 15, stk. 2',
		'Barnets Lov §15, stk.2',
		'BARNETS LOV § 15 STK. 2',
		'barnets lovs § 15 stk 2'
	],
	...[
		'§ 15, stk. 2, i barnets lov',
		'§ 15 stk. 2 Barnets lov',
		'§15, stk. 2 BL',
		'BL § 15, stk. 2',
		'(BL § 15, stk. 2)'
	],
	...[
		'”Barnets lov” § 15, stk. 2',
		'»barnets lov«, § 15, stk. 2',
		'“§ 15, stk. 2” i “barnets lov”',
		'barnets lov (BL) § 15, stk. 2'
	],
	...[
		'Lov om Barnets lov § 15, stk. 2',
		'barnets lov (lov nr. 721 af 13/06/2023) § 15, stk. 2',
		'LBK nr 282 af 17/03/2025 § 15, stk. 2'
	],
	...[
		'lov nr. 721 af 13. juni 2023 (barnets lov), § 15, stk. 2',
		'§ 15, stk. 2 (barnets lov)',
		'barnets lov, kapitel 4, § 15, stk. 2'
	],
	...[
		'barnets lov: § 15, stk. 2',
		'barnets lov – § 15, stk. 2',
		'barnets lov, jf. § 15, stk. 2',
		'| Barnets lov | § 15, stk. 2 |'
	],
	...[
		'barnetslov § 15, stk. 2',
		'Barnet lov § 15 stk. 2',
		'barnets  lov § 15, stk. 2',
		'barnets\u00a0lov §\u00a015, stk.\u00a02'
	],
	...[
		'bar\u00adnets lov § 15, stk. 2',
		'barnets\nlov § 15,\nstk. 2',
		'barnets\r\nlov §\r\n15, stk. 2',
		'Barnets-lov § 15, stk. 2'
	],
	...[
		'barnets lov § 15, stykke 2',
		'barnets lov § 15, 2. stk.',
		'barnets lov § 15 (2)',
		'barnets lov § 15 (stk. 2)',
		'barnets lov § 15 – stk. 2'
	],
	...[
		'barnets lov paragraf 15 stykke 2',
		'barnets lov par. 15, stk. 2',
		'barnets lov §§ 15, stk. 2',
		'barnets lov § § 15, stk. 2'
	],
	...[
		'stk. 2 i § 15 i barnets lov',
		'stk. 2 i barnets lovs § 15',
		'§ 15 i barnets lov, stk. 2',
		'§ 15, stk. 2, i den nye barnets lov'
	],
	...[
		'barnets lov 15, stk. 2',
		'barnets lovs 15 stk. 2',
		'15, stk. 2, i barnets lov',
		'barnets lov $ 15, stk. 2',
		'barnets lov \ufffd15, stk. 2'
	],
	...[
		'barnets lov Â§ 15, stk. 2',
		'§ 15, stk. 2 om beredskab i barnets lov',
		'barnets lov § 15,stk.2',
		'barnets lov § 15 , stk . 2'
	]
])('%j is barnets lov § 15, stk. 2', (text) => {
	expect(read(text)).toEqual([beredskab]);
});

test.each([
	...[
		'serviceloven § 153',
		'Servicelovens § 153',
		'SERVICELOVEN § 153',
		'servicelov § 153',
		'Servicelovs §153',
		"Serviceloven's § 153"
	],
	...[
		'lov om social service § 153',
		'Lov om Social Service §153',
		'Lov om social services § 153',
		'jf. § 153 i lov om social service'
	],
	...[
		'SEL § 153',
		'SEL. § 153',
		'sel. § 153',
		'SEL’s § 153',
		'§ 153 SEL',
		'SL § 153',
		'§ 153 i den tidligere servicelov'
	],
	...[
		'Bekendtgørelse af lov om social service, LBK nr. 1089 af 16/08/2023, § 153',
		'serviceloven (SEL) § 153',
		'§ 153 (serviceloven)'
	],
	...[
		'Serviceoven § 153',
		'sevicelovens § 153',
		'servicceloven § 153',
		'serivceloven § 153',
		'servicelvoen § 153',
		'servicelovem § 153'
	],
	...[
		'service loven § 153',
		'Service-loven § 153',
		'service-\nloven § 153',
		'ser\u00advice\u00adloven § 153',
		'service-\n  lovens § 153'
	],
	...[
		'efter servicelovens 153',
		'jf. SEL 153',
		'serviceloven $ 153',
		'serviceloven ? 153',
		'servicelovens S 153',
		'serviceloven & 153 gælder'
	],
	...[
		'efter ? 153 i serviceloven',
		'servicelovens paragraf 153',
		'§ 153 om skærpet underretningspligt i serviceloven',
		'servicelovens§153'
	],
	...[
		'§ 153-underretning efter serviceloven',
		'Serviceloven\n§ 153',
		'Efter § 153 skal du underrette, jf. serviceloven.'
	]
])('%j is serviceloven § 153', (text) => {
	expect(read(text)).toEqual([notify]);
});

test.each([
	['serviceloven §49b', 'serviceloven § 49 b'],
	['serviceloven § 155 A, stk. 1', 'serviceloven § 155 a, stk. 1'],
	['serviceloven § 155a stk. 1', 'serviceloven § 155 a, stk. 1'],
	['straffelovens § 152e', 'straffeloven § 152 e'],
	['RSL §11c stk. 1 nr. 2', 'retssikkerhedsloven § 11 c, stk. 1, nr. 2'],
	['jf. strfl. § 216', 'straffeloven § 216'],
	['jf. fvl. §28, stk. 2, nr. 3', 'forvaltningsloven § 28, stk. 2, nr. 3'],
	['forvaltnings loven § 28', 'forvaltningsloven § 28'],
	['straffe-loven § 216', 'straffeloven § 216'],
	['retsikkerhedsloven § 10', 'retssikkerhedsloven § 10'],
	['lov om retsikkerhed og administration på det sociale område § 10', 'retssikkerhedsloven § 10'],
	['Foraeldreansvarsloven § 2', 'forældreansvarsloven § 2'],
	['Retsplejelovens § 745 e, stk. 1, nr. 2', 'retsplejeloven § 745 e, stk. 1, nr. 2'],
	['Lov om voksenansvar for anbragte børn og unge § 3', 'voksenansvarsloven § 3'],
	['socialtilsynsloven § 12', 'lov om socialtilsyn § 12'],
	['BEK nr. 1487 af 06/12/2023 § 4', 'bekendtgørelse om børnehuse § 4'],
	['børnehusbekendtgørelsens § 4', 'bekendtgørelse om børnehuse § 4'],
	['den kommunale styrelseslovs § 17', 'kommunestyrelsesloven § 17'],
	['barnets lov § 15, stk. 2, 1. pkt.', 'barnets lov § 15, stk. 2, 1. pkt.'],
	['barnets lov § 15, stk. 2, 2. led', 'barnets lov § 15, stk. 2, 2. led'],
	['serviceloven § 58 stk. 1 pkt. 3', 'serviceloven § 58, stk. 1, pkt. 3'],
	['serviceloven § 52.3.7', 'serviceloven § 52, stk. 3, nr. 7'],
	['nr. 4 i servicelovens § 153, stk. 1', 'serviceloven § 153, stk. 1, nr. 4'],
	['BL § 133, 1. stk., 4. nr.', 'barnets lov § 133, stk. 1, nr. 4'],
	[
		'databeskyttelsesforordningens artikel 6, stk. 1, litra e',
		'databeskyttelsesforordningen art. 6, stk. 1, litra e'
	],
	[
		'art. 9(2)(f) i databeskyttelsesforordningen',
		'databeskyttelsesforordningen art. 9, stk. 2, litra f'
	],
	['GDPR artikel 6', 'databeskyttelsesforordningen art. 6'],
	[
		'Databeskyttelsesforordning artikel 6.1.e',
		'databeskyttelsesforordningen art. 6, stk. 1, litra e'
	],
	['børnekonventionens artikel 19', 'børnekonventionen art. 19'],
	["Artikel 19 i FN's Konvention om Barnets Rettigheder", 'børnekonventionen art. 19'],
	['byggelovens § 2', 'byggeloven § 2'],
	['lov om specialundervisning § 3', 'lov om specialundervisning § 3']
])('%j is read as %s', (text, expected) => {
	expect(read(text)).toEqual([expected]);
});

test('the act belongs to the text of its citation when it stands beside the section', () => {
	const [before, after] = citationsIn('Se barnets lov § 133. Se § 153 i serviceloven.');
	expect(before?.text).toBe('barnets lov § 133');
	expect(after?.text).toBe('§ 153 i serviceloven');
});

test.each([
	['Serviceoven § 153', 'Stavemåden er læst som serviceloven.'],
	['servicelovens 153', 'Paragraftegnet mangler.'],
	['servicelovens 19, stk', 'Nummeret på stykket mangler.'],
	['serviceloven § 19, 4', 'Tallet 4 kan være et stykke: skriv "stk.".'],
	['serviceloven § 133.2 Noter', '".2" kan være et stykke eller en fodnote.'],
	['straffeloven §§ 226227', 'Nummeret kan ikke læses.'],
	['straffeloven § 244 ff.', 'De følgende paragraffer er også nævnt.']
])('what is doubtful in %j is said', (text, note) => {
	expect(citationsIn(text)[0]?.note).toContain(note);
});
