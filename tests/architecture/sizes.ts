/** How long a file of each kind may be, in lines. Past that, it is two files. */
import { isDoor } from './doors.ts';
import { isCode, isTest, type TextFile } from './tree.ts';

export interface Kind {
	readonly name: string;
	readonly lines: number;
}

/** Content, migrations and what a tool writes are as long as they need to be. */
const isExempt = (path: string): boolean => /^(content|migrations|static)\//.test(path);

/** Round, meeting, application, assessment and engagement have a lifecycle each, and leave by one door. */
const wideDoors: Readonly<Record<string, number>> = { 'src/domain/programme/index.ts': 90 };

export function kindOf({ path, text }: TextFile): Kind | undefined {
	if (!isCode(path) || isExempt(path)) return undefined;
	if (/\.(test|e2e)\.ts$/.test(path)) return { name: 'test file', lines: 500 };
	if (isTest(path)) return { name: 'test support file', lines: 250 };
	if (isDoor(path)) return { name: 'door', lines: wideDoors[path] ?? 60 };
	if (path.endsWith('.svelte')) return { name: 'component', lines: 300 };
	if (path.startsWith('src/domain/')) return { name: 'domain file', lines: 250 };
	if (/\/\+(page|layout)?(\.server|server)?\.ts$/.test(path)) {
		return { name: 'route file', lines: 150 };
	}
	if (isUseCase(path, text)) return { name: 'use case', lines: 150 };
	return { name: 'file', lines: 250 };
}

/** A use case takes the database, the clock and the actor and does one thing for them: `{ db, now, actor }`. */
const isUseCase = (path: string, text: string): boolean =>
	/^src\/lib\/server\/(?!platform\/)[^/]+\/[^/]+\.ts$/.test(path) && /\bactor: Actor\b/.test(text);

export const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;

export function sizeBreaches(files: readonly TextFile[]): readonly string[] {
	return files.flatMap((file) => {
		const kind = kindOf(file);
		const lines = linesOf(file.text);
		if (!kind || lines <= kind.lines) return [];
		return [`too long: a ${kind.name} has at most ${kind.lines} lines, ${file.path} has ${lines}`];
	});
}
