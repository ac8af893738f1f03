/**
 * What an application says by itself (R5): the record's own facts, read afresh until it is submitted and frozen then.
 * The subject is the plan under barnets lov § 15, stk. 2.
 */
import { danishDate, dayOf, type Day } from '#domain/kernel';
import { planTypeFacts, revisionClock, statusNames } from '#domain/plan';
import { helpInWords, type DecisionLevel } from '#domain/programme';
import { getMunicipality } from '../directory/directory-store.ts';
import { listPlans } from '../plan/plan-store.ts';
import { listVersions } from '../plan/version-store.ts';
import type { Transaction } from '../platform/database.ts';
import type { StoredDecision } from './application-record-store.ts';
import { findEarlierHelp } from './earlier-help-store.ts';

export interface KnownFact {
	readonly value: string;
	/** Where it is known from, as people read it. */
	readonly source: string;
}

export type KnownFacts = Readonly<Record<string, KnownFact>>;

const subject = 'overgreb';

export async function knownFacts(tx: Transaction, code: string, today: Day): Promise<KnownFacts> {
	const versions = await listVersions(tx, code, subject);
	const underWay = (await listPlans(tx, code)).find(
		({ type, status }) => type === subject && status !== 'published' && status !== 'superseded'
	);
	const { slug } = await getMunicipality(tx, code);
	const help = await findEarlierHelp(tx, code, today);
	const [newest] = versions;
	const published = versions.find(
		({ publishedAt, supersededAt }) => publishedAt !== null && supersededAt === null
	);
	const adoptedOn = newest?.content.adoption.heldOn;
	const address = `/k/${slug}/${planTypeFacts(subject).address}`;
	const none = 'Intet er registreret i Beredt';
	const holds = published
		? `Version ${published.content.number} gælder`
		: 'Ingen plan gælder i Beredt';
	return {
		'plan-status': {
			value: underWay
				? `${holds}. En ny er under arbejde: ${statusNames[underWay.status].toLowerCase()}`
				: holds,
			source: 'Planen i Beredt'
		},
		'plan-adopted': {
			value:
				newest && adoptedOn ? `${danishDate(adoptedOn)}, version ${newest.content.number}` : none,
			source: 'Vedtagelsen i Beredt'
		},
		'plan-published': {
			value: published?.publishedAt
				? `${danishDate(dayOf(new Date(published.publishedAt)))}, ${address}`
				: 'Ikke offentliggjort i Beredt',
			source: 'Offentliggørelsen i Beredt'
		},
		'plan-revised': {
			value:
				newest && adoptedOn && newest.content.number > 1
					? danishDate(adoptedOn)
					: 'Ingen revision er registreret i Beredt',
			source: 'Vedtagelserne i Beredt'
		},
		'plan-revision-due': {
			value: adoptedOn ? danishDate(revisionClock(adoptedOn, today).dueOn) : none,
			source: 'Regnet fra vedtagelsen'
		},
		'earlier-help': {
			value:
				help.length === 0
					? 'Styrelsen har ikke registreret tidligere bistand'
					: help.map(helpInWords).join('\n'),
			source: 'Styrelsens liste over tidligere bistand'
		}
	};
}

export const levelNames: Readonly<Record<DecisionLevel, string>> = {
	director: 'direktøren',
	chief: 'chefen'
};

/** The approval that holds, as the application says it. */
export function decisionFact(
	decision: StoredDecision | undefined,
	level: DecisionLevel
): KnownFact | undefined {
	if (decision?.outcome !== 'approved') return undefined;
	const on = danishDate(decision.decidedOn as Day);
	return decision.outsideName === null
		? { value: `Godkendt af ${levelNames[level]} ${on}`, source: 'Beslutningen i Beredt' }
		: {
				value: `Godkendt af ${decision.outsideName} ${on}, dokumenteret med bilag`,
				source: 'Bilag, som en anden medarbejder har stået inde for'
			};
}
