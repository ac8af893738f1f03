import { error, redirect } from '@sveltejs/kit';
import { editionDifference, keyOf, named, titleOf } from '#domain/guide';
import { reference } from '#domain/law';
import { listAmendments } from '#server/guide/amendment-store';
import { readEditionAt } from '#server/guide/edition-content';
import { listEditions } from '#server/guide/guide-store';
import { textDifference } from '#ui/guide/edition-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { fra, til } = params;
	if (fra === til) redirect(303, `/guide/udgave/${til}`);
	if (fra > til) redirect(303, `/guide/aendringer/${til}-${fra}`);
	return locals.beredt.db.transaction({ kind: 'public' }, async (tx) => {
		const editions = await listEditions(tx);
		const [from, to] = [fra, til].map((number) => editions.find((one) => one.number === number));
		if (!from || !to) error(404, { message: 'Guiden har ikke den udgave' });
		const before = await readEditionAt(tx, fra);
		const after = await readEditionAt(tx, til);
		const between = (await listAmendments(tx)).filter(
			({ edition }) => edition > fra && edition <= til
		);
		const names = {
			law: Object.fromEntries(
				[...before.provisions, ...after.provisions].map((one) => [one.id, reference(one)])
			),
			themes: Object.fromEntries(after.themes.map(({ id, title }) => [id, title]))
		};
		const moved = new Set(between.map(({ subject }) => subject));
		return {
			from,
			to,
			names: names.themes,
			changes: editionDifference(before, after, moved).map((change) => {
				const { subjectKind, subject } = change;
				const was = named(subjectKind, subject, change.before);
				const is = named(subjectKind, subject, change.after);
				const theme = is.subjectKind === 'passage' ? (is.content ?? was.content) : null;
				return {
					subjectKind,
					subject,
					change: change.change,
					moved: change.moved,
					title: titleOf(change.after ? is : was),
					theme: theme && 'theme' in theme ? theme.theme : null,
					notes: between
						.filter((one) => keyOf(one) === keyOf(change))
						.map(({ edition, note }) => ({ edition, note })),
					difference: textDifference(was, is, names)
				};
			})
		};
	});
};
