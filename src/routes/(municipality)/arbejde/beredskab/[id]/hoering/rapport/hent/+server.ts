import { error } from '@sveltejs/kit';
import { rolesIn } from '#domain/identity';
import { dayOf } from '#domain/kernel';
import { mayRead } from '#domain/plan';
import { getMunicipality } from '#server/directory/directory-store';
import { workplace } from '#server/identity/workplace';
import { hearingReport } from '#server/plan/hearing-report';
import { makeHearingReportPdf } from '#server/plan/hearing-report-pdf';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { actor, code, scope } = workplace(locals.actor);
	if (!mayRead(rolesIn(actor, code)))
		error(403, { message: 'Høringen er for dem, der skriver og beslutter planen' });
	const { now, beredt } = locals;
	const found = await beredt.db.transaction(scope, async (tx) => ({
		report: await hearingReport(tx, code, params.id, dayOf(now)),
		municipality: await getMunicipality(tx, code)
	}));
	const { report, municipality } = found;
	if (!report) error(404, { message: 'Der er ingen høringsrapport' });
	const { origin } = beredt.settings;
	const pdf = await makeHearingReportPdf(report, { municipality, now, origin });
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="hoeringsrapport-${municipality.slug}.pdf"`
		}
	});
};
