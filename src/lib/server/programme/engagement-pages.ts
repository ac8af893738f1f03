/** What the pages of a programme read, the same from both sides: a route says which side it is, and no more. */
import { error } from '@sveltejs/kit';
import {
	figureOf,
	findIndicator,
	itemKinds,
	mayMeasure,
	mayWorkOn,
	mayWriteItem,
	type ItemKindId,
	type Side
} from '#domain/programme';
import { scopeOf } from './engagement-access.ts';
import { openProgramme, visitor, type Visit, type Visitor } from './engagement-visit.ts';
import type { ReadEngagement } from './read-engagement.ts';
import { readOutcomes } from './read-outcomes.ts';

/** What each part of the work is made of. */
const parts: Readonly<Record<string, readonly ItemKindId[]>> = {
	forundersoegelse: ['finding', 'document-request', 'interview'],
	udviklingsplan: ['goal', 'activity'],
	samarbejde: ['task', 'note'],
	anbefalinger: ['recommendation']
};

function frame({ place, home }: Visitor, read: ReadEngagement) {
	const { status, title } = read.engagement;
	return { side: place.as, home, status, title, municipality: read.municipality.shortName };
}

export const engagementPages = (as: Side) => ({
	loadOverview: async (event: Visit) => {
		const who = visitor(event, as);
		const read = await openProgramme(who);
		const { engagement, items, timeline, steps, advisers, reportHash, today } = read;
		return {
			...frame(who, read),
			engagement,
			timeline,
			steps,
			advisers,
			reportHash,
			today,
			tasks: items.filter(({ kind, doneOn }) => kind === 'task' && doneOn === null),
			awaited: items.filter(({ kind, doneOn }) => kind === 'document-request' && doneOn === null),
			ready: items.some(({ kind }) => kind === 'recommendation')
		};
	},
	loadPart: async (event: Visit) => {
		const who = visitor(event, as);
		const part = event.params['del'] ?? '';
		const kinds = Object.hasOwn(parts, part) ? parts[part] : undefined;
		const read = await openProgramme(who);
		if (!kinds) error(404, { message: 'Siden findes ikke' });
		const { engagement, roles, items, files, names, today } = read;
		const asks = { roles, status: engagement.status };
		const nameOf = (id: string) => names.get(id) ?? 'En tidligere kollega';
		return {
			...frame(who, read),
			part,
			today,
			kinds: kinds.map((kind) => ({
				kind,
				mayWrite: mayWriteItem(kind, as, asks),
				mayAttach: itemKinds[kind].takesFiles && mayWorkOn(as, roles, engagement.status)
			})),
			items: items
				.filter(({ kind }) => kinds.includes(kind))
				.map((item) => ({ ...item, by: nameOf(item.savedBy) })),
			goals: items.filter(({ kind }) => kind === 'goal').map(({ id, title }) => ({ id, title })),
			files: files.map((file) => ({
				...file,
				by: nameOf(file.sentBy),
				mine: file.sentBy === who.context.actor.personId
			})),
			mayWork: mayWorkOn(as, roles, engagement.status),
			newId: event.locals.newId()
		};
	},
	loadEffect: async (event: Visit) => {
		const who = visitor(event, as);
		const read = await openProgramme(who);
		const { engagement, roles, today } = read;
		const found = await who.context.db.transaction(scopeOf(who.place), (tx) =>
			readOutcomes(tx, who.place, engagement, today)
		);
		const { outcomes, measures, planFact, cardUse } = found;
		const asks = { roles, status: engagement.status };
		const held = measures.filter(({ withdrawnAt }) => withdrawnAt === null);
		return {
			...frame(who, read),
			today,
			outcomes,
			planFact,
			cardUse,
			/** Whose figure is corrected or taken back: ids, never the figures. */
			held: held.map(({ id, indicator, moment }) => ({ id, indicator, moment })),
			/** What was corrected or taken back; too few is too few here as well. */
			history: measures.flatMap(({ withdrawnAt, ...measure }) => {
				const indicator = findIndicator(measure.indicator);
				return withdrawnAt !== null && indicator
					? [
							{
								id: measure.id,
								indicator,
								moment: measure.moment,
								figure: figureOf(indicator, measure)
							}
						]
					: [];
			}),
			mayMeasure: { before: mayMeasure(as, asks, 'before'), later: mayMeasure(as, asks, 'later') }
		};
	},
	loadStatus: async (event: Visit) => {
		const who = visitor(event, as);
		const read = await openProgramme(who);
		const { engagement, roles, items } = read;
		const asks = { roles, status: engagement.status };
		return {
			...frame(who, read),
			closedAt: engagement.closedAt,
			recommendations: items.filter(({ kind }) => kind === 'recommendation'),
			answers: items.filter(({ kind }) => kind === 'recommendation-status'),
			mayAnswer: mayWriteItem('recommendation-status', as, asks)
		};
	}
});
