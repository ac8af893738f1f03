/** Submitted applications as an applicant leaves them, and what the agency's people do with them. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/document';
import { person as personTable } from '#server/identity/schema';
import type { Database } from '#server/platform/database';
import { sql } from 'drizzle-orm';
import { now } from './clock.ts';
import { newMunicipality, type TestMunicipality } from './municipality.ts';
import type { OpenedDatabase } from './opened-database.ts';
import { person } from './people.ts';

let rounds = 0;

/** Advisers, and the head, each with a name of their own. */
export const advisers = ['ida', 'bo', 'eva', 'per'].map((name) => ({
	...person('agency-adviser@agency'),
	personId: `raadgiver-${name}`,
	name
}));
export const head = { ...person('agency-head@agency'), personId: 'giving-head' };
export const otherHead = { ...person('agency-head@agency'), personId: 'giving-other-head' };

export async function addAgencyPeople(db: Database): Promise<void> {
	const people = [...advisers, head, otherHead];
	await db.transaction({ kind: 'platform' }, async (tx) => {
		await tx
			.insert(personTable)
			.values(
				people.map(({ personId, name }) => ({
					id: personId,
					issuer: 'https://id.example',
					subject: personId,
					name,
					email: `${personId}@styrelsen.example`
				}))
			)
			.onConflictDoNothing();
		for (const { personId, grants } of people)
			await tx.execute(sql`insert into session (secret_hash, person_id, grants, created_at, last_seen_at)
				values (${`giving-${personId}`}, ${personId}, ${JSON.stringify(grants)}::jsonb, ${now.toISOString()}, ${now.toISOString()}) on conflict do nothing`);
	});
}

const criteria = [
	{ id: 'motivation', name: 'Motivation', asks: 'Er det klart, hvorfor I søger?', weight: 1 },
	{ id: 'backing', name: 'Opbakning fra ledelsen', asks: 'Er der sat tid af?', weight: 1 }
];

/** An offer and a round of its own, closed yesterday. */
export async function newRound(
	opened: OpenedDatabase,
	{ places = 1, mode = 'round', closesAt = '2026-11-30T23:00:00Z' } = {}
): Promise<string> {
	const id = `runde-${++rounds}`;
	await opened.asAdministrator(
		"insert into programme_offer values ($1, $2, 'Om', 12, null, null, 'director', 4, $3::jsonb, true, now())",
		[id, `Langt forløb ${id}`, JSON.stringify(criteria)]
	);
	await opened.asAdministrator(
		"insert into programme_round values ($1, $1, $2, $3, 2027, $4, '2026-10-01T00:00:00Z', $5)",
		[id, `Efterår ${id}`, mode, places, closesAt]
	);
	return id;
}

/** A municipality of its own with a submitted application in the round. */
export async function submitted(
	opened: OpenedDatabase,
	round: string,
	{ approved = true, helped = false } = {}
): Promise<TestMunicipality & { readonly municipality: string; readonly applicationId: string }> {
	const place = await newMunicipality(opened.db);
	const applicationId = `ansoegning-${place.code}`;
	const at = '2026-11-20T10:00:00Z';
	const content = {
		round,
		offer: round,
		municipality: place.code,
		fields: [
			{ id: 'motivation', label: 'Motivation', value: 'Vi vil hele vejen rundt', from: 'written' },
			{
				id: 'plan-status',
				label: 'Beredskab',
				value: 'Vedtaget',
				from: 'record',
				source: 'Beredt'
			}
		],
		files: [],
		decision: {
			outcome: approved ? 'approved' : 'sent-back',
			decidedOn: '2026-11-19',
			decidedBy: place.director.personId,
			level: 'director',
			outside: false,
			note: ''
		}
	};
	const hash = createHash('sha256').update(canonicalJson(content)).digest('hex');
	await opened.asAdministrator(
		"insert into application values ($1, $2, $3, 'submitted', $4, $5, $4)",
		[place.code, applicationId, round, at, place.writer.personId]
	);
	await opened.asAdministrator(
		"insert into application_submission values ($1, $2, 1, $3::jsonb, $4, '\\x00', $5, $6)",
		[place.code, applicationId, JSON.stringify(content), hash, at, place.writer.personId]
	);
	await opened.asAdministrator("update person set email = 'skriver@nyby.example' where id = $1", [
		place.writer.personId
	]);
	if (helped)
		await opened.asAdministrator(
			"insert into earlier_help values ($1, 'h1', 'Forløb', '2015-01-01', null, 'Slutrapport', null, now(), null)",
			[place.code]
		);
	return { ...place, municipality: place.code, applicationId };
}
