import { error } from '@sveltejs/kit';
import { listLetters } from '#server/platform/mail-folder';
import type { PageServerLoad } from './$types';

/** What the demo would have sent. Elsewhere the page does not exist. */
export const load: PageServerLoad = async ({ locals }) => {
	const { demo, mail } = locals.beredt.settings;
	if (!demo || mail.kind !== 'folder') error(404, { message: 'Siden findes ikke' });
	const letters = await listLetters(mail.folder);
	return { letters: letters.map(({ id, at, to, subject }) => ({ id, at, to, subject })) };
};
