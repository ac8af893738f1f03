/**
 * Everything a municipality has to do about its plans, gathered from where it stands (P9): the clock, the actions,
 * the promises, the law, the guide and the numbers. Nothing is ticked off here; what has been done is gone.
 */
import { contactStatus } from '#domain/directory';
import { plainText } from '#domain/document';
import { mayAct, rolesIn, type Actor } from '#domain/identity';
import { danishDate, dayOf, type Day } from '#domain/kernel';
import { findCitations, reference, type Catalogue, type Provision } from '#domain/law';
import {
	affectedPassages,
	mayRead,
	mostUrgentFirst,
	planTypeFacts,
	planTypes,
	reminderOn,
	revisionClock,
	type DueItem,
	type PlanType
} from '#domain/plan';
import { mayConfirmContacts } from '../directory/confirm-contact.ts';
import { listContacts } from '../directory/directory-store.ts';
import { getEdition, passageHashes } from '../guide/guide-store.ts';
import { loadCatalogue } from '../law/load-acts.ts';
import { listProvisions } from '../law/provision-store.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { dueFollowUps } from './due-follow-ups.ts';
import { listVersions, type StoredVersion } from './version-store.ts';
import { workingText, type WorkingText } from './working-text.ts';

export async function whatNow(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	code: string
) {
	const today = dayOf(now);
	const seesPlans = mayRead(rolesIn(actor, code));
	const followUps = await dueFollowUps({ db, actor }, { code, seesPlans });
	return db.transaction({ kind: 'municipality', municipality: code }, async (tx) => {
		const items = [...followUps, ...(await dueContacts(tx, { code, today, actor }))];
		const clocks: { readonly type: PlanType; readonly dueOn: Day }[] = [];
		for (const type of seesPlans ? planTypes : []) {
			const [newest] = await listVersions(tx, code, type);
			const work = await workingText(tx, code, { type, newest });
			items.push(...startOrRevise({ type, newest, work, today }));
			if (newest) {
				const { dueOn } = revisionClock(newest.content.adoption.heldOn, today);
				clocks.push({ type, dueOn });
			}
			if (!work) continue;
			items.push(...(await changedGuide(tx, work, type)));
			if (newest) items.push(...(await changedLaw(tx, work, newest, today)));
		}
		return { seesPlans, clocks, items: mostUrgentFirst(items, today) };
	});
}

interface Standing {
	readonly type: PlanType;
	readonly newest: StoredVersion | undefined;
	readonly work: WorkingText | undefined;
	readonly today: Day;
}

function startOrRevise({ type, newest, work, today }: Standing): readonly DueItem[] {
	const about = planTypeFacts(type).shortName;
	const href = work?.isUnderWay ? work.home : '/arbejde';
	if (newest) {
		const due = reminderOn(newest.content.adoption.heldOn, today);
		return due ? [{ reason: 'revision', about, dueOn: due.dueOn, more: [], href }] : [];
	}
	// A second plan may stand elsewhere; the first is what Beredt is for.
	if (work || type !== 'overgreb') return [];
	return [{ reason: 'start', about, dueOn: null, more: [], href }];
}

async function changedGuide(
	tx: Transaction,
	{ sections, home }: WorkingText,
	type: PlanType
): Promise<readonly DueItem[]> {
	const newest = await passageHashes(tx, (await getEdition(tx)).number);
	const more = sections
		.filter(({ body }) => affectedPassages(body, newest).length > 0)
		.map(({ title }) => title);
	const about = planTypeFacts(type).shortName;
	return more.length === 0
		? []
		: [{ reason: 'guide', about, dueOn: null, more, href: `${home}/guide` }];
}

/** Provisions the text names that held when it was adopted, and hold no more. */
async function changedLaw(
	tx: Transaction,
	{ sections, home }: WorkingText,
	{ content }: StoredVersion,
	today: Day
): Promise<readonly DueItem[]> {
	const provisions = await listProvisions(tx);
	const byId = new Map(provisions.map((one) => [one.id, one]));
	const catalogue = loadCatalogue(provisions);
	const adopted = content.adoption.heldOn;
	const found = new Map<string, DueItem>();
	for (const { id, body } of sections) {
		for (const citation of lostSince(plainText(body), catalogue, { adopted, today })) {
			const about = namesOf(citation.provisions, byId)[0] ?? citation.text;
			if (found.has(about)) continue;
			const more = namesOf(citation.successors, byId);
			found.set(about, { reason: 'law', about, dueOn: null, more, href: `${home}/${id}` });
		}
	}
	return [...found.values()];
}

function lostSince(text: string, catalogue: Catalogue, on: { adopted: Day; today: Day }) {
	const now = findCitations(text, catalogue, on.today).filter((one) => one.status === 'outdated');
	if (now.length === 0) return [];
	const then = findCitations(text, catalogue, on.adopted);
	const held = new Set(
		then.filter(({ status }) => status !== 'outdated').map(({ start }) => start)
	);
	return now.filter(({ start }) => held.has(start));
}

const namesOf = (ids: readonly string[], byId: ReadonlyMap<string, Provision>): string[] =>
	ids.flatMap((id) => {
		const provision = byId.get(id);
		return provision ? [reference(provision)] : [];
	});

async function dueContacts(
	tx: Transaction,
	{ code, today, actor }: { code: string; today: Day; actor: Actor }
): Promise<readonly DueItem[]> {
	const mayConfirm = mayAct(actor, code, mayConfirmContacts);
	return (await listContacts(tx, code))
		.filter((contact) => contactStatus(contact, today) !== 'current')
		.map(({ slot, label, confirmedOn }) => ({
			reason: 'contact',
			about: label,
			dueOn: null,
			more: [confirmedOn ? `Sidst bekræftet ${danishDate(confirmedOn)}` : 'Aldrig bekræftet'],
			href: mayConfirm ? `/arbejde/kontakter/${slot}` : '/arbejde/kontakter'
		}));
}
