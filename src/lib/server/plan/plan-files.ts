/**
 * An adopted plan as files (P8), with the contacts of the day they are made: the text is the council's, the
 * numbers are facts, and the front page says from when.
 */
import { createHash } from 'node:crypto';
import { showContact, type ContactPoint, type Municipality } from '#domain/directory';
import type { Document } from '#domain/document';
import { termAddress } from '#domain/guide';
import { danishDate, type Day } from '#domain/kernel';
import { planTypeFacts } from '#domain/plan';
import { contactValues } from '../directory/contact-values.ts';
import { makeDocx } from '../document/docx.ts';
import { makePdf } from '../document/pdf.ts';
import { qrCode } from '../pathway/qr-code.ts';
import type { PlanFiles, StoredVersion } from './version-store.ts';

export async function makePlanFiles(input: {
	readonly municipality: Municipality;
	readonly version: Pick<StoredVersion, 'content' | 'hash'>;
	readonly contacts: readonly ContactPoint[];
	/** The municipality's path as a chapter for each role. */
	readonly pathways: { readonly staff: Document; readonly leader: Document };
	readonly now: Date;
	readonly on: Day;
	/** The version's permanent address. */
	readonly address: string;
}): Promise<PlanFiles> {
	const { content, hash } = input.version;
	const { adoption } = content;
	const { address } = input;
	const lines = [
		`Version ${content.number}. Vedtaget af ${adoption.body} ${danishDate(adoption.heldOn)}, dagsordenens punkt ${adoption.agendaItem}.`,
		`Kontakter pr. ${danishDate(input.on)}. De nyeste numre står på ${address}.`,
		`Planen er skrevet efter ${planTypeFacts(content.type).reference}. Tekstens fingeraftryk (SHA-256): ${hash}.`
	];
	const printed = {
		title: content.title,
		language: 'da' as const,
		author: input.municipality.name,
		date: adoption.heldOn,
		front: lines.map((text, index) => ({
			type: 'paragraph' as const,
			id: `front-${index}`,
			content: [{ type: 'text' as const, text }]
		})),
		sections: content.sections.map(({ title, body }) => ({ title, blocks: body })),
		contacts: contactValues(input.contacts.map((contact) => showContact(contact, input.now))),
		pathways: input.pathways,
		site: new URL(address).origin,
		termAddress,
		sectionPages: true,
		footer: `${input.municipality.name} · version ${content.number} · kontakter pr. ${danishDate(input.on)}`
	};
	const pdf = await makePdf({ ...printed, mark: qrMark(address) });
	const docx = await makeDocx({ ...printed, address });
	return { pdf, docx, pdfHash: sha256(pdf), docxHash: sha256(docx) };
}

export function qrMark(address: string): { readonly svg: string; readonly says: string } {
	const { size, path } = qrCode(address);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
	return { svg, says: `QR-kode til ${address}` };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
