/** The forms that carry a run from screen to screen. */
import { html, type Html } from '../elements/html.ts';
import { fieldsOf, type Run } from './path-state.ts';

export interface ScreenOptions {
	/** True on the phone: answers stay there, and printing is a button. */
	readonly script: boolean;
	/** On the phone: by its clock the number that is answered now stands first. Left out, the page has no clock. */
	readonly now?: Date;
	/** On the phone: the tools of the result have been fetched. */
	readonly tools?: boolean;
}

/** The form of one screen: the run travels along in its hidden fields. */
export const form = (run: Run, content: Html, kind = ''): Html => html`
	<form method="post" autocomplete="off" class="path-form ${kind}">
		${fieldsOf(run).map(
			([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`
		)}
		${content}
	</form>
`;

/** A button that answers only where `result-tools.ts` has been fetched; that file shows it. */
export const toolButton = (name: string, text: string, { tools }: ScreenOptions): Html => html`
	<button
		type="button"
		class="button button-secondary"
		data-tool="${name}"
		${!tools && html`hidden`}
	>
		${text}
	</button>
`;

export const eraseForm = (run: Run): Html =>
	form(run, html`<button class="button button-tertiary" name="do" value="erase">Slet alt</button>`);
