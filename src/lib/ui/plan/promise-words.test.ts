import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import { saidWords } from './promise-words.ts';

const said = {
	...{ key: 'a', place: { section: 's', block: null }, sentence: 'Vi øver.' },
	...{ phrase: 'august', on: null, within: null, everyMonths: 12 }
};
const first = { id: 'a.1', what: 'Øvelse', dueOn: null, doneOn: day('2026-08-01'), revision: 2 };

test('what the text leaves open is said, and the day is asked for', () => {
	expect(saidWords({ said, kept: [] })).toBe(
		'Teksten siger »august«. Det er ingen bestemt dag. Det gælder hvert år. Skriv dagen.'
	);
	const within = { earliest: day('2027-04-01'), latest: day('2027-06-30') };
	const quarter = { ...said, phrase: 'andet kvartal 2027', within, everyMonths: null };
	expect(saidWords({ said: quarter, kept: [] })).toBe(
		'Teksten siger »andet kvartal 2027«. Det er mellem 1. april 2027 og 30. juni 2027. Skriv dagen.'
	);
});

test('a day the text names is not asked for', () => {
	const named = { ...said, phrase: 'den 1. marts 2027', on: day('2027-03-01'), everyMonths: null };
	expect(saidWords({ said: named, kept: [] })).toBe('Teksten siger »den 1. marts 2027«.');
});

test('what comes back is proposed anew, and a sentence that is gone is said to be', () => {
	expect(saidWords({ said, kept: [first] })).toBe('Det kommer igen hvert år. Er dagen rigtig?');
	expect(saidWords({ said: null, kept: [] })).toMatch(/står ikke længere/);
});
