/** A programme brought as far as a test needs: a place given by rows, the rest by the use cases people use. */
import { accept, type Result } from '#domain/kernel';
import { saveEngagementItem } from '#server/programme/save-engagement-item';
import { startEngagement } from '#server/programme/start-engagement';
import type { EngagementPlace } from '#server/programme/engagement-access';
import type { Actor } from '#domain/identity';
import type { Database } from '#server/platform/database';
import { now } from './clock.ts';
import type { TestMunicipality } from './municipality.ts';
import type { OpenedDatabase } from './opened-database.ts';
import { person } from './people.ts';

export const adviser = person('agency-adviser@agency');
export const head = person('agency-head@agency');

/** Their names, and a session for the adviser, who is at work. */
export async function agencyAtWork(opened: OpenedDatabase): Promise<void> {
	for (const { personId, name } of [adviser, head]) {
		await opened.asAdministrator(
			`insert into person (id, issuer, subject, name) values ($1, 'https://id.example', $1, $2) on conflict do nothing`,
			[personId, name]
		);
	}
	await opened.asAdministrator(
		`insert into session (secret_hash, person_id, grants, created_at, last_seen_at)
			values ('adviser', $1, $2, now(), now()) on conflict do nothing`,
		[adviser.personId, JSON.stringify(adviser.grants)]
	);
	await opened.asAdministrator(
		`insert into programme_offer values ('langt', 'Langt forløb', 'Om', 12, null, null, 'director', 4, '[]', true, now()) on conflict do nothing`
	);
	await opened.asAdministrator(
		`insert into programme_round values ('runde', 'langt', 'Efterår 2026', 'round', 2027, 4, now(), now()) on conflict do nothing`
	);
}

/** An application that was given a place, or has another status. */
export async function applied(
	opened: OpenedDatabase,
	{ code, writer }: TestMunicipality,
	status = 'place'
): Promise<void> {
	await opened.asAdministrator(
		`insert into application (municipality_code, id, round, status, started_at, started_by, submitted_at)
			values ($1, 'ansoegning', 'runde', $2, now(), $3, now())`,
		[code, status, writer.personId]
	);
}

export const seenBy = (as: 'municipality' | 'agency', code: string): EngagementPlace => ({
	municipality: code,
	engagementId: 'forloeb',
	as
});

export const start = (db: Database, code: string, actor: Actor = adviser) =>
	startEngagement(
		{ db, now, actor },
		{
			municipality: code,
			applicationId: 'ansoegning',
			engagementId: 'forloeb',
			title: 'Forløb i Nyby',
			startsOn: '2026-11-01',
			advisers: [adviser.personId]
		}
	);

export function saveItem(
	db: Database,
	place: EngagementPlace,
	actor: Actor,
	{
		at = now,
		...item
	}: {
		readonly at?: Date;
		readonly kind: string;
		readonly itemId: string;
		readonly revision?: number;
		readonly typed: Readonly<Record<string, string>>;
	}
) {
	return saveEngagementItem({ db, now: at, actor }, { ...place, revision: 0, ...item });
}

/** Only whether it was done, or why not. */
export const said = (result: Result<unknown>): string =>
	result.ok ? accept('done').value : result.reason;
