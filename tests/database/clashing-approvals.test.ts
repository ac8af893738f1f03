/** An approval that has no effect in a municipality, because a rule of its own stands against it: both sides are told. */
import { findTextToApprove } from '#server/approval-list';
import { clashesWithApproval, findIdleApprovals } from '#server/pathway/clashing-approvals';
import { loadContent } from '#server/wiring';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approvals } from '../support/approvals.ts';
import { databases } from '../support/databases.ts';
import { newMunicipality, type TestMunicipality } from '../support/municipality.ts';
import { ownRule, publishLayer } from '../support/national-path.ts';
import type { OpenedDatabase } from '../support/opened-database.ts';

const words = loadContent();
/** The only step by which a leader follows up, so that a rule against it stands against no confirmed one. */
const step = 'leader-follow-date';

describe.each(databases)(
	'an approval that a municipality’s own rule stands against, on %s',
	(_name, open) => {
		let opened: OpenedDatabase;
		let place: TestMunicipality;

		beforeAll(async () => {
			opened = await open();
		});
		beforeEach(async () => {
			await opened.asAdministrator('delete from approval');
			await opened.asAdministrator(
				`delete from pathway_publication where municipality_code > '9909'`
			);
			place = await newMunicipality(opened.db);
		});
		afterAll(() => opened.close());

		const asAnybody = { kind: 'public' } as const;
		const textOf = async (subjectKind: 'step' | 'provision' | 'passage', subject: string) => {
			const found = await opened.db.transaction({ kind: 'agency' }, (tx) =>
				findTextToApprove(tx, { subjectKind, subject }, words)
			);
			if (!found) throw new Error(`There is no ${subjectKind} ${subject}.`);
			return found.text;
		};
		const clashes = async (hash?: string) => {
			const text = await textOf('step', step);
			return opened.db.transaction(asAnybody, (tx) =>
				clashesWithApproval(tx, { ...text, ...(hash ? { hash } : {}) })
			);
		};
		const forbid = () =>
			publishLayer(opened.db, place.code, {
				never: [{ ...ownRule(['follow-up']), roles: ['leader'] }]
			});
		const approve = async () => {
			const { hash } = await textOf('step', step);
			await opened.asAdministrator(
				`insert into approval values ('agency', 'step', $1, $2, 'Gerda', 'p', '2026-12-01', 'Kilden')`,
				[step, hash]
			);
		};
		const idle = () =>
			opened.db.transaction(place.scope, (tx) => findIdleApprovals(tx, place.code));

		test('the approver is told before, with the municipality and its rule', async () => {
			expect(await clashes()).toEqual([]);
			await forbid();
			expect(await clashes()).toMatchObject([
				{
					municipality: place.name,
					clashes: [
						{ reason: 'forbids-national-step', entry: 'local-never', says: 'Gør det aldrig.' }
					]
				}
			]);
			expect(await clashes('another wording'), 'which is another text').toEqual([]);
		});

		test('the municipality is told after, and follows the path it had', async () => {
			await forbid();
			expect(await idle()).toBeUndefined();
			await approve();
			const { title } = await textOf('step', step);
			expect(await idle()).toMatchObject({
				texts: [title],
				clashing: [{ clashes: [{ entry: 'local-never' }] }]
			});
			const { pathway } = await approvals(opened.db).path(place.code);
			expect(pathway.steps.some(({ id }) => id === step)).toBe(false);
		});

		test('nothing is said where nothing stands against it, nor of a passage in the guide', async () => {
			await publishLayer(opened.db, place.code, {});
			await approve();
			expect(await idle()).toBeUndefined();
			expect(await clashes()).toEqual([]);
			const text = { subjectKind: 'passage', subject: 'opsporing.tegn', hash: 'x' } as const;
			const found = await opened.db.transaction(asAnybody, (tx) => clashesWithApproval(tx, text));
			expect(found).toEqual([]);
		});
	}
);
