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

/**
 * The intake: number, hours, and always a way out of hours, as large as the first. The page has no clock, so
 * it cannot tell which of the two is answered now.
 */
export function intakeBlock({ contacts }: PathPlace): Html {
	const intake = contacts['intake'];
	const duty = contacts['after-hours'];
	return html`
		<div class="path-contact">
			${
				intake
					? html`${contactLines(intake)} ${doubt(intake)}`
					: html`
							<p><strong>Kender du ikke nummeret til din kommunes modtagelse?</strong></p>
							<p>Ring til kommunens hovednummer, og bed om modtagelsen.</p>
						`
			}
			${
				duty
					? html`
							<p>${dutyButton(duty.href, `Lukket? Ring til ${duty.label}`, duty.number)}</p>
							${doubt(duty)} ${report(duty)}
						`
					: intake
						? html`
								<p>${dutyButton('tel:114', 'Lukket? Ring', '114')}</p>
								<p class="path-hours">Bed om den sociale vagt.</p>
							`
						: html`<p class="path-hours">
								Efter lukketid: <a class="path-tel" href="tel:114">ring 114</a>, og bed om den
								sociale vagt.
							</p>`
			}
		</div>
	`;
}

const dutyButton = (href: string, text: string, number: string): Html =>
	callButton(href, text, number, 'button-secondary');

export const contactBlock = (contact: PathContact): Html =>
	html`<div class="path-contact">${contactLines(contact)} ${doubt(contact)}</div>`;

/** For a child: who answers, and no word of doubt that ends in a call to the police. */
export const childContactBlock = (contact: PathContact): Html =>
	html`<div class="path-contact">
		${contactLines(contact)} ${contact.confirmedOn && !contact.overdue && confirmed(contact)}
	</div>`;

const contactLines = (contact: PathContact): Html => html`
	<p>${callButton(contact.href, `Ring til ${contact.label}`, contact.number)}</p>
	${contact.hours && html`<p class="path-hours">Åbent ${contact.hours}</p>`}
	${contact.note && html`<p class="path-hours">${contact.note}</p>`} ${report(contact)}
`;

/** A page of its own in a tab of its own: the run stays, and nothing of it goes along. */
const report = ({ reportAt, label }: PathContact): Html | false =>
	reportAt !== undefined &&
	html`<p class="path-report">
		<a href="${reportAt}" target="_blank" rel="noopener"
			>Nummeret virker ikke<span class="sr-only">: ${label} (åbner i en ny fane)</span></a
		>
	</p>`;

const confirmed = ({ confirmation }: PathContact): Html =>
	html`<p class="path-confirmed">Nummeret er ${confirmation}</p>`;

function doubt(contact: PathContact): Html | false {
	const { href, confirmedOn, overdue } = contact;
	if (href === 'tel:114') return false;
	if (confirmedOn === null) return line114('Nummeret er ikke bekræftet. Svarer det ikke? Ring');
	return overdue
		? line114(`Nummeret er ikke bekræftet siden ${danishDate(confirmedOn)}. Svarer det ikke? Ring`)
		: confirmed(contact);
}
