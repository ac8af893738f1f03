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
}

async function watchTraffic(session: CDPSession): Promise<Traffic> {
	const asked = new Set<string>();
	const bytes = new Map<string, number>();
	const failed: string[] = [];
	session.on('Network.requestWillBeSent', ({ requestId, request }) => {
		if (request.url.startsWith('http')) asked.add(requestId);
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
		bytes.set(requestId, encodedDataLength)
	);
	session.on('Network.loadingFailed', ({ errorText }) => failed.push(errorText));
	await session.send('Network.enable');
	return {
		untilNow: async () => {
			const counted = [...asked];
			const isDone = () => failed.length > 0 || counted.every((id) => bytes.has(id));
			for (let waits = 0; !isDone() && waits < 500; waits += 1) {
				await new Promise((resolve) => setTimeout(resolve, 20));
			}
			if (failed.length > 0) throw new Error(`A request of the page failed: ${failed.join(', ')}`);
			if (!isDone()) throw new Error('A request of the page never ended.');
			return counted.reduce((sum, id) => sum + (bytes.get(id) ?? 0), 0);
		}
	};
}
