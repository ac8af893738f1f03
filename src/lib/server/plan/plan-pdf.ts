import { showContact, type ContactPoint, type Municipality } from '#domain/directory';
import type { Document } from '#domain/document';
import { termAddress } from '#domain/guide';
import { danishDate, type Day } from '#domain/kernel';
import { planTypeFacts } from '#domain/plan';
import { makePdf } from '../document/pdf.ts';
import { contactValues } from '../directory/contact-values.ts';
import type { StoredVersion } from './version-store.ts';

/**
 * The adopted plan as PDF/UA-1 (P8), with the contacts of the day it is made: the text is the council's,
 * the numbers are facts, and the front page says from when.
 */
export function makePlanPdf(input: {
	readonly municipality: Municipality;
	readonly version: Pick<StoredVersion, 'content' | 'hash'>;
	readonly contacts: readonly ContactPoint[];
	/** The municipality's path as a chapter for each role. */
	readonly pathways: { readonly staff: Document; readonly leader: Document };
	readonly now: Date;
	readonly on: Day;
	/** The version's permanent address. */
	readonly address: string;
}): Promise<Uint8Array> {
	const { content, hash } = input.version;
	const { adoption } = content;
	const lines = [
		`Version ${content.number}. Vedtaget af ${adoption.body} ${danishDate(adoption.heldOn)}, dagsordenens punkt ${adoption.agendaItem}.`,
		`Kontakter pr. ${danishDate(input.on)}. De nyeste numre står på ${input.address}.`,
		`Planen er skrevet efter ${planTypeFacts(content.type).reference}. Tekstens fingeraftryk (SHA-256): ${hash}.`
	];
	return makePdf({
		title: content.title,
		language: 'da',
		author: input.municipality.name,
		date: adoption.heldOn,
		front: lines.map((text, index) => ({
			type: 'paragraph',
			id: `front-${index}`,
			content: [{ type: 'text', text }]
		})),
		sections: content.sections.map(({ title, body }) => ({ title, blocks: body })),
		contacts: contactValues(input.contacts.map((contact) => showContact(contact, input.now))),
		pathways: input.pathways,
		site: new URL(input.address).origin,
		termAddress,
		footer: `${input.municipality.name} · version ${content.number} · kontakter pr. ${danishDate(input.on)}`
	});
}
