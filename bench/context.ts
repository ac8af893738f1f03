/** What rows may need and share: opened when a row first asks, closed once when the bench is done. */
import type { Browser } from 'playwright-core';
import { openBrowser } from '../tests/support/browser.ts';
import { startService, type RunningBeredt } from '../tests/support/launched-beredt.ts';

export interface Context {
	/** Progress, on standard error: the table stands alone on standard output. */
	say(message: string): void;
	/** Beredt as its user starts it, built from the sources at hand, with the demo's data. */
	beredt(): Promise<RunningBeredt>;
	browser(): Promise<Browser>;
}

export interface OpenedContext extends Context {
	close(): Promise<void>;
}

export function openContext(say: (message: string) => void): OpenedContext {
	let beredt: Promise<RunningBeredt> | undefined;
	let browser: Promise<Browser> | undefined;
	return {
		say,
		beredt: () => (beredt ??= startService()),
		browser: () => (browser ??= openBrowser()),
		close: async () => {
			await Promise.allSettled([
				browser?.then((opened) => opened.close()),
				beredt?.then((started) => started.stop())
			]);
		}
	};
}
