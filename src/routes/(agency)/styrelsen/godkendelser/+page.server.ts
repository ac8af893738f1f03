import { error, redirect } from '@sveltejs/kit';
import { isAgency, subjectKinds } from '#domain/identity';
import { readApprovalList } from '#server/approval-list';
import { mayApprove } from '#server/approve-text';
import { kindOfSlug } from '#ui/identity/approval-words.ts';
import type { PageServerLoad } from './$types';

/** Everybody in the agency may see what awaits; only an approver may lift a mark. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = locals;
	if (!actor) redirect(303, `/log-ind?til=${url.pathname}`);
	if (!isAgency(actor)) error(403, { message: 'Denne side er for styrelsens medarbejdere' });
	const { db, requirements, planTemplate } = locals.beredt;
	const list = await db.transaction({ kind: 'agency' }, (tx) =>
		readApprovalList(tx, { requirements, planTemplate })
	);
	const kind = kindOfSlug(url.searchParams.get('slags') ?? '');
	const theme = list.themes.find(({ id }) => id === url.searchParams.get('tema'))?.id;
	const awaiting = list.texts.filter(({ awaits }) => awaits);
	const shown = list.texts
		.filter((text) => kind === undefined || text.subjectKind === kind)
		.filter(({ themes }) => theme === undefined || themes.includes(theme));
	const done = doneIn(url.searchParams);
	const at = shown.findIndex(
		({ subjectKind, subject }) => subjectKind === done?.kind && subject === done.subject
	);
	const left = shown.filter(({ awaits }) => awaits);
	return {
		mayApprove: mayApprove(actor),
		themes: list.themes.map(({ id, title }) => ({ id, title })),
		asked: { kind: kind ?? null, theme: theme ?? null },
		counts: subjectKinds.map((one) => ({
			kind: one,
			count: awaiting.filter(({ subjectKind }) => subjectKind === one).length
		})),
		total: awaiting.length,
		shown: left,
		given: list.given,
		done: done && {
			title: shown[at]?.title ?? null,
			withdrawn: done.withdrawn,
			next: shown.slice(at + 1).find(({ awaits }) => awaits) ?? left[0] ?? null
		}
	};
};

/** What the person has just done: `?godkendt=afsnit/opsporing.tegn`. */
function doneIn(query: URLSearchParams) {
	const withdrawn = query.has('trukket');
	const [slug = '', subject = ''] = (query.get('godkendt') ?? query.get('trukket') ?? '').split(
		'/'
	);
	const kind = kindOfSlug(slug);
	return kind ? { kind, subject, withdrawn } : null;
}
