import { day } from '#domain/kernel';
import { expect, test } from 'vitest';
import {
	contactStatus,
	describeHours,
	hoursOfWeek,
	weekOfHours,
	isOpen,
	parseLocalPhone,
	parsePhone,
	phoneInPairs,
	regionOn
} from './index.ts';
import type { OpeningHours, Region } from './index.ts';

const hours: OpeningHours = [
	{ days: ['mon', 'tue', 'wed', 'thu'], from: '08:00', to: '15:30' },
	{ days: ['fri'], from: '08:00', to: '13:00' }
];

test('opening hours are read aloud as people say them', () => {
	expect(describeHours(hours)).toBe('mandag–torsdag kl. 8.00–15.30, fredag kl. 8.00–13.00');
});

test('opening hours follow the Danish clock in summer and winter', () => {
	expect(isOpen(hours, new Date('2026-07-06T06:00:00Z'))).toBe(true);
	expect(isOpen(hours, new Date('2026-12-07T06:30:00Z'))).toBe(false);
	expect(isOpen(hours, new Date('2026-12-07T14:30:00Z'))).toBe(false);
	expect(isOpen(hours, new Date('2026-12-12T10:00:00Z'))).toBe(false);
});

test.each([
	['00 00 12 34', '00001234'],
	['+45 00001234', '00001234'],
	['0045 00 00 12 34', '00001234'],
	['116 111', '116111'],
	['114', '114']
])('a number is understood however it is typed: %s', (typed, digits) =>
	expect(parsePhone(typed)).toBe(digits)
);

test.each(['', '1234567', '123456789', 'ring til mig', '999'])(
	'a number that cannot be dialled is refused: %s',
	(typed) => expect(parsePhone(typed)).toBeUndefined()
);

test('numbers are shown in pairs', () => {
	expect(phoneInPairs('00001234')).toBe('00 00 12 34');
	expect(phoneInPairs('116111')).toBe('116 111');
});

test('a number is overdue when it has not been confirmed for more than 180 days', () => {
	const confirmedOn = day('2026-01-01');
	expect(contactStatus({ confirmedOn }, day('2026-06-30'))).toBe('current');
	expect(contactStatus({ confirmedOn }, day('2026-07-01'))).toBe('overdue');
	expect(contactStatus({ confirmedOn: null }, day('2026-07-01'))).toBe('unconfirmed');
});

test('a municipality changes region on the day the regions merge', () => {
	const region = { confidence: 'recalled', municipalities: ['101'] } as const;
	const regions: Region[] = [
		{ ...region, id: 'old', name: 'Gammel', validFrom: null, validTo: day('2026-12-31') },
		{ ...region, id: 'new', name: 'Ny', validFrom: day('2027-01-01'), validTo: null }
	];
	expect(regionOn(regions, '101', day('2026-12-31'))?.id).toBe('old');
	expect(regionOn(regions, '101', day('2027-01-01'))?.id).toBe('new');
	expect(regionOn(regions, '999', day('2027-01-01'))).toBeUndefined();
});

test('a municipality’s own number has eight digits, or is 114', () => {
	expect(parseLocalPhone('00 00 12 34')).toBe('00001234');
	expect(parseLocalPhone('114')).toBe('114');
	for (const typed of ['12 34', '112', '116 111', '1888']) {
		expect(parseLocalPhone(typed), typed).toBeUndefined();
	}
});

test('opening hours typed day by day are told together, and a time that does not fit is pointed out', () => {
	expect(hoursOfWeek(weekOfHours(hours))).toEqual({ ok: true, value: hours });
	for (const wrong of [
		{ from: '09:00', to: '' },
		{ from: '15:00', to: '09:00' },
		{ from: '9', to: '15:00' },
		{ from: '09:00', to: '24:30' }
	]) {
		expect(hoursOfWeek({ ...weekOfHours([]), wed: wrong })).toEqual({
			ok: false,
			reason: 'hours-not-valid',
			about: ['onsdag']
		});
	}
});
