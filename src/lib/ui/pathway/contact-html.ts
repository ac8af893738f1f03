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

/** Who calls: at work, or as a citizen. */
type Caller = 'work' | 'home';

/**
 * The intake and whom to call when it is closed, both always and as large as each other. The page has no
 * clock: `numbers-by-clock.ts` puts first the one that is answered now.
 */
export function intakeBlock({ contacts }: PathPlace, from: Caller = 'work'): Html {
	const intake = contacts['intake'];
	const duty = contacts['after-hours'];
	return html`
		<div class="path-contact">
			${
				intake
					? html`<div data-opening="${JSON.stringify(intake.opening ?? [])}">
							${contactLines(intake)} ${doubt(intake)}
						</div>`
					: html`
							<p><strong>Kender du ikke nummeret til din kommunes modtagelse?</strong></p>
							<p>Ring til kommunens hovednummer, og bed om modtagelsen.</p>
						`
			}
			${
				duty
					? html`<div>
							<p>${dutyButton(duty.href, `Lukket? Ring til ${duty.label}`, duty.number)}</p>
							${doubt(duty)} ${report(duty)}
						</div>`
					: intake
						? html`<div>
								<p>${dutyButton('tel:114', 'Lukket? Ring', '114')}</p>
								<p class="path-hours">Bed om den sociale vagt.</p>
							</div>`
						: html`<p class="path-hours">
								Efter lukketid: <a class="path-tel" href="tel:114">ring 114</a>, og bed om den
								sociale vagt.
							</p>`
			}
			${intake && inWriting(intake, from)}
		</div>
	`;
}

const dutyButton = (href: string, text: string, number: string): Html =>
	callButton(href, text, number, 'button-secondary');

/** Beside the numbers, never before them. The form opens in a tab of its own, and nothing of the answers goes along. */
function inWriting({ formUrl, secureMail }: PathContact, from: Caller): Html | false {
	// A mailbox is secure only from another one, which people have at work.
	const mailbox = from === 'work' ? secureMail : undefined;
	if (!formUrl && !mailbox) return false;
	return html`<div class="path-written">
		<p class="path-hours">Haster det, så ring først. Du kan også underrette skriftligt:</p>
		${
			formUrl &&
			html`<p class="path-report">
				<a href="${formUrl}" target="_blank" rel="noopener noreferrer"
					>Kommunens formular (åbner i en ny fane)</a
				>
			</p>`
		}
		${
			mailbox &&
			html`<p class="path-report">
				<a href="mailto:${mailbox}">Sikker mail fra dit arbejde: ${mailbox}</a>
			</p>`
		}
	</div>`;
}

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
