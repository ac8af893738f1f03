import { danishDate, type Day } from '#domain/kernel';
import { adoptionStatements } from '../reading/adoption-statement.ts';
import { quote } from '../reading/word.ts';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';
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
		if (!latest?.on) return cannotTell('Teksten siger ikke, hvornår den sidst er vedtaget.');
		const { place } = latest.line;
		const said = `Teksten siger: ${quote(latest.text)}`;
		const surely = revisionClock(latest.on.earliest, today);
		const perhaps = revisionClock(latest.on.latest, today);
		if (!surely.overdue) return met(`${said} ${inTime(surely.dueOn)}`, place);
		if (perhaps.overdue) return missing(`${said} ${overdueSince(perhaps.dueOn)}`, place);
		return cannotTell(`${said} Den præcise dag afgør, om fristen er overskredet.`, place);
	}
};

const inTime = (dueOn: Day): string =>
	`Kommunalbestyrelsen skal vedtage en revision senest ${danishDate(dueOn)}.`;
const overdueSince = (dueOn: Day): string => `Fristen for revision var ${danishDate(dueOn)}.`;
