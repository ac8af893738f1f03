import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Any address that is nobody else's: said in the frame of the public pages. */
export const load: PageServerLoad = () => error(404, { message: 'Siden findes ikke' });
