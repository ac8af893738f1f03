/** Who comes to a programme's pages, from which side, and the programme as that side sees it. */
import { error, redirect } from '@sveltejs/kit';
import { isAgency, type Actor } from '#domain/identity';
import type { Side } from '#domain/programme';
import { workplace } from '../identity/workplace.ts';
import type { Database } from '../platform/database.ts';
import type { EngagementPlace } from './engagement-access.ts';
import { readEngagement, type ReadEngagement } from './read-engagement.ts';

/** As much of a request as is asked for here. */
export interface Visit {
	readonly locals: {
		readonly beredt: { readonly db: Database; readonly settings: { readonly origin: string } };
		readonly now: Date;
		readonly actor: Actor | undefined;
		newId(): string;
	};
	readonly params: Readonly<Record<string, string | undefined>>;
	readonly url: URL;
}
export type Sent = Visit & { readonly request: Request };

export interface Visitor {
	readonly context: { readonly db: Database; readonly now: Date; readonly actor: Actor };
	readonly place: EngagementPlace;
	/** The programme's own address. */
	readonly home: string;
}

/** Who asks, and which programme. Nobody is sent to log in, and people to their own side. */
export function visitor({ locals, params, url }: Visit, as: Side): Visitor {
	const { db } = locals.beredt;
	const engagementId = params['id'] ?? '';
	if (as === 'municipality') {
		const { actor, code } = workplace(locals.actor);
		const place = { municipality: code, engagementId, as };
		return {
			context: { db, now: locals.now, actor },
			place,
			home: `/arbejde/forloeb/${engagementId}`
		};
	}
	const { actor } = locals;
	if (!actor) redirect(303, `/log-ind?til=${encodeURIComponent(url.pathname)}`);
	if (!isAgency(actor)) error(403, { message: 'Denne side er for styrelsens rådgivere' });
	const municipality = params['kommune'] ?? '';
	return {
		context: { db, now: locals.now, actor },
		place: { municipality, engagementId, as },
		home: `/styrelsen/forloeb/${municipality}/${engagementId}`
	};
}

/** The programme as its own side sees it, or the page that says why not. */
export async function openProgramme({ context, place }: Visitor): Promise<ReadEngagement> {
	const read = await readEngagement(context, place);
	if (read.ok) return read.value;
	if (read.reason === 'not-found') error(404, { message: 'Forløbet findes ikke' });
	error(403, { message: 'Forløbet er for dem, der arbejder med det' });
}
