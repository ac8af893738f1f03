/**
 * The audit as a chain (A2): each entry's hash covers the entry and the hash before it, so that what somebody
 * did behind the application's back shows, and where. What no chain can show by itself is a tail that was
 * removed together with its head, or a chain that was written anew: that takes the heads noted elsewhere.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/document';

export interface ChainedEntry {
	readonly municipalityCode: string;
	readonly number: number;
	readonly at: string;
	readonly personId: string | null;
	readonly kind: string;
	readonly object: string;
	readonly before: Readonly<Record<string, unknown>> | null;
	readonly after: Readonly<Record<string, unknown>> | null;
	readonly previousHash: string;
}

export interface StoredEntry extends ChainedEntry {
	readonly hash: string;
}

/** The newest entry of a chain, as the owner's head says it. */
export interface ChainHead {
	readonly number: number;
	readonly hash: string;
}

export interface ChainFault {
	readonly owner: string;
	/** The first entry it is about. */
	readonly number: number;
	readonly fault: 'changed' | 'removed' | 'moved' | 'replaced' | 'head-changed' | 'head-missing';
	/** One plain sentence. */
	readonly says: string;
}

/** SHA-256, in hexadecimal, over the canonical JSON of all but the hash itself. */
export const auditHash = (entry: ChainedEntry): string =>
	createHash('sha256').update(canonicalJson(entry)).digest('hex');

export interface CheckedChain {
	readonly owner: string;
	readonly entries: number;
	readonly head: ChainHead | undefined;
	readonly faults: readonly ChainFault[];
}

/**
 * Reads one owner's entries, ordered by number. `noted` is a head that was written down elsewhere, earlier:
 * the chain must still hold it.
 */
export async function checkChain(
	owner: string,
	entries: AsyncIterable<StoredEntry> | Iterable<StoredEntry>,
	{ head, noted }: { head: ChainHead | undefined; noted?: ChainHead | undefined }
): Promise<CheckedChain> {
	const faults: ChainFault[] = [];
	const add = (number: number, fault: ChainFault['fault'], says: string) =>
		faults.push({ owner, number, fault, says });
	const wrong: StoredEntry[] = [];
	const numberOf = new Map<string, number>([['', 0]]);
	let count = 0;
	let last: ChainHead = { number: 0, hash: '' };
	let notedHash: string | undefined;
	for await (const stored of entries) {
		const { hash, ...entry } = stored;
		const { number } = entry;
		count++;
		if (number !== last.number + 1) {
			add(last.number + 1, 'removed', `${range(last.number + 1, number - 1)} removed.`);
		} else if (entry.previousHash !== last.hash) {
			add(
				number,
				'replaced',
				number === 1
					? 'Entry 1 does not begin the chain: what stood before it was removed.'
					: `Entry ${number} does not follow from entry ${number - 1}: one of the two was replaced.`
			);
		}
		if (hash !== auditHash(entry)) wrong.push(stored);
		if (number === noted?.number) notedHash = hash;
		numberOf.set(hash, number);
		last = { number, hash };
	}
	for (const entry of wrong) {
		const home = homeOf(entry, numberOf);
		if (home === undefined) {
			add(entry.number, 'changed', `Entry ${entry.number} was changed after it was written.`);
		} else {
			add(entry.number, 'moved', `Entry ${entry.number} was moved: it was written as ${home}.`);
		}
	}
	if (head === undefined) {
		if (count > 0) add(last.number, 'head-missing', 'The head of the chain was removed.');
	} else if (head.number > last.number) {
		add(last.number + 1, 'removed', `${range(last.number + 1, head.number)} removed at the end.`);
	} else if (head.number !== last.number || head.hash !== last.hash) {
		add(last.number, 'head-changed', 'The head of the chain does not fit its newest entry.');
	}
	if (noted && noted.number > 0 && notedHash !== noted.hash) {
		add(
			noted.number,
			'replaced',
			`Entry ${noted.number} is not the one that was noted: the chain was cut or written anew.`
		);
	}
	return { owner, entries: count, head, faults: faults.toSorted((a, b) => a.number - b.number) };
}

const range = (from: number, to: number) =>
	from >= to ? `Entry ${from} was` : `Entries ${from}–${to} were`;

/** The number an entry was written as, when its own hash says another than the one it has. */
function homeOf({ hash, ...entry }: StoredEntry, numberOf: ReadonlyMap<string, number>) {
	// Its predecessor may have been moved as well; then it is looked for nearby.
	const before = numberOf.get(entry.previousHash);
	const nearby = Array.from({ length: 101 }, (_, at) => entry.number - 50 + at);
	const tried = before === undefined ? nearby : [before + 1, ...nearby];
	for (const number of tried) {
		if (number !== entry.number && auditHash({ ...entry, number }) === hash) return number;
	}
	return undefined;
}
