/** The forms that carry a run from screen to screen. */
import { html, type Html } from '../elements/html.ts';
import { fieldsOf, type Run } from './path-state.ts';

export interface ScreenOptions {
	/** True on the phone: answers stay there, and printing is a button. */
	readonly script: boolean;
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

/** A button that `result-tools.ts` answers, and shows once it has been fetched. */
export const toolButton = (name: string, text: string): Html => html`
	<button type="button" class="button button-secondary" data-tool="${name}" hidden>${text}</button>
`;

export const eraseForm = (run: Run): Html =>
	form(run, html`<button class="button button-tertiary" name="do" value="erase">Slet alt</button>`);
