import { error } from '@sveltejs/kit';
import { readAuditLog } from '#server/audit-log';
import { workplace } from '#server/identity/workplace';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor, code } = workplace(locals.actor);
	const field = (name: string) => url.searchParams.get(name) ?? '';
	const search = {
		text: field('tekst'),
		kind: field('slags'),
		from: field('fra'),
		to: field('til')
	};
	const log = await readAuditLog(
		{ db: locals.beredt.db, actor },
		{ municipality: code, page: Number(field('side')), search }
	);
	if (!log.ok) error(403, { message: 'Din rolle kan ikke læse loggen' });
	return { search, ...log.value };
};
