import { isSlot, parseLocalPhone } from '#domain/directory';
import { accept, refuse, type Result } from '#domain/kernel';
import type { ImportProposal } from '#domain/plan';
import { listContacts } from '../../directory/directory-store.ts';
import { slug } from '../../document/block-ids.ts';
import type { Transaction } from '../../platform/database.ts';
import { askedSlots } from '../asked-slots.ts';
import { findPlan } from '../plan-store.ts';
import { findImport, type ImportKey } from './import-store.ts';

/** A number in a file that was read, for the contact form to begin with; it holds nothing until confirmed there. */
export interface FoundNumber {
	readonly label: string;
	readonly phone: string;
	/** As the file says it. */
	readonly hours: string | null;
	readonly file: string;
}

/** By what stands in the form's address: `plan`, `fil`, and the number's place in the list. */
export async function findNumber(
	tx: Transaction,
	municipality: string,
	asked: URLSearchParams
): Promise<FoundNumber | undefined> {
	const [planId, importId, at] = ['plan', 'fil', 'nummer'].map((name) => asked.get(name) ?? '');
	if (!planId || !importId || !/^\d{1,4}$/.test(at ?? '')) return undefined;
	const row = await findImport(tx, { municipality, planId, importId });
	if (row?.found.state !== 'read') return undefined;
	const found = row.found.proposal.contacts[Number(at)];
	if (!found || !isOwnNumber(found)) return undefined;
	const { label, phone, hours } = found;
	return { label, phone, hours, file: row.name };
}

/** 112 and its like are the same for everybody. */
export const isOwnNumber = ({
	phone
}: Pick<ImportProposal['contacts'][number], 'phone'>): boolean =>
	parseLocalPhone(phone) !== undefined && phone !== '114';

/** Which contact a number of a file shall be of: a slot and the number's place in the list, for the contact form. */
export async function slotForNumber(
	tx: Transaction,
	key: ImportKey,
	asked: { readonly number: string; readonly slot: string }
): Promise<Result<{ readonly slot: string; readonly at: number }, 'not-found' | 'number-unknown'>> {
	if (!(await findPlan(tx, key.municipality, key.planId))) return refuse('not-found');
	const row = await findImport(tx, key);
	const at = /^\d{1,4}$/.test(asked.number) ? Number(asked.number) : -1;
	const found = row?.found.state === 'read' ? row.found.proposal.contacts[at] : undefined;
	if (!found || !isOwnNumber(found)) return refuse('number-unknown');
	const contacts = await listContacts(tx, key.municipality);
	const taken = new Set([
		...(await askedSlots(tx, key.municipality)),
		...contacts.map(({ slot }) => slot)
	]);
	return accept({ slot: taken.has(asked.slot) ? asked.slot : newSlot(found.label, taken), at });
}

/** A name nobody has yet, for a contact that only the file knows. */
function newSlot(label: string, taken: ReadonlySet<string>): string {
	const wanted = slug(label);
	const name = isSlot(wanted) ? wanted : `kontakt-${wanted}`.replace(/-$/, '');
	let free = name;
	for (let copy = 2; taken.has(free); copy += 1) free = `${name}-${copy}`;
	return free;
}
