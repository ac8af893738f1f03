/**
 * The job behind the revision clock (P9): writes 12, 6, 3 and 1 months before a plan's four years are over, and
 * once they are. Each reminder is sent once; what cannot be sent today stays due and holds no other up. All plan
 * owners we know of are written to, and without one the agency, who knows whom to ask.
 */
import { danishDate, dayOf, type Day } from '#domain/kernel';
import {
	planTypeFacts,
	planTypes,
	reminderOn,
	type DueReminder,
	type PlanType
} from '#domain/plan';
import { getMunicipality, listMunicipalities } from '../directory/directory-store.ts';
import { planOwners, type KnownOwner } from '../identity/plan-owners.ts';
import { record } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { JobFailure } from '../platform/job-failure.ts';
import type { Mail } from '../platform/mail.ts';
import type { Letter } from '../platform/mail-letter.ts';
import { isSent, markSent } from './reminder-store.ts';
import { listVersions } from './version-store.ts';

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly mail: Pick<Mail, 'send'>;
	readonly settings: { readonly origin: string; readonly agencyMail: string | undefined };
}

interface DuePlan extends DueReminder {
	readonly municipalityCode: string;
	readonly planId: string;
	readonly type: PlanType;
	readonly adoptedOn: Day;
	readonly name: string;
}

interface Due extends DuePlan {
	/** What it is about, and to whom when it is not the first owner: each is written to once. */
	readonly sentAs: string;
	readonly to: string | undefined;
}

export async function remindPlans({ db, now, mail, settings }: Context): Promise<void> {
	const today = dayOf(now);
	const municipalities = await db.transaction({ kind: 'public' }, listMunicipalities);
	const failures: unknown[] = [];
	for (const { code } of municipalities) {
		const scope = { kind: 'municipality', municipality: code } as const;
		const plans = await db.transaction(scope, (tx) => duePlans(tx, code, today));
		// Nearly every morning in nearly every municipality.
		if (plans.length === 0) continue;
		const owners = await planOwners({ db, now }, code);
		for (const due of await db.transaction(scope, (tx) => unsent(tx, plans, owners))) {
			const { planId, reminder, sentAs, dueOn, type } = due;
			const to = due.to ?? settings.agencyMail;
			try {
				if (!to) throw new JobFailure('nobody-to-write-to', true);
				// The same reminder is the same letter, whichever job sends it.
				const key = `${code}.${planId}.${sentAs.replace('/', '.')}.${dueOn}`;
				await mail.send(letter(due, { to, origin: settings.origin }), { key, now });
				await db.transaction(scope, async (tx) => {
					const sent = { municipalityCode: code, planId, reminder: sentAs, dueOn };
					if (!(await markSent(tx, sent, today))) return;
					await record(
						tx,
						{ now },
						{
							owner: code,
							kind: 'plan-reminded',
							object: `plan/${planId}`,
							title: planTypeFacts(type).name,
							after: { reminder, dueOn }
						}
					);
				});
			} catch (failure) {
				failures.push(failure);
			}
		}
	}
	// What may succeed later is tried again; what never will is shown.
	const later = failures.find((one) => !(one instanceof JobFailure) || !one.isFinal);
	if (failures.length > 0) throw later ?? failures[0];
}

/** The clock runs from the newest adoption, published or not. */
async function duePlans(tx: Transaction, code: string, today: Day): Promise<readonly DuePlan[]> {
	const found: DuePlan[] = [];
	for (const type of planTypes) {
		const [newest] = await listVersions(tx, code, type);
		const adoptedOn = newest?.content.adoption.heldOn;
		const reminder = adoptedOn && reminderOn(adoptedOn, today);
		if (!newest || !reminder) continue;
		const { name } = await getMunicipality(tx, code);
		const { planId } = newest;
		found.push({ ...reminder, municipalityCode: code, planId, type, adoptedOn, name });
	}
	return found;
}

const nobodyKnown = { personId: null, email: undefined };

async function unsent(
	tx: Transaction,
	plans: readonly DuePlan[],
	owners: readonly KnownOwner[]
): Promise<readonly Due[]> {
	const found: Due[] = [];
	for (const plan of plans) {
		for (const { personId, email } of owners.length > 0 ? owners : [nobodyKnown]) {
			const sentAs = personId ? `${plan.reminder}/${personId}` : plan.reminder;
			const { municipalityCode, planId, dueOn } = plan;
			if (await isSent(tx, { municipalityCode, planId, dueOn, reminder: sentAs })) continue;
			found.push({ ...plan, sentAs, to: email });
		}
	}
	return found;
}

const left: Readonly<Record<DueReminder['reminder'], string>> = {
	'revision-12': 'om højst et år',
	'revision-6': 'om højst et halvt år',
	'revision-3': 'om højst tre måneder',
	'revision-1': 'om højst en måned',
	overdue: 'nu'
};

function letter(
	{ name, type, reminder, dueOn, adoptedOn }: Due,
	{ to, origin }: Record<'to' | 'origin', string>
): Letter {
	const { name: plan, reference } = planTypeFacts(type);
	const isLate = reminder === 'overdue';
	return {
		to,
		subject: isLate
			? `Beredskabet i ${name} skulle være revideret`
			: `Beredskabet i ${name} skal revideres senest ${danishDate(dueOn)}`,
		greeting: 'Hej',
		paragraphs: [
			`${plan} blev vedtaget ${danishDate(adoptedOn)}. Kommunen skal revidere det mindst hvert fjerde år (${reference}).`,
			isLate
				? `De fire år gik ${danishDate(dueOn)}. Begynd revisionen nu, og sæt den på en dagsorden.`
				: `De fire år går ${danishDate(dueOn)}, altså ${left[reminder]}. Regn tid til høring og møde i kommunalbestyrelsen med.`,
			'Beredt viser, hvad der er sket siden: ny lov, ny vejledning og numre, der skal bekræftes.'
		],
		action: { text: 'Se, hvad I skal gøre nu', address: new URL('/arbejde/nu', origin).href },
		why: `Du får mailen, fordi du er planejer i Beredt for ${name}, eller fordi kommunen ikke har en.`
	};
}
