/** Reads a TypeScript file, or the scripts of a Svelte file, with the compiler's own parser. */
import ts from 'typescript';
import { isCode, type TextFile } from './tree.ts';

export interface Import {
	/** As written: `#domain/plan`, `./lifecycle.ts`, `drizzle-orm`. */
	readonly specifier: string;
	readonly line: number;
}

const parsed = new WeakMap<TextFile, ts.SourceFile>();

/** Lines stay where they are in the file, so that a complaint names the right one. */
export function parse(file: TextFile): ts.SourceFile {
	const found = parsed.get(file);
	if (found) return found;
	const code = file.path.endsWith('.svelte') ? scriptsOf(file.text) : file.text;
	const source = ts.createSourceFile(file.path, code, ts.ScriptTarget.Latest, true, kindOf(file));
	parsed.set(file, source);
	return source;
}

const kindOf = (file: TextFile) =>
	file.path.endsWith('.js') ? ts.ScriptKind.JS : ts.ScriptKind.TS;
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

function scriptsOf(svelte: string): string {
	let code = '';
	let end = 0;
	for (const match of svelte.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
		const start = match.index + match[1]!.length;
		code += blank(svelte.slice(end, start)) + match[2]!;
		end = start + match[2]!.length;
	}
	return code + blank(svelte.slice(end));
}

export function lineOf(node: ts.Node): number {
	const source = node.getSourceFile();
	return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

export function everyNode(root: ts.Node, visit: (node: ts.Node) => void): void {
	visit(root);
	ts.forEachChild(root, (child) => everyNode(child, visit));
}

/** Static, type-only, re-exported and dynamic imports alike: a type is knowledge too. */
export function importsOf(file: TextFile): readonly Import[] {
	if (!isCode(file.path)) return [];
	const found: Import[] = [];
	everyNode(parse(file), (node) => {
		const literal = specifierOf(node);
		if (literal && ts.isStringLiteralLike(literal)) {
			found.push({ specifier: literal.text, line: lineOf(node) });
		}
	});
	return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
	if (ts.isImportTypeNode(node)) {
		return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
	}
	if (!ts.isCallExpression(node)) return undefined;
	const called = node.expression;
	const isDynamic = called.kind === ts.SyntaxKind.ImportKeyword;
	const isRequire = ts.isIdentifier(called) && called.text === 'require';
	return isDynamic || isRequire ? node.arguments[0] : undefined;
}

/** Comments only, never text in quotes: each with the line it begins on. */
export function commentsOf(file: TextFile): readonly { text: string; line: number }[] {
	const source = parse(file);
	const found = file.path.endsWith('.svelte') ? markupComments(file.text) : [];
	const walk = (node: ts.Node): void => {
		const children = node.getChildren(source);
		if (children.length > 0) return children.forEach(walk);
		const start = node.getFullStart();
		const trivia = source.text.slice(start, node.getStart(source));
		if (trivia.trim() === '') return;
		const lead = trivia.length - trivia.trimStart().length;
		const { line } = source.getLineAndCharacterOfPosition(start + lead);
		found.push({ text: trivia.trim(), line: line + 1 });
	};
	walk(source);
	return found;
}

const markupComments = (svelte: string): { text: string; line: number }[] =>
	[...svelte.matchAll(/<!--[\s\S]*?-->/g)].map((match) => ({
		text: match[0],
		line: svelte.slice(0, match.index).split('\n').length
	}));
