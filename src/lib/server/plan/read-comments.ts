/** The comments at a section, in threads, with the names of those who wrote and those they call upon. */
import { everyBlock, plainText, type Document } from '#domain/document';
import { threads, type Thread } from '#domain/plan';
import { namesOf } from '../identity/person-names.ts';
import type { Database } from '../platform/database.ts';
import { listComments, type StoredComment } from './comment-store.ts';

export interface ShownComment {
	readonly id: string;
	readonly text: string;
	readonly writtenAt: string;
	readonly name: string;
	readonly mentions: readonly string[];
	readonly answers: string | null;
	readonly resolvedAt: string | null;
	readonly resolvedBy: string | null;
	/** The first words of the block it stands at; null for the whole section, empty when the block is gone. */
	readonly about: string | null;
}

const unknown = 'En tidligere kollega';

export async function readComments(
	db: Database,
	where: { readonly code: string; readonly planId: string; readonly sectionId: string },
	body: Document
): Promise<readonly Thread<ShownComment>[]> {
	const stored = await db.transaction({ kind: 'municipality', municipality: where.code }, (tx) =>
		listComments(tx, where)
	);
	const people = stored.flatMap(({ personId, resolvedBy, mentions }) => [
		personId,
		...(resolvedBy ? [resolvedBy] : []),
		...mentions
	]);
	const names = await namesOf(db, people);
	const nameOf = (id: string) => names.get(id) ?? unknown;
	const places = new Map(commentPlaces(body).map(({ id, words }) => [id, words]));
	const shown = ({ id, text, writtenAt, answers, resolvedAt, ...row }: StoredComment) => ({
		id,
		text,
		writtenAt,
		answers,
		resolvedAt,
		name: nameOf(row.personId),
		mentions: row.mentions.map(nameOf),
		resolvedBy: row.resolvedBy && nameOf(row.resolvedBy),
		about: row.blockId && (places.get(row.blockId) ?? '')
	});
	return threads(stored.map(shown));
}

const mostLetters = 60;

/** Every block a comment may stand at, by its first words. */
export function commentPlaces(
	body: Document
): readonly { readonly id: string; readonly words: string }[] {
	return [...everyBlock(body)].flatMap((block) => {
		const text = plainText([block]).replaceAll('\n', ' ').trim();
		if (text === '') return [];
		const words = text.length > mostLetters ? `${text.slice(0, mostLetters).trimEnd()} …` : text;
		return [{ id: block.id, words }];
	});
}
