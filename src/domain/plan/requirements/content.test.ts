import { expect, test } from 'vitest';
import { read, statusOf } from '../../../../tests/support/written-plan.ts';

const intentions = [
	'Kommunen vil arbejde for, at alle børn trives, og at alle medarbejdere løbende har fokus på forebyggelse.',
	'Vi ønsker en kultur, hvor det er trygt at tale om det svære, og hvor ledelsen går forrest.',
	'Det er vigtigt, at forebyggelse prioriteres i alle kommunens dagtilbud og skoler.'
].join(' ');

const knowledge =
	'Vold og overgreb sker i alle slags familier og i alle lag af befolkningen. '.repeat(8);

test('F5: a section that says who does what and when covers prevention', () => {
	const text = `## Forebyggende indsatser

Alle nye medarbejdere får en introduktion til samværsreglerne, før de begynder. Skolerne underviser i krop og grænser i 4. klasse.`;
	expect(statusOf('F5', text)).toBe('met');
});

test('F5: a statement of intent does not cover prevention, however long it is', () => {
	const found = read(`## Forebyggelse\n\n${intentions} ${intentions}`);
	const f5 = found.find(({ requirement }) => requirement === 'F5');
	expect(f5?.status).toBe('missing');
	expect(f5?.evidence).toContain('vil arbejde for');
	expect(f5?.place).toEqual({ section: 's0', block: 's0-1' });
});

test('F5: knowledge without anything done is a question', () => {
	expect(statusOf('F5', `## Forebyggelse\n\n${knowledge}`)).toBe('cannot-tell');
});

test.each([
	['no section at all', '## Indledning\n\nVi passer på børn.'],
	['an empty section', '## Forebyggelse\n'],
	['a placeholder', '## Forebyggelse\n\nSkriv her, hvad I gør.'],
	['a single line', '## Forebyggelse\n\nVi holder en temadag hvert år.'],
	[
		'a title that names everything',
		'## Forebyggelse, opsporing og håndtering\n\nLederen holder en temadag hvert år i september.'
	]
])('F5: prevention is not covered by %s', (_, text) => {
	expect(statusOf('F5', text)).toBe('missing');
});

test('F5: what we know of a law is no initiative', () => {
	const known =
		'Det er, hvad vi ved om undervisningsmiljøloven og om børns rettigheder i Danmark. '.repeat(3);
	expect(statusOf('F5', `## Forebyggelse\n\n${known}`)).toBe('missing');
});

test('F5: an initiative told elsewhere is a question', () => {
	const text = '## Indledning\n\nAlle ledere holder hvert år et kursus om forebyggelse af vold.';
	expect(statusOf('F5', text)).toBe('cannot-tell');
});

const detection = `## Tegn og reaktioner

Medarbejderen ser efter ændringer i barnets adfærd og mærker på kroppen. Tegn er sjældent entydige.`;

test('F6: signs, who looks, and that one notifies cover early detection', () => {
	expect(statusOf('F6', `${detection} Kan barnet have brug for støtte, underretter du.`)).toBe(
		'met'
	);
});

test('F6: the notification may stand in another chapter', () => {
	expect(statusOf('F6', `${detection}\n\n## Pligter\n\nDu har underretningspligt.`)).toBe('met');
});

test.each([
	[
		'which signs',
		'## Tidlig opsporing\n\nAlle medarbejdere holder øje og underretter.',
		'hvilke tegn'
	],
	[
		'who looks',
		'## Tidlig opsporing\n\nTegn kan være blå mærker. Der underrettes straks.',
		'hvem der'
	],
	['when to notify', detection, 'hvornår der underrettes'],
	['anything', '## Tidlig opsporing\n\nSkriv her.', 'ikke skrevet']
])('F6: early detection is not covered without saying %s', (_, text, said) => {
	const f6 = read(text).find(({ requirement }) => requirement === 'F6');
	expect(f6?.status).toBe('missing');
	expect(f6?.evidence).toContain(said);
});

const stages = `## Håndtering af mistanke

1. Ring til modtagelsen.
2. Skriv barnets ord ned.
3. Underret skriftligt.
`;

test('F7: a procedure from suspicion to follow-up covers handling', () => {
	const text = `${stages}\nKommunen vurderer underretningen inden for 24 timer.\n\n### Bagefter\n\nLederen følger op på barnets hverdag.`;
	expect(statusOf('F7', text)).toBe('met');
});

test('F7: what happens afterwards may have its own chapter', () => {
	const text = `${stages}\n## Hvad sker der efter\n\nMyndigheden vurderer sagen og giver en tilbagemelding.`;
	expect(statusOf('F7', text)).toBe('met');
});

test('F7: a procedure that stops at the notification is named for what it lacks', () => {
	const f7 = read(stages).find(({ requirement }) => requirement === 'F7');
	expect(f7?.status).toBe('missing');
	expect(f7?.evidence).toContain('myndighedens vurdering eller opfølgning');
});

test('F7: following up the plan itself is no follow-up of a case', () => {
	const text = `${stages}\nModtagelsen vurderer sagen.\n\n## Ejerskab\n\nChefgruppen følger op på beredskabet hvert år.`;
	expect(statusOf('F7', text)).toBe('missing');
});

test('F7: talk of handling without any steps is a question', () => {
	const text =
		'## Håndtering\n\nVed mistanke skal kommunen underrettes. Myndigheden står for vurderingen og for opfølgning.';
	expect(statusOf('F7', text)).toBe('cannot-tell');
});

const prevention = `## Forebyggelse

- Lederen indhenter børneattest før ansættelse.
- Skolen underviser i krop og grænser i 4. klasse.
`;

test('F8: initiatives with someone who acts or a time are concrete, in both parts', () => {
	const text = `${prevention}\n## Opsporing\n\n- Sundhedsplejersken spørger til konflikter ved hvert hjemmebesøg.`;
	expect(statusOf('F8', text)).toBe('met');
});

test('F8: a table of initiatives counts row by row', () => {
	const rows = `| Tiltag | Hvem | Hvornår |
| --- | --- | --- |
| Temadag | Skolens leder | Hvert år i september |
| Trivselsmåling | Lærerne | To gange om året |
`;
	const f8 = read(`## Forebyggelse og tidlig opsporing\n\n${rows}`);
	expect(f8.find(({ requirement }) => requirement === 'F8')?.status).toBe('cannot-tell');
	expect(
		statusOf(
			'F8',
			`## Forebyggelse\n\n${rows}\n## Opsporing\n\n${rows.replaceAll('Temadag', 'Sparring')}`
		)
	).toBe('met');
});

test('F8: an intention becomes an initiative when it has a thing and a time', () => {
	const text = `${prevention}\n## Opsporing\n\nVi vil have et kursus i tegn for alle ansatte i september.`;
	expect(statusOf('F8', text)).toBe('met');
});

test.each([
	['intentions only', `## Forebyggelse\n\n${intentions}\n\n## Opsporing\n\n${intentions}`],
	[
		'intentions in a list',
		`## Forebyggelse\n\n- Vi har fokus på trivsel blandt alle ansatte\n- Vi prioriterer forebyggelse i skolerne\n\n${detection}`
	],
	['nothing on detection', prevention],
	['nothing on prevention', '## Opsporing\n\n- Læreren holder en trivselssamtale to gange om året.']
])('F8: not met by %s', (_, text) => {
	expect(statusOf('F8', text)).toBe('missing');
});
