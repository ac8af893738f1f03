import { redirect } from '@sveltejs/kit';
import { passageAddress } from '#domain/guide';
import { listAmendments } from '#server/guide/amendment-store';
import { listEditions, listPassages } from '#server/guide/guide-store';
import { listProvisions } from '#server/law/provision-store';
import type { PageServerLoad } from './$types';

/** The form's answer has an address of its own: `?fra=1&til=3` → `/guide/aendringer/1-3`. */
const askedPair = (query: URLSearchParams): string | undefined => {
	const pair = [query.get('fra'), query.get('til')].map(Number).sort((one, other) => one - other);
	return pair.every((number) => Number.isInteger(number) && number > 0 && number < 100_000)
		? pair.join('-')
		: undefined;
};

export const load: PageServerLoad = async ({ locals, url }) => {
	const pair = askedPair(url.searchParams);
	if (pair) redirect(303, `/guide/aendringer/${pair}`);
	return locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const editions = await listEditions(tx);
		const newest = editions[0]?.number ?? 0;
		const addresses = new Map([
			...(await listPassages(tx, newest)).map((one) => [one.id, passageAddress(one)] as const),
			...(await listProvisions(tx)).map(({ id }) => [id, `/lov/${id}`] as const)
		]);
		const amendments = (await listAmendments(tx)).map((one) => ({
			edition: one.edition,
			subjectKind: one.subjectKind,
			subject: one.subject,
			change: one.change,
			title: one.title,
			note: one.note,
			href:
				one.subjectKind === 'theme' ? `/guide/${one.subject}` : (addresses.get(one.subject) ?? null)
		}));
		return {
			editions: editions.map((edition) => ({
				...edition,
				amendments: amendments.filter((one) => one.edition === edition.number)
			}))
		};
	});
};
