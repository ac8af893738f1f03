/**
 * Who else writes in the section now. Asked while the page is looked at; while somebody types here the asking says
 * so too. A fault is nothing to tell a writer: the text itself is what matters.
 */
const every = 20_000;

export class OthersWriting {
	names: readonly string[] = $state.raw([]);

	#address: string;
	#writes = false;
	#lastSaid = 0;
	#timer: ReturnType<typeof setInterval> | undefined;

	constructor(address: string, names: readonly string[]) {
		this.#address = address;
		this.names = names;
	}

	/** Called for every change: said at once, and then at most every 20 seconds. */
	typed(): void {
		this.#writes = true;
		if (Date.now() - this.#lastSaid >= every) void this.#ask();
	}

	/** Begins to ask; gives the end of it. */
	follow(): () => void {
		this.#timer = setInterval(() => {
			if (document.visibilityState === 'visible') void this.#ask();
		}, every);
		return () => clearInterval(this.#timer);
	}

	async #ask(): Promise<void> {
		const writes = this.#writes;
		this.#writes = false;
		if (writes) this.#lastSaid = Date.now();
		try {
			const response = await fetch(this.#address, { method: writes ? 'PUT' : 'GET' });
			if (response.ok) this.names = (await response.json()) as readonly string[];
		} catch {
			// Without a network nobody knows who else writes.
		}
	}
}
