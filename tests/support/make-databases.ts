/** Once a run: a migrated, demo-filled template of each database. Both are gone when the run is over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeEmbeddedTemplate } from './embedded.ts';
import { makePostgresTemplate } from './postgres.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The file a clone of the embedded database is loaded from. */
		readonly embeddedTemplate: string;
		readonly postgres: { readonly address: string; readonly password: string };
	}
}

export default async function makeDatabases({
	provide
}: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'beredt-tests-'));
	const clear = () => rmSync(folder, { recursive: true, force: true });
	const endNow = () => process.exit(1);
	process.once('exit', clear).once('SIGINT', endNow).once('SIGTERM', endNow);
	const file = join(folder, 'embedded.tar');
	await makeEmbeddedTemplate(file);
	const server = await startPostgres('oldest');
	const stop = async () => {
		await server.stop();
		clear();
		process.off('exit', clear).off('SIGINT', endNow).off('SIGTERM', endNow);
	};
	try {
		await makePostgresTemplate(server);
	} catch (cause) {
		await stop();
		throw cause;
	}
	provide('embeddedTemplate', file);
	provide('postgres', {
		address: new URL(server.url('x', 'y')).host,
		password: server.password
	});
	return stop;
}
