import { error } from '@sveltejs/kit';
import { dayOf } from '#domain/kernel';
import { auditLogSheet } from '#server/audit-log';
import { workplace } from '#server/identity/workplace';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const { actor, code } = workplace(locals.actor);
	const field = (name: string) => url.searchParams.get(name) ?? '';
	const sheet = await auditLogSheet(
		{ db: locals.beredt.db, actor },
		{
			municipality: code,
			search: {
				text: field('tekst'),
				kind: field('slags'),
				from: field('fra'),
				to: field('til')
			}
		}
	);
	if (!sheet.ok) error(403, { message: 'Din rolle kan ikke læse loggen' });
	return new Response(sheet.value, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="log-${code}-${dayOf(locals.now)}.csv"`
		}
	});
};
