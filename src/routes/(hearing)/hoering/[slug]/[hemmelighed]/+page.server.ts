import { error, fail, redirect } from '@sveltejs/kit';
import { hearingLimits, wholePlan } from '#domain/plan';
import { answerHearing } from '#server/plan/answer-hearing';
import {
	attachmentKinds,
	attachToHearing,
	removeFromHearing,
	type AttachRefusal
} from '#server/plan/attach-to-hearing';
import { answerField, answerPlace, answersIn } from '#server/plan/hearing-form';
import { readHearingLink } from '#server/plan/read-hearing-link';
import { readUploadForm } from '#server/platform/read-upload-form';
import type { UploadRefusal } from '#server/platform/upload-rules';
import { refusalWords } from '#server/platform/upload-words';
import type { Actions, PageServerLoad } from './$types';

/** Unknown, renewed and withdrawn answer alike, and the message never names the address. */
function unknown(): never {
	error(404, { message: 'Linket virker ikke' });
}

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
	const { slug, hemmelighed: secret } = params;
	const found = await readHearingLink({ db: locals.beredt.db, now: locals.now }, { slug, secret });
	if (!found) unknown();
	const { hearing, answers, municipality, ...rest } = found;
	const { title, sections } = hearing.content;
	const placeOf = (id: string) => answerPlace(id, answers);
	return {
		...rest,
		municipality: { name: municipality.name },
		title,
		invitation: hearing.invitation,
		closesOn: hearing.closesOn,
		whole: placeOf(wholePlan),
		sections: sections.map((section) => ({ ...section, answer: placeOf(section.id) })),
		limits: { files: hearingLimits.files, megabytes: hearingLimits.fileBytes / 1024 / 1024 },
		saved: url.searchParams.has('gemt')
	};
};

export const actions: Actions = {
	/** One form for all: nothing typed in one place is lost when another is saved, with or without script. */
	gem: async ({ locals, params, request, url }) => {
		const context = { db: locals.beredt.db, now: locals.now };
		const link = { slug: params.slug, secret: params.hemmelighed };
		if (!(await readHearingLink(context, link))) unknown();
		const read = await readUploadForm(request);
		if (typeof read === 'string') {
			return fail(read === 'too-large' ? 413 : 400, {
				...refused(read === 'too-large' ? 'form-too-large' : 'not-a-form'),
				typed: {}
			});
		}
		const { fields, file } = read;
		const finished = fields.gor === 'svaret' && file === undefined;
		const saved = await answerHearing(context, { ...link, answers: answersIn(fields), finished });
		if (!saved.ok) {
			if (saved.reason === 'link-not-known') unknown();
			const theirs = 'theirs' in saved ? saved.theirs : [];
			return fail(theirs.length > 0 ? 409 : 422, {
				...refused(saved.reason),
				about: (saved.about ?? theirs.map(({ sectionId }) => sectionId)).map(answerField),
				theirs: Object.fromEntries(
					theirs.map(({ sectionId, text }) => [answerField(sectionId), text])
				),
				typed: fields
			});
		}
		const [, fileId] = /^fjern:(.{1,60})$/.exec(fields.gor ?? '') ?? [];
		if (fileId) await removeFromHearing(context, { ...link, fileId });
		if (file) {
			const kept = await attachToHearing(context, { ...link, file, fileId: locals.newId() });
			if (!kept.ok) {
				if (kept.reason === 'link-not-known') unknown();
				return fail(422, {
					...refused(kept.reason, aboutFile(kept.reason)),
					about: ['bilag'],
					typed: fields
				});
			}
			if (fields.gor === 'svaret') {
				await answerHearing(context, { ...link, answers: [], finished: true });
			}
		}
		redirect(303, `${url.pathname}?gemt#gemt`);
	}
};

/** What the gate says of a file; the hearing's own refusals have their words on the page. */
const aboutFile = (reason: AttachRefusal): string | null =>
	ofHearing.has(reason)
		? null
		: refusalWords(reason as UploadRefusal, {
				accept: attachmentKinds,
				bytes: hearingLimits.fileBytes
			});

const ofHearing = new Set<AttachRefusal>(['cpr-in-file', 'too-many-files', 'hearing-closed']);

const refused = (reason: string, message: string | null = null) => ({
	reason: reason as string,
	message,
	about: [] as readonly string[],
	theirs: {} as Readonly<Record<string, string>>
});
