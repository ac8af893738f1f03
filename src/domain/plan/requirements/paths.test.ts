import { expect, test } from 'vitest';
import { statusOf } from '../../../../tests/support/written-plan.ts';

const both = (markdown: string) => [statusOf('F9', markdown), statusOf('F10', markdown)];

const staffSteps = `1. Ring til modtagelsen.
2. Skriv barnets ord ned.
3. Sig det til din leder.
`;
const leaderSteps = `1. Kontakt modtagelsen, før barnet går hjem.
2. Støt medarbejderen i at underrette.
3. Aftal, hvem der taler med forældrene.
`;

test('numbered steps under a heading for each reader are two paths', () => {
	const text = `## Handlevej for medarbejdere\n\n${staffSteps}\n## Handlevej for ledere\n\n${leaderSteps}`;
	expect(both(text)).toEqual(['met', 'met']);
});

test('one heading with an introduction for each reader makes two paths', () => {
	const text = `## Når mistanken opstår\n\nSom medarbejder skal du:\n\n${staffSteps}\nLederen:\n\n${leaderSteps}`;
	expect(both(text)).toEqual(['met', 'met']);
});

test('a table with a column for each reader makes two paths', () => {
	const text = `## Mistanke mod forældre

| Trin | Medarbejder | Leder |
| --- | --- | --- |
| 1 | Kontakter lederen. | Kontakter modtagelsen. |
| 2 | Skriver barnets ord ned. | Støtter medarbejderen. |
| 3 | Underretter kommunen. | Aftaler, hvem der informerer forældrene. |
`;
	expect(both(text)).toEqual(['met', 'met']);
});

test('a table with a row for each reader makes two paths', () => {
	const text = `## Mistanke mod forældre

| Rolle | Det gør du |
| --- | --- |
| Medarbejder | Ring til modtagelsen. Skriv barnets ord ned. Underret straks. |
| Leder | Støt medarbejderen. Aftal ansvar. Følg op efter en uge. |
`;
	expect(both(text)).toEqual(['met', 'met']);
});

test('steps whose headings are the numbers are read as steps', () => {
	const text = `## Handlevej for ledere

### Trin 1: Ring til modtagelsen

Gør det straks.

### Trin 2: Støt medarbejderen

Pligten er personlig.

### Trin 3: Aftal, hvem der skriver

Begge navne skal med.
`;
	expect(statusOf('F10', text)).toBe('met');
});

test('steps that lost their list on the way from a file are read by their numbers', () => {
	const text = `## Handlevej for medarbejdere\n\n1\\. Ring til modtagelsen.\n\n2\\. Skriv barnets ord ned.\n\n3\\. Underret straks.\n`;
	expect(statusOf('F9', text)).toBe('met');
});

test('steps that send one to one’s leader are for staff', () => {
	const text = `## Ved mistanke om vold\n\n${staffSteps}`;
	expect(both(text)).toEqual(['met', 'missing']);
});

test('an employee or a leader who is suspected is not the reader', () => {
	const text = `## Handlevej for ledere: mistanke mod en medarbejder\n\n${leaderSteps}`;
	expect(both(text)).toEqual(['missing', 'met']);
	const other = `## Handlevej for medarbejdere: mistanke mod en leder\n\n${staffSteps}`;
	expect(both(other)).toEqual(['met', 'missing']);
});

test('an employee who comes to the leader is not the reader', () => {
	const introduced = `## Handlevej for ledere\n\nNår en medarbejder kommer til dig:\n\n${leaderSteps}`;
	expect(both(introduced)).toEqual(['missing', 'met']);
	const headed = `## Når en medarbejder kommer til dig\n\n${leaderSteps}`;
	expect(both(headed)).toEqual(['missing', 'met']);
});

test('rules of conduct are no path', () => {
	const rules = `## Samværsregler\n\n- Vi aftaler kørsel med lederen.\n- Vi siger det til lederen.\n- Vi holder døren åben.`;
	expect(both(rules)).toEqual(['missing', 'missing']);
});

test('a guidance counsellor is no leader', () => {
	const text = `## Handlevej for vejledere\n\n${staffSteps}`;
	expect(statusOf('F10', text)).not.toBe('met');
});

test('steps for both together leave it open whether leaders have their own', () => {
	const text = `## Handlevej for medarbejdere og ledere\n\n1. Ring til modtagelsen.\n2. Skriv ned.\n3. Underret straks.`;
	expect(both(text)).toEqual(['met', 'cannot-tell']);
});

test('steps that do not say whom they speak to are a question', () => {
	const text = `## Ved mistanke om vold\n\n1. Ring til modtagelsen.\n2. Skriv ned.\n3. Underret straks.`;
	expect(both(text)).toEqual(['cannot-tell', 'cannot-tell']);
});

test('steps told as running text are a question', () => {
	const text = `## Håndtering

Lederen kontakter modtagelsen.

Lederen støtter medarbejderen.

Lederen følger op på sagen.
`;
	expect(statusOf('F10', text)).toBe('cannot-tell');
});

test.each([
	['a heading alone', '## Handlevej for medarbejdere\n\nHandlevejen ligger på intranettet.'],
	['two steps', '## Handlevej for medarbejdere\n\n1. Ring til modtagelsen.\n2. Skriv ned.'],
	[
		'what must never be done',
		'## Medarbejdere\n\n1. Fortæl ikke forældrene om mistanken.\n2. Udspørg aldrig barnet.\n3. Undersøg ikke sagen.'
	],
	[
		'signs in a child',
		'## Medarbejderen ser efter tegn\n\n1. Mærker på kroppen\n2. Uro i timerne\n3. Fravær'
	],
	[
		'numbered chapters',
		'## 1. Formål for medarbejdere\n\nTekst.\n\n## 2. Definitioner for medarbejdere\n\nTekst.\n\n## 3. Lovgrundlag\n\nTekst.'
	]
])('a path for staff is not made by %s', (_, text) => {
	expect(statusOf('F9', text)).toBe('missing');
});

test('the municipality’s own path, embedded, is a path for its reader', () => {
	const text = '## Sådan gør du\n\n```handlevej\nleader\n```\n';
	expect(both(text)).toEqual(['missing', 'met']);
});
