/** The forms of an initial meeting, the same for both sides: reads what was typed and takes the step. */
import { fail } from '@sveltejs/kit';
import type { Actor } from '#domain/identity';
import type { InitialMeetingAct, MeetingSide } from '#domain/programme';
import type { Database } from '../platform/database.ts';
import { readForm, wholeNumber } from '../platform/read-form.ts';
import { changeMeeting } from './change-meeting.ts';

type Typed = Readonly<Record<string, string>>;

export const timesIn = (form: Typed): readonly string[] =>
	['time-1', 'time-2', 'time-3'].flatMap((name) => form[name] || []);

export const refusedForm = (
	{ reason, about }: { readonly reason: string; readonly about?: readonly string[] },
	step: string,
	typed: Typed
) => fail(reason === 'changed-by-another' ? 409 : 422, { reason, about: about ?? [], step, typed });

/** The refusal to be shown; undefined when it is done. */
export async function takeMeetingStep(
	context: { readonly db: Database; readonly now: Date; readonly actor: Actor },
	act: InitialMeetingAct,
	request: Request,
	where: (form: Typed) => {
		readonly municipality: string;
		readonly id: string;
		readonly side: MeetingSide;
	}
) {
	const form = await readForm(request);
	const changed = await changeMeeting(context, {
		...where(form),
		act,
		revision: wholeNumber(form.revision),
		typed: {
			times: timesIn(form),
			startsAt: form.time ?? '',
			place: form.place ?? '',
			challenges: form.challenges ?? '',
			wishes: form.wishes ?? '',
			offer: form.offer ?? '',
			reason: form.reason ?? ''
		}
	});
	return changed.ok ? undefined : refusedForm(changed, act, form);
}
