/** Freezes the closing report: its words with their fingerprint, and the two files made from them. */
import type { Actor } from '#domain/identity';
import { canonicalJson } from '#domain/document';
import { danishDate, dayOf } from '#domain/kernel';
import { closingReport } from '#domain/programme';
import { getMunicipality } from '../directory/directory-store.ts';
import { makeDocx } from '../document/docx.ts';
import { makePdf } from '../document/pdf.ts';
import { enterScope, type Transaction } from '../platform/database.ts';
import { keyOf, scopeOf, type EngagementPlace } from './engagement-access.ts';
import type { StoredItem } from './engagement-item-store.ts';
import { insertReport } from './engagement-report-store.ts';
import type { StoredEngagement } from './engagement-store.ts';
import { sha256 } from './fingerprint.ts';
import { readOutcomes } from './read-outcomes.ts';

interface Making {
	readonly engagement: StoredEngagement;
	readonly items: readonly StoredItem[];
	readonly now: Date;
	readonly actor: Actor;
}

export async function makeClosingReport(
	tx: Transaction,
	place: EngagementPlace & { readonly reportId: string; readonly origin: string },
	{ engagement, items, now, actor }: Making
): Promise<string> {
	const key = keyOf(place);
	const today = dayOf(now);
	const { outcomes, planFact, cardUse } = await readOutcomes(tx, place, engagement, today);
	await enterScope(tx, scopeOf(place));
	const municipality = await getMunicipality(tx, place.municipality);
	const report = closingReport(
		{ municipality: municipality.name, engagement, items, outcomes, planFact, cardUse },
		today
	);
	const hash = sha256(canonicalJson(report));
	const printed = {
		...report,
		front: [
			...report.front,
			{
				type: 'paragraph' as const,
				id: 'forside-fingeraftryk',
				content: [{ type: 'text' as const, text: `Indholdets fingeraftryk (SHA-256): ${hash}.` }]
			}
		],
		language: 'da' as const,
		author: municipality.name,
		date: today,
		contacts: {},
		site: place.origin,
		footer: `${municipality.name} · slutrapport · ${danishDate(today)}`
	};
	const address = new URL(`/arbejde/forloeb/${place.engagementId}`, place.origin).href;
	await insertReport(tx, {
		...key,
		id: place.reportId,
		kind: 'closing',
		content: report,
		hash,
		pdf: await makePdf(printed),
		docx: await makeDocx({ ...printed, address }),
		madeAt: now.toISOString(),
		madeBy: actor.personId
	});
	return hash;
}
