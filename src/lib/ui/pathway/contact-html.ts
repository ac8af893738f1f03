/** A number to tap, how far it can be trusted, and what to do when nobody answers there. */
import { danishDate } from '#domain/kernel';
import { html, type Html } from '../elements/html.ts';
import type { PathContact, PathPlace } from './path-view.ts';

export const callButton = (
	href: string,
	text: string,
	number: string,
	kind = 'button-primary'
): Html => html`
	<a class="button path-call ${kind}" href="${href}"
		>${text} <span class="path-number">${number}</span></a
	>
`;

const line114 = (text: string): Html =>
	html`<p class="path-after-hours">${text} <a class="path-tel" href="tel:114">114</a></p>`;

/** The intake: number, hours, and always a way out of hours. */
export function intakeBlock({ contacts }: PathPlace): Html {
	const intake = contacts['intake'];
	const duty = contacts['after-hours'];
	return html`
		<div class="path-contact">
			${
				intake
					? contactLines(intake)
					: html`
							<p><strong>Din kommunes modtagelse</strong></p>
							${line114('Kender du ikke nummeret? Ring')}
						`
			}
			${
				duty
					? html`<p class="path-after-hours">
								Efter lukketid: ${duty.label}
								<a class="path-tel" href="${duty.href}">${duty.number}</a>
								<span class="path-confirmed">(${duty.confirmation})</span>
							</p>
							${report(duty)}`
					: line114('Efter lukketid: bed om den sociale vagt på')
			}
		</div>
	`;
}

export const contactBlock = (contact: PathContact): Html =>
	html`<div class="path-contact">${contactLines(contact)}</div>`;

const contactLines = (contact: PathContact): Html => html`
	<p>${callButton(contact.href, `Ring til ${contact.label}`, contact.number)}</p>
	${contact.hours && html`<p class="path-hours">Åbent ${contact.hours}</p>`}
	${contact.note && html`<p class="path-hours">${contact.note}</p>`} ${doubt(contact)}
	${report(contact)}
`;

/** A page of its own in a tab of its own: the run stays, and nothing of it goes along. */
const report = ({ reportAt, label }: PathContact): Html | false =>
	reportAt !== undefined &&
	html`<p class="path-report">
		<a href="${reportAt}" target="_blank" rel="noopener"
			>Nummeret virker ikke<span class="sr-only">: ${label} (åbner i en ny fane)</span></a
		>
	</p>`;

function doubt({ href, confirmedOn, overdue, confirmation }: PathContact): Html | false {
	if (href === 'tel:114') return false;
	if (confirmedOn === null) return line114('Nummeret er ikke bekræftet. Svarer det ikke? Ring');
	return overdue
		? line114(`Nummeret er ikke bekræftet siden ${danishDate(confirmedOn)}. Svarer det ikke? Ring`)
		: html`<p class="path-confirmed">Nummeret er ${confirmation}</p>`;
}
