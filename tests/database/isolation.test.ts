import type { Scope } from '#server/platform/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../support/databases.ts';
import { inScope, refusal, type OpenedDatabase, type Row } from '../support/opened-database.ts';
import { planRows } from '../support/plan-rows.ts';
import { programmeRows } from '../support/programme-rows.ts';

/** Tables that belong to no municipality, and why they may stand without its code. */
const withoutMunicipality: Readonly<Record<string, string>> = {
	allocation: 'one decision over all who applied in a round',
	guide_amendment: 'the guide is the agency’s and the same for all',
	guide_content_seen: 'fingerprints of what the newest release brought',
	guide_draft: 'an edition under way is the agency’s',
	guide_draft_entry: 'an edition under way is the agency’s',
	guide_edition: 'the guide is the agency’s and the same for all',
	guide_passage: 'the guide is the agency’s and the same for all',
	guide_theme: 'the guide is the agency’s and the same for all',
	information_meeting: 'the agency’s own meetings',
	installation: 'says what the database is for',
	login_attempt: 'nobody is known yet while a login is under way',
	meeting_sign_up: 'whoever comes to the agency’s meetings',
	national_contact: 'numbers that hold in the whole country',
	pathway_proposal: 'the path a release brought, the same for all',
	pathway_template: 'the national path is the agency’s',
	person: 'a person may work in several municipalities',
	programme_offer: 'what the agency offers to all',
	programme_round: 'what the agency offers to all',
	programme_text: 'what the agency says to all',
	provision: 'the law is the same for all',
	rate_count: 'a count has a hash for a name, and says nothing of who or where',
	retention_run: 'what the clean-up removed, counted for the whole installation',
	search_word: 'the words of all that is published, counted by the database',
	session: 'a person may work in several municipalities'
};

/** The list of municipalities is known to all; nobody's own rows are in it. */
const register = 'municipality';

/** Everybody may read these: law, guide, national numbers, the list of municipalities. */
const reference = [
	'guide_amendment',
	'guide_edition',
	'guide_passage',
	'guide_theme',
	'municipality',
	'national_contact',
	'pathway_template',
	'programme_offer',
	'programme_round',
	'programme_text',
	'provision'
];

/** What search finds, and meetings: published, which everybody may read, and only its owner writes. */
const published = ['information_meeting', 'search_entry', 'search_source', 'search_word'];

/** What the agency writes about a municipality when it joins, and the login reads; the municipality only reads. */
const readByOthers: Readonly<Record<'agency' | 'platform', readonly string[]>> = {
	agency: [
		'identity_provider',
		'membership',
		// The agency's own words about a municipality, which that one never reads.
		'assessment',
		'assessment_score',
		'assessment_joint_note',
		'application_check',
		// Shared by both, or handed over.
		'application_submission',
		'application_supplement',
		'application_answer',
		'card_use',
		'earlier_help',
		'engagement',
		'engagement_item',
		'engagement_file',
		'engagement_measure',
		'engagement_report',
		'initial_meeting'
	],
	platform: ['identity_provider']
};

/** Rows the demo does not bring, so that there is something to protect. */
const joined = [
	`insert into identity_provider (municipality_code, id, name, issuer, client_id, client_authentication)
		values ('9901', 'egen', 'Eksempelkøbing', 'https://id.example', 'beredt', 'none')`,
	`insert into contact_report (municipality_code, id, slot, phone, at)
		values ('9901', 'intake/00001234/2026-12-01T10', 'intake', '00001234', now())`,
	`insert into guide_amendment values (1, 'passage', 'opsporing.tegn', 'changed', 'Tegn', 'Nyt eksempel')`,
	`insert into guide_draft values ('00000000-0000-4000-8000-000000000001', 1, 'editor', 'Under arbejde', 1, now())`,
	`insert into approval values ('9901', 'step', 'lokalt-trin', 'abc', 'Opdigtet', 'demo', '2026-11-01', 'Vejledningen')`,
	...planRows('9901', 'demo'),
	...programmeRows('9901', 'demo'),
	`insert into institution_facts values ('9901', 'aaskolen', 'Skolelederen', null, 'Kontoret', 'Hele dagen',
		'Souschefen', null, 'Personalerummet', '2026-11-01', 'leder')`
];

const eksempelkoebing = '9901';
const proevestad = '9902';
const own = (municipality: string): Scope => ({ kind: 'municipality', municipality });

interface Table {
	readonly name: string;
	readonly enabled: boolean;
	readonly forced: boolean;
	readonly hasMunicipality: boolean;
	/** The first column of the primary key. */
	readonly leads: string | null;
	readonly hasIdentity: boolean;
}

const catalogue = `
	select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
		exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_code'
			and not a.attisdropped) as "hasMunicipality",
		exists (select from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as "hasIdentity",
		(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
			where i.indrelid = c.oid and i.indisprimary) as leads
	from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`;

describe.each(databases)('isolation on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let tables: readonly Table[];
	let owned: readonly string[];

	beforeAll(async () => {
		opened = await open();
		for (const row of joined) await opened.asAdministrator(row);
		tables = (await opened.asAdministrator(catalogue)) as unknown as readonly Table[];
		owned = tables
			.filter(({ name, hasMunicipality }) => hasMunicipality && name !== register)
			.map(({ name }) => name);
	});
	afterAll(() => opened.close());

	const rowsOf = (name: string, code: string) =>
		opened.asAdministrator(
			`select to_jsonb(t) as row from ${name} t where municipality_code = $1 order by to_jsonb(t)::text`,
			[code]
		);
	const countIn = async (scope: Scope, name: string) => {
		const query = sql`select count(*)::int as count from ${sql.identifier(name)}`;
		return (await inScope(opened.db, scope, query))[0]?.count;
	};
	/** How many rows a change reached; 'refused' where the application has no right to it at all. */
	const reached = async (scope: Scope, query: ReturnType<typeof sql>) =>
		inScope(opened.db, scope, query).then(
			(rows) => rows.length,
			(error: unknown) => {
				expect(String((error as Error).cause)).toMatch(/permission denied|row-level security/);
				return 'refused';
			}
		);

	test('every table is closed to all but those a rule lets in, its owner included', () => {
		expect(tables.length).toBeGreaterThan(15);
		expect(tables.filter(({ enabled, forced }) => !enabled || !forced)).toEqual([]);
	});

	test('every row of a municipality is found by the municipality first', () => {
		const led = tables.filter(({ hasMunicipality }) => hasMunicipality);
		expect(led.filter(({ leads }) => leads !== 'municipality_code')).toEqual([]);
		expect(owned.length).toBeGreaterThanOrEqual(10);
	});

	test('a table without a municipality stands on the list, with the reason', () => {
		const found = tables.filter(({ hasMunicipality }) => !hasMunicipality);
		expect(found.map(({ name }) => name)).toEqual(Object.keys(withoutMunicipality));
	});

	test('the application owns nothing, empties nothing and reaches nothing but these tables', async () => {
		const [role] = await opened.asAdministrator(
			`select rolsuper, rolbypassrls, rolcreaterole, rolcanlogin,
				(select count(*)::int from pg_class where relowner = r.oid) as owned,
				(select count(*)::int from pg_auth_members where member = r.oid) as memberships
			from pg_roles r where rolname = 'beredt_app'`
		);
		expect(role).toEqual({
			rolsuper: false,
			rolbypassrls: false,
			rolcreaterole: false,
			rolcanlogin: false,
			owned: 0,
			memberships: 0
		});
		const tooMuch = await opened.asAdministrator(
			`select relname from pg_class where relkind in ('r', 'p', 'v', 'm')
			and (relnamespace = 'public'::regnamespace and has_table_privilege('beredt_app', oid, 'TRUNCATE, REFERENCES, TRIGGER')
			or relnamespace = 'pgboss'::regnamespace
			and (has_table_privilege('beredt_app', oid, 'TRUNCATE, REFERENCES, TRIGGER')
				or relname not in ('job', 'job_common', 'schedule', 'queue', 'version', 'job_dependency', 'subscription')
				and has_table_privilege('beredt_app', oid, 'SELECT, INSERT, UPDATE, DELETE'))
			or relnamespace = 'drizzle'::regnamespace
			and has_table_privilege('beredt_app', oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
			or relnamespace not in ('public'::regnamespace, 'pgboss'::regnamespace, 'drizzle'::regnamespace,
				'pg_catalog'::regnamespace, 'information_schema'::regnamespace)
			and has_table_privilege('beredt_app', oid, 'SELECT, INSERT, UPDATE, DELETE'))`
		);
		expect(tooMuch).toEqual([]);
		expect(await refusal(opened.asApplication('create table public.mine (x int)'))).toMatch(
			/permission denied/
		);
	});

	test('outside every scope only what all may read is seen, and nothing is changed', async () => {
		for (const { name } of tables) {
			const [seen] = await opened.asApplication(`select count(*)::int as count from ${name}`);
			if ([...reference, ...published].includes(name)) expect(seen?.count, name).toBeGreaterThan(0);
			else expect(seen, name).toEqual({ count: 0 });
			const removed = opened.asApplication(`delete from ${name} returning 1`);
			expect(await removed.catch(() => []), name).toEqual([]);
		}
	});

	test('the public sees numbers, units, paths and published versions, and nothing else', async () => {
		const [version] = await opened.asAdministrator(
			'select plan_id, content, hash from plan_version where municipality_code = $1',
			[eksempelkoebing]
		);
		await opened.asAdministrator(
			`insert into plan_version (municipality_code, type, number, plan_id, content, hash, adopted_at)
			values ($1, 'overgreb', 90, $2, $3, $4, now())`,
			[eksempelkoebing, version?.plan_id, JSON.stringify(version?.content), version?.hash]
		);
		const scope: Scope = { kind: 'public' };
		const open = [
			...reference,
			...published,
			'card_use',
			'contact_point',
			'institution',
			'institution_facts',
			'pathway_publication',
			'plan_version',
			'unit'
		];
		for (const { name } of tables) {
			const count = await countIn(scope, name);
			if (open.includes(name)) expect(count, name).toBeGreaterThan(0);
			else expect(count, name).toBe(0);
			const removed = await reached(
				scope,
				sql`delete from ${sql.identifier(name)} returning 1 as one`
			);
			expect([0, 'refused'], name).toContain(removed);
		}
		const numbers = await inScope(
			opened.db,
			scope,
			sql`select number from plan_version where municipality_code = ${eksempelkoebing} order by number`
		);
		expect(numbers).toEqual([{ number: 1 }, { number: 2 }]);
	});

	test('neither the agency nor the platform reads a municipality’s rows', async () => {
		for (const kind of ['agency', 'platform'] as const) {
			const readable = [...readByOthers[kind], ...published];
			for (const name of owned.filter((one) => !readable.includes(one))) {
				const [seen] = await inScope(
					opened.db,
					{ kind },
					sql`select count(*)::int as count from ${sql.identifier(name)} where municipality_code <> 'agency'`
				);
				expect(seen?.count, `${kind} in ${name}`).toBe(0);
			}
		}
	});

	test('people, sessions and logins are closed to municipalities and to the agency', async () => {
		await opened.asAdministrator(
			`insert into person (id, issuer, subject, name) values ('p', 'i', 's', 'Opdigtet Navn')`
		);
		for (const scope of [own(eksempelkoebing), { kind: 'agency' } as const]) {
			for (const name of ['person', 'session', 'login_attempt', 'installation']) {
				expect(await countIn(scope, name), name).toBe(0);
			}
		}
		expect(await countIn({ kind: 'platform' }, 'person')).toBe(1);
	});

	test('a municipality changes neither law, guide nor the national path', async () => {
		for (const name of reference) {
			const removed = await reached(
				own(eksempelkoebing),
				sql`delete from ${sql.identifier(name)} returning 1 as one`
			);
			expect([0, 'refused'], name).toContain(removed);
		}
	});

	test('a municipality cannot read, add, change, move or remove another’s rows in any table', async () => {
		const visitor = own(proevestad);
		for (const name of owned) {
			const before = await rowsOf(name, eksempelkoebing);
			expect(before.length, `${name} has rows to protect`).toBeGreaterThan(0);
			const at = sql.identifier(name);
			const theirs = sql`municipality_code = ${eksempelkoebing}`;

			const read = await inScope(
				opened.db,
				visitor,
				sql`select 1 as one from ${at} where ${theirs}`
			);
			if (!published.includes(name)) expect(read, `${name} is read`).toEqual([]);
			const changed = await reached(
				visitor,
				sql`update ${at} set municipality_code = ${proevestad} where ${theirs} returning 1 as one`
			);
			expect([0, 'refused'], `${name} is changed`).toContain(changed);
			const removed = await reached(
				visitor,
				sql`delete from ${at} where ${theirs} returning 1 as one`
			);
			expect([0, 'refused'], `${name} is removed`).toContain(removed);
			const row = JSON.stringify((before[0] as Row).row);
			const added = refusal(
				inScope(
					opened.db,
					visitor,
					sql`insert into ${at} overriding system value select * from jsonb_populate_record(null::${at}, ${row}::jsonb)`
				)
			);
			expect(await added, `${name} is added`).toMatch(/row-level security/);
			const given = await inScope(
				opened.db,
				own(eksempelkoebing),
				sql`update ${at} set municipality_code = ${proevestad} returning 1 as one`
			).then(
				(rows) => (rows.length === 0 ? 'row-level security reaches no row' : 'moved'),
				(error: unknown) => String((error as Error).cause)
			);
			expect(given, `${name} is given away`).toMatch(/permission denied|row-level security|frozen/);

			expect(await rowsOf(name, eksempelkoebing), `${name} is as it was`).toEqual(before);
		}
	});

	test('nobody rewrites what happened: not even the municipality it happened in', async () => {
		for (const name of ['event', 'audit_entry']) {
			for (const change of ["update %t set kind = 'x'", 'delete from %t', 'truncate %t']) {
				const query = sql.raw(change.replace('%t', name));
				expect(await refusal(inScope(opened.db, own(eksempelkoebing), query))).toMatch(
					/permission denied/
				);
			}
		}
	});

	test.each([
		['title in the text', "content = jsonb_set(content, '{title}', '\"Andet\"')"],
		['fingerprint', "hash = 'x'"],
		['number', 'number = 7'],
		['day of adoption', 'adopted_at = now()'],
		['day of publication', 'published_at = now()'],
		['withdrawn publication', 'published_at = null'],
		['file', "pdf = '\\x00'"],
		['Word file', "docx = '\\x00'"],
		['sum of a file', "pdf_hash = 'x'"],
		['day of the contacts', "contacts_on = '2026-01-01'"],
		['type of plan', "type = 'social-kontrol'"],
		['municipality', `municipality_code = '${proevestad}'`]
	])('a published version is frozen, whoever asks: its %s', async (_what, change) => {
		const attempt = opened.asAdministrator(
			`update plan_version set ${change} where municipality_code = '${eksempelkoebing}' and number = 1`
		);
		expect(await refusal(attempt)).toMatch(/frozen/);
	});

	test('an adopted version is never deleted, whoever asks', async () => {
		expect(await refusal(opened.asAdministrator('delete from plan_version'))).toMatch(
			/never deleted/
		);
	});
});
