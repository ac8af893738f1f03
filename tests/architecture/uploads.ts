/**
 * A stranger's file is read in one place, behind the gate: whoever has a file from a form can only hand it on.
 * What the gate takes then comes with its bytes, its kind and a clean name.
 */
import ts from 'typescript';
import { everyNode, lineOf, parse } from './parsed-file.ts';
import { isCode, isTest, type TextFile } from './tree.ts';

/** The gate, and what takes files apart behind it. */
const gate = /^src\/lib\/server\/platform\/upload(ed-file|-[a-z]+)\.ts$/;
const onTheServer = /^src\/(lib\/server\/.*|hooks\.server\.ts|routes\/.*(\.server|\+server)\.ts)$/;

/** Ways into a file; `text` is one too, but also how a page of our own or an answer from elsewhere is read. */
const readers = new Set(['arrayBuffer', 'bytes', 'blob', 'stream']);
/** What we answer ourselves holds no stranger's file. */
const ownAnswer = /(^|\.)(response|answer)$/i;
const readsText = /(^|\.)(request|response|answer)$/i;

export function uploadBreaches(files: readonly TextFile[]): readonly string[] {
	return files
		.filter(
			({ path }) => onTheServer.test(path) && isCode(path) && !isTest(path) && !gate.test(path)
		)
		.flatMap((file) => {
			const found: string[] = [];
			everyNode(parse(file), (node) => {
				if (!readsFile(node)) return;
				found.push(
					`a file from a form is read by receiveUpload only: hand it in as it is (${file.path}:${lineOf(node)})`
				);
			});
			return found;
		});
}

/** `file.bytes()`, `new FileReader()`. */
function readsFile(node: ts.Node): boolean {
	if (ts.isNewExpression(node)) return node.expression.getText() === 'FileReader';
	if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
	const { name, expression } = node.expression;
	if (name.text === 'text') return !readsText.test(expression.getText());
	return readers.has(name.text) && !ownAnswer.test(expression.getText());
}
