import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	demo: locals.beredt.settings.demo,
	agencyName: locals.beredt.settings.agencyName,
	person: locals.actor && { name: locals.actor.name }
});
