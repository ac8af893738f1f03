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
import { median } from '../median.ts';
import { startTimedBeredt } from '../timed-beredt.ts';
import { compare, type Row } from '../row.ts';
import { prepareWriters, saveFor, type Saves, type Writer } from '../writing.ts';

const writersAtOnce = 50;
const turns = 3;
const milliseconds = 4000;
/** Instances side by side. */
const steps = [1, 2, 4] as const;

interface Place {
	readonly name: string;
	readonly origin: string;
	readonly ports: readonly number[];
	readonly writers: readonly Writer[];
}

interface Opened {
	readonly places: readonly Place[];
	close(): Promise<void>;
}

export async function rows(context: Context): Promise<readonly Row[]> {
	context.say('starting five instances …');
	const opened: Opened[] = [];
	try {
		opened.push(await openEmbedded());
		opened.push(await openPostgres());
		return rowsFrom(
			await measure(
				context,
				opened.flatMap(({ places }) => places)
			)
		);
	} finally {
		for (const { close } of opened) await close();
	}
}

interface Measured extends Saves {
	readonly name: string;
}

async function measure(context: Context, places: readonly Place[]): Promise<readonly Measured[]> {
	const saves = places.map(() => [] as Saves[]);
	// The first turn warms all of them up.
	for (let turn = 0; turn <= turns; turn += 1) {
		context.say(`turn ${turn} of ${turns}`);
		for (const [at, { writers, origin, ports }] of places.entries()) {
			const saved = await saveFor(milliseconds, writers, { origin, ports });
			if (turn > 0) saves[at]?.push(saved);
			// Next time they may be spread among other instances.
			for (const { agent } of writers) agent.destroy();
		}
	}
	return places.map(({ name }, at) => ({
		name,
		rate: median((saves[at] ?? []).map(({ rate }) => rate)),
		p95: median((saves[at] ?? []).map(({ p95 }) => p95))
	}));
}

function rowsFrom([embedded, ...postgres]: readonly Measured[]): readonly Row[] {
	const most = postgres.at(-1);
	if (!embedded || !most) throw new Error('Nothing was measured.');
	const notes = [
		`Saving: ${writersAtOnce} writers, each in a plan of a municipality of their own; a section of some three pages, kept with its history, an event and an audit entry; medians of ${turns} turns of ${milliseconds / 1000} s taken alternately after one to warm up. Instances are asked directly, writers spread among them.`,
		'Database, instances and writers share this machine, so more instances than it has cores give nothing. Neither database waits for the disk (PostgreSQL: fsync off, as in the tests).'
	];
	const rowsOf = (name: string, ours: Measured, others: readonly Measured[]) => [
		compare({
			...{ name: `${name}: a second`, unit: 'saves', better: 'more', notes },
			ours: ours.rate,
			peers: others.map((other) => ({ name: other.name, value: other.rate }))
		}),
		compare({
			...{ name: `${name}: 95 of 100 within`, unit: 'ms', notes },
			ours: ours.p95,
			peers: others.map((other) => ({ name: other.name, value: other.p95 }))
		})
	];
	return [
		...rowsOf(`${writersAtOnce} writers, embedded`, embedded, postgres),
		...rowsOf(`${writersAtOnce} writers, ${most.name}`, most, postgres.slice(0, -1))
	];
}

async function openEmbedded(): Promise<Opened> {
	let writers: readonly Writer[] = [];
	const service = await startTimedBeredt(async (data) => {
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
	const ports = [Number(new URL(origin).port)];
	return { places: [{ name: 'embedded', origin, ports, writers }], close: () => service.stop() };
}

async function openPostgres(): Promise<Opened> {
	const installation = await openInstallation();
	try {
		const { origin } = installation;
		const writers = await prepareWriters(installation.db, writersAtOnce);
		const ports: number[] = [];
		for (const count of steps) {
			while (ports.length < count) ports.push((await installation.start()).port);
		}
		const places = steps.map((count) => ({
			name: `PostgreSQL, ${count} ${count === 1 ? 'instance' : 'instances'}`,
			origin,
			ports: ports.slice(0, count),
			writers
		}));
		return { places, close: () => installation.stop() };
	} catch (cause) {
		await installation.stop();
		throw cause;
	}
}
