import { dayOf } from '#domain/kernel';
import {
	insertContacts,
	insertInstitutions,
	insertUnits,
	saveMunicipalities
} from '#server/directory/directory-store';
import { person as personTable } from '#server/identity/schema';
import { enterScope, type Database } from '#server/platform/database';
import { now } from './clock.ts';
import { person } from './people.ts';

let settled = 0;

/** An invented municipality of its own for one test, with a number to call and the people who decide. */
export async function newMunicipality(db: Database) {
	const code = String(9910 + settled++);
	const shortName = `Nyby ${code}`;
	const municipality = {
		code,
		name: `${shortName} Kommune`,
		shortName,
		slug: `nyby-${code}`,
		invented: true
	};
	const people = {
		writer: person(`plan-writer@${code}`),
		owner: person(`plan-owner@${code}`),
		director: person(`director@${code}`),
		chief: person(`chief@${code}`),
		leader: person(`leader@${code}`),
		staff: person(`staff@${code}`)
	};
	await db.transaction({ kind: 'platform' }, async (tx) => {
		await saveMunicipalities(tx, [municipality]);
		await tx.insert(personTable).values(
			Object.values(people).map(({ personId, name }) => ({
				id: personId,
				issuer: 'https://id.example',
				subject: personId,
				name
			}))
		);
		await enterScope(tx, { kind: 'municipality', municipality: code });
		await insertUnits(tx, code, [{ id: 'modtagelsen', name: 'Modtagelsen', kind: 'intake' }]);
		await insertInstitutions(tx, code, [{ id: 'skolen', name: 'Nybyskolen', kind: 'school' }]);
		await insertContacts(tx, code, [
			{
				slot: 'intake',
				label: 'Modtagelsen',
				phone: '00001010',
				hours: [],
				note: null,
				formUrl: null,
				secureMail: null,
				owner: 'Leder af Modtagelsen',
				ownerEmail: 'leder@nyby.example',
				confirmedOn: dayOf(now),
				confirmedBy: 'Leder af Modtagelsen',
				revision: 1
			}
		]);
	});
	return {
		...municipality,
		scope: { kind: 'municipality', municipality: code } as const,
		...people
	};
}

export type TestMunicipality = Awaited<ReturnType<typeof newMunicipality>>;
