import { day } from '#domain/kernel';
import type { DueItem } from '#domain/plan';
import { expect, test } from 'vitest';
import { dueHeadline, dueReason } from './due-words.ts';

const item = (more: Partial<DueItem>): DueItem => ({
	...{ reason: 'revision', about: 'Vold', dueOn: null, more: [], href: '/arbejde' },
	...more
});

test.each([
	[{ reason: 'revision', dueOn: day('2027-03-31') }, 'Revidér Vold senest 31. marts 2027'],
	[
		{ reason: 'law', about: 'serviceloven § 19, stk. 4' },
		'Ret henvisningen til serviceloven § 19, stk. 4'
	],
	[
		{
			reason: 'action',
			about: 'Skriv afsnittet om digitale krænkelser.',
			dueOn: day('2027-01-15')
		},
		'Skriv afsnittet om digitale krænkelser, senest 15. januar 2027'
	],
	[{ reason: 'promise', about: 'Øvelse\nfor alle' }, 'Øvelse for alle'],
	[{ reason: 'contact', about: 'Modtagelsen' }, 'Bekræft nummeret til Modtagelsen']
] as const)('each thing to do is a link that says what to do: %o', (more, headline) => {
	expect(dueHeadline(item(more))).toBe(headline);
});

test('a provision that has ended names what took its place, and says nothing where that is unknown', () => {
	expect(dueReason(item({ reason: 'law', more: ['barnets lov § 15, stk. 2'] }))).toMatch(
		/ophørt.* Samme pligt står nu i barnets lov § 15, stk\. 2\.$/
	);
	expect(dueReason(item({ reason: 'law' }))).toBe(
		'Bestemmelsen er ophørt, siden planen blev vedtaget.'
	);
});

test('the sections a new edition is about are named', () => {
	expect(dueReason(item({ reason: 'guide', more: ['Opsporing', 'Forebyggelse'] }))).toMatch(
		/Det gælder Opsporing og Forebyggelse\.$/
	);
});

test('an action says whose it is', () => {
	expect(dueReason(item({ reason: 'action', more: ['Opdigtet Kollega'] }))).toMatch(
		/^Opdigtet Kollega har opgaven\. .*Meld den færdig/
	);
});

test('a long text is cut at a word in the link', () => {
	const headline = dueHeadline(item({ reason: 'action', about: 'Skriv afsnittet. '.repeat(20) }));
	expect(headline.length).toBeLessThan(125);
	expect(headline).toMatch(/afsnittet\. …$|Skriv …$/);
});
