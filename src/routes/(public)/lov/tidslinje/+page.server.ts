import { error } from '@sveltejs/kit';
import { dayOf } from '#domain/kernel';
import { isLinkUnconfirmed, type Provision } from '#domain/law';
import { planTypeFacts } from '#domain/plan';
import { actChanges, dutyPeriods } from '#ui/law/duty-periods.ts';
import { listProvisions } from '#server/law/provision-store';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const provisions = await locals.beredt.db.transaction({ kind: 'public' }, listProvisions);
	const duty = provisions.find(({ id }) => id === planTypeFacts('overgreb').law);
	if (!duty) error(404, { message: 'Kataloget har ikke bestemmelsen om beredskabet' });
	const isConfirmed = (before: Provision, after: Provision) =>
		before.successors
			.filter(({ id }) => id === after.id)
			.every((link) => !isLinkUnconfirmed(link, before, after));
	return {
		today: dayOf(locals.now),
		periods: dutyPeriods(duty, provisions),
		changes: actChanges(provisions, isConfirmed)
	};
};
