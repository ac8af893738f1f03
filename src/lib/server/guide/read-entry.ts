/**
 * What an editor's page sends of one text, read into the form a draft keeps. A draft may hold what is not
 * finished: an unknown law id, no source yet. It may not hold what cannot be shown, or what looks like a CPR
 * number.
 */
import { checkDocument, type DocumentFault } from '#domain/document';
import {
	audiences,
	passageKinds,
	type DraftContent,
	type EditionSubject,
	type PassageText,
	type ProvisionText,
	type ThemeText
} from '#domain/guide';
import {
	accept,
	containsCpr,
	limits,
	parseDay,
	refuse,
	writtenLine,
	writtenText,
	type Day,
	type Refusal,
	type Result
} from '#domain/kernel';
import { dayTypes, isDuration } from '#domain/law';
import { z } from 'zod';

const line = z.string().max(limits.line).transform(writtenLine);
const text = z.string().max(limits.reason).transform(writtenText);
const url = z.string().max(limits.url).transform(writtenLine);
const id = z
	.string()
	.max(120)
	.transform((typed) => writtenLine(typed).toLowerCase());
const dayText = z
	.string()
	.refine((typed) => parseDay(typed) !== undefined)
	.transform((typed) => typed as Day);
const confidence = z.enum(['verified', 'recalled']);
const links = z.array(z.object({ id, confidence })).max(50);

const passage = z.object({
	kind: z.enum(passageKinds),
	title: line,
	audience: z.array(z.enum(audiences)).max(audiences.length),
	law: z.array(id).max(50),
	evidence: z.enum(['confirmed', 'awaiting']),
	sources: z.array(z.object({ title: line, url: url.nullable() })).max(50),
	reviewed: dayText,
	body: z.unknown()
});
const theme = z.object({ title: line, summary: text, introduction: z.unknown() });
const provision = z.object({
	act: line,
	section: line,
	title: line,
	summary: text,
	dutyHolder: line,
	deadline: z
		.object({
			duration: z.string().refine(isDuration),
			counts_from: line,
			day_type: z.enum(dayTypes)
		})
		.nullable(),
	themes: z.array(id).max(20),
	inForceFrom: dayText.nullable(),
	inForceTo: dayText.nullable(),
	source: url,
	confidence,
	predecessors: links,
	successors: links
});

const noteText = z.string().max(limits.reason).transform(writtenText);

export type EntryFault = 'not-understood' | DocumentFault;

export interface SentEntry {
	readonly content: DraftContent;
	readonly note: string;
}

/** `standing`: the text as it is in the draft; a text keeps its id, and a passage its theme. */
export function readEntry(
	kind: EditionSubject,
	standing: DraftContent,
	sent: unknown
): Result<SentEntry, EntryFault> {
	const whole = z.object({ content: z.unknown(), note: noteText }).safeParse(sent);
	if (!whole.success) return notUnderstood(whole.error);
	if (containsCpr(whole.data.note)) return refuse('looks-like-cpr', ['note']);
	const content = readContent(kind, standing, whole.data.content);
	return content.ok ? accept({ content: content.value, note: whole.data.note }) : content;
}

function readContent(
	kind: EditionSubject,
	standing: DraftContent,
	sent: unknown
): Result<DraftContent, EntryFault> {
	switch (kind) {
		case 'passage': {
			const { id: own, theme: place } = standing as PassageText;
			const read = passage.safeParse(sent);
			if (!read.success) return notUnderstood(read.error);
			const { body, ...fields } = read.data;
			return withDocument(fields, body, (document) => ({
				...fields,
				id: own,
				theme: place,
				body: document
			}));
		}
		case 'theme': {
			const { id: own } = standing as ThemeText;
			const read = theme.safeParse(sent);
			if (!read.success) return notUnderstood(read.error);
			const { introduction, ...fields } = read.data;
			return withDocument(fields, introduction, (document) => ({
				...fields,
				id: own,
				introduction: document
			}));
		}
		case 'provision': {
			const { id: own } = standing as ProvisionText;
			const read = provision.safeParse(sent);
			if (!read.success) return notUnderstood(read.error);
			return withDocument(read.data, [], () => ({ ...read.data, id: own }));
		}
	}
}

function withDocument(
	fields: Readonly<Record<string, unknown>>,
	document: unknown,
	make: (checked: PassageText['body']) => DraftContent
): Result<DraftContent, EntryFault> {
	const faulty = Object.entries(fields).find(([, value]) =>
		containsCpr(JSON.stringify(value ?? ''))
	);
	if (faulty) return refuse('looks-like-cpr', [faulty[0]]);
	const checked = checkDocument(document);
	return checked.ok ? accept(make(checked.value)) : checked;
}

const notUnderstood = (error: z.ZodError): Refusal<'not-understood'> =>
	refuse(
		'not-understood',
		error.issues.slice(0, 1).map(({ path }) => path.join('.'))
	);
