/** The embedded database as the demo has it: made once a run, cloned for each test file. */
import { readFile, writeFile } from 'node:fs/promises';
import { embeddedDatabase } from '#server/platform/database';
import { openPglite } from '#server/platform/pglite';
import { loadContent, prepare } from '#server/wiring';
import { inject } from 'vitest';
import { now } from './clock.ts';
import type { OpenedDatabase } from './opened-database.ts';

export const demo = { demo: true, origin: 'http://localhost:3000' } as const;

export async function makeEmbeddedTemplate(file: string): Promise<void> {
	const client = await openPglite();
	const db = await embeddedDatabase(client);
	await prepare(db, demo, loadContent(), now);
	const dump = await client.dumpDataDir('none');
	await writeFile(file, new Uint8Array(await dump.arrayBuffer()));
	await db.close();
}

export async function openEmbedded(): Promise<OpenedDatabase> {
	const dump = await readFile(inject('embeddedTemplate'));
	const client = await openPglite({ loadDataDir: new Blob([dump]) });
	const db = await embeddedDatabase(client);
	return {
		db,
		asAdministrator: async (text, values = []) =>
			(await client.query<Record<string, unknown>>(text, [...values])).rows,
		asApplication: (text, values = []) =>
			client.transaction(async (tx) => {
				await tx.query('set local role beredt_app');
				return (await tx.query<Record<string, unknown>>(text, [...values])).rows;
			}),
		close: () => db.close()
	};
}
