import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agencyRoles, municipalRoles, type Role } from '#domain/identity';
import { checkEnding, checkRound, type TypedRound } from './check-round.ts';
import { endOf, startOf } from './danish-time.ts';
import { day } from '#domain/kernel';
import { deskRights, mayAtDesk, mayWithRound, roundActs, type DeskAct } from './offer-rights.ts';
import {
	criteriaFrozen,
	fewestPlaces,
	noUse,
	placesGiven,
	placesLeft,
	placesToGive,
	type RoundUse,
	type UsedRound
} from './places.ts';
import { isOpen, roundState, roundStates, type Round } from './round.ts';

const now = new Date('2027-03-01T10:00:00Z');
const offer = { id: 'langt-forloeb', placesPerYear: 4, open: true };

const round = (part: Partial<Round> & { readonly id: string }): Round => ({
	offer: offer.id,
	name: part.id,
	mode: 'rolling',
	year: 2027,
	places: 4,
	opensAt: startOf(day('2027-01-01')).toISOString(),
	closesAt: endOf(day('2027-12-31')).toISOString(),
	answerOn: null,
	startsOn: null,
	endedAt: null,
	endedBecause: null,
	revision: 1,
	...part
});
const used = (part: Partial<Round> & { readonly id: string }, use: Partial<RoundUse> = {}) => ({
	round: round(part),
	use: { ...noUse, ...use }
});

const typed: TypedRound = {
	name: 'Efterår 2027',
	mode: 'round',
	year: '2027',
	places: '3',
	opensOn: '2027-08-01',
	closesOn: '2027-09-30',
	answerOn: '2027-11-01',
	startsOn: '2028-01-10'
};
const check = (
	part: Partial<TypedRound> = {},
	around: { rounds?: readonly UsedRound[]; before?: Round; open?: boolean } = {}
) => {
	const { rounds = [], before, open = true } = around;
	const checked = checkRound(
		{ ...typed, ...part },
		{ offer: { ...offer, open }, rounds, before, now }
	);
	return checked.ok ? 'fine' : checked.reason;
};

test('a round is open from its first minute to the last minute of its last day', () => {
	const one = round({
		id: 'one',
		opensAt: startOf(day('2027-03-28')).toISOString(),
		closesAt: endOf(day('2027-10-31')).toISOString()
	});
	const at = (instant: string) => roundState(one, new Date(instant));
	expect(at('2027-03-27T22:59:59Z')).toBe('planned');
	expect(at('2027-03-27T23:00:00Z')).toBe('open');
	expect(at('2027-10-31T22:59:59Z')).toBe('open');
	expect(at('2027-10-31T23:00:00Z')).toBe('closed');
	expect(isOpen({ ...one, endedAt: '2027-05-01T10:00:00Z' }, new Date('2027-06-01'))).toBe(false);
});

test('a round with a deadline is made as it is typed', () => {
	const checked = checkRound(typed, { offer, rounds: [], before: undefined, now });
	expect(checked).toMatchObject({
		ok: true,
		value: {
			mode: 'round',
			year: 2027,
			places: 3,
			opensAt: '2027-07-31T22:00:00.000Z',
			closesAt: '2027-09-30T22:00:00.000Z'
		}
	});
});

test.each([
	[{ name: ' ' }, 'name-missing'],
	[{ name: '010190-1234' }, 'looks-like-cpr'],
	[{ name: 'x'.repeat(201) }, 'too-long'],
	[{ mode: 'now and then' }, 'mode-unknown'],
	[{ year: '2026' }, 'year-not-valid'],
	[{ year: '2030' }, 'year-not-valid'],
	[{ places: '0' }, 'places-not-valid'],
	[{ places: '5' }, 'not-enough-places'],
	[{ opensOn: '2027-02-30' }, 'day-not-valid'],
	[{ answerOn: 'snart' }, 'day-not-valid'],
	[{ closesOn: '2027-07-31' }, 'closes-before-opening'],
	[{ opensOn: '2027-02-01', closesOn: '2027-02-27' }, 'closes-in-the-past'],
	[{ answerOn: '2027-09-30' }, 'answer-before-deadline'],
	[{ startsOn: '2027-10-01' }, 'starts-before-answer']
] as const)('a round with %j is refused: %s', (part, reason) => {
	expect(check(part)).toBe(reason);
});

test('a round needs an offer that is open, and a name of its own', () => {
	expect(check({}, { open: false })).toBe('offer-not-open');
	expect(check({}, { rounds: [used({ id: 'other', name: 'Efterår 2027', year: 2026 })] })).toBe(
		'name-taken'
	);
});

test('two rounds for the same places are never open at once, but one for each year may be', () => {
	const rolling = used({ id: 'rolling', places: 1 });
	expect(check({}, { rounds: [rolling] })).toBe('another-round-then');
	expect(check({ year: '2028' }, { rounds: [rolling] })).toBe('fine');
	const ended = used({ id: 'rolling', places: 1, endedAt: now.toISOString() });
	expect(check({}, { rounds: [ended] })).toBe('fine');
});

test('once a round is open its deadline only moves later, and its places stay', () => {
	const before = round({
		id: 'open',
		name: 'Forår 2027',
		mode: 'round',
		places: 3,
		opensAt: startOf(day('2027-02-01')).toISOString(),
		closesAt: endOf(day('2027-04-15')).toISOString()
	});
	const change = { opensOn: '2027-02-01', answerOn: '', startsOn: '', year: '2029', places: '98' };
	expect(check({ ...change, closesOn: '2027-04-14' }, { before })).toBe('deadline-only-later');
	const later = checkRound(
		{ ...typed, ...change, closesOn: '2027-05-01' },
		{ offer, rounds: [{ round: before, use: noUse }], before, now }
	);
	expect(later).toMatchObject({ ok: true, value: { places: 3, year: 2027, mode: 'round' } });
});

test('a round is ended with a reason', () => {
	expect(checkEnding('  ')).toMatchObject({ reason: 'reason-missing' });
	expect(checkEnding('Se 010190-1234')).toMatchObject({ reason: 'looks-like-cpr' });
	expect(checkEnding(' Vi går over til runder. ')).toEqual({
		ok: true,
		value: 'Vi går over til runder.'
	});
});

test('going over to a dated round in mid-year keeps what is given and what is under way', () => {
	const ended = used({ id: 'rolling', endedAt: now.toISOString() }, { given: 1, undecided: 1 });
	const at = { year: 2027, now };
	expect(placesLeft(offer, [ended], at)).toBe(2);
	expect(check({}, { rounds: [ended] })).toBe('not-enough-places');
	expect(check({ places: '2' }, { rounds: [ended] })).toBe('fine');
	const next = used({ id: 'dated', mode: 'round', places: 2 });
	const both = [ended, next];
	expect(placesToGive(offer, both, { round: 'rolling', now })).toBe(1);
	expect(placesToGive(offer, both, { round: 'dated', now })).toBe(2);
	expect(placesGiven(offer, both, 2027)).toBe(1);
	// Once the last in the old way has a no, its place is free again.
	expect(placesLeft(offer, [used(ended.round, { given: 1 })], at)).toBe(3);
	expect(fewestPlaces(offer, both, now)).toBe(4);
});

test('neither the round’s places nor the year’s are given twice', () => {
	const left = (own: Partial<RoundUse>, other: Partial<RoundUse> = {}) => {
		const ended = { places: 3, endedAt: now.toISOString() };
		const both = [used({ id: 'own', ...ended }, own), used({ id: 'other', ...ended }, other)];
		return placesToGive(offer, both, { round: 'own', now });
	};
	expect(left({ undecided: 5 })).toBe(3);
	expect(left({ given: 1, undecided: 5 })).toBe(2);
	expect(left({ given: 3, waiting: 2 })).toBe(0);
	expect(left({ undecided: 5 }, { given: 2 })).toBe(2);
	expect(left({ given: 1, undecided: 5 }, { given: 3 })).toBe(0);
	expect(left({ undecided: 5 }, { given: 1, undecided: 2 })).toBe(1);
});

test('criteria hold from the opening until all who applied have an answer', () => {
	const open = used({ id: 'a' });
	const closed = { id: 'a', closesAt: '2027-02-01T00:00:00Z' };
	expect(criteriaFrozen([open], now)).toBe(true);
	expect(criteriaFrozen([used({ id: 'a', opensAt: '2027-04-01T00:00:00Z' })], now)).toBe(false);
	expect(criteriaFrozen([used(closed, { undecided: 1 })], now)).toBe(true);
	expect(criteriaFrozen([used(closed, { given: 1, waiting: 1 })], now)).toBe(false);
});

test('whatever is opened, ended and given, a year never gives out more than it has', () => {
	const step = fc.oneof(
		fc.record({ kind: fc.constant('open' as const), places: fc.integer({ min: 1, max: 6 }) }),
		fc.record({ kind: fc.constant('end' as const) }),
		fc.record({ kind: fc.constant('hand-in' as const), at: fc.nat(9) }),
		fc.record({ kind: fc.constant('decide' as const), at: fc.nat(9), yes: fc.boolean() })
	);
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 6 }),
			fc.array(step, { maxLength: 40 }),
			(most, steps) => {
				const had = { ...offer, placesPerYear: most };
				let rounds: UsedRound[] = [];
				const set = (at: number, part: Partial<UsedRound>) => {
					rounds = rounds.map((one, place) => (place === at ? { ...one, ...part } : one));
				};
				for (const taken of steps) {
					const last = rounds.length - 1;
					const at = 'at' in taken && rounds.length > 0 ? taken.at % rounds.length : -1;
					const one = rounds[at];
					if (taken.kind === 'open') {
						const name = `Runde ${rounds.length}`;
						const wanted = {
							...typed,
							...{ name, mode: 'rolling', places: String(taken.places), opensOn: '2027-03-01' },
							...{ closesOn: '2027-12-31', answerOn: '', startsOn: '' }
						};
						const around = { offer: had, rounds, before: undefined, now };
						const checked = checkRound(wanted, around);
						if (checked.ok) rounds = [...rounds, used({ ...checked.value, id: name })];
					} else if (taken.kind === 'end') {
						const newest = rounds[last];
						if (newest) set(last, { round: { ...newest.round, endedAt: now.toISOString() } });
					} else if (one && taken.kind === 'hand-in' && isOpen(one.round, now)) {
						set(at, { use: { ...one.use, undecided: one.use.undecided + 1 } });
					} else if (one && taken.kind === 'decide' && one.use.undecided > 0) {
						const may = placesToGive(had, rounds, { round: one.round.id, now }) > 0;
						const { given, undecided } = one.use;
						const next = { ...one.use, undecided: undecided - 1 };
						set(at, { use: taken.yes && may ? { ...next, given: given + 1 } : next });
					}
					if (placesGiven(had, rounds, 2027) > most) return false;
				}
				return true;
			}
		)
	);
});

const roles: readonly Role[] = [...municipalRoles, ...agencyRoles];
const permitted: ReadonlySet<string> = new Set([
	'agency-head: change planned',
	'agency-head: move-days planned',
	'agency-head: move-days open',
	'agency-head: end planned',
	'agency-head: end open'
]);

test.each(
	roles.flatMap((role) =>
		roundActs.flatMap((act) => roundStates.map((state) => ({ role, act, state })))
	)
)('$role may $act a round that is $state only as the table says', ({ role, act, state }) => {
	const answer = mayWithRound(act, state, [role]);
	expect(answer.ok).toBe(permitted.has(`${role}: ${act} ${state}`));
	if (!answer.ok && role !== 'agency-head') expect(answer.reason).toBe('not-your-decision');
});

const atDesk: Readonly<Record<DeskAct, readonly Role[]>> = {
	desk: ['agency-adviser', 'agency-editor', 'agency-head'],
	texts: ['agency-editor'],
	offers: ['agency-adviser', 'agency-head'],
	'set-offers': ['agency-head']
};
test.each(roles)('%s comes to the desks it has work at, and to no other', (role) => {
	const acts = Object.keys(deskRights) as DeskAct[];
	const may = acts.filter((act) => mayAtDesk(act, [role]));
	expect(may).toEqual(acts.filter((act) => atDesk[act].includes(role)));
});
