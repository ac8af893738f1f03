/** The demo's rounds and information meetings, with invented people signed up; days count from the day it is made. */
import { dayOf, day, type Day } from '#domain/kernel';
import { checkMeeting, endOf, movingUp, startOf, type TypedMeeting } from '#domain/programme';
import { z } from 'zod';
import { newSecret, secretHash } from './identity/session.ts';
import { contentFolder, readContent } from './platform/content-file.ts';
import { enterScope, type Transaction } from './platform/database.ts';
import { insertMeeting, insertSignUp, updateSignUps } from './programme/meeting-store.ts';
import { findOffer, insertRound, updateOffer } from './programme/offer-store.ts';

const days = z.number().int();
const invented = z.email().refine((text) => text.endsWith('.example'), 'is not invented');
const link = z.url().refine((text) => /\.example\//.test(text), 'is not invented');

const programme = z.object({
	/** What the agency of the demo has decided. */
	offers: z.record(z.string(), z.object({ placesPerYear: z.number().int().positive() })),
	rounds: z.array(
		z.object({
			id: z.string(),
			offer: z.string(),
			name: z.string(),
			mode: z.enum(['round', 'rolling']),
			nextYear: z.boolean(),
			places: z.number().int().positive(),
			/** Left out: the whole year. */
			opensDaysAgo: days.optional(),
			closesInDays: days.optional(),
			answerInDays: days.optional(),
			startsInDays: days.optional()
		})
	),
	meetings: z.array(
		z.object({
			id: z.string(),
			title: z.string(),
			about: z.string(),
			inDays: days,
			from: z.string(),
			to: z.string(),
			place: z.string().nullable(),
			joinAt: link.nullable(),
			capacity: z.number().int().positive(),
			access: z.string(),
			material: z.string().default(''),
			signedUp: z.array(
				z.object({
					name: z.string(),
					email: invented,
					municipality: z.string(),
					needs: z.string(),
					attended: z.boolean().optional()
				})
			)
		})
	)
});

export type DemoProgramme = z.infer<typeof programme>;

export const loadDemoProgramme = (): DemoProgramme =>
	readContent(contentFolder('demo', 'programme.yaml'), programme).value;

export async function seedDemoProgramme(
	tx: Transaction,
	demo: DemoProgramme,
	now: Date
): Promise<void> {
	await enterScope(tx, { kind: 'agency' });
	for (const [id, { placesPerYear }] of Object.entries(demo.offers)) {
		const offer = await findOffer(tx, id);
		if (offer) await updateOffer(tx, { ...offer, placesPerYear }, now.toISOString());
	}
	for (const round of demo.rounds) await seedRound(tx, round, now);
	for (const meeting of demo.meetings) await seedMeeting(tx, meeting, now);
	await enterScope(tx, { kind: 'platform' });
}

const dayIn = (count: number, now: Date): Day =>
	dayOf(new Date(now.getTime() + count * 86_400_000));

/** Nobody meets on a Saturday or a Sunday: they wait for Monday. */
function onWorkday(count: number, now: Date): Day {
	const weekday = new Date(`${dayIn(count, now)}T12:00:00Z`).getUTCDay();
	return dayIn(count + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0), now);
}

async function seedRound(
	tx: Transaction,
	round: DemoProgramme['rounds'][number],
	now: Date
): Promise<void> {
	const { id, offer, name, mode, places } = round;
	const thisYear = Number(dayOf(now).slice(0, 4));
	const { opensDaysAgo, closesInDays, answerInDays, startsInDays } = round;
	const opensOn = opensDaysAgo === undefined ? day(`${thisYear}-01-01`) : dayIn(-opensDaysAgo, now);
	const closesOn = closesInDays === undefined ? day(`${thisYear}-12-31`) : dayIn(closesInDays, now);
	await insertRound(tx, {
		...{ id, offer, name, mode, places },
		year: thisYear + (round.nextYear ? 1 : 0),
		opensAt: startOf(opensOn).toISOString(),
		closesAt: endOf(closesOn).toISOString(),
		answerOn: answerInDays === undefined ? null : dayIn(answerInDays, now),
		startsOn: startsInDays === undefined ? null : dayIn(startsInDays, now)
	});
}

async function seedMeeting(
	tx: Transaction,
	{ id, signedUp, material, ...meeting }: DemoProgramme['meetings'][number],
	now: Date
): Promise<void> {
	const typed: TypedMeeting = {
		...{ title: meeting.title, about: meeting.about, from: meeting.from, to: meeting.to },
		...{ place: meeting.place ?? '', joinAt: meeting.joinAt ?? '', access: meeting.access },
		on: onWorkday(meeting.inDays, now),
		capacity: String(meeting.capacity),
		signUpUntil: ''
	};
	const before = (count: number) => new Date(now.getTime() - count * 86_400_000);
	const made = before(40);
	const checked = checkMeeting(typed, made);
	if (!checked.ok) throw new Error(`The demo's meeting ${id} is refused: ${checked.reason}`);
	const publishedAt = made.toISOString();
	await insertMeeting(tx, { id, ...checked.value, material, publishedAt });
	const line = signedUp.map((person, at) => ({
		...{ id: `deltager-${at + 1}`, number: at + 1, state: 'waiting' as const },
		person
	}));
	for (const { person, ...one } of line) {
		await insertSignUp(tx, {
			...one,
			meetingId: id,
			...{ name: person.name, email: person.email, needs: person.needs },
			municipality: person.municipality,
			// Nobody knows these links: signing up oneself shows how they are given out.
			linkHash: secretHash(newSecret()),
			signedUpAt: before(30 - one.number).toISOString(),
			attended: person.attended ?? null
		});
	}
	const seats = movingUp(meeting.capacity, line);
	await updateSignUps(tx, id, seats, { state: 'seat', seatAt: before(20).toISOString() });
}
