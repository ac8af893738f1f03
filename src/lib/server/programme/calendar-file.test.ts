import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile, type CalendarEvent } from './calendar-file.ts';

const event: CalendarEvent = {
	uid: 'moede-1@beredt.example',
	sequence: 1,
	startsAt: '2027-03-28T08:00:00.000Z',
	endsAt: '2027-03-28T09:30:00.000Z',
	title: 'Hvad er et forløb?',
	description: 'Vi fortæller.',
	location: 'Salen; 1. sal, Torvet',
	url: 'https://beredt.example/raadgivning/moeder/moede-1',
	organizer: { name: 'Styrelsen', uri: 'https://beredt.example/raadgivning' },
	cancelled: false
};
const now = new Date('2026-12-01T10:00:00Z');
const file = (part: Partial<CalendarEvent> = {}, method: 'PUBLISH' | 'CANCEL' = 'PUBLISH') =>
	calendarFile({ method, name: 'Informationsmøder', now, events: [{ ...event, ...part }] });
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('a calendar reads when and where, whatever it knows of Danish summer time', () => {
	expect(unfolded(file())).toEqual([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Beredt//Raadgivning//DA',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		'X-WR-CALNAME:Informationsmøder',
		'BEGIN:VEVENT',
		'UID:moede-1@beredt.example',
		'SEQUENCE:1',
		'DTSTAMP:20261201T100000Z',
		'DTSTART:20270328T080000Z',
		'DTEND:20270328T093000Z',
		'SUMMARY:Hvad er et forløb?',
		'DESCRIPTION:Vi fortæller.',
		'LOCATION:Salen\\; 1. sal\\, Torvet',
		'URL:https://beredt.example/raadgivning/moeder/moede-1',
		'ORGANIZER;CN="Styrelsen":https://beredt.example/raadgivning',
		'STATUS:CONFIRMED',
		'END:VEVENT',
		'END:VCALENDAR',
		''
	]);
});

test('a cancelled meeting says so to the calendar that has it, under the same UID', () => {
	const attendee = { name: 'Ida "Ib" Opdigtet', email: 'ida@nyby.example' };
	const lines = unfolded(file({ cancelled: true, sequence: 4, attendee }, 'CANCEL'));
	expect(lines).toEqual(
		expect.arrayContaining([
			'METHOD:CANCEL',
			'UID:moede-1@beredt.example',
			'SEQUENCE:4',
			'STATUS:CANCELLED',
			'SUMMARY:Aflyst: Hvad er et forløb?',
			'ATTENDEE;CN="Ida  Ib  Opdigtet":mailto:ida@nyby.example'
		])
	);
});

test('no text breaks out of its line, no line is too long, and no letter is cut', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
			const text = file({ title });
			const lines = text.split('\r\n');
			if (lines.some((line) => Buffer.byteLength(line) > 75)) return false;
			if (text.includes('\uFFFD') && !title.includes('\uFFFD')) return false;
			if (/[^\r]\n|\r[^\n]/.test(text)) return false;
			const [summary, ...more] = unfolded(text).filter((line) => line.startsWith('SUMMARY:'));
			const read = summary
				?.slice('SUMMARY:'.length)
				.replaceAll(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
			const plain = title.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ' ');
			return more.length === 0 && read === plain;
		}),
		{ examples: [['BEGIN:VEVENT\r\nSUMMARY:to\n'], ['ø'.repeat(90)], ['👩‍👩‍👧'.repeat(20)]] }
	);
});
