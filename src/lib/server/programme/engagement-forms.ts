/** What the forms of a programme do, the same from both sides, and what they are answered. */
import { fail, redirect } from '@sveltejs/kit';
import type { Side } from '#domain/programme';
import { readForm, wholeNumber } from '../platform/read-form.ts';
import { readUploadForm } from '../platform/read-upload-form.ts';
import type { UploadRefusal } from '../platform/upload-rules.ts';
import { refusalWords } from '../platform/upload-words.ts';
import { attachmentKinds } from '../plan/attach-to-hearing.ts';
import {
	attachToEngagement,
	engagementFileLimits,
	removeFromEngagement
} from './attach-to-engagement.ts';
import { visitor, type Sent } from './engagement-visit.ts';
import { moveEngagement } from './move-engagement.ts';
import { removeEngagementItem, saveEngagementItem } from './save-engagement-item.ts';
import { saveMeasure, withdrawFigure } from './save-measure.ts';

export function engagementForms(as: Side) {
	const refusedItem = (
		refusal: { readonly reason: string; readonly about?: readonly string[] },
		typed: Readonly<Record<string, string>>
	) => {
		const isConflict = refusal.reason === 'changed-by-another';
		return fail(isConflict ? 409 : refusal.reason === 'not-your-decision' ? 403 : 422, {
			reason: refusal.reason,
			field: refusal.about?.[0],
			message: undefined as string | undefined,
			conflict: isConflict,
			typed
		});
	};

	/** A form's fields, and who sent them. */
	const asked = async (event: Sent) => ({
		...visitor(event, as),
		form: await readForm(event.request)
	});

	return {
		move: async (event: Sent) => {
			const { context, place, form, home } = await asked(event);
			const moved = await moveEngagement(context, {
				...place,
				step: form['step'] ?? '',
				why: form['why'] ?? '',
				revision: wholeNumber(form['revision']),
				reportId: event.locals.newId(),
				origin: event.locals.beredt.settings.origin
			});
			return moved.ok ? redirect(303, `${home}#status`) : refusedItem(moved, form);
		},
		saveItem: async (event: Sent) => {
			const { context, place, form } = await asked(event);
			const { kind = '', item = '' } = form;
			const saved = await saveEngagementItem(context, {
				...place,
				kind,
				itemId: /^[\w-]{1,60}$/.test(item) ? item : event.locals.newId(),
				revision: Math.max(0, wholeNumber(form['revision'])),
				typed: form
			});
			return saved.ok ? redirect(303, `${event.url.pathname}#${kind}`) : refusedItem(saved, form);
		},
		removeItem: async (event: Sent) => {
			const { context, place, form } = await asked(event);
			const removed = await removeEngagementItem(context, {
				...place,
				itemId: form['item'] ?? '',
				revision: wholeNumber(form['revision'])
			});
			return removed.ok
				? redirect(303, `${event.url.pathname}#${form['kind'] ?? 'status'}`)
				: refusedItem(removed, form);
		},
		attach: async (event: Sent) => {
			const { context, place } = visitor(event, as);
			const read = await readUploadForm(event.request);
			if (typeof read === 'string')
				return refusedItem({ reason: read === 'too-large' ? 'form-too-large' : read }, {});
			const { fields, file } = read;
			// Without a file the gate says so; whose it is is asked first.
			const kept = await attachToEngagement(context, {
				...place,
				file: file ?? { name: '', bytes: new Uint8Array() },
				fileId: event.locals.newId(),
				itemId: fields['item'] ?? '',
				internal: fields['side'] === 'own'
			});
			if (kept.ok) redirect(303, `${event.url.pathname}#filer`);
			const refused = refusedItem(kept, { ...fields });
			const words = aboutFile(kept.reason);
			return fail(refused.status, { ...refused.data, message: words, field: 'fil' });
		},
		removeFile: async (event: Sent) => {
			const { context, place, form } = await asked(event);
			const removed = await removeFromEngagement(context, { ...place, fileId: form['fil'] ?? '' });
			return removed.ok ? redirect(303, `${event.url.pathname}#filer`) : refusedItem(removed, form);
		},
		saveMeasure: async (event: Sent) => {
			const { context, place, form } = await asked(event);
			const { indicator = '', moment = '', measuredOn = '', total = '' } = form;
			const { counted = '', average = '', deviation = '', source = '' } = form;
			const saved = await saveMeasure(context, {
				...place,
				measureId: event.locals.newId(),
				replaces: form['replaces'] ?? '',
				typed: { indicator, moment, measuredOn, total, counted, average, deviation, source }
			});
			return saved.ok
				? redirect(303, `${event.url.pathname}#${indicator}`)
				: refusedItem(saved, form);
		},
		withdrawMeasure: async (event: Sent) => {
			const { context, place, form } = await asked(event);
			const measureId = form['measure'] ?? '';
			const withdrawn = await withdrawFigure(context, { ...place, measureId });
			return withdrawn.ok
				? redirect(303, `${event.url.pathname}#${form['indicator'] ?? ''}`)
				: refusedItem(withdrawn, form);
		}
	};
}

const ours: ReadonlySet<string> = new Set([
	...['not-found', 'not-your-decision', 'cpr-in-file', 'too-many-files', 'item-unknown'],
	...['form-too-large', 'not-a-form']
]);

/** What the gate says of a file; the programme's own refusals have their words on the page. */
const aboutFile = (reason: string): string | undefined =>
	ours.has(reason)
		? undefined
		: refusalWords(reason as UploadRefusal, {
				accept: attachmentKinds,
				bytes: engagementFileLimits.bytes
			});
