/**
 * Below a use case only the transaction handle is used: PGlite has one connection, so a call on the outer
 * handle inside a transaction waits for itself for ever.
 */
import ts from 'typescript';
import { everyNode, lineOf, parse } from './parsed-file.ts';
import { isTest, type TextFile } from './tree.ts';

const shipped = /^(src|scripts)\/.*\.ts$/;
const store = /^src\/lib\/server\/.*-store\.ts$/;

export function transactionBreaches(files: readonly TextFile[]): readonly string[] {
	return files
		.filter((file) => shipped.test(file.path) && !isTest(file.path))
		.flatMap((file) => [
			...(store.test(file.path) ? storeBreaches(file) : []),
			...outerHandleBreaches(file)
		]);
}

function storeBreaches(file: TextFile): readonly string[] {
	const found: string[] = [];
	everyNode(parse(file), (node) => {
		const takesDatabase =
			ts.isTypeReferenceNode(node) && /(^|\.)Database$/.test(node.typeName.getText());
		if (takesDatabase || transactionCall(node)) {
			found.push(
				`a store works on the transaction it is given, never on the database (${file.path}:${lineOf(node)})`
			);
		}
	});
	return found;
}

/** The call and its receiver: `db` in `db.transaction(scope, work)`. */
function transactionCall(
	node: ts.Node
): { receiver: ts.Expression; call: ts.CallExpression } | undefined {
	if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
		return undefined;
	return node.expression.name.text === 'transaction'
		? { receiver: node.expression.expression, call: node }
		: undefined;
}

function outerHandleBreaches(file: TextFile): readonly string[] {
	const found = new Set<string>();
	everyNode(parse(file), (node) => {
		const outer = transactionCall(node);
		if (!outer) return;
		const work = outer.call.arguments.find(
			(argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument)
		);
		if (!work) return;
		const handle = work.parameters[0]?.name.getText() ?? '';
		everyNode(work.body, (inner) => {
			const nested = transactionCall(inner);
			const opensAnother = nested && nested.receiver.getText() !== handle;
			if (opensAnother || usesOuter(inner, outer.receiver)) {
				found.add(
					`inside a transaction only its own handle is used, not ${outer.receiver.getText()} (${file.path}:${lineOf(inner)})`
				);
			}
		});
	});
	return [...found];
}

/** The handle itself, or the context it came in: `context` carries `context.db` along when handed on. */
function usesOuter(node: ts.Node, receiver: ts.Expression): boolean {
	const isWhole = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
	if (!isWhole || isOnlyAName(node)) return false;
	if (node.getText() === receiver.getText()) return true;
	const carrier = ts.isPropertyAccessExpression(receiver) ? receiver.expression : undefined;
	const isHandedOn = !ts.isPropertyAccessExpression(node.parent);
	return carrier !== undefined && isHandedOn && node.getText() === carrier.getText();
}

/** `db` as the name of a property: `settings.db`, `{ db: other }`. */
const isOnlyAName = (node: ts.Node): boolean =>
	(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
	(ts.isPropertyAssignment(node.parent) && node.parent.name === node);
