/**
 * The job that asks, once and six months after a programme closed, what became of the recommendations (R8). Whoever
 * has answered them all is not asked. The first plan owner is written to, and without one the agency.
 */
import { dayOf, parseDay, type Day } from '#domain/kernel';
import { addMonths } from '#domain/programme';
import { getMunicipality, listMunicipalities } from '../directory/directory-store.ts';
import { findMembership } from '../identity/membership-store.ts';
import { record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { JobFailure } from '../platform/job-failure.ts';
import type { Mail } from '../platform/mail.ts';
import type { Letter } from '../platform/mail-letter.ts';
import { listItems, markAsked, wasAsked } from './engagement-item-store.ts';
import { listEngagements, type StoredEngagement } from './engagement-store.ts';

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly mail: Pick<Mail, 'send'>;
	readonly settings: { readonly origin: string; readonly agencyMail: string | undefined };
}

/** So long after the programme closed. */
const monthsAfter = 6;

export async function remindProgrammeStatus({ db, now, mail, settings }: Context): Promise<void> {
	const today = dayOf(now);
	const municipalities = await db.transaction({ kind: 'public' }, listMunicipalities);
	const failures: unknown[] = [];
	for (const { code } of municipalities) {
		const scope = { kind: 'municipality', municipality: code } as const;
		for (const due of await db.transaction(scope, (tx) => dueIn(tx, code, today))) {
			const { engagement } = due;
			const to = due.to ?? settings.agencyMail;
			const key = { municipalityCode: code, engagementId: engagement.id };
			try {
				if (!to) throw new JobFailure('nobody-to-write-to', true);
				const name = `status-${code}-${engagement.id}`;
				await mail.send(letter(due, { to, origin: settings.origin }), { key: name, now });
				await db.transaction(scope, async (tx) => {
					if (!(await markAsked(tx, key, now.toISOString()))) return;
					await record(
						tx,
						{ now },
						{
							owner: code,
							kind: 'engagement-status-asked',
							object: `engagement/${engagement.id}`,
							title: engagement.title
						}
					);
				});
			} catch (failure) {
				failures.push(failure);
			}
		}
	}
	const later = failures.find((one) => !(one instanceof JobFailure) || !one.isFinal);
	if (failures.length > 0) throw later ?? failures[0];
}

interface Due {
	readonly engagement: StoredEngagement;
	readonly to: string | undefined;
	readonly name: string;
}

async function dueIn(tx: Transaction, code: string, today: Day): Promise<readonly Due[]> {
	const found: Due[] = [];
	for (const engagement of await listEngagements(tx)) {
		const closedOn = engagement.closedAt && parseDay(dayOf(new Date(engagement.closedAt)));
		if (!closedOn || addMonths(closedOn, monthsAfter) > today) continue;
		const key = { municipalityCode: code, engagementId: engagement.id };
		if (await wasAsked(tx, key)) continue;
		const items = await listItems(tx, key);
		const count = (wanted: string) => items.filter(({ kind }) => kind === wanted).length;
		if (count('recommendation-status') >= count('recommendation')) continue;
		const to = (await findMembership(tx, code))?.firstOwner.email;
		const { name } = await getMunicipality(tx, code);
		found.push({ engagement, to, name });
	}
	return found;
}

function letter(
	{ engagement, name }: Due,
	{ to, origin }: Record<'to' | 'origin', string>
): Letter {
	return {
		to,
		subject: `Hvad er der sket med anbefalingerne i ${name}?`,
		greeting: 'Hej',
		paragraphs: [
			`Rådgivningsforløbet ${engagement.title} sluttede for et halvt år siden.`,
			'Skriv ved hver anbefaling, om den er gjort, i gang eller ikke gjort. Det tager få minutter.'
		],
		action: {
			text: 'Svar på anbefalingerne',
			address: new URL(`/arbejde/forloeb/${engagement.id}/status`, origin).href
		},
		why: `Du får mailen, fordi du er planejer i Beredt for ${name}, eller fordi kommunen ikke har en. Vi spørger kun denne ene gang.`
	};
}
