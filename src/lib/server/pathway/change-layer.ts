/**
 * The frame of every change to a layer: the right to do it, one at a time, everything it lies on beside it, and
 * what happened recorded with what changed.
 */
import type { Actor } from '#domain/identity';
import { accept, refuse, type Refusal } from '#domain/kernel';
import type { LayerAct } from '#domain/pathway';
import { record, type Change } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { mayChangeLayer } from './layer-access.ts';
import { readLayerDesk, type LayerDesk } from './layer-desk.ts';
import { holdLayers, type LayerDraft, type LayerPlace } from './layer-draft-store.ts';

export interface LayerContext {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}

export interface Done<Value> {
	readonly ok: true;
	readonly value: Value;
	readonly change: Pick<Change, 'kind' | 'title' | 'before' | 'after'> & {
		readonly object?: string;
		readonly address?: string;
	};
}

export async function changeLayer<Value, Refused extends Refusal<string>>(
	{ db, now, actor }: LayerContext,
	place: LayerPlace,
	act: LayerAct,
	change: (tx: Transaction, desk: LayerDesk) => Promise<Done<Value> | Refused>
): Promise<
	| { readonly ok: true; readonly value: Value }
	| Refused
	| Refusal<'not-your-decision'>
	| Refusal<'not-found'>
> {
	if (!mayChangeLayer(act, actor, place)) return refuse('not-your-decision');
	const { municipality, institution } = place;
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		await holdLayers(tx, place);
		const desk = await readLayerDesk(tx, place);
		if (!desk) return refuse('not-found');
		const done = await change(tx, desk);
		if (!done.ok) return done;
		await record(
			tx,
			{ now, actor },
			{
				owner: municipality,
				object: `pathway-draft/${institution || 'kommunen'}`,
				address: '/arbejde/handlevej',
				...done.change
			}
		);
		return accept(done.value);
	});
}

/** As `changeLayer`, where there must be a draft. */
export const changeDraftLayer = <Value, Refused extends Refusal<string>>(
	context: LayerContext,
	place: LayerPlace,
	act: LayerAct,
	change: (
		tx: Transaction,
		desk: LayerDesk & { readonly draft: LayerDraft }
	) => Promise<Done<Value> | Refused>
) =>
	changeLayer(
		context,
		place,
		act,
		async (tx, desk): Promise<Done<Value> | Refused | Refusal<'no-draft'>> => {
			const { draft } = desk;
			return draft ? change(tx, { ...desk, draft }) : refuse('no-draft');
		}
	);
