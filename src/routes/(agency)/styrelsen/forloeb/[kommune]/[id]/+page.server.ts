import { engagementForms } from '#server/programme/engagement-forms';
import { engagementPages } from '#server/programme/engagement-pages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => engagementPages('agency').loadOverview(event);

const forms = engagementForms('agency');

export const actions: Actions = {
	skift: forms.move
};
