import { error } from '@sveltejs/kit';
import { findLetter } from '#server/platform/mail-folder';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { demo, mail } = locals.beredt.settings;
	const letter = demo && mail.kind === 'folder' && (await findLetter(mail.folder, params.id));
	if (!letter) error(404, { message: 'Siden findes ikke' });
	return { letter };
};
