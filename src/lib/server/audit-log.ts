/**
 * A municipality's audit as its plan owner reads it (A2): found by words, kind and days, names looked up. The
 * log itself holds ids only; what a name search means is settled here.
 */
import { mayAct, type Actor, type MunicipalRole } from '#domain/identity';
import { accept, danishDate, dayOf, parseDay, refuse, type Day, type Result } from '#domain/kernel';
import { auditSheet } from './export-pages.ts';
import { namesOf } from './identity/person-names.ts';
import type { StoredEntry } from './platform/audit-chain.ts';
import { countAudit, listAudit, listAuditWords, type AuditQuery } from './platform/audit-store.ts';
import { auditWord, factWord, objectWord } from './platform/audit-words.ts';
import type { Database } from './platform/database.ts';

export const mayReadLog: readonly MunicipalRole[] = ['plan-owner', 'chief'];

export interface LogSearch {
	readonly text: string;
	readonly kind: string;
	/** Days as typed; what is no day is left out. */
	readonly from: string;
	readonly to: string;
}

export interface ShownEntry {
	readonly number: number;
	readonly at: string;
	/** `1. december 2026 kl. 11.00` */
	readonly when: string;
	readonly who: string;
	readonly what: string;
	readonly about: string;
	readonly changes: readonly {
		readonly fact: string;
		readonly before: string;
		readonly after: string;
	}[];
}

export interface AuditLog {
	readonly entries: readonly ShownEntry[];
	readonly total: number;
	readonly page: number;
	readonly pages: number;
	readonly kinds: readonly { readonly kind: string; readonly word: string }[];
}

interface Context {
	readonly db: Database;
	readonly actor: Actor;
}
const perPage = 50;

export async function readAuditLog(
	{ db, actor }: Context,
	{ municipality, page, search }: { municipality: string; page: number; search: LogSearch }
): Promise<Result<AuditLog, 'not-allowed'>> {
	if (!mayAct(actor, municipality, mayReadLog)) return refuse('not-allowed');
	const { query, kinds, names } = await understand(db, municipality, search);
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const total = await countAudit(tx, municipality, query);
		const pages = Math.max(1, Math.ceil(total / perPage));
		const here = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
		const span = { limit: perPage, offset: (here - 1) * perPage };
		const entries = await listAudit(tx, municipality, query, span);
		return accept({
			entries: entries.map((entry) => shown(entry, names)),
			total,
			page: here,
			pages,
			kinds
		});
	});
}

/** All that is found, as a spreadsheet. */
export async function auditLogSheet(
	{ db, actor }: Context,
	{ municipality, search }: { municipality: string; search: LogSearch }
): Promise<Result<string, 'not-allowed'>> {
	if (!mayAct(actor, municipality, mayReadLog)) return refuse('not-allowed');
	const { query, names } = await understand(db, municipality, search);
	const entries: StoredEntry[] = [];
	await db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		for (;;) {
			const span = { limit: 1000, offset: entries.length };
			const more = await listAudit(tx, municipality, query, span);
			entries.push(...more);
			if (more.length < span.limit) return;
		}
	});
	return accept(auditSheet(entries, names));
}

async function understand(db: Database, municipality: string, search: LogSearch) {
	const words = await db.transaction({ kind: 'municipality', municipality }, (tx) =>
		listAuditWords(tx, municipality)
	);
	const names = await namesOf(db, words.people);
	const wanted = search.text.trim().toLocaleLowerCase('da');
	const fits = (text: string) => text.toLocaleLowerCase('da').includes(wanted);
	const from = parseDay(search.from);
	const to = parseDay(search.to);
	const query: AuditQuery = {
		text: search.text.trim(),
		people: words.people.filter((id) => fits(names.get(id) ?? '')),
		kinds: words.kinds.filter((kind) => fits(auditWord(kind))),
		kind: search.kind || undefined,
		from: from && startOf(from),
		before: to && startOf(dayAfter(to))
	};
	const kinds = words.kinds
		.map((kind) => ({ kind, word: auditWord(kind) }))
		.toSorted((one, other) => one.word.localeCompare(other.word, 'da'));
	return { query, kinds, names };
}

/** The instant a day begins in Denmark, in summer and in winter. */
function startOf(day: Day): string {
	const winter = new Date(`${day}T00:00:00+01:00`);
	const momentBefore = new Date(winter.getTime() - 1);
	const start = dayOf(momentBefore) === day ? new Date(`${day}T00:00:00+02:00`) : winter;
	return start.toISOString();
}

const dayAfter = (day: Day): Day => dayOf(new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000));

const clock = new Intl.DateTimeFormat('da-DK', {
	timeZone: 'Europe/Copenhagen',
	hour: '2-digit',
	minute: '2-digit'
});

function shown(entry: StoredEntry, names: ReadonlyMap<string, string>): ShownEntry {
	const at = new Date(entry.at);
	const { personId, before, after } = entry;
	const facts = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
	return {
		number: entry.number,
		at: entry.at,
		when: `${danishDate(dayOf(at))} kl. ${clock.format(at)}`,
		who: personId === null ? 'Systemet' : (names.get(personId) ?? 'Ukendt person'),
		what: auditWord(entry.kind),
		about: objectWord(entry.object),
		changes: facts
			.map((fact) => ({
				fact: factWord(fact),
				before: textOf(before?.[fact]),
				after: textOf(after?.[fact])
			}))
			.filter((change) => change.before !== change.after)
	};
}

const textOf = (value: unknown): string =>
	value === undefined || value === null
		? ''
		: typeof value === 'string'
			? value
			: JSON.stringify(value);
