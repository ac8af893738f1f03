import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `migrations/` and `content/`, from the source tree and from the built server alike. */
export function projectRoot(): string {
	let folder = import.meta.dirname;
	while (!existsSync(join(folder, 'migrations', 'meta'))) {
		const parent = dirname(folder);
		if (parent === folder) throw new Error('The folder with migrations/ was not found.');
		folder = parent;
	}
	return folder;
}
