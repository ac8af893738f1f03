/** A programme's files as they came, and its closing report as it was made; saved, never shown as a page of ours. */
import { error } from '@sveltejs/kit';
import type { Side } from '#domain/programme';
import { download } from './download.ts';
import { keyOf, scopeOf } from './engagement-access.ts';
import { findEngagementFile } from './engagement-file-store.ts';
import { findClosingReport } from './engagement-report-store.ts';
import { openProgramme, visitor, type Visit } from './engagement-visit.ts';

export async function answerEngagementFile(event: Visit, as: Side): Promise<Response> {
	const who = visitor(event, as);
	await openProgramme(who);
	const file = await who.context.db.transaction(scopeOf(who.place), (tx) =>
		findEngagementFile(tx, keyOf(who.place), event.params['fil'] ?? '')
	);
	if (!file) error(404, { message: 'Filen findes ikke' });
	return download(file);
}

export async function answerClosingReport(event: Visit, as: Side): Promise<Response> {
	const who = visitor(event, as);
	await openProgramme(who);
	const report = await who.context.db.transaction(scopeOf(who.place), (tx) =>
		findClosingReport(tx, keyOf(who.place))
	);
	if (!report) error(404, { message: 'Der er ingen slutrapport endnu' });
	const kind = event.params['fil'] ?? 'json';
	const { pdf, docx, content, hash } = report;
	const bytes =
		kind === 'pdf'
			? pdf
			: kind === 'docx'
				? docx
				: new TextEncoder().encode(JSON.stringify({ hash, content }, null, '\t'));
	return download({ bytes, kind, name: `slutrapport.${kind}` });
}
