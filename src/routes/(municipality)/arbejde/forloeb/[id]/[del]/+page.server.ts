import { engagementForms } from '#server/programme/engagement-forms';
import { engagementPages } from '#server/programme/engagement-pages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => engagementPages('municipality').loadPart(event);

const forms = engagementForms('municipality');

export const actions: Actions = {
	gem: forms.saveItem,
	slet: forms.removeItem,
	fil: forms.attach,
	fjern: forms.removeFile
};
