import { refusalWords } from './refusal-words.ts';

/** What an action answers when a form is refused; what was typed goes back to the page. */
export interface RefusedForm {
	readonly reason: string;
	readonly about: readonly string[];
	readonly typed: Readonly<Record<string, string>>;
}

/** `errorOf` for the fields, `summary` for the top of the page. */
export function formErrors(form: RefusedForm | null | undefined) {
	if (!form) return { errorOf: () => undefined, summary: [] };
	const [field, detail] = form.about;
	const isField = field !== undefined && !/^\d+$/.test(field);
	const message = refusalWords(form.reason, isField ? detail : field);
	return {
		errorOf: (name: string): string | undefined =>
			isField && name === field ? message : undefined,
		summary: [{ message, ...(isField ? { field } : {}) }]
	};
}

/** What a field is told of itself: its name, what was typed in it, and its error. */
export const fieldsOf =
	(typed: Readonly<Record<string, string>>, errorOf: (name: string) => string | undefined) =>
	(name: string) => ({ name, value: typed[name] ?? '', error: errorOf(name) });
