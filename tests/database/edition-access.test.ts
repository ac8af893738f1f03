/** Who may write the guide: every use case of a draft tried by everybody it is not for. */
import { beginDraft } from '#server/guide/begin-draft';
import { addDraftText } from '#server/guide/add-draft-text';
import type { DraftContext } from '#server/guide/change-draft';
import { giveUpDraft } from '#server/guide/give-up-draft';
import { moveDraftPassage } from '#server/guide/move-draft-passage';
import { publishEdition } from '#server/guide/publish-edition';
import { retireDraftText } from '#server/guide/retire-draft-text';
import { saveDraftEntry } from '#server/guide/save-draft-entry';
import { dropDraftEntry, keepStaleEntry } from '#server/guide/settle-draft-entry';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { newDraft } from '../support/drafts.ts';
import { inScope, refusal, type OpenedDatabase } from '../support/opened-database.ts';
import { person } from '../support/people.ts';
import { accepted } from '../support/plans.ts';
import { eventsOf } from '../support/records.ts';

const known = 'forebyggelse.boerneattest';
const text = { subjectKind: 'passage', subject: known, revision: 1 } as const;

const attempts: Readonly<
	Record<
		string,
		(context: DraftContext, draft: string) => Promise<{ ok: boolean; reason?: string }>
	>
> = {
	'begin a draft': (context) => beginDraft(context, '00000000-0000-4000-8000-000000000001'),
	'add a text': (context, draft) =>
		addDraftText(context, {
			draft,
			text: { kind: 'passage', theme: 'opsporing', title: 'Ny', passageKind: 'law' }
		}),
	'save a text': (context, draft) => saveDraftEntry(context, { draft, ...text, sent: {} }),
	'move a passage': (context, draft) =>
		moveDraftPassage(context, { draft, subject: known, to: 'down' }),
	'take a text out': (context, draft) => retireDraftText(context, { draft, ...text, note: 'Ud.' }),
	'let a text stand': (context, draft) => dropDraftEntry(context, { draft, ...text }),
	'keep a stale text': (context, draft) =>
		keepStaleEntry(context, { draft, ...text, newest: null }),
	'give a draft up': (context, draft) =>
		giveUpDraft(context, { draft, revision: 2, reason: 'Fortrudt.' }),
	'publish an edition': (context, draft) =>
		publishEdition(context, { draft, revision: 2, upon: 1, summary: 'Ny.', used: [] })
};

const strangers = [
	'agency-adviser@agency',
	'agency-approver@agency',
	...['staff', 'leader', 'chief', 'plan-writer', 'plan-owner', 'director'].map(
		(role) => `${role}@9901`
	)
];

describe.each(databases)('a draft of the guide on %s', (_name, open) => {
	let opened: OpenedDatabase;
	let draft: string;
	let events: readonly unknown[];

	beforeAll(async () => {
		opened = await open();
		const made = await newDraft(opened.db);
		({ draft } = made);
		accepted(await made.write('passage', known, { title: 'Andet ord' }));
		events = await eventsOf(opened, 'agency');
	});
	afterAll(() => opened.close());

	describe.each(Object.entries(attempts))('to %s', (_what, attempt) => {
		test.each(strangers)('%s is not let in', async (claim) => {
			const refused = await attempt({ db: opened.db, now, actor: person(claim) }, draft);
			expect(refused).toEqual({ ok: false, reason: 'not-your-decision' });
			expect(await eventsOf(opened, 'agency')).toEqual(events);
		});

		test('nobody without a role is let in', async () => {
			const actor = { personId: 'x', name: 'Ingen', grants: [] };
			expect(await attempt({ db: opened.db, now, actor }, draft)).toMatchObject({ ok: false });
		});
	});

	test.each(['guide_draft', 'guide_draft_entry', 'guide_content_seen'])(
		'the rows of %s are seen in the agency’s scope only, and changed nowhere else',
		async (table) => {
			const count = (scope: Parameters<typeof inScope>[1]) =>
				inScope(opened.db, scope, sql`select 1 from ${sql.identifier(table)} limit 1`);
			expect(await count({ kind: 'agency' })).toHaveLength(1);
			for (const scope of [
				{ kind: 'public' },
				{ kind: 'municipality', municipality: '9901' }
			] as const) {
				expect(await count(scope)).toEqual([]);
			}
			expect(await opened.asApplication(`select 1 from ${table}`)).toEqual([]);
			const gone = await opened.asApplication(`delete from ${table} returning 1`);
			expect(gone).toEqual([]);
		}
	);

	test('a municipality cannot write in the amendments log', async () => {
		const write = sql`insert into guide_amendment values (1, 'passage', 'x', 'changed', 'x', 'x', null)`;
		const scope = { kind: 'municipality', municipality: '9901' } as const;
		expect(await refusal(inScope(opened.db, scope, write))).toMatch(/row-level security/);
	});

	test.each(['agency-editor@agency', 'agency-head@agency'])('%s may publish', async (claim) => {
		const made = await newDraft(opened.db, person(claim));
		accepted(await made.write('passage', known, { title: `Ord fra ${claim}` }));
		expect(await made.publish()).toMatchObject({ ok: true });
	});
});
