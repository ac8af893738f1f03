/** A door names what may be taken out, and opens by saying what the room knows and guards. */
import ts from 'typescript';
import { lineOf, parse } from './parsed-file.ts';
import type { TextFile } from './tree.ts';

export const isDoor = (path: string): boolean => /^src\/domain\/[^/]+\/index\.ts$/.test(path);

export function doorBreaches(files: readonly TextFile[]): readonly string[] {
	return [
		...roomsWithoutDoor(files),
		...files.filter((file) => isDoor(file.path)).flatMap((door) => faultsOf(door))
	];
}

function roomsWithoutDoor(files: readonly TextFile[]): readonly string[] {
	const paths = new Set(files.map((file) => file.path));
	const folders = files.flatMap(({ path }) => path.match(/^src\/domain\/[^/]+\//)?.[0] ?? []);
	return [...new Set(folders)]
		.filter((folder) => !paths.has(`${folder}index.ts`))
		.map((folder) => `a room without a door: ${folder} has no index.ts`);
}

function faultsOf(door: TextFile): readonly string[] {
	const source = parse(door);
	const opening = door.text.match(/^\/\*\*[\s\S]*?\*\//)?.[0] ?? '';
	const faults = ['knows', 'guards'].every((word) => new RegExp(`\\b${word}\\b`, 'i').test(opening))
		? []
		: [`a door opens by saying what the room knows and what it guards (${door.path}:1)`];
	for (const statement of source.statements) {
		const isNamed =
			ts.isExportDeclaration(statement) &&
			statement.exportClause !== undefined &&
			ts.isNamedExports(statement.exportClause) &&
			statement.moduleSpecifier !== undefined;
		if (isNamed) continue;
		faults.push(
			`a door holds only "export { name } from './file.ts'" (${door.path}:${lineOf(statement)})`
		);
	}
	return faults;
}
