import { expect, test } from 'vitest';
import { statusOf } from '../../../../tests/support/written-plan.ts';

const kept = 'met';
const under = (heading: string, line: string) => statusOf('D9', `## ${heading}\n\n${line}`);

test.each([
	['Mistanke om vold begået af forældre', '1. Tal med forældrene om din mistanke.'],
	['Mistanke mod forældre', 'Lederen indkalder forældrene til en samtale samme dag.'],
	['Ved mistanke om overgreb i hjemmet', '- Kontakt forældrene og hør deres forklaring.'],
	[
		'Handlevej',
		'Ved mistanke om, at en forælder slår barnet, skal forældrene orienteres af lederen.'
	],
	['Mistanke om overgreb', 'Tal med forældrene, før du underretter kommunen.'],
	['Mistanke om overgreb', 'Inddrag forældrene inden underretningen sendes.'],
	['Mistanke om seksuelle overgreb', '1. Orienter forældrene\n2. Kontakt familieafdelingen'],
	['Underretning', 'Lederen afgør, om der skal underrettes.'],
	['Underretning', 'En underretning skal godkendes af skolelederen.'],
	['Underretning', 'Medarbejderen må kun underrette efter lederens godkendelse.'],
	['Underretning', 'Indhent forældrenes samtykke, før du sender underretningen.'],
	['Når et barn fortæller', 'Udspørg barnet, så du er sikker.'],
	['Når et barn fortæller', 'Læreren undersøger, om mistanken er begrundet.'],
	['Når et barn fortæller', 'Indsaml beviser, før du går videre.'],
	[
		'Tegn på æresrelateret konflikt',
		'Ved mistanke om negativ social kontrol kontakter læreren familien.'
	]
])('a text that tells one to do what must never be done is found: %s: %s', (heading, line) => {
	expect(under(heading, line)).toBe('missing');
});

test.each([
	['Ved mistanke om overgreb', 'Drøft det med lederen. Derefter drøfter du det med forældrene.'],
	['Mistanke mod en medarbejder', 'Lederen indkalder medarbejderen til en samtale om mistanken.']
])('where it may be meant well, it is a question: %s: %s', (heading, line) => {
	expect(under(heading, line)).toBe('cannot-tell');
});

test.each([
	['Mistanke mod forældre', 'Tal ikke med forældrene om mistanken.'],
	['Mistanke mod forældre', 'Du må aldrig konfrontere forældrene.'],
	['Mistanke mod forældre', 'Medarbejderen må under ingen omstændigheder tale med forældrene.'],
	['Mistanke mod forældre', 'Forældrene må ikke informeres om underretningen.'],
	['Mistanke mod forældre', 'Undlad at orientere forældrene.'],
	['Mistanke mod forældre', 'Underret uden at tale med forældrene.'],
	['Mistanke mod forældre', 'Myndigheden informerer forældrene.'],
	['Mistanke mod forældre', 'Rådgiveren taler med forældrene, når barnet er hørt.'],
	['Mistanke mod forældre', 'Aftal med modtagelsen, hvem der taler med forældrene.'],
	['Mistanke mod forældre', 'Forældrene orienteres først efter aftale med Familieafdelingen.'],
	['Mistanke mod forældre', 'Inden du taler med forældrene, skal du have talt med modtagelsen.'],
	['Mistanke mod forældre', 'Vent med at kontakte forældrene, til myndigheden siger til.'],
	['Mistanke om overgreb', 'Ring til Børn og Familie på telefon 00 00 12 34.'],
	['Mistanke om overgreb', 'Tal med forældrene, hvis mistanken ikke retter sig mod dem.'],
	['Bekymring for et barns trivsel', '1. Tal med forældrene om din bekymring.'],
	['Bekymring', 'Tal med forældrene, når intet peger på overgreb.'],
	['Overgreb mellem børn', 'Lederen kontakter forældrene til begge børn.'],
	['Mistanke mod en ansat', 'Lederen informerer forældrene efter aftale med områdechefen.'],
	['Mistanke mod en anden voksen', 'Kontakt forældrene, som er en del af beskyttelsen.'],
	['Gør ikke', '- Tal med forældrene om mistanken\n- Udspørg barnet'],
	['Det må du ikke', '- Konfrontere forældrene\n- Udspørg barnet'],
	['Myter om overgreb', 'Tal med forældrene, før du underretter.'],
	['Mistanke', 'Mange tror, at man skal tale med forældrene først.'],
	['Mistanke', '»Tal med forældrene, før du underretter«'],
	['Forebyggelse', 'Vi holder forældremøde om grænser hvert år.'],
	['Underretning', 'Lederen kan ikke beslutte, om du må underrette.'],
	['Underretning', 'Lederen støtter medarbejderen og beslutter, hvem der skriver underretningen.'],
	['Underretning', 'Du kan underrette uden samtykke fra forældrene.'],
	['Underretning', 'Underretningen kræver ikke forældrenes samtykke.'],
	['Samarbejde', 'Indhent samtykke fra forældrene, før I deler oplysninger.'],
	['Når et barn fortæller', 'Du skal ikke udspørge barnet.'],
	['Når et barn fortæller', 'Politiet afhører barnet på video.'],
	['Når et barn fortæller', 'Lad være med at undersøge, om det passer. Undlad at samle beviser.'],
	['Mistanke mod en medarbejder', 'Den mistænkte må ikke advares.'],
	[
		'Mistanke mod en medarbejder',
		'HR og fagchefen indkalder medarbejderen til en tjenstlig samtale.'
	]
])(
	'nothing is made of what a text forbids, leaves to the authority, or says of other cases: %s: %s',
	(heading, line) => {
		expect(under(heading, line)).toBe(kept);
	}
);
