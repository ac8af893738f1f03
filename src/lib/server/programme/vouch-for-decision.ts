/** A decision on an application that was taken elsewhere (R5): its document is there, and a second person vouches. */
import type { Actor } from '#domain/identity';
import {
	containsCpr,
	dayOf,
	limits,
	parseDay,
	refuse,
	writtenLine,
	type Result
} from '#domain/kernel';
import type { Database } from '../platform/database.ts';
import { keepDecision, unusedDocuments } from './decision-record.ts';
import {
	holdOwnApplication,
	stepApplication,
	type StepRefusal,
	type WhichApplication
} from './own-application.ts';

/** A second person has read the document of a decision taken elsewhere, and vouches for it. */
export async function vouchForDecision(
	{ db, now, actor }: { db: Database; now: Date; actor: Actor },
	{
		outsideName,
		decidedOn,
		...which
	}: WhichApplication & { readonly outsideName: string; readonly decidedOn: string }
): Promise<
	Result<unknown, StepRefusal | 'decider-missing' | 'day-not-real' | 'day-in-the-future'>
> {
	const { municipality } = which;
	const name = writtenLine(outsideName);
	if (name === '' || name.length > limits.line) return refuse('decider-missing', ['outside-name']);
	if (containsCpr(name)) return refuse('looks-like-cpr', ['outside-name']);
	const on = parseDay(decidedOn);
	if (!on) return refuse('day-not-real', ['decided-on']);
	if (on > dayOf(now)) return refuse('day-in-the-future', ['decided-on']);
	return db.transaction({ kind: 'municipality', municipality }, async (tx) => {
		const held = await holdOwnApplication(tx, actor, which);
		if (!held) return refuse('not-found');
		const document = (await unusedDocuments(tx, held)).at(-1);
		const moved = await stepApplication(tx, { now, actor }, held, {
			act: 'approve-outside',
			kind: 'application-approved',
			grounds: { document: document && { sentBy: document.sentBy, vouchedBy: actor.personId } },
			after: { outside: true, decidedOn: on }
		});
		if (!moved.ok || !document) return moved;
		await keepDecision(tx, held, now, {
			outcome: 'approved',
			note: '',
			decidedOn: on,
			decidedBy: document.sentBy,
			outsideName: name,
			fileId: document.id,
			secondPerson: actor.personId
		});
		return moved;
	});
}
