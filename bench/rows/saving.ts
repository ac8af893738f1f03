/**
 * Fifty people who write in fifty plans at once, and save as soon as the last save is answered: on the embedded
 * database, and on PostgreSQL with one, two and four instances. No other program is named: what is compared is one
 * way to run Beredt with another.
 */
import { openDatabase } from '../../src/lib/server/platform/database.ts';
import { settingsFrom } from '../../src/lib/server/platform/settings.ts';
import { loadContent, prepare } from '../../src/lib/server/wiring.ts';
import { openInstallation } from '../../tests/support/installation.ts';
import type { Context } from '../context.ts';
import { startOwnService } from '../own-service.ts';
import { compare, type Row } from '../row.ts';
import { prepareWriters, saveFor, type Saves, type Writer } from '../writing.ts';

const writersAtOnce = 50;
const warm = 2000;
const measured = 6000;
/** Instances side by side. */
const steps = [1, 2, 4] as const;

export async function rows(context: Context): Promise<readonly Row[]> {
	const embedded = await onEmbedded(context);
	const postgres = await onPostgres(context);
	const [one, two, four] = steps.map((count, at) => ({
		name: `PostgreSQL, ${count} ${count === 1 ? 'instance' : 'instances'}`,
		saves: postgres[at]!
	}));
	if (!one || !two || !four) throw new Error('Nothing was measured.');
	const notes = [
		`Saving: ${writersAtOnce} writers, each in a plan of a municipality of their own; a section of some three pages, kept with its history, an event and an audit entry; ${measured / 1000} s after ${warm / 1000} s to warm up. Instances are asked directly, writers spread among them.`,
		'Database, instances and writers share this machine, so more instances than it has cores give nothing. Neither database waits for the disk (PostgreSQL: fsync off, as in the tests).'
	];
	type Measured = typeof one;
	const row = (name: string, ours: Saves, peers: readonly Measured[]) => [
		compare({
			...{ name: `${name}: a second`, unit: 'saves', better: 'more', notes },
			ours: ours.rate,
			peers: peers.map((peer) => ({ name: peer.name, value: peer.saves.rate }))
		}),
		compare({
			...{ name: `${name}: 95 of 100 within`, unit: 'ms', notes },
			ours: ours.p95,
			peers: peers.map((peer) => ({ name: peer.name, value: peer.saves.p95 }))
		})
	];
	return [
		...row('50 writers, embedded', embedded, [one, two, four]),
		...row('50 writers, 4 instances', four.saves, [one, two])
	];
}

async function measure(
	writers: readonly Writer[],
	where: { readonly origin: string; readonly ports: readonly number[] }
): Promise<Saves> {
	await saveFor(warm, writers, where);
	return saveFor(measured, writers, where);
}

const close = (writers: readonly Writer[]) => {
	for (const { agent } of writers) agent.destroy();
};

async function onEmbedded({ say }: Context): Promise<Saves> {
	say('50 writers on the embedded database');
	let writers: readonly Writer[] = [];
	const service = await startOwnService(async (data) => {
		const { database, origin } = settingsFrom({ BEREDT_DATA: data });
		const db = await openDatabase(database);
		try {
			await prepare(db, { demo: true, origin }, loadContent(), new Date());
			writers = await prepareWriters(db, writersAtOnce);
		} finally {
			await db.close();
		}
	});
	const { origin } = service;
	try {
		return await measure(writers, { origin, ports: [Number(new URL(origin).port)] });
	} finally {
		close(writers);
		await service.stop();
	}
}

async function onPostgres({ say }: Context): Promise<readonly Saves[]> {
	const installation = await openInstallation();
	const { origin } = installation;
	try {
		const writers = await prepareWriters(installation.db, writersAtOnce);
		const ports: number[] = [];
		const results: Saves[] = [];
		for (const count of steps) {
			say(`50 writers on PostgreSQL with ${count}`);
			while (ports.length < count) ports.push((await installation.start()).port);
			results.push(await measure(writers, { origin, ports }));
			// Each goes to another instance now.
			close(writers);
		}
		return results;
	} finally {
		await installation.stop();
	}
}
