/**
 * A page's side of the copy on the device (H8). It asks the service worker to keep the place's pages, and says
 * when it must be silent: from the first answer on a path until one leaves, nobody sends a request (H9). A
 * browser without service workers, or with storage turned off, goes on as before.
 */
import type { Told, Wish } from './kept-copy.ts';

const workers = () =>
	import.meta.env.DEV || !('serviceWorker' in navigator) ? undefined : navigator.serviceWorker;

/** `/k/eksempelkoebing` on every page of it, nothing on the national path; undefined elsewhere. */
export function placeOf(pathname: string): string | undefined {
	const [own] = /^\/k\/[^/]+/.exec(pathname) ?? [];
	return own ?? (pathname === '/handlevej' ? '' : undefined);
}

/** The worker, installed now if it is not there yet. */
async function worker(): Promise<ServiceWorker | undefined> {
	const container = workers();
	if (!container) return undefined;
	// The file is looked for in the browser's own cache: no page is followed by a request for it.
	const options = { updateViaCache: 'all' } as const;
	const found = await container.getRegistration();
	if (!found) await container.register('/service-worker.js', options);
	return (await container.ready).active ?? undefined;
}

export async function say(wish: Wish, ports: Transferable[] = []): Promise<void> {
	await worker()
		.then((active) => active?.postMessage(wish, ports))
		.catch(() => undefined);
}

export interface Silence {
	/** The first answer is given. */
	hold(): void;
	/** One has left, and nothing is remembered. */
	release(): void;
}

/** Keeps the copy of the page's place fresh from when the page stands until it is held. */
export function keepCopy(): Silence {
	const container = workers();
	const place = placeOf(location.pathname);
	let held = false;
	let asked = false;
	if (!container || place === undefined || isSignedIn()) {
		return { hold: () => undefined, release: () => undefined };
	}

	for (const kind of ['pointerdown', 'keydown', 'scroll']) {
		addEventListener(kind, touch, { once: true, passive: true, capture: true });
	}
	const ask = () => {
		if (held || asked) return;
		asked = true;
		// Whoever has answered while the worker was being installed only leaves a wish for later.
		void worker()
			.then((active) => active?.postMessage({ wish: held ? 'hold' : 'keep', place } satisfies Wish))
			.catch(() => undefined);
	};
	const begin = () => setTimeout(ask);
	if (document.readyState === 'complete') begin();
	else addEventListener('load', begin, { once: true });
	container.addEventListener('message', ({ data }: MessageEvent<Told>) => {
		if (data.place === place) showChecked(data, held);
	});

	const turn = (to: boolean, wish: Wish) => {
		if (held === to) return;
		held = to;
		// No worker is installed for this: one that is there is told.
		void container.getRegistration().then((found) => found?.active?.postMessage(wish));
	};
	return {
		hold: () => turn(true, { wish: 'hold', place }),
		release: () => turn(false, { wish: 'release' })
	};
}

/** Who is signed in sees pages of their own, and changes them: their visit makes no copy. */
const isSignedIn = (): boolean => document.querySelector('form[action="/log-ud"]') !== null;

function showChecked({ checked, changed }: Told, held: boolean): void {
	const isOld = changed.includes(location.pathname);
	const banner = document.getElementById('copy-banner');
	if (held) return;
	if (isOld && isUntouched()) return location.reload();
	if (!banner || banner.hidden) return;
	if (isOld) {
		const line = document.createElement('p');
		line.innerHTML = 'Siden er ændret. <a href="">Vis den nye</a>';
		banner.firstElementChild?.append(line);
		return;
	}
	const words = banner.querySelector('[data-checked]');
	if (words) words.textContent = checked;
	banner.querySelector('[data-doubt]')?.remove();
	banner.classList.remove('copy-banner--doubtful');
}

/** Somebody has begun to read or press. */
let touched = false;
const touch = () => (touched = true);

/** Nobody has, and this is not itself a fresh look. */
function isUntouched(): boolean {
	const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	return !touched && entry?.type !== 'reload';
}
