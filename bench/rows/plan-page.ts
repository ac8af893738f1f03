/**
 * The page of a published plan: as ready bytes beside others who serve the very same (aims: half of what nginx gives,
 * as much as Fastify), and on a small phone (aims: 40 kB, the first paint within 0.7 s).
 */
import type { Browser } from 'playwright-core';
import { answersPerCore, type Asked } from '../asking.ts';
import type { Context } from '../context.ts';
import { openPhone, phoneInWords } from '../emulated-phone.ts';
import { median } from '../median.ts';
import { startTimedBeredt } from '../timed-beredt.ts';
import { serveReady, type ReadyPage } from '../peers/ready-bytes.ts';
import { compare, type Row } from '../row.ts';

const path = '/k/eksempelkoebing/beredskab';
const turns = 5;
const load = { milliseconds: 2000, connections: 32 } as const;
const visits = 5;

export async function rows(context: Context): Promise<readonly Row[]> {
	const beredt = await startTimedBeredt();
	try {
		// Compressed as well as can be only after the first has been answered.
		const page = await readyPage(beredt.origin);
		await new Promise((resolve) => setTimeout(resolve, 1500));
		const ours = { port: Number(new URL(beredt.origin).port), path, pid: beredt.pid };
		return [
			...(await besideServers(context, ours, page)),
			...(await onPhone(context, await context.browser(), `${beredt.origin}${path}`))
		];
	} finally {
		await beredt.stop();
	}
}

/** Its headers too, but for those that a server makes for each answer. */
async function readyPage(origin: string): Promise<ReadyPage> {
	const answer = await fetch(`${origin}${path}`, { headers: { 'accept-encoding': 'gzip' } });
	const passing = /^(?:content-(?:length|encoding)|connection|keep-alive|date|x-request-id)$/;
	const headers = [...answer.headers].filter(([name]) => !passing.test(name));
	return { html: await answer.text(), headers: Object.fromEntries(headers) };
}

async function besideServers(
	context: Context,
	ours: Asked,
	page: ReadyPage
): Promise<readonly Row[]> {
	const { served, hasNginx, stop } = await serveReady(page);
	const all: readonly Asked[] = [ours, ...served];
	const measured = all.map(() => [] as number[]);
	try {
		// The first turn warms all of them up.
		for (let turn = 0; turn <= turns; turn += 1) {
			context.say(`turn ${turn} of ${turns}`);
			for (const [at, asked] of all.entries()) {
				const answers = await answersPerCore(asked, load);
				if (turn > 0) measured[at]?.push(answers);
			}
		}
	} finally {
		await stop();
	}
	const [own = NaN, ...others] = measured.map(median);
	const peers = served.map(({ name }, at) => ({ name, value: others[at] ?? NaN }));
	const isNginx = ({ name }: { readonly name: string }) => name.startsWith('nginx');
	const notes = [
		`Ready bytes: answers a second of the serving process's own time (on Linux; elsewhere by the clock), ${load.connections} kept connections, medians of ${turns} turns of ${load.milliseconds / 1000} s taken alternately after one to warm up. The same page, gzip, and the same headers from each.`,
		`Beredt counts every answer and gives it an id of its own, renders the page anew every two seconds and asks at each request whether anything was recorded; the others serve one file and log nothing.${hasNginx ? '' : ' nginx is not installed here: its row is left out.'}`
	];
	const row = (name: string, beside: typeof peers, aimRatio: number) =>
		beside.length === 0
			? []
			: [
					compare({
						...{ name, unit: 'a second', better: 'more', aimRatio, notes },
						ours: own,
						peers: beside
					})
				];
	return [
		...row('plan page: ready bytes beside files', peers.filter(isNginx), 0.5),
		...row(
			'plan page: ready bytes beside frameworks',
			peers.filter((peer) => !isNginx(peer)),
			1
		)
	];
}

interface Visit {
	readonly bytes: number;
	readonly painted: number;
}

async function onPhone(
	context: Context,
	browser: Browser,
	address: string
): Promise<readonly Row[]> {
	const seen: Visit[] = [];
	for (let visit = 1; visit <= visits; visit += 1) {
		context.say(`visit ${visit} of ${visits}`);
		seen.push(await visitOnPhone(browser, address));
	}
	const notes = [
		`Plan page on a phone: ${phoneInWords}; medians of ${visits} visits. Bytes: all that the page asks for, with heads of answers. Painted: the first words stand, as the browser itself says.`
	];
	const row = (name: string, unit: string, aim: number, figure: (visit: Visit) => number) =>
		compare({ name, unit, aim, ours: median(seen.map(figure)), peers: [], notes });
	return [
		row('plan page: over the wire', 'kB', 40, ({ bytes }) => bytes / 1000),
		row('plan page: first paint', 'ms', 700, ({ painted }) => painted)
	];
}

async function visitOnPhone(browser: Browser, address: string): Promise<Visit> {
	const { page, traffic, close } = await openPhone(browser);
	try {
		await page.goto(address, { waitUntil: 'load' });
		const painted = await page.evaluate(firstPaint);
		return { painted, bytes: await traffic.untilNow() };
	} finally {
		await close();
	}
}

/** Runs in the page. */
const firstPaint = (): Promise<number> =>
	new Promise((resolve) => {
		new PerformanceObserver((list, observer) => {
			for (const { name, startTime } of list.getEntries()) {
				if (name !== 'first-contentful-paint') continue;
				observer.disconnect();
				resolve(startTime);
			}
		}).observe({ type: 'paint', buffered: true });
	});
