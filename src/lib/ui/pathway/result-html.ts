/** The result. The order is the message: do now, never do, write down, then. */
import { danishDate } from '#domain/kernel';
import { roles, type NeverRule, type Role, type ShownStep } from '#domain/pathway';
import { html, type Html } from '../elements/html.ts';
import { callButton, contactBlock, intakeBlock } from './contact-html.ts';
import { concernsBlock } from './concerns-html.ts';
import { eraseForm, form, toolButton, type ScreenOptions } from './form-html.ts';
import { noteFields } from './note-fields.ts';
import type { Run, Screen } from './path-state.ts';
import type { PathView } from './path-view.ts';
import { headingWords, viewWords, whenWords } from './path-words.ts';

type Result = Screen & { readonly kind: 'result' };

export function resultScreen(
	view: PathView,
	run: Run,
	screen: Result,
	{ script }: ScreenOptions
): Html {
	const { outcome, concerns } = screen;
	const shown = [...outcome.now, ...outcome.next, ...outcome.later];
	const isNow = (step: ShownStep) => step.own && step.step.phase === 'now';
	const isRecord = ({ own, step }: ShownStep) => own && step.act === 'record';
	const now = shown.filter((step) => isNow(step) && !isRecord(step));
	const records = shown.filter(isRecord);
	const then = shown.filter((step) => !isNow(step) && !isRecord(step));
	const text = (id: string) => view.path.texts[id] ?? '';
	const part = partCounter();
	return html`
		<h1 id="path-heading" tabindex="-1">${headingWords[outcome.role]}</h1>
		${
			outcome.strictest &&
			html`<p>Dine svar lader flere muligheder stå åbne. Derfor ser du den sikreste vej.</p>`
		}
		${
			concerns.length > 1 &&
			html`<p>
				Trinene gælder dine ${concerns.length} bekymringer samlet. Hvor de er uens, ser du den
				sikreste vej.
			</p>`
		}
		<section class="path-now">
			<h2>${part()} Gør nu</h2>
			<ol>
				${withContacts(view, now).map(
					([step, contact]) => html`
						<li>${stepText(text(step.text), step, 'at-once')}${contact}</li>
					`
				)}
			</ol>
		</section>
		${
			outcome.never.length > 0 &&
			html`<section class="path-never">
				<h2>${part()} Gør ikke</h2>
				<ul>
					${outcome.never.map((rule) => neverLine(rule, text))}
				</ul>
			</section>`
		}
		${
			records.length + outcome.notes.length > 0 &&
			html`<section class="path-record">
				<h2>${part()} Skriv ned</h2>
				${records.map(({ text: id }) => html`<p class="path-step">${text(id)}</p>`)}
				<ul>
					${outcome.notes.map((note) => html`<li>${text(note.text)}</li>`)}
				</ul>
				${toolButton('note', 'Åbn notatark')}
				<div class="path-lines">
					${Object.values(noteFields).map((field) => html`<p>${field}</p>`)}
				</div>
			</section>`
		}
		${
			then.length > 0 &&
			html`<section class="path-then">
				<h2>${part()} Derefter</h2>
				<ol>
					${then.map((step) => html`<li>${stepText(text(step.text), step)}</li>`)}
				</ol>
			</section>`
		}
		${roleForm(run, outcome.role)} ${legalBasis(view, shown)} ${concernsBlock(view, run, concerns)}
		<p class="path-version">${versionLine(view)}</p>
		<div class="path-foot">
			${
				script &&
				html`<button type="button" class="button button-secondary" data-path="print">
					Udskriv
				</button>`
			}
			${toolButton('save', 'Gem')} ${toolButton('share', 'Del siden')} ${eraseForm(run)}
		</div>
		<p class="path-told" role="status"></p>
		<p class="path-privacy">
			${script ? 'Dine svar bliver på din telefon.' : 'Dine svar gemmes ikke.'}
		</p>
	`;
}

function partCounter(): () => number {
	let part = 0;
	return () => (part += 1);
}

/** Each step with its number, the first time that number is needed. */
function withContacts(
	{ place }: PathView,
	steps: readonly ShownStep[]
): readonly (readonly [ShownStep, Html | false])[] {
	const given = new Set<string>();
	return steps.map((shown) => {
		const slot = shown.step.contact;
		if (slot === undefined || given.has(slot)) return [shown, false];
		given.add(slot);
		if (slot === 'intake') return [shown, intakeBlock(place)];
		if (slot === 'emergency') {
			return [shown, html`<p>${callButton('tel:112', 'Ring', '112', 'path-danger')}</p>`];
		}
		if (slot === 'police' && !place.contacts[slot]) {
			return [shown, html`<p>${callButton('tel:114', 'Ring til politiet', '114')}</p>`];
		}
		const contact = place.contacts[slot];
		return [shown, contact ? contactBlock(contact) : false];
	});
}

/** What to do, and when. A step of somebody else's names who takes it: "Modtagelsen vurderer …". */
function stepText(text: string, { step }: ShownStep, silent = ''): Html {
	const when = step.deadline === silent ? '' : whenWords(step.deadline, text);
	return html`
		<p class="path-step">${text}</p>
		${when && html`<p class="path-when">${capital(when)}</p>`}
	`;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);

const neverLine = (rule: NeverRule, text: (id: string) => string): Html => html`
	<li>
		<strong>${text(rule.text)}</strong>
		<span class="path-why">${text(rule.why)}</span>
	</li>
`;

const roleForm = (run: Run, shown: Role): Html =>
	form(
		run,
		html`${roles
			.filter((role) => role !== shown)
			.map(
				(role) => html`
					<button class="button button-secondary" name="do" value="as:${role}">
						${viewWords[role]}
					</button>
				`
			)}`,
		'path-choices path-roles'
	);

function legalBasis({ place }: PathView, shown: readonly ShownStep[]): Html | false {
	const ids = [...new Set(shown.flatMap(({ step }) => step.law))];
	const named = ids.flatMap((id) => place.law[id] ?? []);
	return (
		named.length > 0 &&
		html`<details class="path-more">
			<summary>Det bygger trinene på</summary>
			<div>
				<ul>
					${named.map(({ reference, title }) => html`<li>${capital(reference)}: ${title}</li>`)}
				</ul>
			</div>
		</details>`
	);
}

function versionLine({ place }: PathView): string {
	const { municipality, national, version } = place;
	const published = version.publishedOn ? `, udgivet ${danishDate(version.publishedOn)}` : '';
	const whose = municipality ? municipality.name : 'hele landet';
	return national
		? `Gælder: ${whose} · den nationale handlevej, version ${version.number}${published}`
		: `Gælder: ${whose} · version ${version.number}${published}`;
}
