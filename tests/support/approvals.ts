import type { SubjectKind } from '#domain/identity';
import type { Definition } from '#domain/pathway';
import { findTextToApprove, readApprovalList } from '#server/approval-list';
import { approveText, withdrawApproval } from '#server/approve-text';
import { getPathwayTemplate, savePathwayTemplate } from '#server/pathway/pathway-store';
import { getPublishedPathway } from '#server/pathway/published-pathway';
import type { Database } from '#server/platform/database';
import { loadContent } from '#server/wiring';
import { now } from './clock.ts';
import { person } from './people.ts';

export const approver = person('agency-approver@agency');

const agency = { kind: 'agency' } as const;
const words = loadContent();

/** What an approver does on the pages, on one database. */
export const approvals = (db: Database) => {
	const text = async (subjectKind: SubjectKind, subject: string) => {
		const found = await db.transaction(agency, (tx) =>
			findTextToApprove(tx, { subjectKind, subject }, words)
		);
		if (!found) throw new Error(`There is no ${subjectKind} ${subject}.`);
		return found;
	};
	const list = () => db.transaction(agency, (tx) => readApprovalList(tx, words));
	return {
		text,
		list,
		/** The first text of a kind that awaits. */
		awaiting: async (kind: SubjectKind) => {
			const first = (await list()).texts.find((one) => one.awaits && one.subjectKind === kind);
			if (!first) throw new Error(`No ${kind} awaits.`);
			return first.subject;
		},
		/** As it stands, unless a hash is given. */
		approve: async (
			subjectKind: SubjectKind,
			subject: string,
			changes: Partial<Parameters<typeof approveText>[1]> = {},
			actor = approver
		) => {
			const { hash } = (await text(subjectKind, subject)).text;
			const input = { subjectKind, subject, hash, source: 'Vejledningen s. 12', vouchedFor: true };
			return approveText({ db, now, actor }, { ...input, ...changes });
		},
		withdraw: async (
			subjectKind: SubjectKind,
			subject: string,
			reason = 'Kilden er trukket tilbage',
			actor = approver
		) => {
			const { hash } = (await text(subjectKind, subject)).text;
			return withdrawApproval({ db, now, actor }, { subjectKind, subject, hash, reason });
		},
		/** The path as the public meets it; without a code the national one. */
		path: (code: string | null = null) =>
			db.transaction({ kind: 'public' }, (tx) => getPublishedPathway(tx, code)),
		/** A further version of the national path. */
		publishTemplate: (
			change: (definition: Definition) => Definition,
			texts: Readonly<Record<string, string>> = {}
		) =>
			db.transaction(agency, async (tx) => {
				const newest = await getPathwayTemplate(tx);
				await savePathwayTemplate(tx, {
					version: newest.version + 1,
					publishedOn: newest.publishedOn,
					definition: change(newest.definition),
					texts: { ...newest.texts, ...texts }
				});
			})
	};
};
