/**
 * A small phone on a slow network, as Chromium emulates it: 360 px, 1.6 Mbit/s, 150 ms before each answer,
 * a quarter of this machine's speed. A fresh one knows nothing: no cache, no cookies.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { phone } from '../tests/support/browser.ts';

export const phoneInWords =
	'emulated phone: 360 × 740, 1.6 Mbit/s, 150 ms, processor ÷ 4, empty cache';

const bytesPerSecond = 1_600_000 / 8;

export interface EmulatedPhone {
	readonly page: Page;
	readonly traffic: Traffic;
	close(): Promise<void>;
}

export async function openPhone(browser: Browser): Promise<EmulatedPhone> {
	const context = await browser.newContext({
		viewport: phone,
		deviceScaleFactor: 2,
		isMobile: true,
		hasTouch: true
	});
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	const traffic = await watchTraffic(session);
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: bytesPerSecond,
		uploadThroughput: bytesPerSecond
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	return { page, traffic, close: () => context.close() };
}

export interface Traffic {
	/** Bytes over the wire, heads of answers included, of all that has been asked for until now. */
	untilNow(): Promise<number>;
	/** Those that had come so many milliseconds after the page was asked for. */
	until(moment: number): Promise<number>;
}

/** Bytes as they came, in Chromium's seconds. */
interface Come {
	readonly at: number;
	readonly bytes: number;
}

async function watchTraffic(session: CDPSession): Promise<Traffic> {
	const asked = new Map<string, Come[]>();
	const done = new Set<string>();
	const failed: string[] = [];
	let began: number | undefined;
	const sum = (come: readonly Come[]) => come.reduce((total, { bytes }) => total + bytes, 0);
	const note = (id: string, at: number, bytes: number) => asked.get(id)?.push({ at, bytes });
	session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
		if (!request.url.startsWith('http')) return;
		began ??= timestamp;
		asked.set(requestId, []);
	});
	session.on('Network.responseReceived', ({ requestId, timestamp, response }) =>
		note(requestId, timestamp, response.encodedDataLength)
	);
	session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) =>
		note(requestId, timestamp, encodedDataLength)
	);
	session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
		note(requestId, timestamp, encodedDataLength - sum(asked.get(requestId) ?? []));
		done.add(requestId);
	});
	session.on('Network.loadingFailed', ({ errorText }) => failed.push(errorText));
	await session.send('Network.enable');
	const whole = async (): Promise<readonly Come[]> => {
		const counted = [...asked.keys()];
		const isDone = () => failed.length > 0 || counted.every((id) => done.has(id));
		for (let waits = 0; !isDone() && waits < 500; waits += 1) {
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		if (failed.length > 0) throw new Error(`A request of the page failed: ${failed.join(', ')}`);
		if (!isDone()) throw new Error('A request of the page never ended.');
		return counted.flatMap((id) => asked.get(id) ?? []);
	};
	return {
		untilNow: async () => sum(await whole()),
		until: async (moment) => {
			const end = (began ?? 0) + moment / 1000;
			return sum((await whole()).filter(({ at }) => at <= end));
		}
	};
}
