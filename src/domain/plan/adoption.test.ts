import { expect, test } from 'vitest';
import { day } from '#domain/kernel';
import { adoptionProblems, recordAdoption, type AdoptionInput } from './adoption.ts';

const today = day('2026-11-22');
const fit: AdoptionInput = {
	heldOn: '2026-11-18',
	agendaItem: '7',
	link: 'https://eksempelkoebing.example/dagsorden/7'
};

test('an adoption keeps the body, the day, the item and the link', () => {
	expect(recordAdoption({ ...fit, body: ' Byrådet ', agendaItem: ' 7 ' }, today)).toEqual({
		ok: true,
		value: { body: 'Byrådet', heldOn: '2026-11-18', agendaItem: '7', link: fit.link }
	});
});

test('the body is the council unless another is named', () => {
	expect(recordAdoption(fit, today)).toMatchObject({ value: { body: 'Kommunalbestyrelsen' } });
});

test('a committee’s meeting can be recorded: whether it is enough is a finding', () => {
	expect(recordAdoption({ ...fit, body: 'Børne- og Skoleudvalget' }, today)).toMatchObject({
		ok: true
	});
});

test('a meeting held today can be recorded', () => {
	expect(recordAdoption({ ...fit, heldOn: today }, today)).toMatchObject({ ok: true });
});

test.each<[Partial<AdoptionInput>, keyof AdoptionInput, string]>([
	[{ heldOn: '' }, 'heldOn', 'day-not-real'],
	[{ heldOn: '2026-02-30' }, 'heldOn', 'day-not-real'],
	[{ heldOn: '18.11.2026' }, 'heldOn', 'day-not-real'],
	[{ heldOn: '2026-11-23' }, 'heldOn', 'day-in-the-future'],
	[{ agendaItem: ' ' }, 'agendaItem', 'agenda-item-missing'],
	[{ agendaItem: 'x'.repeat(201) }, 'agendaItem', 'agenda-item-too-long'],
	[{ agendaItem: 'Sag 010203-1234' }, 'agendaItem', 'looks-like-cpr'],
	[{ body: 'x'.repeat(201) }, 'body', 'body-too-long'],
	[{ body: '0102031234' }, 'body', 'looks-like-cpr'],
	[{ link: '' }, 'link', 'link-not-https'],
	[{ link: 'http://eksempelkoebing.example/7' }, 'link', 'link-not-https'],
	[{ link: 'javascript:alert(1)' }, 'link', 'link-not-https'],
	[{ link: 'https://localhost/7' }, 'link', 'link-not-https'],
	[{ link: 'https://bruger:kode@kommune.example/7' }, 'link', 'link-not-https']
])('an adoption is refused with its field: %j', (wrong, field, fault) => {
	expect(recordAdoption({ ...fit, ...wrong }, today)).toEqual({
		ok: false,
		reason: fault,
		about: [field]
	});
});

test('everything wrong with a form is told at once', () => {
	const empty = { heldOn: '', agendaItem: '', link: '' };
	expect(adoptionProblems(empty, today).map(({ field }) => field)).toEqual([
		'heldOn',
		'agendaItem',
		'link'
	]);
});
