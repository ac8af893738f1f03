import { expect, test } from 'vitest';
import { agencyRoles, municipalRoles, type Role } from '#domain/identity';
import {
	checkTimes,
	chooseTime,
	mayAskForMeeting,
	meetingActs,
	meetingPlace,
	meetingStates,
	meetingText,
	moveMeeting,
	notesAreAgreed
} from './initial-meeting.ts';

const roles: readonly Role[] = [...municipalRoles, ...agencyRoles];
const sides = ['municipality', 'agency'] as const;

const askers = 'plan-writer plan-owner chief director';
/** Written out by hand: side, roles, from, act, to. What is not here is refused. */
const permitted: ReadonlySet<string> = new Set(
	[
		['municipality', askers, 'asked agreed', 'propose', 'asked'],
		['agency', 'agency-adviser', 'asked agreed', 'propose', 'asked'],
		['municipality', askers, 'asked', 'choose', 'agreed'],
		['agency', 'agency-adviser', 'asked', 'choose', 'agreed'],
		['agency', 'agency-adviser', 'agreed', 'hold', 'held'],
		['municipality', askers, 'held', 'write-notes', 'held'],
		['agency', 'agency-adviser', 'held', 'write-notes', 'held'],
		['municipality', askers, 'held', 'agree-to-notes', 'held'],
		['agency', 'agency-adviser', 'held', 'agree-to-notes', 'held'],
		['municipality', askers, 'asked agreed', 'cancel', 'cancelled'],
		['agency', 'agency-adviser', 'asked agreed', 'cancel', 'cancelled']
	].flatMap(([side, who = '', from = '', act, to]) =>
		who
			.split(' ')
			.flatMap((role) => from.split(' ').map((state) => `${side} ${role}: ${state} ${act} ${to}`))
	)
);

test('every role of both sides takes a meeting from every state only as the table says', () => {
	for (const side of sides)
		for (const role of roles)
			for (const state of meetingStates)
				for (const act of meetingActs) {
					const moved = moveMeeting(state, act, { side, roles: [role] });
					const start = `${side} ${role}: ${state} ${act} `;
					const expected = [...permitted].find((one) => one.startsWith(start));
					expect(moved.ok ? start + moved.value : undefined, start).toBe(expected);
				}
});

test('those who write and decide may ask for a meeting, and nobody else', () => {
	expect(roles.filter((role) => mayAskForMeeting([role]))).toEqual([
		'chief',
		'plan-writer',
		'plan-owner',
		'director'
	]);
});

const now = new Date('2026-12-01T10:00:00Z');
const at = (text: string) => new Date(text);

test('up to three times ahead are proposed, each once and in order', () => {
	const times = [
		at('2026-12-10T09:00:00Z'),
		at('2026-12-08T09:00:00Z'),
		at('2026-12-10T09:00:00Z')
	];
	expect(checkTimes(times, 'municipality', now)).toEqual({
		ok: true,
		value: [
			{ startsAt: '2026-12-08T09:00:00.000Z', by: 'municipality' },
			{ startsAt: '2026-12-10T09:00:00.000Z', by: 'municipality' }
		]
	});
	expect(checkTimes([], 'agency', now)).toMatchObject({ reason: 'times-missing' });
	expect(checkTimes([now], 'agency', now)).toMatchObject({ reason: 'time-passed' });
	expect(checkTimes([undefined], 'agency', now)).toMatchObject({ reason: 'time-not-real' });
	const four = [1, 2, 3, 4].map((day) => at(`2026-12-1${day}T09:00:00Z`));
	expect(checkTimes(four, 'agency', now)).toMatchObject({ reason: 'times-too-many' });
});

test('a side chooses only a time the other proposed, and only one that comes', () => {
	const proposed = [{ startsAt: '2026-12-08T09:00:00.000Z', by: 'municipality' as const }];
	const time = '2026-12-08T09:00:00.000Z';
	expect(chooseTime(proposed, time, 'agency', now)).toEqual({ ok: true, value: time });
	expect(chooseTime(proposed, time, 'municipality', now)).toMatchObject({
		reason: 'time-not-proposed'
	});
	expect(chooseTime(proposed, time, 'agency', at('2026-12-09T00:00:00Z'))).toMatchObject({
		reason: 'time-passed'
	});
});

test('what is written about a meeting is there, is not too long and names no child', () => {
	expect(meetingText(' ', 'wishes-missing')).toMatchObject({ reason: 'wishes-missing' });
	expect(meetingText(' ', null)).toEqual({ ok: true, value: '' });
	expect(meetingText('Om 010190-1234', null)).toMatchObject({ reason: 'looks-like-cpr' });
	expect(meetingText('x'.repeat(4_001), null)).toMatchObject({ reason: 'text-too-long' });
	expect(meetingPlace(' Rådhuset,\n lokale 2 ')).toEqual({
		ok: true,
		value: 'Rådhuset, lokale 2'
	});
	expect(meetingPlace('')).toMatchObject({ reason: 'place-missing' });
});

test('notes are agreed when both have agreed to them as they stand, and a change asks again', () => {
	const notes = (
		notesRevision: number,
		agreedByMunicipality: number | null,
		agreedByAgency: number
	) => notesAreAgreed({ notesRevision, agreedByMunicipality, agreedByAgency });
	expect(notes(1, null, 1)).toBe(false);
	expect(notes(1, 1, 1)).toBe(true);
	expect(notes(2, 1, 2)).toBe(false);
	expect(notes(0, 0, 0)).toBe(false);
});
