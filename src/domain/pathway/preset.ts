import type { Compiled } from './definition.ts';

/**
 * The path of a house whose setting is known, such as a day-care centre's: nobody is asked where they are.
 * A setting the path does not know changes nothing.
 */
export const withSetting = (pathway: Compiled, setting: string | undefined): Compiled => ({
	...pathway,
	facts: pathway.facts.map((fact) =>
		fact.id === 'setting' && setting !== undefined && fact.values.includes(setting)
			? { ...fact, otherwise: setting }
			: fact
	)
});
