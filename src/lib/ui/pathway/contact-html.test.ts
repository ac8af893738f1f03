import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import { intakeBlock } from './contact-html.ts';
import { byClock } from './numbers-by-clock.ts';
import type { PathContact, PathPlace } from './path-view.ts';

// Invented throughout.
const intake: PathContact = {
	label: 'Modtagelsen',
	number: '00 00 12 34',
	href: 'tel:+4500001234',
	hours: 'mandag–fredag kl. 8.00–15.00',
	opening: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '15:00' }],
	note: null,
	confirmedOn: day('2026-10-01'),
	overdue: false,
	confirmation: 'bekræftet 1. oktober 2026 af lederen'
};
const duty: PathContact = {
	...intake,
	label: 'Den sociale vagt',
	number: '00 00 11 99',
	href: 'tel:+4500001199',
	hours: ''
};
const at = (contacts: PathPlace['contacts']): PathPlace => ({
	municipality: { name: 'Eksempelkøbing', slug: 'eksempelkoebing' },
	national: false,
	contacts,
	version: { number: '3', publishedOn: null },
	law: {}
});
const both = at({ intake, 'after-hours': duty });

/** What is called, in order, and how large its button is. */
const calls = (markup: string) =>
	[...markup.matchAll(/class="button path-call button-(\w+)"\s+href="tel:([^"]+)"/g)].map(
		([, kind, number]) => `${kind} ${number}`
	);

test('both numbers are there, as large as each other, the intake first', () => {
	expect(calls(intakeBlock(both).markup)).toEqual(['primary +4500001234', 'secondary +4500001199']);
	expect(calls(intakeBlock(at({ intake })).markup)).toEqual([
		'primary +4500001234',
		'secondary 114'
	]);
});

test.each([
	['while it is open', '2026-11-09T09:00:00Z', true, 'Åbent nu efter telefonens ur.'],
	['in the evening', '2026-11-09T19:00:00Z', false, 'Lukket nu efter telefonens ur.'],
	['on a Saturday', '2026-11-07T09:00:00Z', false, 'Lukket nu efter telefonens ur.'],
	['on Easter Monday', '2026-04-06T09:00:00Z', false, 'Lukket nu efter telefonens ur.'],
	['on Christmas Eve', '2026-12-24T09:00:00Z', false, 'Kan have lukket i dag.']
])('%s the intake stands first only when it is surely open', (_when, now, intakeFirst, says) => {
	expect(byClock(intake.opening ?? [], new Date(now))).toEqual({ intakeFirst, says });
});

test('with hours that nobody has given, the clock says nothing', () =>
	expect(byClock([], new Date('2026-11-09T19:00:00Z'))).toBeUndefined());

test('the form and the secure mailbox stand below the numbers, which come first when it is urgent', () => {
	const formUrl = 'https://underret.example/?a=1&b=2';
	const secureMail = 'sikker@eksempelkoebing.example';
	const { markup } = intakeBlock(at({ intake: { ...intake, formUrl, secureMail } }));
	const order = ['tel:+4500001234', 'href="tel:114"', 'Haster det, så ring først.', 'mailto:'];
	const places = order.map((words) => markup.indexOf(words));
	expect(places).not.toContain(-1);
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(markup).toMatch(
		/href="https:\/\/underret\.example\/\?a=1&amp;b=2"\s+target="_blank"\s+rel="noopener noreferrer"/
	);
	expect(intakeBlock(both).markup).not.toContain('skriftligt');
	const citizen = intakeBlock(at({ intake: { ...intake, formUrl, secureMail } }), 'home');
	expect(citizen.markup).toContain('underret.example');
	expect(citizen.markup).not.toContain('mailto:');
});
