import { danishDate } from '#domain/kernel';
import { adoptionStatements, council } from '../reading/adoption-statement.ts';
import { quote } from '../reading/word.ts';
import { cannotTell, met, missing, type Answer, type Requirement } from '../requirement.ts';

const isItTheCouncil = 'Det kan ikke afgøres: er det kommunalbestyrelsen?';

/**
 * F2: adopted by the council, barnets lov § 15, stk. 2. That a committee is not enough is a reading of
 * the wording, so a committee's adoption is a question and never a verdict.
 */
export const adoptedByCouncil: Requirement = {
	id: 'F2',
	level: 'LAW',
	confidence: 'verified',
	due: 'adoption',
	check: (reading): Answer => {
		const { adoption, status } = reading.plan;
		if (adoption) {
			const said = `${adoption.body}, ${danishDate(adoption.heldOn)}, ${agendaItem(adoption.agendaItem)}`;
			return council.test(adoption.body)
				? met(`Vedtagelsen er registreret: ${said}.`)
				: cannotTell(`Registreret: ${said}. ${isItTheCouncil}`);
		}
		if (status !== 'as-read')
			return missing('Kommunalbestyrelsens vedtagelse er ikke registreret.');

		const statements = adoptionStatements(reading);
		const byCouncil = statements.find(({ body }) => body === 'council');
		if (byCouncil && byCouncil.on !== null && byCouncil.on.earliest > reading.today) {
			return cannotTell(`Mødet ligger i fremtiden: ${quote(byCouncil.text)}`, byCouncil.line.place);
		}
		if (byCouncil) return met(`Teksten siger: ${quote(byCouncil.text)}`, byCouncil.line.place);
		const [other] = statements;
		if (other) {
			return cannotTell(`Teksten siger: ${quote(other.text)} ${isItTheCouncil}`, other.line.place);
		}
		return missing('Teksten nævner ikke, hvornår kommunalbestyrelsen har vedtaget beredskabet.');
	}
};

const agendaItem = (item: string): string => (/^\d/u.test(item) ? `punkt ${item}` : item);
