/**
 * The text being written and whether it is saved (P2). Saves two seconds after the last keystroke and when
 * asked; only one save is under way at a time. What is not acknowledged stays here and is tried again. Where the
 * server keeps a refused text beside the saved one, what is written on is kept there too. `Body` is what is
 * written as one: a section's document, or a passage with its title and grounds.
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
	/** Where the server keeps this text while there are two. */
	beside: string | undefined = $state();
	/** The instant of the last acknowledged save, as the server gave it. */
	savedAt: string | undefined = $state();

	/** The revision the text here stands on. */
	revision: number = $state(0);

	#body: Body;
	#address: string;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#changedWhileSaving = false;
	#isSending = false;
	/** What stands here was acknowledged, as saved or as kept beside. */
	#isKept = true;

	constructor(address: string, body: Body, revision: number) {
		this.#address = address;
		this.#body = body;
		this.revision = revision;
	}

	/** Called for every change in the editor. */
	change(body: Body): void {
		this.#body = body;
		this.#isKept = false;
		if (this.state === 'conflict') {
			this.#changedWhileSaving = this.#isSending;
			if (this.beside && !this.#isSending) this.#saveIn(pause);
			return;
		}
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
		if (this.#isSending || this.state === 'refused') return;
		// While there are two texts this one is kept beside, and nothing new is said.
		if (this.state !== 'conflict') this.state = 'saving';
		this.#changedWhileSaving = false;
		this.#isSending = true;
		let response: Response;
		try {
			response = await fetch(this.#address, {
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ revision: this.revision, body: this.#body, beside: this.beside })
			});
		} catch {
			this.#waitAndRetry();
			return;
		} finally {
			this.#isSending = false;
		}
		await this.#take(response);
	}

	/** The page is looked at again, or the network is back: what waits is tried at once. */
	tryAgain(): void {
		if (this.state === 'waiting' || this.state === 'signed-out') void this.save();
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
		this.#isKept = true;
		// Saved once more, so that what lies beside is settled; it can still be read.
		if (this.beside) void this.save();
		return theirs.body;
	}

	get isSafe(): boolean {
		return this.state === 'saved' || (this.state === 'conflict' && this.#isKept);
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
			beside?: string;
		};
		if (answer.theirs) {
			this.theirs = answer.theirs;
			this.beside = answer.beside;
			this.state = 'conflict';
			this.#isKept = answer.beside !== undefined && !this.#changedWhileSaving;
			if (answer.beside && this.#changedWhileSaving) this.#saveIn(pause);
		} else if (answer.revision && answer.savedAt) {
			this.revision = answer.revision;
			this.savedAt = answer.savedAt;
			this.reason = undefined;
			this.beside = undefined;
			this.#isKept = !this.#changedWhileSaving;
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
		if (this.state !== 'conflict') this.state = 'waiting';
		this.#saveIn(retry);
	}

	#saveIn(milliseconds: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), milliseconds);
	}
}
