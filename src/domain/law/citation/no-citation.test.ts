import { expect, test } from 'vitest';
import { read } from '../../../../tests/support/citations.ts';

test.each([
	...[
		'Overgrebspakken trådte i kraft 1. oktober 2013 (L 181).',
		'Loven er klar, og lovgivningen er ny.',
		'Beredskabet mod overgreb'
	],
	...[
		'Barnets lov til at lege',
		'Giv barnet lov til at fortælle, og giv barnet lov at være vred.',
		'barnets lov at sige nej',
		'Barnets reform'
	],
	...[
		'BL - Danmarks Almene Boliger',
		'BL 5. kreds',
		'BL 5',
		'SELV om han selv går, OBL',
		'sel 5',
		'RSL-skole',
		'SEL-sag',
		'GDPR-reglerne'
	],
	...[
		'servicelovgivning og service',
		'andre landes straffelove',
		'straffelovsovertrædelse',
		'En ny straffelov er på vej.'
	],
	...[
		'stk. 2 alene',
		'Nr. 4 alene',
		'5 stk. æbler',
		'afsnit 15, kapitel 11, side 153, bilag 3',
		'24 timer, 4 måneder og 72 t'
	],
	...[
		'Ring 33 17 33 33 eller 114, kl. 8.30-15',
		'Det koster 153 kr. og 50 øre',
		'§-tegnet og §§',
		'Se § i loven',
		'§ side',
		'paragrafrytteri'
	],
	...[
		'§ 9 i vedtægten',
		'forretningsordenens § 3',
		'overenskomstens § 12, aftalens § 2 og lejekontraktens § 4',
		'Styrelsesvedtægt § 17/19'
	],
	...[
		'I henhold til styrelsesvedtægtens §§ 17 og 19',
		'§ 12 i den lokale overenskomst',
		'Vedtægtens § 3 siger det. Efter § 4 kan man.'
	],
	...[
		'Se artikel 5 i Børn og Unge.',
		'art. 7',
		'par. 7',
		'et par 15-årige',
		'Vejledning nr. 9142 af 26/02/2019',
		'Bekendtgørelse nr. 1 af 2. maj 2000'
	],
	...[
		'www.danskelove.dk/serviceloven/153',
		'https://www.lovguiden.dk/loven/barnets-lov/133',
		'serviceloven.dk',
		'sel@serviceloven.dk'
	],
	...[
		'Lov om ændring af lov om social service',
		'Janteloven og tyngdeloven',
		'Det er god lov og orden',
		'Alle har lov til at sige fra.'
	]
])('%j is no citation', (text) => {
	expect(read(text)).toEqual([]);
});

test.each([
	...[
		'serviceloven 2014',
		'Serviceloven 1. januar 2024',
		'serviceloven fra 2023',
		'servicelovens 24 timers frist',
		'serviceloven 3 gange'
	],
	...[
		'Serviceloven 12',
		'Indhold\nServiceloven 14\n',
		'Serviceloven\t14',
		'Serviceloven ........ 14',
		'Kender du serviceloven? 3 ting du skal vide'
	],
	...[
		'serviceloven 24/7',
		'serviceloven 2.0',
		'serviceloven\n7\n',
		'Serviceloven kapitel 11',
		'5 underretninger efter serviceloven'
	]
])('%j names the act and no section', (text) => {
	expect(read(text)).toEqual(['serviceloven –']);
});

test('several acts in a row are several entries', () => {
	expect(read('serviceloven, forvaltningsloven og straffeloven')).toEqual([
		'serviceloven –',
		'forvaltningsloven –',
		'straffeloven –'
	]);
});

test('another act’s section of the same number is not read as ours', () => {
	expect(read('Beredskabslovens § 25, dagtilbudslovens § 21 og folkeskolelovens § 3')).toEqual([
		'beredskabsloven § 25',
		'dagtilbudsloven § 21',
		'folkeskoleloven § 3'
	]);
});
