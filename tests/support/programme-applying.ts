/** Rounds, written applications and times for the tests of applying. */
import { applicationThemes, writtenFieldsFor, type DecisionLevel } from '#domain/programme';
import type { Actor } from '#domain/identity';
import { decideApplication, sendToDecision } from '#server/programme/decide-application';
import { saveField } from '#server/programme/save-field';
import { startApplication } from '#server/programme/start-application';
import { now } from './clock.ts';
import type { TestMunicipality } from './municipality.ts';
import type { OpenedDatabase } from './opened-database.ts';
import { accepted } from './plans.ts';

/** A long offer with a round that closes at noon on 15 December 2026, and a short one that runs all year. */
export async function openRounds(opened: OpenedDatabase): Promise<void> {
	const offer = (id: string, level: DecisionLevel) =>
		`insert into programme_offer values ('${id}', 'Forløb ${id}', 'Om', 12, null, null, '${level}', 4, '[]', true, now()) on conflict do nothing`;
	const round = (id: string, of: string, mode: string, closes: string) =>
		`insert into programme_round values ('${id}', '${of}', 'Runde ${id}', '${mode}', 2027, 4, '2026-11-01T07:00:00Z', '${closes}', '2027-01-20') on conflict do nothing`;
	await opened.asAdministrator(offer('t-lang', 'director'));
	await opened.asAdministrator(offer('t-kort', 'chief'));
	await opened.asAdministrator(round('t-runde', 't-lang', 'round', '2026-12-15T11:00:00Z'));
	await opened.asAdministrator(round('t-loebende', 't-kort', 'rolling', '2027-12-31T11:00:00Z'));
}

/** An application with every field answered; `id` is `a1` unless said. */
export async function writtenApplication(
	{ db }: Pick<OpenedDatabase, 'db'>,
	place: TestMunicipality,
	{ round = 't-runde', level = 'director' as DecisionLevel, id = 'a1', at = now } = {}
): Promise<{ readonly municipality: string; readonly id: string }> {
	const as = (actor: Actor) => ({ db, now: at, actor });
	const municipality = place.code;
	accepted(await startApplication(as(place.writer), { municipality, round, id }));
	for (const { id: field, kind, label } of writtenFieldsFor(level)) {
		const value = kind === 'choices' ? (applicationThemes[0] ?? '') : `Svar: ${label}`;
		const save = { municipality, id, field, revision: 0, value, beside: { id: `b-${field}` } };
		accepted(await saveField(as(place.writer), save));
	}
	return { municipality, id };
}

/** The same, sent to the director and approved. */
export async function approvedApplication(
	{ db }: Pick<OpenedDatabase, 'db'>,
	place: TestMunicipality,
	{ round = 't-runde', at = now } = {}
): Promise<{ readonly municipality: string; readonly id: string }> {
	const which = await writtenApplication({ db }, place, { round, at });
	const as = (actor: Actor) => ({ db, now: at, actor });
	accepted(await sendToDecision(as(place.writer), { ...which, act: 'send-to-decision' }));
	const approval = { outcome: 'approved', note: '' } as const;
	accepted(await decideApplication(as(place.director), { ...which, ...approval }));
	return which;
}
