import { workplace } from '#server/identity/workplace';
import { whatNow } from '#server/plan/what-now';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { actor, code } = workplace(locals.actor);
	return whatNow({ db: locals.beredt.db, now: locals.now, actor }, code);
};
