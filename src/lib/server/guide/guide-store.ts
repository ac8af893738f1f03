import { approvalForm, type Edition, type Passage, type Theme } from '#domain/guide';
import type { Day } from '#domain/kernel';
import { and, asc, desc, eq } from 'drizzle-orm';
import { readApprovals } from '../identity/approval-store.ts';
import type { Transaction } from '../platform/database.ts';
import type { GuideContent } from './load-guide.ts';
import { guideEdition, guidePassage, guideTheme } from './schema.ts';

/** The edition that holds now. */
export async function getEdition(tx: Transaction): Promise<Edition> {
	const [newest] = await listEditions(tx);
	if (!newest) throw new Error('No edition of the guide has been published.');
	return newest;
}

/** Newest first. */
export async function listEditions(tx: Transaction): Promise<readonly Edition[]> {
	const rows = await tx.select().from(guideEdition).orderBy(desc(guideEdition.number));
	return rows.map((row) => ({ ...row, publishedOn: row.publishedOn as Day }));
}

export async function listThemes(tx: Transaction, edition: number): Promise<readonly Theme[]> {
	const rows = await tx
		.select()
		.from(guideTheme)
		.where(eq(guideTheme.edition, edition))
		.orderBy(asc(guideTheme.position));
	return rows.map(({ edition: _, ...row }) => row);
}

export async function listPassages(
	tx: Transaction,
	edition: number,
	theme?: string
): Promise<readonly Passage[]> {
	const rows = await tx
		.select()
		.from(guidePassage)
		.where(
			and(eq(guidePassage.edition, edition), theme ? eq(guidePassage.theme, theme) : undefined)
		)
		.orderBy(asc(guidePassage.theme), asc(guidePassage.position));
	return withApprovals(tx, rows);
}

/** The words an edition explains, by name: the id is what a text's mark carries. */
export async function listDefinitions(
	tx: Transaction,
	edition: number
): Promise<readonly Pick<Passage, 'id' | 'title'>[]> {
	const rows = await tx
		.select({ id: guidePassage.id, title: guidePassage.title })
		.from(guidePassage)
		.where(and(eq(guidePassage.edition, edition), eq(guidePassage.kind, 'definition')));
	const inDanishOrder = new Intl.Collator('da');
	return rows.toSorted((one, other) => inDanishOrder.compare(one.title, other.title));
}

export async function findPassage(
	tx: Transaction,
	edition: number,
	id: string
): Promise<Passage | undefined> {
	const [row] = await tx
		.select()
		.from(guidePassage)
		.where(and(eq(guidePassage.edition, edition), eq(guidePassage.id, id)));
	const [found] = row ? await withApprovals(tx, [row]) : [];
	return found;
}

/** What the passages of an edition say, by id: enough to see which have changed. */
export async function passageHashes(
	tx: Transaction,
	edition: number
): Promise<ReadonlyMap<string, string>> {
	const rows = await tx
		.select({ id: guidePassage.id, hash: guidePassage.hash })
		.from(guidePassage)
		.where(eq(guidePassage.edition, edition));
	return new Map(rows.map(({ id, hash }) => [id, hash]));
}

/** In any edition: a passage's id is its address, and is never given to another. */
export async function hasStoodInGuide(tx: Transaction, id: string): Promise<boolean> {
	const rows = await tx
		.select({ id: guidePassage.id })
		.from(guidePassage)
		.where(eq(guidePassage.id, id))
		.limit(1);
	return rows.length > 0;
}

export async function saveEdition(
	tx: Transaction,
	edition: Edition,
	content: GuideContent
): Promise<void> {
	await tx.insert(guideEdition).values(edition);
	await tx
		.insert(guideTheme)
		.values(content.themes.map((theme) => ({ edition: edition.number, ...theme })));
	await tx.insert(guidePassage).values(
		content.passages.map((passage) => ({
			edition: edition.number,
			...passage,
			audience: [...passage.audience],
			law: [...passage.law]
		}))
	);
}

async function withApprovals(
	tx: Transaction,
	rows: readonly (typeof guidePassage.$inferSelect)[]
): Promise<readonly Passage[]> {
	const approvalOf = await readApprovals(tx, 'passage');
	return rows.map(({ edition: _, ...row }) => ({
		...row,
		reviewed: row.reviewed as Day,
		approval: approvalOf(row.id, () => approvalForm(row))
	}));
}
