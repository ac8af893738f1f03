/** Where a municipality works with its applications: every page and form of it asks here. */
import { error } from '@sveltejs/kit';
import { rolesIn, type Actor } from '#domain/identity';
import { mayReadApplications } from '#domain/programme';
import { workplace } from '../identity/workplace.ts';
import type { Database } from '../platform/database.ts';
import { readApplication, type ReadApplication } from './read-application.ts';

interface Locals {
	readonly actor: Actor | undefined;
	readonly now: Date;
	readonly beredt: { readonly db: Database; readonly settings: { readonly origin: string } };
}

/** Somebody who may see them; everybody else of the municipality is told whom they are for. */
export function applicationDesk({ actor: asking, now, beredt }: Locals) {
	const { actor, code, scope } = workplace(asking);
	if (!mayReadApplications(rolesIn(actor, code)))
		error(403, { message: 'Ansøgninger er for dem, der skriver og beslutter dem' });
	const { db, settings } = beredt;
	return { actor, code, scope, db, context: { db, now, actor }, origin: settings.origin };
}

/** One application, or the page that is not there. */
export async function openApplication(locals: Locals, id: string): Promise<ReadApplication> {
	const { actor, code, scope, db } = applicationDesk(locals);
	const found = await db.transaction(scope, (tx) =>
		readApplication(tx, { municipality: code, id }, { now: locals.now, actor })
	);
	if (!found) error(404, { message: 'Ansøgningen findes ikke' });
	return found;
}
