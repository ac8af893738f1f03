import { engagementForms } from '#server/programme/engagement-forms';
import { engagementPages } from '#server/programme/engagement-pages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => engagementPages('agency').loadPart(event);

const forms = engagementForms('agency');

export const actions: Actions = {
	gem: forms.saveItem,
	slet: forms.removeItem,
	fil: forms.attach,
	fjern: forms.removeFile
};
