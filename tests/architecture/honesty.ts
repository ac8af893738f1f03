/** Tests that run whole, on the real modules; code that hides nothing from its checkers. */
import ts from 'typescript';
import { commentsOf, everyNode, lineOf, parse } from './parsed-file.ts';
import { isCode, type TextFile } from './tree.ts';

const runners = new Set(['test', 'it', 'describe', 'suite', 'bench']);
const leftOut = new Set(['only', 'skip', 'skipIf', 'runIf', 'todo']);
const mocks = new Set(['mock', 'doMock', 'unmock', 'doUnmock', 'hoisted']);

const silencers: readonly (readonly [RegExp, string])[] = [
	[/@ts-(ignore|nocheck)/, 'the type check is not silenced: make the types true'],
	[/eslint-disable/, 'the linter is not silenced: do as it asks, or change the rule for all'],
	[/\b(TODO|FIXME)\b/, 'no promise in a comment: do it now, or leave it out']
];

const watched = /^(src|tests|scripts|content|bench)\//;

export function honestyBreaches(files: readonly TextFile[]): readonly string[] {
	return files
		.filter((file) => watched.test(file.path))
		.flatMap((file) => [...callBreaches(file), ...silencedBreaches(file)]);
}

function callBreaches(file: TextFile): readonly string[] {
	if (!isCode(file.path)) return [];
	const found: string[] = [];
	everyNode(parse(file), (node) => {
		if (!ts.isPropertyAccessExpression(node)) return;
		const at = `(${file.path}:${lineOf(node)})`;
		const root = rootOf(node);
		if (/^(vi|jest)$/.test(root) && mocks.has(node.name.text)) {
			found.push(`no module mocks: pass the part in, and give the test its own ${at}`);
		}
		if (runners.has(root) && leftOut.has(node.name.text)) {
			found.push(`every test runs: take ".${node.name.text}" away ${at}`);
		}
	});
	return found;
}

/** `test` of `test.concurrent.only`, `describe` of `describe.each([…]).skip`. */
function rootOf(node: ts.Expression): string {
	if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node))
		return rootOf(node.expression);
	return ts.isIdentifier(node) ? node.text : '';
}

function silencedBreaches(file: TextFile): readonly string[] {
	const remarks = isCode(file.path) ? commentsOf(file) : linesAsRemarks(file.text);
	return remarks.flatMap(({ text, line }) =>
		silencers
			.filter(([pattern]) => pattern.test(text))
			.map(([, says]) => `${says} (${file.path}:${line})`)
	);
}

const linesAsRemarks = (text: string) =>
	text.split('\n').map((words, index) => ({ text: words, line: index + 1 }));
