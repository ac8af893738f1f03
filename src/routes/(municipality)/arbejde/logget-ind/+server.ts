import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Whether the person is still signed in: asked before a form is sent, so that nothing typed is lost. */
export const GET: RequestHandler = ({ locals }) => json({ signedIn: locals.actor !== undefined });
