import type { PlanType, PlanVersion } from '#domain/plan';
import { and, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { planVersion } from './schema.ts';

export interface StoredVersion {
	readonly content: PlanVersion;
	readonly hash: string;
	readonly planId: string;
	readonly adoptedAt: string;
	readonly publishedAt: string | null;
	readonly supersededAt: string | null;
	readonly contactsOn: string | null;
}

/** As they are made and stored at publication, never afterwards. */
export interface PlanFiles {
	/** PDF/UA-1. */
	readonly pdf: Uint8Array;
	readonly docx: Uint8Array;
	/** SHA-256 of each, in hexadecimal. */
	readonly pdfHash: string;
	readonly docxHash: string;
}

const versionColumns = {
	content: planVersion.content,
	hash: planVersion.hash,
	planId: planVersion.planId,
	adoptedAt: planVersion.adoptedAt,
	publishedAt: planVersion.publishedAt,
	supersededAt: planVersion.supersededAt,
	contactsOn: planVersion.contactsOn
};

/** A municipality's versions of a type, newest first; in the public scope only published ones. */
export function listVersions(
	tx: Transaction,
	code: string,
	type: PlanType
): Promise<readonly StoredVersion[]> {
	return tx
		.select(versionColumns)
		.from(planVersion)
		.where(and(eq(planVersion.municipalityCode, code), eq(planVersion.type, type)))
		.orderBy(desc(planVersion.number));
}

/** The version that holds now: published and not superseded. */
export async function findCurrentVersion(
	tx: Transaction,
	code: string,
	type: PlanType
): Promise<StoredVersion | undefined> {
	const [row] = await tx
		.select(versionColumns)
		.from(planVersion)
		.where(
			and(
				eq(planVersion.municipalityCode, code),
				eq(planVersion.type, type),
				isNotNull(planVersion.publishedAt),
				isNull(planVersion.supersededAt)
			)
		)
		.orderBy(desc(planVersion.number))
		.limit(1);
	return row;
}

/** Of every municipality the scope may see: which versions hold now, without their texts. */
export async function listCurrentVersions(tx: Transaction) {
	const rows = await tx
		.select({
			municipalityCode: planVersion.municipalityCode,
			type: planVersion.type,
			hash: planVersion.hash
		})
		.from(planVersion)
		.where(and(isNotNull(planVersion.publishedAt), isNull(planVersion.supersededAt)));
	return rows.map(({ hash, ...content }) => ({ content, hash }));
}

export type FileKind = 'pdf' | 'docx';

/** A file made at publication, byte for byte; undefined where none was made then. */
export async function findFile(
	tx: Transaction,
	{
		code,
		type,
		number
	}: { readonly code: string; readonly type: PlanType; readonly number: number },
	kind: FileKind
): Promise<Uint8Array | undefined> {
	const [row] = await tx
		.select({ file: planVersion[kind] })
		.from(planVersion)
		.where(
			and(
				eq(planVersion.municipalityCode, code),
				eq(planVersion.type, type),
				eq(planVersion.number, number)
			)
		);
	return row?.file ?? undefined;
}

export interface FileHashes {
	readonly type: PlanType;
	readonly number: number;
	/** SHA-256 of the stored files; null where there is none. */
	readonly pdfHash: string | null;
	readonly docxHash: string | null;
}

/** Of all the municipality's versions, both types; in the public scope of those published. */
export function listFileHashes(tx: Transaction, code: string): Promise<readonly FileHashes[]> {
	return tx
		.select({
			type: planVersion.type,
			number: planVersion.number,
			// A file from before its sum was noted is summed now: the same bytes give the same sum.
			pdfHash: sql<
				string | null
			>`coalesce(${planVersion.pdfHash}, encode(sha256(${planVersion.pdf}), 'hex'))`,
			docxHash: planVersion.docxHash
		})
		.from(planVersion)
		.where(eq(planVersion.municipalityCode, code))
		.orderBy(planVersion.type, desc(planVersion.number));
}

export async function insertVersion(
	tx: Transaction,
	version: { planId: string; content: PlanVersion; hash: string; adoptedAt: string }
): Promise<void> {
	const { municipalityCode, type, number } = version.content;
	await tx.insert(planVersion).values({ ...version, municipalityCode, type, number });
}

export async function publishVersion(
	tx: Transaction,
	{ municipalityCode, type, number }: PlanVersion,
	set: PlanFiles & { publishedAt: string; contactsOn: string }
): Promise<void> {
	const sameType = [eq(planVersion.municipalityCode, municipalityCode), eq(planVersion.type, type)];
	await tx
		.update(planVersion)
		.set(set)
		.where(and(...sameType, eq(planVersion.number, number)));
	await tx
		.update(planVersion)
		.set({ supersededAt: set.publishedAt })
		.where(
			and(
				...sameType,
				ne(planVersion.number, number),
				isNotNull(planVersion.publishedAt),
				isNull(planVersion.supersededAt)
			)
		);
}
