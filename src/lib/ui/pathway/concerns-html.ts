/** What has been answered, to look at and change: one fold for each concern of the run, and room for one more. */
import { unknown, type Answers } from '#domain/pathway';
import { html, type Html } from '../elements/html.ts';
import { form } from './form-html.ts';
import { mostConcerns, type Run } from './path-state.ts';
import type { PathView } from './path-view.ts';

export function concernsBlock(view: PathView, run: Run, concerns: readonly Answers[]): Html {
	const [only] = concerns;
	const listed =
		concerns.length > 1
			? html`<h2>Dine bekymringer</h2>
					${concerns.map((answers, at) => oneOfSeveral(view, run, { answers, at }))}`
			: html`<details class="path-more path-answers">
					<summary>Se eller ret dine svar</summary>
					<div>${answersForm(view, run, { answers: only ?? {}, at: 0 })}</div>
				</details>`;
	return html`<section class="path-concerns">${listed} ${moreForm(run, concerns.length)}</section>`;
}

const moreForm = (run: Run, count: number): Html =>
	count < mostConcerns
		? form(
				run,
				html`<button class="button button-secondary" name="do" value="more">
					Tilføj en bekymring mere
				</button>`
			)
		: html`<p>
				Du kan samle højst ${mostConcerns} bekymringer her. Fortæl modtagelsen om resten, når du
				ringer.
			</p>`;

interface Concern {
	readonly answers: Answers;
	/** Its place among the concerns. */
	readonly at: number;
}

function oneOfSeveral(view: PathView, run: Run, concern: Concern): Html {
	const name = `Bekymring ${concern.at + 1}`;
	// A bare yes or no says nothing without its question, and one's role is no part of a concern.
	const said = answered(view, concern)
		.filter(({ fact, label }) => fact !== 'role' && label !== 'Ja' && label !== 'Nej')
		.map(({ label }) => label);
	return html`<div class="path-answers">
		<p><strong>${name}</strong> ${said.join(' · ')}</p>
		<details class="path-more">
			<summary>Ret svarene<span class="sr-only"> i ${name}</span></summary>
			<div>${answersForm(view, run, concern)}</div>
		</details>
		${form(
			run,
			html`<button class="button button-tertiary" name="do" value="drop:${concern.at}">
				Fjern<span class="sr-only"> ${name}</span>
			</button>`
		)}
	</div>`;
}

const answersForm = (view: PathView, run: Run, concern: Concern): Html =>
	form(
		run,
		html`<ul>
			${answered(view, concern).map(
				({ fact, asked, label }) =>
					html`<li>
						<span>${asked} <strong>${label}</strong></span>
						<button class="button button-tertiary" name="do" value="change:${fact}:${concern.at}">
							Ret<span class="sr-only">: ${asked}</span>
						</button>
					</li>`
			)}
		</ul>`
	);

/** Who one is stands with the first concern, and holds for all. */
const answered = ({ path }: PathView, { answers, at }: Concern) =>
	path.questions
		.filter(({ fact }) => answers[fact] !== undefined && (at === 0 || fact !== 'role'))
		.map(({ fact, text, options }) => {
			const value = answers[fact] ?? '';
			return {
				fact,
				asked: path.texts[text] ?? '',
				label: value === unknown ? 'Det ved jeg ikke' : (path.texts[options[value] ?? ''] ?? '')
			};
		});
