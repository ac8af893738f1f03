/**
 * No file may reach itself through another: a circle has no beginning to read from. (A component that
 * imports itself walks a tree, and is no circle.)
 */
import { importsOf } from './parsed-file.ts';
import { targetOf } from './import-target.ts';
import { isTest, type TextFile } from './tree.ts';

export function circles(files: readonly TextFile[]): readonly string[] {
	const graph = importGraph(files);
	const found = new Map<string, string>();
	const done = new Set<string>();
	const trail: string[] = [];
	const visit = (path: string): void => {
		const start = trail.indexOf(path);
		if (start >= 0) {
			const circle = fromSmallest(trail.slice(start));
			found.set(circle.join(), `a circle: ${[...circle, circle[0]].join(' → ')}`);
			return;
		}
		if (done.has(path)) return;
		trail.push(path);
		for (const next of graph.get(path) ?? []) visit(next);
		trail.pop();
		done.add(path);
	};
	for (const path of graph.keys()) visit(path);
	return [...found.values()];
}

function importGraph(files: readonly TextFile[]): ReadonlyMap<string, readonly string[]> {
	const shipped = files.filter((file) => !isTest(file.path));
	const paths = new Set(shipped.map((file) => file.path));
	return new Map(
		shipped.map((file) => [
			file.path,
			importsOf(file).flatMap(({ specifier }) => {
				const target = targetOf(file.path, specifier);
				if (target.kind !== 'file') return [];
				const found = [target.path, `${target.path}.ts`].find((path) => paths.has(path));
				return found && found !== file.path ? [found] : [];
			})
		])
	);
}

/** The same circle met from another file reads the same. */
function fromSmallest(circle: readonly string[]): readonly string[] {
	const first = circle.indexOf([...circle].sort()[0]!);
	return [...circle.slice(first), ...circle.slice(0, first)];
}
