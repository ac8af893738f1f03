import { expect, test } from 'vitest';
import { is, partKinds, type Definition, type Step } from '#domain/pathway';
import { clashText, clashTitle } from './clash-words.ts';
import { partWords, toldDifference } from './difference-words.ts';
import { proposalField, proposalRefusal } from './proposal-words.ts';

const step: Step = {
	id: 'call',
	when: is('degree', 'suspicion'),
	act: 'call-authority',
	owner: 'staff',
	informs: ['authority'],
	precedes: [],
	givesWayTo: [],
	phase: 'now',
	deadline: 'at-once',
	law: ['law-a'],
	contact: 'intake',
	text: 'call',
	status: 'awaiting'
};
const definition: Definition = {
	id: 'national',
	version: '1',
	facts: [{ id: 'degree', values: ['concern', 'suspicion'] }],
	questions: [
		{
			id: 'q-degree',
			fact: 'degree',
			text: 'q-degree',
			options: { concern: 'o-concern', suspicion: 'o-suspicion' },
			definition: 'q-degree.definition'
		}
	],
	steps: [step],
	never: [],
	notes: [],
	slots: ['intake']
};
const texts = {
	call: 'Ring til modtagelsen.',
	'q-degree': 'Hvor sikker er du?',
	'o-concern': 'Bekymring',
	'o-suspicion': 'Mistanke',
	'q-degree.definition': 'Det er nok at være bekymret.'
};
const before = { definition, texts };
const law = { 'law-a': 'Barnets lov § 133' };
const told = (changed: Partial<Definition>, words = {}) =>
	toldDifference(
		before,
		{ definition: { ...definition, ...changed }, texts: { ...texts, ...words } },
		law
	);
const rowsOf = (changes: ReturnType<typeof told>) =>
	changes.flatMap(({ rows }) =>
		rows.map(({ name, words }) => [
			name,
			words.map(({ kind, text }) => `${kind} ${text}`).join('|')
		])
	);

test('a change is told in words, never in the names the code has for things', () => {
	const found = told({
		steps: [
			{
				...step,
				...{ owner: 'leader', phase: 'later', deadline: 'same-day', act: 'notify', law: [] },
				...{ informs: [], contact: 'chief', status: 'confirmed', when: is('degree', 'concern') }
			}
		],
		slots: ['intake', 'chief']
	});
	expect(found.map(({ title }) => title)).toEqual(['Ring til modtagelsen.', 'Fagchef']);
	expect(rowsOf(found)).toEqual([
		['Hvornår det vises', 'same Hvor sikker er du? |removed Mistanke|added Bekymring'],
		['Handling', 'removed ringe til myndigheden|added underrette'],
		['Hvem gør det', 'removed medarbejder|added leder'],
		['Hvem får det at vide', 'removed myndigheden|added ingen'],
		['Rækkefølge', 'removed nu|added senere'],
		['Frist', 'removed straks|added samme dag'],
		['Lovgrundlag', 'removed Barnets lov § 133|added ingen'],
		['Nummer', 'removed Modtagelsen, der tager imod underretninger|added Fagchef'],
		['Grundlag', 'removed afventer faglig godkendelse|added bekræftet']
	]);
});

test('what is new and what is taken out carries its title', () => {
	const added = told({ steps: [step, { ...step, id: 'new', text: 'new' }] }, { new: 'Skriv ned.' });
	expect(added).toMatchObject([{ kind: 'step', change: 'added', title: 'Skriv ned.' }]);
	expect(told({ steps: [] })).toMatchObject([
		{ change: 'removed', title: 'Ring til modtagelsen.' }
	]);
	expect(told({ questions: [] }).map(({ title }) => title)).toEqual(['Hvor sikker er du?']);
});

test('an answer that is reworded says which', () => {
	expect(rowsOf(told({}, { 'o-concern': 'Uro' }))).toEqual([
		['Svaret “concern”', 'removed Bekymring|added Uro']
	]);
});

test('every kind of part has a name', () => {
	expect(partKinds.filter((kind) => !partWords[kind])).toEqual([]);
});

test('what stands in the way is named by its own words, and a number by its name', () => {
	const base = { entry: 'local-x', says: '', message: '' } as const;
	expect(clashTitle({ ...base, reason: 'breaks-rule', says: 'Vent.' })).toBe('Vent.');
	expect(clashTitle({ ...base, reason: 'unknown-slot', entry: 'chief' })).toBe('Fagchef');
	expect(clashTitle({ ...base, reason: 'breaks-rule', entry: '' })).toBe('Kommunens handlevej');
	expect(clashText({ ...base, reason: 'breaks-rule', message: 'Fordi.' })).toMatch(/ Fordi\.$/);
});

test('a decision that is refused says why, and points at its field', () => {
	expect(proposalRefusal('law-missing', ['law-a'])).toMatch(/: law-a$/);
	expect(proposalField('publish', 'reason-missing')).toBe('note');
	expect(proposalField('decline', 'looks-like-cpr')).toBe('reason');
	expect(proposalField('publish', 'already-decided')).toBeUndefined();
});
