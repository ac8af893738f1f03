/** A number to tap, how far it can be trusted, and what to do when nobody answers there. */
import { openness, type Openness } from '#domain/directory';
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

/** What the phone's clock says of the intake, softly. */
const heardWords: Readonly<Record<Openness, string>> = {
	open: 'har åbent nu efter telefonens ur.',
	closed: 'har lukket nu efter telefonens ur.',
	'in-doubt': 'kan have lukket i dag.'
};

/**
 * The intake and whom to call when it is closed, both always and as large as each other: a wrong clock harms
 * nothing. With a clock the one surely answered now stands first; without one, the intake.
 */
export function intakeBlock({ contacts }: PathPlace, now?: Date, from: Caller = 'work'): Html {
	const intake = contacts['intake'];
	const heard = now && intake?.opening?.length ? openness(intake.opening, now) : undefined;
	const isLater = heard === 'closed' || heard === 'in-doubt';
	const duty = dutyLines(contacts['after-hours'], {
		intake: intake !== undefined,
		isFirst: isLater
	});
	const kind = isLater ? 'button-secondary' : 'button-primary';
	const first = intake ? html`${contactLines(intake, kind)} ${doubt(intake)}` : unknownIntake;
	return html`
		<div class="path-contact" data-intake="${from}">
			${
				intake &&
				heard &&
				html`<p class="path-hours path-heard">
					<strong>${intake.label} ${heardWords[heard]}</strong>
				</p>`
			}
			${isLater ? [duty, first] : [first, duty]} ${intake && inWriting(intake, from)}
		</div>
	`;
}

/** When the page is shown again: the order of the numbers as they are answered now. Paper has no clock. */
export function freshenIntake(host: Element, place: PathPlace, now?: Date): void {
	for (const block of host.querySelectorAll<HTMLElement>('[data-intake]')) {
		const fresh = document.createElement('template');
		fresh.innerHTML = intakeBlock(place, now, block.dataset['intake'] as Caller).markup;
		const [made] = fresh.content.children;
		// Nobody loses the button they are about to press.
		if (made && !block.contains(document.activeElement) && made.outerHTML !== block.outerHTML) {
			block.replaceWith(made);
		}
	}
}

const unknownIntake = html`
	<p><strong>Kender du ikke nummeret til din kommunes modtagelse?</strong></p>
	<p>Ring til kommunens hovednummer, og bed om modtagelsen.</p>
`;

/** Whom to call when the intake is closed; 114 where the municipality has given nobody. */
function dutyLines(
	duty: PathContact | undefined,
	{ intake, isFirst }: { readonly intake: boolean; readonly isFirst: boolean }
): Html {
	const [kind, lead] = isFirst
		? (['button-primary', 'Ring'] as const)
		: (['button-secondary', 'Lukket? Ring'] as const);
	if (duty) {
		return html`
			<p>${callButton(duty.href, `${lead} til ${duty.label}`, duty.number, kind)}</p>
			${doubt(duty)} ${report(duty)}
		`;
	}
	return intake
		? html`
				<p>${callButton('tel:114', lead, '114', kind)}</p>
				<p class="path-hours">Bed om den sociale vagt.</p>
			`
		: html`<p class="path-hours">
				Efter lukketid: <a class="path-tel" href="tel:114">ring 114</a>, og bed om den sociale vagt.
			</p>`;
}

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

const contactLines = (contact: PathContact, kind?: string): Html => html`
	<p>${callButton(contact.href, `Ring til ${contact.label}`, contact.number, kind)}</p>
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
