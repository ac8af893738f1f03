import type { Document } from '#domain/document';
import { limits, refuse, writtenText, type Result } from '#domain/kernel';
import { documentFromMarkdown } from '../document/markdown.ts';
import type { MarkdownFault } from '../document/markdown-fault.ts';

export type TextFault = MarkdownFault | 'text-missing';

/** Markdown as the agency writes it: texts of the public page, and what is put up after a meeting. */
export function readProgrammeText(markdown: string): Result<Document, TextFault> {
	const text = writtenText(markdown);
	if (text === '') return refuse('text-missing');
	if (text.length > limits.sectionText / 10) return refuse('text-too-long');
	return documentFromMarkdown(text, { idPrefix: 'tekst' });
}
