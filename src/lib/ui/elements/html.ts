/**
 * HTML as text, for pages that the server and a small module on the phone write with the same
 * function. Everything put into a template is escaped, unless a template made it.
 */
export interface Html {
	readonly markup: string;
}

export type Slot = string | number | Html | false | null | undefined | readonly Slot[];

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

function markupOf(slot: Slot): string {
	if (slot === null || slot === undefined || slot === false) return '';
	if (typeof slot === 'string') return escape(slot);
	if (typeof slot === 'number') return String(slot);
	return 'markup' in slot ? slot.markup : slot.map(markupOf).join('');
}

/** ``html`<p>${text}</p>` ``. Attributes are written with double quotes. */
export const html = (strings: TemplateStringsArray, ...slots: readonly Slot[]): Html => ({
	markup: strings.reduce((sofar, part, at) => sofar + markupOf(slots[at - 1]) + part)
});

/** A block of data for a module; nothing in it can end the element or be run. */
export const dataBlock = (id: string, value: unknown): Html => ({
	markup: `<script type="application/json" id="${escape(id)}">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>`
});
