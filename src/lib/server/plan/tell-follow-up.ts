/** The letters behind the reminders of actions and promises, from fresh data: what is done in the meantime needs none. */
import { danishDate, dayOf, type Day } from '#domain/kernel';
import { planTypeFacts } from '#domain/plan';
import { getMunicipality } from '../directory/directory-store.ts';
import { addressOf, namesOf } from '../identity/person-names.ts';
import { planOwners } from '../identity/plan-owners.ts';
import type { JobPayloads } from '../platform/job-queue.ts';
import type { JobContext } from '../platform/jobs.ts';
import { listOpenActions } from './finding-note-store.ts';
import { listRunningPromises } from './promise-store.ts';
import { firstOwner } from './remind-follow-ups.ts';

export async function tellActionOwner(
	context: JobContext,
	{ municipality: code, plan, requirement }: JobPayloads['tell-action-owner']
): Promise<void> {
	const { db } = context;
	const read = await db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		const open = await listOpenActions(tx, code);
		const action = open.find((one) => one.planId === plan && one.requirement === requirement);
		return action && { action, municipality: await getMunicipality(tx, code) };
	});
	const owner = read?.action.owner;
	const to = owner && (await addressOf(db, owner));
	if (!read?.action.dueOn || !owner || !to) return;
	await send(context, {
		to,
		name: (await namesOf(db, [owner])).get(owner) ?? '',
		subject: 'handling fra tjekket af beredskabet',
		what: read.action.text,
		dueOn: read.action.dueOn,
		next: 'Er det gjort, så meld handlingen færdig, eller sig det til den, der skriver planen.',
		why: `Du får mailen, fordi du har en handling i Beredt for ${read.municipality.name}. Vi skriver en uge før og én gang efter dagen.`
	});
}

export async function tellPromiseOwner(
	context: JobContext,
	{ municipality: code, plan, promise: id, person }: JobPayloads['tell-promise-owner']
): Promise<void> {
	const { db } = context;
	const read = await db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		const running = await listRunningPromises(tx, code);
		const promise = running.find((one) => one.planId === plan && one.id === id);
		return promise && { promise, municipality: await getMunicipality(tx, code) };
	});
	const owners = await planOwners(context, code);
	const owner = owners.find(({ personId }) => (personId ?? firstOwner) === person);
	if (!read?.promise.dueOn || !owner) return;
	const names = await namesOf(db, owner.personId ? [owner.personId] : []);
	await send(context, {
		to: owner.email,
		name: names.get(owner.personId ?? '') ?? '',
		subject: `dato, I har lovet i ${planTypeFacts(read.promise.type).shortName}`,
		what: read.promise.what,
		dueOn: read.promise.dueOn,
		next: 'Er det gjort, så meld det gennemført i Beredt. Kan det ikke nås, så skriv en ny dag.',
		why: `Du får mailen, fordi du er planejer i Beredt for ${read.municipality.name}. Vi skriver 30 dage før og én gang efter dagen.`
	});
}

interface FollowUp {
	readonly to: string;
	readonly name: string;
	readonly subject: string;
	readonly what: string;
	readonly dueOn: Day;
	readonly next: string;
	readonly why: string;
}

async function send(
	{ mail, settings, jobId, now }: JobContext,
	{ to, name, subject, what, dueOn, next, why }: FollowUp
): Promise<void> {
	const late = dayOf(now) > dueOn;
	await mail.send(
		{
			to,
			subject: late ? `Dagen er gået: ${subject}` : `Snart: ${subject}`,
			greeting: `Hej ${name}`.trim(),
			paragraphs: [
				what,
				late
					? `Det var aftalt til ${danishDate(dueOn)}.`
					: `Det er aftalt til ${danishDate(dueOn)}.`,
				next
			],
			action: {
				text: 'Se, hvad I skal gøre nu',
				address: new URL('/arbejde/nu', settings.origin).href
			},
			why
		},
		{ key: jobId, now }
	);
}
