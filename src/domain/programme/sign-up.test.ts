import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	checkSignUp,
	isMeetingReminderDue,
	movingUp,
	nextNumber,
	nextState,
	placeInLine,
	type InLine
} from './sign-up.ts';

const typed = { name: ' Ida ', email: 'Ida@Nyby.example', municipality: '', needs: '' };

test('a sign-up is a name and an address; the same address in capitals is the same', () => {
	expect(checkSignUp(typed)).toEqual({
		ok: true,
		value: { name: 'Ida', email: 'ida@nyby.example', municipality: null, needs: '' }
	});
});

test.each([
	[{ name: '' }, 'name-missing'],
	[{ email: 'ida' }, 'email-not-valid'],
	[{ email: 'ida@nyby' }, 'email-not-valid'],
	[{ email: 'ida@nyby.example, pia@nyby.example' }, 'email-not-valid'],
	[{ municipality: 'x'.repeat(201) }, 'too-long'],
	[{ needs: 'Barnet 010190-1234' }, 'looks-like-cpr']
] as const)('a sign-up with %j is refused: %s', (part, reason) => {
	expect(checkSignUp({ ...typed, ...part })).toMatchObject({ ok: false, reason });
});

const line = (...states: readonly InLine['state'][]): readonly InLine[] =>
	states.map((state, at) => ({ id: String(at + 1), state, number: at + 1 }));

test('the next to come gets a seat only while one is free and nobody waits', () => {
	expect(nextState(2, line('seat'))).toBe('seat');
	expect(nextState(2, line('seat', 'cancelled'))).toBe('seat');
	expect(nextState(2, line('seat', 'seat'))).toBe('waiting');
	expect(nextState(3, line('seat', 'seat', 'waiting'))).toBe('waiting');
	expect(nextNumber([])).toBe(1);
	expect(nextNumber(line('seat', 'cancelled'))).toBe(3);
});

test('those who have waited longest move up, and see where they stand', () => {
	const waiting = [...line('seat', 'cancelled', 'waiting', 'waiting')].reverse();
	expect(movingUp(2, waiting)).toEqual(['3']);
	expect(movingUp(10, waiting)).toEqual(['3', '4']);
	expect(movingUp(1, waiting)).toEqual([]);
	expect([placeInLine(waiting, '3'), placeInLine(waiting, '4'), placeInLine(waiting, '1')]).toEqual(
		[1, 2, 0]
	);
});

test('whatever comes and goes, nobody loses a seat, nobody is passed, and no seat stays empty', () => {
	const step = fc.oneof(
		fc.constant({ kind: 'come' as const }),
		fc.record({ kind: fc.constant('go' as const), at: fc.nat(30) }),
		fc.record({ kind: fc.constant('capacity' as const), to: fc.integer({ min: 1, max: 8 }) })
	);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
			let capacity = 3;
			let most = capacity;
			let people: InLine[] = [];
			for (const taken of steps) {
				const seated = people.filter(({ state }) => state === 'seat').map(({ id }) => id);
				let gone = '';
				if (taken.kind === 'come') {
					const number = nextNumber(people);
					people = [...people, { id: String(number), number, state: nextState(capacity, people) }];
				} else if (taken.kind === 'go' && people.length > 0) {
					gone = people[taken.at % people.length]!.id;
					people = people.map((one) => (one.id === gone ? { ...one, state: 'cancelled' } : one));
				} else if (taken.kind === 'capacity') capacity = taken.to;
				const up = movingUp(capacity, people);
				people = people.map((one) => (up.includes(one.id) ? { ...one, state: 'seat' } : one));
				const seats = people.filter(({ state }) => state === 'seat');
				const waits = people.filter(({ state }) => state === 'waiting');
				most = Math.max(most, capacity);
				if (seats.length > most) return false;
				if (waits.length > 0 && seats.length < capacity) return false;
				if (seated.some((id) => id !== gone && !seats.some((one) => one.id === id))) return false;
				const lastSeat = Math.max(0, ...seats.map(({ number }) => number));
				if (waits.some(({ number }) => number < lastSeat)) return false;
			}
			return true;
		})
	);
});

test('the reminder is for the day before, once, and not for who has just been told', () => {
	const meeting = { startsAt: '2026-10-26T09:00:00Z' };
	const seat = { state: 'seat', seatAt: '2026-10-01T09:00:00Z', remindedAt: null } as const;
	const at = (instant: string, one: Parameters<typeof isMeetingReminderDue>[1] = seat) =>
		isMeetingReminderDue(meeting, one, new Date(instant));
	// Summer time ends on 25 October: the day before has 25 hours.
	expect(at('2026-10-24T06:00:00Z')).toBe(false);
	expect(at('2026-10-25T07:00:00Z')).toBe(true);
	expect(at('2026-10-26T07:00:00Z')).toBe(true);
	expect(at('2026-10-26T09:00:00Z')).toBe(false);
	const now = '2026-10-25T07:00:00Z';
	expect(at(now, { ...seat, remindedAt: now })).toBe(false);
	expect(at(now, { ...seat, state: 'waiting' })).toBe(false);
	expect(at(now, { ...seat, seatAt: '2026-10-25T06:00:00Z' })).toBe(false);
});
