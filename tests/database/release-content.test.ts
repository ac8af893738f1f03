/** What a new release brings in its content folder waits for an editor: never lost, never laid over their words. */
import type { Passage } from '#domain/guide';
import type { Provision } from '#domain/law';
import { bringRelease } from '#server/guide/bring-release';
import { listDrafts, listEntries } from '#server/guide/draft-store';
import { readNewest } from '#server/guide/edition-content';
import { giveUpDraft } from '#server/guide/give-up-draft';
import { listEditions, listPassages } from '#server/guide/guide-store';
import { publishEdition } from '#server/guide/publish-edition';
import { saveDraftEntry } from '#server/guide/save-draft-entry';
import { loadContent, prepare } from '#server/wiring';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minutesLater, now } from '../support/clock.ts';
import { databases } from '../support/databases.ts';
import { editor, newDraft, words } from '../support/drafts.ts';
import { demo } from '../support/embedded.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';
import { accepted } from '../support/plans.ts';
import { eventsOf } from '../support/records.ts';

const content = loadContent();
const known = 'forebyggelse.boerneattest';
const law = 'barnets-lov-15-2';

/** The content as a later release might have it. */
const released = ({
	passage = {},
	provision = {},
	without = [],
	more = []
}: {
	readonly passage?: Partial<Passage>;
	readonly provision?: Partial<Provision>;
	readonly without?: readonly string[];
	readonly more?: readonly Passage[];
}) => ({
	law: content.law.map((one) => (one.id === law ? { ...one, ...provision } : one)),
	guide: {
		themes: content.guide.themes,
		passages: [
			...content.guide.passages
				.filter(({ id }) => !without.includes(id))
				.map((one) => (one.id === known ? { ...one, ...passage } : one)),
			...more
		]
	}
});

describe.each(databases)('a new release on %s', (_name, open) => {
	let opened: OpenedDatabase;
	const closed: Promise<void>[] = [];

	beforeEach(async () => {
		opened = await open();
	});
	afterEach(() => void closed.push(opened.close()));
	afterAll(async () => void (await Promise.all(closed)));

	const bring = (release: ReturnType<typeof released>, minutes = 5) =>
		bringRelease({ db: opened.db, now: minutesLater(minutes), newId: randomUUID }, release);
	const drafts = () =>
		opened.db.transaction({ kind: 'agency' }, async (tx) => {
			const found = [];
			for (const draft of await listDrafts(tx)) {
				found.push({ ...draft, entries: await listEntries(tx, draft.id) });
			}
			return found;
		});
	const publish = async (draft: { readonly id: string; readonly revision: number }) => {
		const { edition } = await opened.db.transaction({ kind: 'agency' }, (tx) => readNewest(tx));
		return publishEdition(
			{ db: opened.db, now, actor: editor },
			{ draft: draft.id, revision: draft.revision, upon: edition.number, summary: 'Nyt.', used: [] }
		);
	};

	test('brings nothing where nothing has changed, at the first start and at every later one', async () => {
		await prepare(opened.db, demo, content, now);
		await bring(released({}));
		expect(await drafts()).toEqual([]);
		const rows = await opened.asAdministrator(
			'select count(*)::int as count from guide_content_seen'
		);
		expect(rows).toEqual([
			{ count: content.law.length + content.guide.passages.length + content.guide.themes.length }
		]);
	});

	test('brings what it changed as one draft, with a note, and the guide stands until an editor publishes', async () => {
		const last = content.guide.passages.findLast(({ theme }) => theme === 'forebyggelse')!;
		const release = released({
			passage: { body: words('Udgivelsens ord.'), evidence: 'confirmed' },
			provision: { summary: 'Udgivelsens lov.' },
			without: ['samarbejde.flytning'],
			more: [{ ...last, id: 'forebyggelse.helt-ny', title: 'Helt ny' }]
		});
		await bring(release);
		const [draft, ...others] = await drafts();
		expect(others).toEqual([]);
		expect(draft).toMatchObject({ origin: 'release', basedOn: 1 });
		const changed = draft!.entries.map(({ subject, content: text }) => [subject, text !== null]);
		expect(Object.fromEntries(changed)).toMatchObject({
			[known]: true,
			[law]: true,
			'forebyggelse.helt-ny': true
		});
		expect(draft!.entries.every(({ note, savedBy }) => note !== '' && savedBy === null)).toBe(true);
		expect(await eventsOf(opened, 'agency')).toContain('guide-release-brought');
		expect(await opened.db.transaction({ kind: 'public' }, (tx) => listEditions(tx))).toHaveLength(
			1
		);
		await bring(release, 9);
		expect(await drafts()).toEqual([draft]);
	});

	test('what it takes out is taken out in the draft, and publishing makes it the next edition', async () => {
		const retired = content.guide.passages.find(
			({ id }) => !JSON.stringify(content.guide).includes(`#${id.split('.')[1]}`) && id !== known
		)!;
		await bring(released({ passage: { body: words('Udgivelsens ord.') }, without: [retired.id] }));
		const [draft] = await drafts();
		expect(draft!.entries.find(({ subject }) => subject === retired.id)?.content).toBe(null);
		expect(await publish(draft!)).toEqual({ ok: true, value: 2 });
		const passages = await opened.db.transaction({ kind: 'public' }, (tx) => listPassages(tx, 2));
		expect(passages.some(({ id }) => id === retired.id)).toBe(false);
		// The release's own evidence counts.
		expect(passages.find(({ id }) => id === known)).toMatchObject({
			body: words('Udgivelsens ord.'),
			evidence: 'confirmed'
		});
		await prepare(opened.db, demo, { ...content, ...released({ without: [retired.id] }) }, now);
	});

	test('brings the waiting draft up to date, and takes back what a later release takes back', async () => {
		await bring(released({ passage: { body: words('Første.') }, provision: { title: 'Første' } }));
		await bring(released({ passage: { body: words('Anden.') } }));
		const [draft, ...others] = await drafts();
		expect(others).toEqual([]);
		expect(draft!.entries).toMatchObject([
			{ subject: known, content: { body: words('Anden.') }, savedBy: null }
		]);
		expect(await publish(draft!)).toEqual({ ok: true, value: 2 });
		await bring(released({ passage: { body: words('Tredje.') } }));
		await bring(released({ passage: { body: words('Anden.') } }));
		expect(await drafts()).toEqual([]);
	});

	test('never lays its text over one an editor has taken up: it waits in a draft beside it', async () => {
		await bring(released({ passage: { body: words('Første.') } }));
		const [first] = await drafts();
		const entry = first!.entries[0]!;
		accepted(
			await saveDraftEntry(
				{ db: opened.db, now, actor: editor },
				{
					...{ draft: first!.id, subjectKind: 'passage', subject: known, revision: 0 },
					sent: {
						content: { ...entry.content, body: words('Redaktørens.') },
						note: 'Skrevet om.'
					}
				}
			)
		);
		await bring(released({ passage: { body: words('Anden.') } }), 9);
		const [newer, older] = await drafts();
		expect(older).toMatchObject({
			id: first!.id,
			entries: [{ content: { body: words('Redaktørens.') }, note: 'Skrevet om.' }]
		});
		expect(newer).toMatchObject({
			origin: 'release',
			entries: [{ content: { body: words('Anden.') } }]
		});
		// Whichever comes second is looked at first.
		const [, waiting] = await drafts();
		expect(await publish(waiting!)).toEqual({ ok: true, value: 2 });
		const [left] = await drafts();
		expect(await publish(left!)).toEqual({ ok: false, reason: 'stale-texts', about: [known] });
	});

	test('marks its text as stale where an editor has published another', async () => {
		const own = await newDraft(opened.db);
		accepted(await own.write('passage', known, { body: words('Redaktørens.') }));
		accepted(await own.publish());
		await bring(released({}));
		expect(await drafts(), 'what the release left alone is the editor’s').toEqual([]);
		await bring(released({ passage: { body: words('Udgivelsens.') } }));
		const [draft] = await drafts();
		expect(await publish(draft!)).toEqual({ ok: false, reason: 'stale-texts', about: [known] });
		const { content: newest } = await opened.db.transaction({ kind: 'agency' }, (tx) =>
			readNewest(tx)
		);
		expect(newest.passages.find(({ id }) => id === known)).toMatchObject({
			body: words('Redaktørens.')
		});
	});

	test('does not come again when an editor has given it up', async () => {
		const release = released({ passage: { body: words('Udgivelsens.') } });
		await bring(release);
		const [draft] = await drafts();
		const { id, revision } = draft!;
		const context = { db: opened.db, now, actor: editor };
		accepted(await giveUpDraft(context, { draft: id, revision, reason: 'Vores egen er bedre.' }));
		await bring(release);
		expect(await drafts()).toEqual([]);
	});

	test('is compared with the edition itself where nobody noted what an earlier release brought', async () => {
		await opened.asAdministrator('delete from guide_content_seen');
		await bring(released({ passage: { body: words('Udgivelsens.') } }));
		const [draft] = await drafts();
		expect(draft!.entries.map(({ subject }) => subject)).toEqual([known]);
		expect(await publish(draft!)).toEqual({ ok: true, value: 2 });
	});

	test('is brought once by three instances that start at once', async () => {
		const release = released({ passage: { body: words('Udgivelsens.') } });
		await Promise.all([bring(release), bring(release), bring(release)]);
		const found = await drafts();
		expect(found).toHaveLength(1);
		expect(found[0]!.entries).toHaveLength(1);
	});
});
