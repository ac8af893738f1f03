/** The demo's houses; some have said what only they know, and some have not got round to it. */
import { dayOf } from '#domain/kernel';
import { insertInstitutions } from './directory/directory-store.ts';
import { insertFacts } from './directory/institution-store.ts';
import type { Demo } from './load-demo.ts';
import type { Transaction } from './platform/database.ts';

type DemoInstitution = Demo['places'][number]['institutions'][number];

export async function seedHouses(
	tx: Transaction,
	code: string,
	{ institutions, now }: { readonly institutions: readonly DemoInstitution[]; readonly now: Date }
): Promise<void> {
	await insertInstitutions(
		tx,
		code,
		institutions.map(({ id, name, kind }) => ({ id, name, kind }))
	);
	for (const { id, facts } of institutions) {
		if (!facts) continue;
		const { confirmedDaysAgo, ...told } = facts;
		const confirmed = new Date(now.getTime() - confirmedDaysAgo * 86_400_000);
		const row = { ...told, confirmedOn: dayOf(confirmed), confirmedBy: 'leder', revision: 1 };
		await insertFacts(tx, code, { institution: id, ...row });
	}
}
