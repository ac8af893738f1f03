/**
 * `npm run bench [-- --json] [-- name …]`: measures Beredt beside named peers in one run and prints a table of
 * ratios. Each file in `rows/` is a subject; a name on the command line chooses among them.
 */
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openContext, type Context } from './context.ts';
import { installPeers } from './install-peers.ts';
import type { Row } from './row.ts';
import { table } from './table.ts';

interface Subject {
	rows(context: Context): Promise<readonly Row[]>;
}

const subjects = readdirSync(new URL('rows/', import.meta.url))
	.filter((file) => file.endsWith('.ts'))
	.map((file) => file.slice(0, -3))
	.sort();

const say = (message: string) => console.error(`bench: ${message}`);

async function measure(wanted: readonly string[]): Promise<readonly Row[]> {
	const context = openContext(say);
	try {
		const measured: Row[] = [];
		for (const subject of wanted) {
			say(`measuring ${subject} …`);
			const { rows } = (await import(`./rows/${subject}.ts`)) as Subject;
			measured.push(...(await rows(context)));
		}
		return measured;
	} finally {
		await context.close();
	}
}

try {
	const { values, positionals } = parseArgs({
		options: { json: { type: 'boolean', default: false } },
		allowPositionals: true
	});
	const unknown = positionals.filter((name) => !subjects.includes(name));
	if (unknown.length > 0) {
		throw new Error(`No row is called ${unknown.join(', ')}. There are: ${subjects.join(', ')}.`);
	}
	process.chdir(fileURLToPath(new URL('..', import.meta.url)));
	installPeers(say);
	const rows = await measure(positionals.length > 0 ? positionals : subjects);
	const machine = {
		node: process.version,
		processor: cpus()[0]?.model ?? '',
		cores: cpus().length
	};
	console.log(values.json ? JSON.stringify({ machine, rows }, null, '\t') : table(rows));
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
