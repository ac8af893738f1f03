/** A national path as a later release might bring it, and layers that stand upon the one in force. */
import { is, type Definition, type Layer, type NeverRule, type Step } from '#domain/pathway';
import { insertPublication } from '#server/pathway/pathway-store';
import { loadContent } from '#server/wiring';
import type { Database } from '#server/platform/database';
import { now } from './clock.ts';

const { pathway } = loadContent();

/** The content with other words, or another definition. */
export const released = (
	words: Readonly<Record<string, string>> = {},
	change: (definition: Definition) => Definition = (same) => same
) => ({ definition: change(pathway.definition), texts: { ...pathway.texts, ...words } });

/** A step of a municipality's own, and the words of it. */
export const ownStep: Step = {
	id: 'local-ask',
	when: is('degree', 'suspicion'),
	act: 'ask-for-sparring',
	owner: 'staff',
	informs: ['authority'],
	precedes: [],
	givesWayTo: [],
	phase: 'next',
	deadline: 'same-day',
	law: [],
	contact: 'consultant',
	text: 'local-ask',
	status: 'confirmed'
};

export const ownRule = (acts: NeverRule['acts']): NeverRule => ({
	id: 'local-never',
	when: is('degree', 'suspicion'),
	acts,
	persons: [],
	roles: ['authority'],
	text: 'local-never',
	why: 'local-never',
	status: 'confirmed'
});

export const ownWords: Readonly<Record<string, string>> = {
	'local-ask': 'Spørg konsulenten.',
	'local-never': 'Gør det aldrig.'
};

/** With the words of what it holds, and no others. */
export const layerOf = (layer: Partial<Layer>): Layer => {
	const own = [...(layer.steps ?? []), ...(layer.never ?? [])].map(({ text }) => text);
	return {
		...{ owner: 'nyby', contacts: {}, steps: [], never: [] },
		texts: Object.fromEntries(own.map((id) => [id, ownWords[id] ?? ''])),
		...layer
	};
};

/** As if the municipality had published it on a version of the national path. */
export const publishLayer = (
	db: Database,
	code: string,
	layer: Partial<Layer>,
	template = 1
): Promise<void> =>
	db.transaction({ kind: 'municipality', municipality: code }, (tx) =>
		insertPublication(tx, code, {
			...{ version: 1, template },
			layer: layerOf(layer),
			publishedAt: now.toISOString()
		})
	);
