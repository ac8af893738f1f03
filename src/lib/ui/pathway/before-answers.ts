/**
 * What a page names to be fetched once it takes answers: at once, so that nothing is asked for after the first
 * one (H9), and after everything that the first question waits for. A page names it by a link of its own:
 * `<link rel="alternate" id="…" href="…">`, by which the copy on the device finds it too.
 */
export interface Awaited<Value> {
	/** Undefined until it is here. */
	readonly value: Value | undefined;
	readonly failed: boolean;
	/** Asks once more: only when somebody wishes it. */
	again(): void;
}

/** `turned`: it has come, or it will not come by itself. */
export function fetchData<Value>(id: string, turned: () => void): Awaited<Value> {
	return fetched(turned, async () => {
		const answer = await fetch(addressOf(id), { priority: 'low' });
		if (!answer.ok) throw new Error(`${answer.status}`);
		return (await answer.json()) as Value;
	});
}

/** A module of its own says what it brings by an event with the link's id for a name. */
export function fetchModule<Value>(id: string, turned: () => void): Awaited<Value> {
	let turn = 0;
	return fetched(turned, async () => {
		let brought: Value | undefined;
		const take = (event: Event) => (brought = (event as CustomEvent<Value>).detail);
		addEventListener(id, take, { once: true });
		// A module that failed is asked for again only under another name.
		await import(/* @vite-ignore */ `${addressOf(id)}${turn === 0 ? '' : `#${turn}`}`);
		turn += 1;
		if (brought === undefined) throw new Error(`${id} brought nothing`);
		return brought;
	});
}

/** The module's side of it. */
export const bring = (id: string, value: unknown): boolean =>
	dispatchEvent(new CustomEvent(id, { detail: value }));

const addressOf = (id: string): string => document.getElementById(id)?.getAttribute('href') ?? '/';

function fetched<Value>(turned: () => void, ask: () => Promise<Value>): Awaited<Value> {
	let value: Value | undefined;
	let failed = false;
	const again = () => {
		failed = false;
		void ask()
			.then((come) => (value = come))
			.catch(() => (failed = true))
			.then(turned);
	};
	again();
	return {
		get value() {
			return value;
		},
		get failed() {
			return failed;
		},
		again
	};
}
