/**
 * Works without connection after one visit (H8): what is kept is shown first, always, and held up against the
 * service behind the reader's back. The worker never asks by itself: a page says when, and when to be silent.
 * From the first answer on a path until one leaves it, nothing is sent (H9).
 */
/// <reference lib="webworker" />
import { self } from '$app/service-worker';
import { checkedWords } from '#ui/elements/copy-banner.ts';
import type { Told, Wish } from '#ui/elements/kept-copy.ts';
import { copiedAddress, readSent } from './copy-format.ts';
import {
	eraseCopies,
	findFile,
	findNote,
	findPage,
	listCopies,
	noteChecked,
	replaceCopy
} from './kept-copies.ts';
import { signedIn, wantedPlace } from './remembered.ts';

/** What a page needs is whole in its copy, so a new worker disturbs none that is open. */
self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin) return;
	if (request.mode === 'navigate') event.respondWith(openPage(request, url));
	else if (/\.(js|json|css|svg|png|webmanifest)$/.test(url.pathname)) {
		event.respondWith(findFile(url.pathname).then((found) => found ?? fetch(request)));
	}
});

/** How long one who edits waits for the service before the copy is shown; in milliseconds. */
const patience = 3000;

async function openPage(request: Request, url: URL): Promise<Response> {
	const now = Date.now();
	if (/^\/(arbejde|styrelsen|log-ind)(\/|$)/.test(url.pathname)) await signedIn.write(now);
	if (/^\/log-ud(\/|$)/.test(url.pathname)) await signedIn.forget();
	const address = copiedAddress(url);
	const page = address === undefined ? undefined : await findPage(address, now);
	const copied = page && address !== url.pathname ? Response.redirect(address ?? '/', 303) : page;
	if (copied && !(await signedIn.read(now))) return copied;
	try {
		const served = fetch(request);
		if (!copied) return await served;
		const late = new Promise<Response>((resolve) => setTimeout(() => resolve(copied), patience));
		return await Promise.race([served, late]);
	} catch {
		return copied ?? (await findPage('/uden-forbindelse', now)) ?? Response.error();
	}
}

self.addEventListener('message', (event) => {
	const wish = event.data as Wish;
	const client = event.source instanceof Client ? event.source.id : '';
	const answer = (value: unknown) => event.ports[0]?.postMessage(value);
	switch (wish.wish) {
		case 'keep':
			return event.waitUntil(wantedPlace.write(wish.place).then(() => inTurn(wish.place)));
		case 'hold':
			return event.waitUntil(hold(client, wish.place));
		case 'release':
			return void held.delete(client);
		case 'resume':
			return event.waitUntil(resume());
		case 'tell':
			return event.waitUntil(listCopies().then(answer));
		case 'erase':
			return event.waitUntil(eraseCopies().then(() => answer([])));
	}
});

/** Pages with a run under way. */
const held = new Set<string>();
/** What is being asked for at the moment. */
const asking = new Set<AbortController>();

async function hold(client: string, place: string): Promise<void> {
	held.add(client);
	for (const one of asking) one.abort();
	if (!(await findNote(place))) await wantedPlace.write(place);
}

async function isHeld(): Promise<boolean> {
	for (const client of held) if (!(await self.clients.get(client))) held.delete(client);
	return held.size > 0;
}

async function resume(): Promise<void> {
	const place = await wantedPlace.read();
	if (place !== undefined) await inTurn(place);
}

/** One copy at a time: a whole one tidies up after the halves of others. */
let turn: Promise<void> = Promise.resolve();
const inTurn = (place: string): Promise<void> => (turn = turn.then(() => keep(place)));

/** Longer than a slow connection needs, shorter than a worker lives. */
const longest = 25_000;

async function keep(place: string): Promise<void> {
	const stop = new AbortController();
	const timer = setTimeout(() => stop.abort(), longest);
	asking.add(stop);
	try {
		if (await isHeld()) return;
		const known = await findNote(place);
		// Without cookies: what is kept is what anybody sees.
		const ask = (address: string, headers: Record<string, string> = {}) =>
			fetch(address, { headers, signal: stop.signal, credentials: 'omit' });
		const answer = await ask(`${place}/kopi`, known ? { 'if-none-match': known.tag } : {});
		const now = Date.now();
		let changed: readonly string[] = [];
		if (answer.status === 304 && known) {
			await noteChecked(place, now);
		} else {
			const sent = answer.ok ? readSent(await answer.json()) : undefined;
			if (!sent) return;
			const tag = answer.headers.get('etag') ?? String(now);
			const note = { place, label: sent.label, tag, checkedAt: now };
			changed = await replaceCopy(sent, note, ask);
		}
		await wantedPlace.forget();
		await tell({ place, checked: checkedWords(now), changed });
	} catch {
		// No connection, or a run has begun: the copy stays as it was, and is asked for next time.
	} finally {
		clearTimeout(timer);
		asking.delete(stop);
	}
}

async function tell(told: Told): Promise<void> {
	const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const page of pages) page.postMessage(told);
}
