/**
 * Reads the words that are the service. A fault names file and line and stops the start: content is
 * reviewed like code, so a broken file must never become a silent gap on a page.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import type { z } from 'zod';
import { projectRoot } from './project-root.ts';

export class ContentFault extends Error {
	override readonly name = 'ContentFault';

	constructor(file: string, line: number, problem: string) {
		super(`${relative(projectRoot(), file)}:${line}: ${problem}`);
	}
}

/** A content value together with the lines its parts stand on. */
export interface ContentFile<Value> {
	readonly file: string;
	readonly value: Value;
	/** The line (from 1) on which the value at a path begins. */
	lineOf(path: readonly PropertyKey[]): number;
}

export const contentFolder = (...parts: readonly string[]): string =>
	join(projectRoot(), 'content', ...parts);

/** Reads YAML or JSON (which is YAML) and checks it against a schema. */
export function readContent<Schema extends z.ZodType>(
	file: string,
	schema: Schema
): ContentFile<z.infer<Schema>> {
	return checkContent(file, readFileSync(file, 'utf8'), 1, schema);
}

/** Reads the front matter between two `---` lines and the text after it. */
export function readFrontMatter<Schema extends z.ZodType>(
	file: string,
	schema: Schema
): ContentFile<z.infer<Schema>> & { readonly text: string; readonly textLine: number } {
	const source = readFileSync(file, 'utf8');
	const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(source);
	if (!match?.[1])
		throw new ContentFault(file, 1, 'the front matter between two --- lines is missing');
	const text = source.slice(match[0].length);
	return {
		...checkContent(file, match[1], 2, schema),
		text,
		textLine: match[0].split('\n').length
	};
}

function checkContent<Schema extends z.ZodType>(
	file: string,
	source: string,
	firstLine: number,
	schema: Schema
): ContentFile<z.infer<Schema>> {
	const lines = new LineCounter();
	const document = parseDocument(source, { lineCounter: lines });
	const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
	const [fault] = document.errors;
	if (fault) throw new ContentFault(file, lineAt(fault.pos[0]), fault.message.split('\n')[0] ?? '');
	const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
	const read = schema.safeParse(document.toJS());
	if (!read.success) {
		const issue = read.error.issues[0];
		const where = issue?.path.join('.') ?? '';
		throw new ContentFault(file, lineOf(issue?.path ?? []), `${where}: ${issue?.message}`);
	}
	return { file, value: read.data, lineOf };
}

/** Where the nearest existing node on a path begins. */
function offsetOf(document: YamlDocument.Parsed, path: readonly PropertyKey[]): number {
	for (let length = path.length; length > 0; length--) {
		const node = document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) return node.range[0];
	}
	return 0;
}
