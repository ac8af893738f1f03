import { error, fail, redirect } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { mayWrite } from '#domain/plan';
import { workplace } from '#server/identity/workplace';
import { bringPlanFile } from '#server/plan/bring-plan-file';
import { importStage } from '#server/plan/import/import-stage';
import { listImports } from '#server/plan/import/import-store';
import { planKinds } from '#server/plan/import/read-plan-file';
import { findPlan } from '#server/plan/plan-store';
import { letPass } from '#server/platform/body-limit';
import { readUploadForm } from '#server/platform/read-upload-form';
import { uploadLimits, type UploadRefusal } from '#server/platform/upload-rules';
import { kindsInWords, refusalWords } from '#server/platform/upload-words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	const allowed = mayWrite('draft', rolesIn(actor, code));
	if (!allowed.ok) error(403, 'Kun de, der skriver planen, kan hente tekst fra en fil');
	const { plan, imports } = await locals.beredt.db.transaction(scope, async (tx) => ({
		plan: await findPlan(tx, code, params.id),
		imports: await listImports(tx, { municipality: code, planId: params.id })
	}));
	if (!plan) error(404, 'Planen findes ikke');
	return {
		plan: { id: plan.id, type: plan.type, title: plan.title },
		isOpen: plan.status === 'draft',
		kinds: kindsInWords(planKinds),
		bytes: uploadLimits.bytes,
		imports: imports.map(({ id, name, readAt, ...one }) => ({
			id,
			name,
			readAt,
			stage: importStage(one, locals.now)
		}))
	};
};

const ofPlan = new Set(['not-found', 'not-your-decision', 'text-is-frozen']);

export const actions: Actions = {
	laes: async ({ locals, params, request }) => {
		const { actor, code } = workplace(locals.actor);
		const { db, log, clock } = locals.beredt;
		// Asked before fifty megabytes are held.
		const allowed = mayWrite('draft', rolesIn(actor, code));
		if (!allowed.ok) {
			await letPass(request);
			return fail(403, { reason: allowed.reason, message: null });
		}
		const form = await readUploadForm(request);
		if (form === 'too-large') return fail(413, { reason: 'form-too-large', message: null });
		if (form === 'not-a-form') return fail(400, { reason: form, message: null });
		const importId = locals.newId();
		const brought = await bringPlanFile(
			{
				db,
				now: locals.now,
				actor,
				clock,
				onFault: (fault) => log.warn({ requestId: locals.requestId, import: 'fault', fault })
			},
			{
				municipality: code,
				planId: params.id,
				importId,
				file: form.file ?? { name: '', bytes: new Uint8Array() }
			}
		);
		if (brought.ok) redirect(303, `/arbejde/beredskab/${params.id}/import/${importId}`);
		const reason = brought.reason === 'empty' && !form.file ? 'file-missing' : brought.reason;
		const isOfFile = reason !== 'file-missing' && !ofPlan.has(reason);
		return fail(422, {
			reason,
			message: isOfFile ? refusalWords(reason as UploadRefusal, { accept: planKinds }) : null
		});
	}
};
