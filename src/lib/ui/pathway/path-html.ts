/**
 * One renderer for server and phone: a screen of the path as HTML text, in forms that work without
 * script. Every screen has one h1, which takes focus when the phone changes screen.
 */
import { unknown } from '#domain/pathway';
import { html, type Html } from '../elements/html.ts';
import { callButton, childContactBlock, intakeBlock } from './contact-html.ts';
import { eraseForm, form, type ScreenOptions } from './form-html.ts';
import { screenOf, type Run, type Screen } from './path-state.ts';
import type { PathView } from './path-view.ts';
import { resultScreen } from './result-html.ts';

export const renderPath = (view: PathView, run: Run, options: ScreenOptions): string =>
	renderScreen(view, run, options, resultScreen);

/** The same with a result of one's own: on the phone it comes after the questions. */
export function renderScreen(
	view: PathView,
	run: Run,
	options: ScreenOptions,
	result: typeof resultScreen
): string {
	const screen = screenOf(view.path, run);
	return html`${bar(run, screen)}${body(view, run, screen, options, result)}`.markup;
}

function body(
	view: PathView,
	run: Run,
	screen: Screen,
	options: ScreenOptions,
	result: typeof resultScreen
): Html {
	switch (screen.kind) {
		case 'danger':
			return dangerScreen(run);
		case 'who':
			return whoScreen(run);
		case 'citizen':
			return citizenScreen(view, run);
		case 'child':
			return childScreen(view, run);
		case 'question':
			return questionScreen(view, run, screen, options);
		case 'result':
			return result(view, run, screen, options);
	}
}

// A form of its own: Enter in a question must press "Videre", the first button of the other form.
const bar = (run: Run, screen: Screen): Html => html`
	<div class="path-bar">
		${
			screen.kind !== 'danger' &&
			form(
				run,
				html`<button class="button button-tertiary" name="do" value="back">← Tilbage</button>`
			)
		}
		<a class="path-exit" href="/" data-path="exit">Forlad siden hurtigt</a>
	</div>
`;

const dangerScreen = (run: Run): Html => html`
	<h1 id="path-heading" tabindex="-1">Er barnet i fare lige nu?</h1>
	<p>Ring 112. Ellers fortsæt.</p>
	<p><a class="button path-danger" href="tel:112" data-path="danger">Ring 112</a></p>
	${form(run, html`<button class="button button-primary" name="do" value="pass">Fortsæt</button>`)}
`;

const whoScreen = (run: Run): Html => html`
	<h1 id="path-heading" tabindex="-1">Hvem er du?</h1>
	${form(
		run,
		html`
			<button class="button button-secondary" name="do" value="who:professional">
				Jeg arbejder med børn og unge
			</button>
			<button class="button button-secondary" name="do" value="who:citizen">
				Jeg er frivillig, pårørende eller borger
			</button>
			<button class="button button-secondary" name="do" value="who:child">
				Jeg er barn eller ung
			</button>
		`,
		'path-choices'
	)}
`;

const citizenScreen = (view: PathView, run: Run): Html => html`
	<h1 id="path-heading" tabindex="-1">Ring til kommunens modtagelse</h1>
	<p>Fortæl, hvad du har set eller hørt. Du skal ikke være sikker.</p>
	${intakeBlock(view.place, 'home')}
	<p>
		Ved du, at et barn bliver vanrøgtet eller nedværdigende behandlet, skal du underrette kommunen.
		Det gælder også, når barnets sundhed eller udvikling er i fare. Det står i barnets lov § 135.
	</p>
	${eraseForm(run)}
`;

const childScreen = ({ place }: PathView, run: Run): Html => html`
	<h1 id="path-heading" tabindex="-1">Du kan få hjælp</h1>
	<p>Det er ikke din skyld. Fortæl det til en voksen, du stoler på.</p>
	<p>Ring til BørneTelefonen, og tal med en voksen der.</p>
	${
		place.contacts['child-helpline']
			? childContactBlock(place.contacts['child-helpline'])
			: html`<p>${callButton('tel:116111', 'Ring til BørneTelefonen', '116 111')}</p>`
	}
	<p>Svarer ingen? Prøv igen lidt efter. Er du i fare, så ring 112.</p>
	<p>${callButton('tel:112', 'Ring', '112', 'path-danger')}</p>
	${eraseForm(run)}
`;

function questionScreen(
	{ path }: PathView,
	run: Run,
	screen: Screen & { kind: 'question' },
	{ script }: ScreenOptions
): Html {
	const { question, values, chosen, progress, concern } = screen;
	const text = (id: string | undefined) => path.texts[id ?? ''] ?? '';
	const radio = (value: string, label: string, hint = '') => html`
		<div class="form-group-radio">
			<input
				type="radio"
				class="form-radio"
				id="choice-${value}"
				name="choice"
				value="${value}"
				${chosen === value && html`checked`}
				${hint && html`aria-describedby="choice-hint"`}
			/>
			<label for="choice-${value}">${label}</label>
			${hint && html`<span class="form-hint" id="choice-hint">${hint}</span>`}
		</div>
	`;
	return form(
		run,
		html`
			${run.unanswered && errorSummary(`choice-${values[0] ?? unknown}`)}
			<fieldset class="path-question" ${run.unanswered && html`aria-describedby="choice-error"`}>
				<legend class="form-label">
					<h1 id="path-heading" tabindex="-1">${text(question.text)}</h1>
				</legend>
				<p class="path-progress">
					${concern > 0 && `Bekymring ${concern}: `}${progress.at} af højst ${progress.atMost}
				</p>
				${run.unanswered && html`<p class="form-error-message" id="choice-error">Vælg et svar</p>`}
				${values.map((value) => radio(value, text(question.options[value])))}
				${radio(unknown, 'Det ved jeg ikke', 'Så viser vi den sikreste vej.')}
			</fieldset>
			<details class="path-more">
				<summary>Hvad betyder det?</summary>
				<div><p>${text(question.definition)}</p></div>
			</details>
			<button class="button button-primary" name="do" value="answer">Videre</button>
			<p class="path-privacy">
				${script ? 'Dine svar bliver på din telefon.' : 'Dine svar gemmes ikke.'}
			</p>
		`
	);
}

const errorSummary = (target: string): Html => html`
	<div
		class="error-summary path-error"
		role="alert"
		aria-labelledby="error-summary-title"
		tabindex="-1"
		autofocus
	>
		<h2 id="error-summary-title">Du mangler at svare</h2>
		<p><a href="#${target}">Vælg et svar, eller vælg »Det ved jeg ikke«</a></p>
	</div>
`;
