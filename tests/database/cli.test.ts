import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '#server/platform/data-folder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedKind, postgresKind, type DatabaseAtRest } from '../support/at-rest.ts';

/** The command as it is typed, on a database of its own. */
function beredt(place: DatabaseAtRest | undefined, ...typed: readonly string[]) {
	const { settings } = place ?? {};
	const environment =
		settings?.kind === 'postgres'
			? {
					DATABASE_URL: settings.url,
					DATABASE_MIGRATION_URL: settings.migrationUrl,
					BEREDT_ISSUER: 'https://id.example',
					BEREDT_CLIENT_ID: 'beredt',
					BEREDT_ORIGIN: 'https://beredt.example'
				}
			: { BEREDT_DATA: settings?.folder ?? '/nowhere' };
	const child = spawn(process.execPath, ['src/cli/beredt.ts', ...typed], {
		env: { PATH: process.env.PATH ?? '', NODE_NO_WARNINGS: '1', ...environment },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let [out, err] = ['', ''];
	child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
	return new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
		child.once('close', (code) => resolve({ code, out, err }))
	);
}

let folder: string;
let embedded: DatabaseAtRest;
let postgres: DatabaseAtRest;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'beredt-cli-'));
	embedded = await embeddedKind.filled();
	postgres = await postgresKind.filled();
});
afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await embedded.remove();
	await postgres.remove();
});

const subcommands = [
	'check',
	'citations',
	'migrate',
	'audit',
	'pathway',
	'backup',
	'restore',
	'export',
	'import',
	'retention',
	'erase-person'
];

test('help lists every subcommand with one line each', async () => {
	const { code, out, err } = await beredt(undefined, 'help');
	expect([code, err]).toEqual([0, '']);
	const listed = out.split('\n').flatMap((line) => /^ {2}([a-z-]+) {2,}\S/.exec(line)?.[1] ?? []);
	expect(listed).toEqual(subcommands);
});

test.each(subcommands)('%s has its own help, and touches nothing for it', async (name) => {
	const { code, out, err } = await beredt(undefined, name, '--help');
	expect([code, err]).toEqual([0, '']);
	expect(out).toMatch(new RegExp(`^npm run -s beredt -- ${name}`));
});

test.each([
	[[], /subcommand/],
	[['nonsense'], /There is no subcommand nonsense/],
	[['backup'], /Something is missing/],
	[['backup', 'one', 'two'], /That is too much/],
	[['backup', 'one', '--wrong'], /Unknown option '--wrong'/],
	[['audit', 'burn'], /audit does not know burn/],
	[['pathway', 'draw'], /pathway does not know draw/],
	[['pathway', 'table'], /table needs --csv/],
	[['pathway', 'table', '--csv', '--role', 'king'], /king is no role/],
	[['export', 'somewhere'], /--municipality CODE is missing/],
	[['erase-person'], /one of --id, --email and --subject/],
	[['erase-person', '--id', 'a', '--email', 'b'], /one of --id, --email and --subject/]
])('called wrongly it says so on standard error, with exit code 2: %j', async (typed, why) => {
	const { code, out, err } = await beredt(undefined, ...typed);
	expect([code, out]).toEqual([2, '']);
	expect(err).toMatch(why);
});

test('a data folder in use is said in one line, with exit code 1', async () => {
	if (embedded.settings.kind !== 'embedded') throw new Error('The folder was expected.');
	const held = openDataFolder(embedded.settings.folder);
	try {
		const { code, err } = await beredt(embedded, 'audit', 'verify');
		expect(code).toBe(1);
		expect(err).toMatch(/^Beredt: The data folder .* is in use by another Beredt.*\n$/);
	} finally {
		held.release();
	}
});

test('a backup goes from the embedded database into PostgreSQL by two commands', async () => {
	const file = join(folder, 'copy.gz');
	const made = await beredt(embedded, 'backup', file, '--json');
	expect([made.code, made.err]).toEqual([0, '']);
	expect(JSON.parse(made.out)).toMatchObject({ file, counts: { plan_version: 3 } });
	const target = await postgresKind.empty();
	try {
		const restored = await beredt(target, 'restore', file);
		expect([restored.code, restored.err]).toEqual([0, '']);
		expect(restored.out).toMatch(/^Restored \d+ rows, made /);
		const again = await beredt(target, 'restore', file);
		expect([again.code, again.out]).toEqual([1, '']);
		expect(again.err).toMatch(/^Beredt: The database is not empty\..*\n$/);
	} finally {
		await target.remove();
	}
});

test('a municipality is taken out by one command', async () => {
	const place = join(folder, 'out');
	const made = await beredt(postgres, 'export', '--municipality', '9901', place);
	expect([made.code, made.err]).toEqual([0, '']);
	expect(readFileSync(join(place, 'README.md'), 'utf8')).toContain('html/index.html');
	const back = await beredt(postgres, 'import', place);
	expect([back.code, back.out]).toEqual([1, '']);
	expect(back.err).toMatch(/has data here already .*Nothing is overwritten/);
});

test('migrating, cleaning up and looking for somebody answer in plain words', async () => {
	expect(await beredt(postgres, 'migrate')).toMatchObject({ code: 0, err: '' });
	const cleaned = await beredt(postgres, 'retention', '--dry-run');
	expect(cleaned).toMatchObject({ code: 0, err: '' });
	expect(cleaned.out).toMatch(/^session: 0 would be removed$/m);
	const nobody = await beredt(postgres, 'erase-person', '--email', 'nobody@nyby.example');
	expect(nobody).toMatchObject({ code: 1, out: '', err: 'Beredt: Nobody fits.\n' });
});

test('a tampered audit is found, named, and gives exit code 1', async () => {
	const whole = await beredt(postgres, 'audit', 'verify', '--json');
	expect(whole).toMatchObject({ code: 0, err: '' });
	expect(JSON.parse(whole.out)).toMatchObject({ whole: true });
	await postgres.asAdministrator(
		"update audit_entry set kind = 'x' where municipality_code = '9901' and number = 1"
	);
	const found = await beredt(postgres, 'audit', 'verify');
	expect(found).toMatchObject({ code: 1, err: '' });
	expect(found.out).toMatch(/^9901: Entry 1 was changed after it was written\.$/m);
});

test('the national path is proved without a database, and its proof is told as JSON', async () => {
	const { code, out, err } = await beredt(undefined, 'pathway', 'verify', '--json');
	expect([code, err]).toEqual([0, '']);
	const proof = JSON.parse(out) as Record<string, unknown>;
	expect(Object.keys(proof)).toEqual([
		'combinations',
		'routes',
		'questions',
		'steps',
		'violations',
		'warnings'
	]);
	expect(proof).toMatchObject({ questions: 12, violations: [], warnings: [{ invariant: 'I16' }] });
}, 60_000);

test('the truth table of a municipality opens in a Danish spreadsheet', async () => {
	const place = ['--municipality', 'eksempelkoebing', '--role', 'chief'];
	const { code, out, err } = await beredt(embedded, 'pathway', 'table', '--csv', ...place);
	expect([code, err]).toEqual([0, '']);
	expect(out.startsWith('\uFEFFRækker;Fare lige nu;Hvad er din rolle?;')).toBe(true);
	expect(out).toContain('Ring til modtagelsen nu, hvis ingen har gjort det.');
	expect(out.split('\uFEFF')).toHaveLength(2);
	const unknown = await beredt(embedded, 'pathway', 'verify', '--municipality', 'atlantis');
	expect([unknown.code, unknown.out]).toEqual([2, '']);
}, 60_000);
