/** A municipality's layer brought as far as a test needs, by the same use cases that people use. */
import type { Actor } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import type { Layer, Step } from '#domain/pathway';
import { insertContacts } from '#server/directory/directory-store';
import { beginLayerDraft } from '#server/pathway/begin-layer-draft';
import { readLayerDesk } from '#server/pathway/layer-desk';
import { getPublishedPathway } from '#server/pathway/published-pathway';
import { publishPathway } from '#server/pathway/publish-pathway';
import { saveLayerDraft } from '#server/pathway/save-layer-draft';
import { leaveOutTheRest } from '#server/pathway/settle-proposal';
import type { Database } from '#server/platform/database';
import { now } from './clock.ts';
import type { TestMunicipality } from './municipality.ts';
import { person } from './people.ts';

export const ownStep = (id: string, change: Partial<Step> = {}): Step => ({
	id,
	when: { all: [{ is: ['degree', 'suspicion'] }, { is: ['setting', 'skole'] }] },
	act: 'support-children',
	owner: 'leader',
	informs: [],
	precedes: [],
	givesWayTo: [],
	phase: 'later',
	deadline: 'ongoing',
	law: [],
	text: id,
	status: 'confirmed',
	...change
});

type Written = Pick<Layer, 'contacts' | 'steps' | 'never' | 'texts'>;
export const written = (...steps: readonly Step[]): Written => ({
	contacts: {},
	steps,
	never: [],
	texts: Object.fromEntries(steps.map(({ text }) => [text, 'Find en voksen, barnet er tryg ved.']))
});

/** Why each warning of the national path is published all the same. */
export const reasons = { 'I16/authority/': 'Kvitteringen følger i vores egen vejledning.' };

export const layers = (db: Database, place: TestMunicipality) => {
	const by = (actor: Actor) => ({ db, now, actor });
	const at = (institution = '') => ({ municipality: place.code, institution });
	const desk = async (institution = '') => {
		const found = await db.transaction(place.scope, (tx) => readLayerDesk(tx, at(institution)));
		if (!found) throw new Error(`There is no institution ${institution}.`);
		return found;
	};
	return {
		by,
		at,
		desk,
		schoolLeader: person(`leader@${place.code}/skolen`),
		begin: (actor: Actor = place.writer, institution = '') =>
			beginLayerDraft(by(actor), at(institution)),
		save: (sent: unknown, { revision = 1, actor = place.writer as Actor, institution = '' } = {}) =>
			saveLayerDraft(by(actor), at(institution), { revision, sent }),
		publish: async (
			given: Readonly<Record<string, string>> = reasons,
			{ actor = place.owner as Actor, institution = '' } = {}
		) => {
			const revision = (await desk(institution)).draft?.revision ?? 0;
			return publishPathway(by(actor), at(institution), { revision, reasons: given });
		},
		leaveOutTheRest: () => leaveOutTheRest(by(place.owner), place.code),
		fillAfterHours: () =>
			db.transaction(place.scope, (tx) =>
				insertContacts(tx, place.code, [
					{
						slot: 'after-hours',
						label: 'Den sociale vagt',
						phone: '00001199',
						hours: [],
						note: null,
						formUrl: null,
						secureMail: null,
						owner: 'Leder af vagten',
						ownerEmail: null,
						confirmedOn: dayOf(now),
						confirmedBy: 'Leder af vagten',
						revision: 1
					}
				])
			),
		/** As the public meets it. */
		path: (institution = '') =>
			db.transaction({ kind: 'public' }, (tx) => getPublishedPathway(tx, place.code, institution))
	};
};
