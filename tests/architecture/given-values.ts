/**
 * Clock, chance and environment are read once, in the hook and in the settings, and handed down: a rule
 * that is given the day can be tested on any day.
 */
import ts from 'typescript';
import { placeOf } from './house.ts';
import { everyNode, lineOf, parse } from './parsed-file.ts';
import { isCode, isTest, type TextFile } from './tree.ts';

type Reading = 'clock' | 'chance' | 'environment';

interface Exception {
	readonly files: RegExp;
	readonly may: readonly Reading[];
	readonly reason: string;
}
export const exceptions: readonly Exception[] = [
	{
		files: /^src\/lib\/server\/identity\/(session|login)\.ts$/,
		may: ['chance'],
		reason: 'a secret that is handed in could be known by whoever hands it in'
	},
	{
		files: /^src\/lib\/server\/identity\/demo-provider[^/]*\.ts$/,
		may: ['clock', 'chance', 'environment'],
		reason: 'the demo provider stands for a server outside the house, with a clock of its own'
	},
	{
		files: /^src\/lib\/server\/platform\/worker-(entry|guard)\.ts$/,
		may: ['environment'],
		reason: 'each is a process of its own, or watches over it, and nobody above can hand it in'
	}
];

const advice: Readonly<Record<Reading, string>> = {
	clock: 'the clock is given, not read: take "now" or a day as an argument',
	chance: 'chance is given, not drawn: take the id or the secret as an argument',
	environment:
		'the environment is read in platform/settings.ts only: take the setting as an argument'
};

export function givenValueBreaches(files: readonly TextFile[]): readonly string[] {
	return files.filter(isBelowTheHook).flatMap((file) => {
		const allowed = exceptions.filter((exception) => exception.files.test(file.path));
		const found: string[] = [];
		everyNode(parse(file), (node) => {
			const reading = readingOf(node);
			if (!reading || allowed.some((exception) => exception.may.includes(reading))) return;
			found.push(`${advice[reading]} (${file.path}:${lineOf(node)} reads ${node.getText()})`);
		});
		return found;
	});
}

function isBelowTheHook({ path }: TextFile): boolean {
	if (!isCode(path) || isTest(path)) return false;
	const place = placeOf(path);
	return (
		place.floor === 'domain' ||
		place.floor === 'server' ||
		(place.floor === 'route' && place.side === 'server')
	);
}

const chance = /^(randomUUID|randomBytes|randomInt|getRandomValues)$/;

function readingOf(node: ts.Node): Reading | undefined {
	if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
		return (node.arguments ?? []).length === 0 ? 'clock' : undefined;
	}
	if (ts.isCallExpression(node)) {
		const called = node.expression;
		const name = ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();
		if (chance.test(name)) return 'chance';
		return name === 'Date' ? 'clock' : undefined;
	}
	if (ts.isMetaProperty(node.parent ?? node)) return undefined;
	if (!ts.isPropertyAccessExpression(node)) return undefined;
	const text = node.getText().replace('globalThis.', '');
	if (text === 'Date.now' || text === 'performance.now') return 'clock';
	if (text === 'Math.random') return 'chance';
	if (text === 'import.meta.env') return 'environment';
	return text.startsWith('process.') && text.split('.').length === 2 ? 'environment' : undefined;
}
