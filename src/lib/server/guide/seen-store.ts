import type { EditionSubject, Seen, SeenTexts } from '#domain/guide';
import type { Transaction } from '../platform/database.ts';
import { guideContentSeen } from './schema.ts';

/** `<sha-256>` or `<sha-256> after <passage>`: a passage is also seen where it stands. */
const written = ({ hash, after }: Seen): string => (after ? `${hash} after ${after}` : hash);

function read(text: string): Seen {
	const [hash = '', after] = text.split(' after ');
	return { hash, after: after ?? null };
}

/** What the newest release brought; empty before the first one was noted. */
export async function listSeen(tx: Transaction): Promise<SeenTexts> {
	const rows = await tx.select().from(guideContentSeen);
	return new Map(
		rows.map(({ subjectKind, subject, hash }) => [`${subjectKind} ${subject}`, read(hash)])
	);
}

export async function saveSeen(tx: Transaction, seen: SeenTexts): Promise<void> {
	await tx.delete(guideContentSeen);
	await tx.insert(guideContentSeen).values(
		[...seen].map(([key, text]) => {
			const [subjectKind = '', subject = ''] = key.split(' ');
			return { subjectKind: subjectKind as EditionSubject, subject, hash: written(text) };
		})
	);
}
