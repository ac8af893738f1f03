import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import { intakeBlock } from './contact-html.ts';
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

const monday = { open: '2026-11-09T09:00:00Z', closed: '2026-11-09T19:00:00Z' };

test.each([
	['while the intake is open', monday.open, 'Modtagelsen har åbent nu efter telefonens ur.', true],
	['in the evening', monday.closed, 'Modtagelsen har lukket nu efter telefonens ur.', false],
	[
		'on a Saturday',
		'2026-11-07T09:00:00Z',
		'Modtagelsen har lukket nu efter telefonens ur.',
		false
	],
	[
		'on Easter Monday',
		'2026-04-06T09:00:00Z',
		'Modtagelsen har lukket nu efter telefonens ur.',
		false
	],
	['on Christmas Eve', '2026-12-24T09:00:00Z', 'Modtagelsen kan have lukket i dag.', false]
])('%s the number that is answered stands first, and both are there', (_when, now, says, first) => {
	const { markup } = intakeBlock(both, new Date(now));
	expect(calls(markup)).toEqual(
		first
			? ['primary +4500001234', 'secondary +4500001199']
			: ['primary +4500001199', 'secondary +4500001234']
	);
	expect(markup).toContain(says);
	expect(markup).toContain('Åbent mandag–fredag kl. 8.00–15.00');
});

test('a page without a clock keeps the intake first and says nothing of now', () => {
	const { markup } = intakeBlock(both);
	expect(calls(markup)).toEqual(['primary +4500001234', 'secondary +4500001199']);
	expect(markup).not.toMatch(/telefonens ur|i dag/);
});

test('with hours that nobody has given, the clock changes nothing', () => {
	const place = at({ intake: { ...intake, opening: [], hours: '' }, 'after-hours': duty });
	expect(intakeBlock(place, new Date(monday.closed))).toEqual(intakeBlock(place));
});

test('without a duty of its own a municipality’s closed intake is followed, in the same size, by 114 first', () => {
	const { markup } = intakeBlock(at({ intake }), new Date(monday.closed));
	expect(calls(markup)).toEqual(['primary 114', 'secondary +4500001234']);
	expect(markup).toContain('Bed om den sociale vagt.');
});

test('a clock that is years wrong hides no number', () => {
	for (const now of ['1970-01-01T00:00:00Z', '2099-12-31T23:59:59Z']) {
		const { markup } = intakeBlock(both, new Date(now));
		expect(calls(markup)).toHaveLength(2);
	}
});

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
	const citizen = intakeBlock(
		at({ intake: { ...intake, formUrl, secureMail } }),
		undefined,
		'home'
	);
	expect(citizen.markup).toContain('underret.example');
	expect(citizen.markup).not.toContain('mailto:');
});
