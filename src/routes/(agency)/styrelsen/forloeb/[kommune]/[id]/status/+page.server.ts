import { engagementPages } from '#server/programme/engagement-pages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => engagementPages('agency').loadStatus(event);
