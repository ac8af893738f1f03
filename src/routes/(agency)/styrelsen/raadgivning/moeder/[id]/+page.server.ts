import { error, fail, redirect } from '@sveltejs/kit';
import { rolesOf } from '#domain/identity';
import type { Result } from '#domain/kernel';
import { mayWithMeeting, meetingStatus, type MeetingAct } from '#domain/programme';
import { readForm, wholeNumber } from '#server/platform/read-form';
import {
	cancelMeeting,
	noteAttendance,
	publishMeeting,
	putUpMaterial
} from '#server/programme/decide-on-meeting';
import { findMeeting, listSignUps } from '#server/programme/meeting-store';
import { agencyDesk } from '#server/programme/agency-desk';
import { saveMeeting } from '#server/programme/save-meeting';
import { meetingFields, typedMeeting } from '#ui/programme/meeting-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const fresh = 'nyt';
const unknown = { message: 'Mødet findes ikke' };

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const actor = agencyDesk(locals, url.pathname, 'meetings');
	const roles = rolesOf(actor);
	return locals.beredt.db.transaction({ kind: 'agency' }, async (tx) => {
		const meeting = params.id === fresh ? undefined : await findMeeting(tx, params.id);
		if (!meeting && params.id !== fresh) error(404, unknown);
		const status = meeting ? meetingStatus(meeting, locals.now) : 'draft';
		const may = (act: MeetingAct) => mayWithMeeting(act, status, roles).ok;
		const line = meeting ? await listSignUps(tx, meeting.id) : [];
		return {
			...{ id: params.id, isNew: !meeting, status, typed: meetingFields(meeting) },
			...{ title: meeting?.title ?? 'Nyt møde', revision: meeting?.revision ?? 0 },
			material: meeting?.material ?? '',
			cancelledBecause: meeting?.cancelledBecause ?? null,
			signUps: line.map(({ linkHash: _, ...one }) => one),
			may: {
				write: may('write'),
				publish: meeting !== undefined && may('publish'),
				cancel: meeting !== undefined && may('cancel'),
				note: may('note-attendance'),
				material: may('put-up-material')
			},
			isDone: url.searchParams.has('gemt')
		};
	});
};

type Context = Parameters<typeof saveMeeting>[0];
type Typed = Readonly<Record<string, string>>;
interface Seen {
	readonly id: string;
	readonly revision: number;
}
type Work = (context: Context, seen: Seen, typed: Typed) => Promise<Result<unknown>>;

/** One form of the page: what was typed stands there still when it is refused. */
const form = (name: string, work: Work) => async (event: RequestEvent) => {
	const { locals, params, request, url } = event;
	const actor = agencyDesk(locals, url.pathname, 'meetings');
	const typed = await readForm(request);
	const id = params.id === fresh && name === 'gem' ? locals.newId() : params.id;
	const seen = { id, revision: wholeNumber(typed.revision) };
	const done = await work({ db: locals.beredt.db, now: locals.now, actor }, seen, typed);
	if (done.ok) redirect(303, `/styrelsen/raadgivning/moeder/${id}?gemt#gemt`);
	if (done.reason === 'not-found') error(404, unknown);
	const about = done.reason in markdownIn ? ['material'] : (done.about ?? []);
	const isConflict = done.reason === 'changed-by-another';
	return fail(isConflict ? 409 : 422, { form: name, reason: done.reason as string, about, typed });
};

/** A fault of the text has a line, and no field. */
const markdownIn = { 'text-missing': true, 'raw-html': true };

export const actions: Actions = {
	gem: form('gem', (context, seen, typed) =>
		saveMeeting(context, {
			...seen,
			isNew: typed.revision === '0',
			typed: typedMeeting(typed)
		})
	),
	offentliggoer: form('offentliggoer', publishMeeting),
	aflys: form('aflys', (context, seen, typed) =>
		cancelMeeting(context, { ...seen, reason: typed.reason ?? '' })
	),
	fremmoede: form('fremmoede', (context, seen, typed) =>
		noteAttendance(context, {
			...seen,
			came: Object.keys(typed).flatMap((key) => (key.startsWith('kom-') ? [key.slice(4)] : []))
		})
	),
	materiale: form('materiale', (context, seen, typed) =>
		putUpMaterial(context, {
			...seen,
			material: typed.material ?? '',
			isTold: typed.tell === 'ja'
		})
	)
};
