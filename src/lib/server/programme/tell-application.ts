/** The letters about an application, from fresh data: its receipt, a decision, a supplement asked for, a withdrawal. */
import { danishDate, type Day } from '#domain/kernel';
import { deadlineInWords, timeInWords } from '#domain/programme';
import { getMunicipality } from '../directory/directory-store.ts';
import { addressOf } from '../identity/person-names.ts';
import type { Transaction } from '../platform/database.ts';
import type { JobPayloads } from '../platform/job-queue.ts';
import type { JobContext } from '../platform/jobs.ts';
import type { Letter } from '../platform/mail-letter.ts';
import { listDecisions, listSubmissions, listSupplements } from './application-record-store.ts';
import { findApplicationRound } from './application-round.ts';
import { findApplication } from './application-store.ts';

type What = JobPayloads['tell-application']['what'];
type Told = Pick<Letter, 'subject' | 'paragraphs'>;

export async function tellApplication(
	{ db, now, mail, settings, jobId }: JobContext,
	{ municipality: code, application: id, what }: JobPayloads['tell-application']
): Promise<void> {
	const scope = { kind: 'municipality', municipality: code } as const;
	const read = await db.transaction(scope, (tx) => readFor(tx, { municipalityCode: code, id }));
	const told = read && words(what, read);
	if (!read || !told) return;
	const isForAgency = what === 'withdrawn';
	const people = [read.row.startedBy, ...(read.submission ? [read.submission.submittedBy] : [])];
	const found: (string | undefined)[] = [];
	for (const person of isForAgency ? [] : people) found.push(await addressOf(db, person));
	const addresses = isForAgency ? [settings.agencyMail] : found;
	const page = isForAgency
		? `/styrelsen/raadgivning/ansoegninger/${code}/${id}`
		: `/arbejde/raadgivning/ansoegning/${id}`;
	for (const [at, to] of [...new Set(addresses)].entries()) {
		if (!to) continue;
		await mail.send(
			{
				to,
				greeting: 'Hej',
				...told,
				action: { text: 'Åbn ansøgningen', address: new URL(page, settings.origin).href },
				why: `Du får mailen om en ansøgning om rådgivningsforløb fra ${read.municipality.name}.`
			},
			{ key: `${jobId}-${at}`, now }
		);
	}
}

async function readFor(tx: Transaction, key: { municipalityCode: string; id: string }) {
	const row = await findApplication(tx, key);
	const round = row && (await findApplicationRound(tx, row.round));
	if (!row || !round) return undefined;
	return {
		row,
		round,
		municipality: await getMunicipality(tx, key.municipalityCode),
		submission: (await listSubmissions(tx, key))[0],
		decision: (await listDecisions(tx, key))[0],
		supplement: (await listSupplements(tx, key))[0]
	};
}

type Read = NonNullable<Awaited<ReturnType<typeof readFor>>>;

/** Undefined where it has been overtaken: nothing needs to be said any more. */
function words(what: What, read: Read): Told | undefined {
	const { row, round, submission, decision, supplement, municipality } = read;
	const which = `${round.offerName}, ${round.name}`;
	switch (what) {
		case 'receipt':
			return (
				submission && {
					subject: `Ansøgningen er modtaget: ${round.name}`,
					paragraphs: [
						`Vi har modtaget ansøgningen om ${which} ${timeInWords(new Date(submission.submittedAt))}.`,
						`Fingeraftryk (SHA-256): ${submission.hash}`,
						round.answerOn
							? `I får svar senest ${danishDate(round.answerOn as Day)}.`
							: 'I får besked, når der er truffet en beslutning.',
						'Kvitteringen ligger som PDF på ansøgningens side.'
					]
				}
			);
		case 'decided':
			return (
				decision &&
				(decision.outcome === 'approved'
					? {
							subject: `Ansøgningen er godkendt: ${round.name}`,
							paragraphs: [
								`Ansøgningen om ${which} er godkendt hos jer. Den er ikke sendt endnu.`,
								`Send den senest ${deadlineInWords(round.closesAt)}.`
							]
						}
					: {
							subject: `Ansøgningen er sendt tilbage: ${round.name}`,
							paragraphs: ['Log ind, og læs, hvad der skal rettes. I kan skrive i den igen.']
						})
			);
		case 'supplement':
			return row.status === 'supplement' && supplement
				? {
						subject: `Styrelsen beder om mere til ansøgningen: ${round.name}`,
						paragraphs: [
							`Uddyb ${supplement.fields.length === 1 ? 'ét felt' : `${supplement.fields.length} felter`} senest ${danishDate(supplement.dueOn as Day)}.`,
							'Log ind, og se hvilke og hvorfor. Resten af ansøgningen står, som I sendte den.'
						]
					}
				: undefined;
		case 'withdrawn':
			return {
				subject: `Ansøgning trukket tilbage: ${municipality.shortName}`,
				paragraphs: [`${municipality.name} har trukket ansøgningen om ${which} tilbage.`]
			};
	}
}
