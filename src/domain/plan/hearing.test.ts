import { expect, test } from 'vitest';
import { day, dayOf } from '#domain/kernel';
import {
	arrangeHearing,
	hearingHashForm,
	isReminderDue,
	takesAnswers,
	type HearingInput
} from './hearing.ts';

const today = day('2026-11-22');
const fit: HearingInput = {
	closesOn: '2026-12-20',
	invitation: 'Sig, om handlevejene kan bruges hos jer.',
	bodies: 'Handicaprådet, raadet@nyby.example\n\nForældre, skole og klub\n'
};

test('a hearing opens the day it is sent, and knows whom to write to and for whom to print', () => {
	expect(arrangeHearing(fit, today)).toEqual({
		ok: true,
		value: {
			opensOn: today,
			closesOn: '2026-12-20',
			invitation: fit.invitation,
			bodies: [
				{ name: 'Handicaprådet', email: 'raadet@nyby.example' },
				{ name: 'Forældre, skole og klub', email: null }
			]
		}
	});
});

test('a hearing may close the day it is sent', () => {
	expect(arrangeHearing({ ...fit, closesOn: today }, today)).toMatchObject({ ok: true });
});

test.each<[Partial<HearingInput>, keyof HearingInput, string]>([
	[{ closesOn: '' }, 'closesOn', 'closing-day-not-real'],
	[{ closesOn: '2026-02-30' }, 'closesOn', 'closing-day-not-real'],
	[{ closesOn: '2026-11-21' }, 'closesOn', 'closing-day-passed'],
	[{ closesOn: '2027-11-23' }, 'closesOn', 'closing-day-too-late'],
	[{ invitation: ' ' }, 'invitation', 'invitation-missing'],
	[{ invitation: 'x'.repeat(2_001) }, 'invitation', 'invitation-too-long'],
	[{ invitation: 'Se 010203-1234' }, 'invitation', 'looks-like-cpr'],
	[{ bodies: '\n \n' }, 'bodies', 'bodies-missing'],
	[{ bodies: 'raadet@nyby.example' }, 'bodies', 'body-name-missing'],
	[{ bodies: 'Rådet, ikke@en mail' }, 'bodies', 'email-not-valid'],
	[{ bodies: 'Rådet\nRådet' }, 'bodies', 'body-twice'],
	[{ bodies: 'Rådet 010203-1234' }, 'bodies', 'looks-like-cpr'],
	[{ bodies: 'x'.repeat(201) }, 'bodies', 'body-too-long'],
	[
		{ bodies: Array.from({ length: 61 }, (_, at) => `Råd ${at}`).join('\n') },
		'bodies',
		'bodies-too-many'
	]
])('a hearing is refused with its field: %j', (wrong, field, reason) => {
	expect(arrangeHearing({ ...fit, ...wrong }, today)).toEqual({
		ok: false,
		reason,
		about: [field]
	});
});

/** Midnight in Denmark lies at 23 o'clock UTC in winter and at 22 in summer. */
test.each([
	['2026-12-20', '2026-12-20T22:59:59Z', true],
	['2026-12-20', '2026-12-20T23:00:00Z', false],
	['2026-06-20', '2026-06-20T21:59:59Z', true],
	['2026-06-20', '2026-06-20T22:00:00Z', false],
	['2026-10-25', '2026-10-25T22:59:59Z', true],
	['2026-10-25', '2026-10-25T23:00:00Z', false],
	['2026-03-29', '2026-03-29T21:59:59Z', true],
	['2026-03-29', '2026-03-29T22:00:00Z', false]
])('a hearing until %s takes answers at %s: %s', (closesOn, at, expected) => {
	expect(takesAnswers({ closesOn, closedAt: null }, dayOf(new Date(at)))).toBe(expected);
});

test('a hearing that somebody has closed takes no answers, whatever its last day', () => {
	expect(takesAnswers({ closesOn: '2026-12-20', closedAt: '2026-11-22T10:00:00Z' }, today)).toBe(
		false
	);
});

test('each body is reminded a week before and the day before, once each', () => {
	const hearing = { opensOn: '2026-11-01', closesOn: '2026-11-30' };
	const due = (on: string, remindedOn: string | null) =>
		isReminderDue(hearing, remindedOn, day(on));
	expect(due('2026-11-22', null)).toBe(false);
	expect(due('2026-11-23', null)).toBe(true);
	expect(due('2026-11-24', '2026-11-23')).toBe(false);
	expect(due('2026-11-29', '2026-11-23')).toBe(true);
	expect(due('2026-11-30', '2026-11-29')).toBe(false);
	expect(due('2026-12-01', '2026-11-23')).toBe(false);
});

test('a reminder that was missed is sent the next day, and none the day the invitation was', () => {
	expect(
		isReminderDue({ opensOn: '2026-11-01', closesOn: '2026-11-30' }, null, day('2026-11-25'))
	).toBe(true);
	expect(
		isReminderDue({ opensOn: '2026-11-25', closesOn: '2026-11-30' }, null, day('2026-11-25'))
	).toBe(false);
});

test('what was sent has another fingerprint when a single word of it is another', () => {
	const content = (text: string) => ({
		title: 'Beredskab',
		sections: [
			{
				id: 'a',
				title: 'Forebyggelse',
				theme: null,
				body: [{ type: 'paragraph' as const, id: 'p', content: [{ type: 'text' as const, text }] }]
			}
		]
	});
	expect(hearingHashForm(content('Ring 112'))).toBe(hearingHashForm(content('Ring 112')));
	expect(hearingHashForm(content('Ring 112'))).not.toBe(hearingHashForm(content('Ring 114')));
});
