/** Whose layer a page is about: the municipality's, or with `?sted=` an institution's. Read by whoever works on it. */
import { error } from '@sveltejs/kit';
import type { Actor } from '#domain/identity';
import { workplace } from '../identity/workplace.ts';
import type { Database } from '../platform/database.ts';
import { mayChangeLayer } from './layer-access.ts';
import { readLayerDesk, type LayerDesk } from './layer-desk.ts';
import type { LayerPlace } from './layer-draft-store.ts';

interface Asked {
	readonly locals: { readonly actor?: Actor | undefined };
	readonly url: URL;
}

/** The question of rights is put again by what is done. */
export function askedPlace({ locals, url }: Asked) {
	const { actor, code, scope } = workplace(locals.actor);
	const institution = url.searchParams.get('sted') ?? '';
	const place: LayerPlace = { municipality: code, institution };
	const query = institution === '' ? '' : `?sted=${encodeURIComponent(institution)}`;
	return { actor, place, scope, query };
}

export function askedLayer(asked: Asked) {
	const found = askedPlace(asked);
	if (!mayChangeLayer('read', found.actor, found.place)) {
		error(403, { message: 'Handlevejen under arbejde er for dem, der skriver og beslutter den' });
	}
	return found;
}

/** The desk of the layer a page is about. */
export async function readAskedDesk(
	db: Database,
	{ place, scope }: ReturnType<typeof askedPlace>
): Promise<LayerDesk> {
	const desk = await db.transaction(scope, (tx) => readLayerDesk(tx, place));
	return desk ?? error(404, { message: 'Vi kender ikke den institution' });
}
