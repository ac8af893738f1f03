import { redirect } from '@sveltejs/kit';

/** The address that accessibility authorities look for. */
export const GET = () => redirect(308, '/tilgaengelighed');
