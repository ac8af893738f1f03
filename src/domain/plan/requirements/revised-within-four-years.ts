import { danishDate, type Day } from '#domain/kernel';
import { adoptionStatements } from '../reading/adoption-statement.ts';
import type { PlanReading } from '../reading/plan-reading.ts';
import { revisionStatements } from '../reading/revision-statement.ts';
import { quote } from '../reading/word.ts';
import { cannotTell, met, missing, type Answer, type Requirement } from '../requirement.ts';
import { revisionClock } from '../revision-clock.ts';

/** F4: revised as needed and at least every fourth year, barnets lov § 15, stk. 2. */
export const revisedWithinFourYears: Requirement = {
	id: 'F4',
	level: 'LAW',
	confidence: 'verified',
	due: 'publication',
	check: (reading) => {
		const { plan, today } = reading;
		if (plan.adoption) {
			const { dueOn, overdue } = revisionClock(plan.adoption.heldOn, today);
			return overdue ? missing(overdueSince(dueOn)) : met(inTime(dueOn));
		}
		if (plan.status !== 'as-read') {
			return cannotTell('De fire år regnes fra vedtagelsen, og den er ikke registreret.');
		}
		const latest = adoptionStatements(reading)
			.filter(({ on }) => on !== null && on.earliest <= today)
			.toSorted((one, other) => ((one.on?.latest ?? '') < (other.on?.latest ?? '') ? 1 : -1))[0];
		if (!latest?.on) return byItsOwnRevision(reading);
		const { place } = latest.line;
		const said = `Teksten siger: ${quote(latest.text)}`;
		const surely = revisionClock(latest.on.earliest, today);
		const perhaps = revisionClock(latest.on.latest, today);
		if (!surely.overdue) return met(`${said} ${inTime(surely.dueOn)}`, place);
		if (perhaps.overdue) return missing(`${said} ${overdueSince(perhaps.dueOn)}`, place);
		return cannotTell(`${said} Den præcise dag afgør, om fristen er overskredet.`, place);
	}
};

/** Where no adoption is dated, the text may still say when it was revised, or promise when it would be. */
function byItsOwnRevision(reading: PlanReading): Answer {
	const statements = revisionStatements(reading);
	const done = statements
		.filter(({ kind, on }) => kind === 'done' && on.earliest <= reading.today)
		.toSorted((one, other) => (one.on.latest < other.on.latest ? 1 : -1))[0];
	if (done) {
		const said = `Teksten siger: ${quote(done.text)}`;
		return revisionClock(done.on.latest, reading.today).overdue
			? missing(`${said} Det er mere end fire år siden.`, done.line.place)
			: cannotTell(`${said} Har kommunalbestyrelsen vedtaget den udgave?`, done.line.place);
	}
	const promised = statements.find(
		({ kind, on }) => kind === 'promised' && on.latest < reading.today
	);
	return promised
		? missing(`Teksten lover selv en revision: ${quote(promised.text)}`, promised.line.place)
		: cannotTell('Teksten siger ikke, hvornår den sidst er vedtaget.');
}

const inTime = (dueOn: Day): string =>
	`Kommunalbestyrelsen skal vedtage en revision senest ${danishDate(dueOn)}.`;
const overdueSince = (dueOn: Day): string => `Fristen for revision var ${danishDate(dueOn)}.`;
