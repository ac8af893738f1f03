import type { Edition, Passage, Theme } from '#domain/guide';
import type { Day } from '#domain/kernel';
import { and, asc, desc, eq } from 'drizzle-orm';
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
	return rows.map(toPassage);
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
	return row && toPassage(row);
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

const toPassage = ({ edition: _, ...row }: typeof guidePassage.$inferSelect): Passage => ({
	...row,
	reviewed: row.reviewed as Day
});
