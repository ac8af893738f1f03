import { engagementForms } from '#server/programme/engagement-forms';
import { engagementPages } from '#server/programme/engagement-pages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => engagementPages('municipality').loadOverview(event);

const forms = engagementForms('municipality');

export const actions: Actions = {
	skift: forms.move
};
