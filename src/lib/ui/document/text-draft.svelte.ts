/**
 * The text being written and whether it is saved (P2). Saves two seconds after the last keystroke and when
 * asked; only one save is under way at a time. What is not acknowledged stays here and is tried again. `Body` is
 * what is written as one: a section's document, or a passage with its title and grounds.
 */
export interface TheirText<Body> {
	readonly body: Body;
	readonly revision: number;
	readonly by: string | null;
}

export type SaveState =
	| 'saved'
	| 'unsaved'
	| 'saving'
	/** The server or the network did not answer: tried again by itself. */
	| 'waiting'
	| 'refused'
	| 'signed-out'
	| 'conflict';

const pause = 2_000;
const retry = 5_000;

export class TextDraft<Body> {
	state: SaveState = $state('saved');
	/** The newer text of somebody else, while it is decided which to keep. */
	theirs: TheirText<Body> | undefined = $state.raw();
	reason: string | undefined = $state();
	/** The instant of the last acknowledged save, as the server gave it. */
	savedAt: string | undefined = $state();

	/** The revision the text here stands on. */
	revision: number = $state(0);

	#body: Body;
	#address: string;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#changedWhileSaving = false;

	constructor(address: string, body: Body, revision: number) {
		this.#address = address;
		this.#body = body;
		this.revision = revision;
	}

	/** Called for every change in the editor. */
	change(body: Body): void {
		this.#body = body;
		if (this.state === 'conflict') return;
		if (this.state === 'saving') {
			this.#changedWhileSaving = true;
			return;
		}
		this.state = 'unsaved';
		this.#saveIn(pause);
	}

	/** The editor holds something that may not leave the page; what was last in order is kept for later. */
	hold(reason: string): void {
		clearTimeout(this.#timer);
		this.#refuse(reason);
	}

	async save(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.state === 'saving' || this.state === 'refused') return;
		this.state = 'saving';
		this.#changedWhileSaving = false;
		let response: Response;
		try {
			response = await fetch(this.#address, {
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ revision: this.revision, body: this.#body })
			});
		} catch {
			this.#waitAndRetry();
			return;
		}
		await this.#take(response);
	}

	/** Keeps what stands in the editor, on top of the other's text. */
	keepMine(): Promise<void> {
		if (this.theirs) this.revision = this.theirs.revision;
		this.theirs = undefined;
		this.state = 'unsaved';
		return this.save();
	}

	/** Gives the other's text, to be put into the editor. */
	takeTheirs(): Body | undefined {
		const { theirs } = this;
		if (!theirs) return undefined;
		this.revision = theirs.revision;
		this.#body = theirs.body;
		this.theirs = undefined;
		this.state = 'saved';
		return theirs.body;
	}

	get isSafe(): boolean {
		return this.state === 'saved';
	}

	async #take(response: Response): Promise<void> {
		if (response.status === 401) {
			this.state = 'signed-out';
			return;
		}
		if (response.status >= 500) {
			this.#waitAndRetry();
			return;
		}
		const answer = (await response.json().catch(() => ({}))) as {
			revision?: number;
			savedAt?: string;
			reason?: string;
			theirs?: TheirText<Body>;
		};
		if (answer.theirs) {
			this.theirs = answer.theirs;
			this.state = 'conflict';
		} else if (answer.revision && answer.savedAt) {
			this.revision = answer.revision;
			this.savedAt = answer.savedAt;
			this.reason = undefined;
			this.state = this.#changedWhileSaving ? 'unsaved' : 'saved';
			if (this.#changedWhileSaving) this.#saveIn(pause);
		} else {
			this.#refuse(answer.reason ?? '');
		}
	}

	#refuse(reason: string): void {
		this.reason = reason;
		this.state = 'refused';
	}

	#waitAndRetry(): void {
		this.state = 'waiting';
		this.#saveIn(retry);
	}

	#saveIn(milliseconds: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), milliseconds);
	}
}
