import type { KnownLaw, Layer, Merged } from '#domain/pathway';
import ProofWorker from './proof-worker.ts?worker';
import type { ProofAnswer, ProofOrder } from './proof-worker.ts';

/** Long enough that a word is written before it is judged. */
const pause = 400;

/** What the path, as it is being written, proves: asked of a worker, one question at a time, the newest last. */
export class LiveProof {
	answer: ProofAnswer | undefined = $state.raw();
	/** What stands on the page has not been proved yet. */
	isBusy: boolean = $state(true);

	/** The browser cannot make the proof; the service makes it again before publishing. */
	hasFailed: boolean = $state(false);

	#worker: Worker;
	#waiting: Layer | undefined;
	#asked = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(base: Merged, law: KnownLaw, layer: Layer) {
		this.#worker = new ProofWorker();
		this.#worker.onmessage = ({ data }: MessageEvent<ProofAnswer>) => {
			this.#asked = false;
			this.answer = data;
			if (this.#waiting) this.#send({ layer: this.#waiting });
			else this.isBusy = false;
		};
		this.#worker.onerror = () => {
			this.hasFailed = true;
			this.isBusy = false;
		};
		this.#send({ base, law, layer });
	}

	prove(layer: Layer): void {
		this.isBusy = true;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			if (this.#asked) this.#waiting = layer;
			else this.#send({ layer });
		}, pause);
	}

	end(): void {
		clearTimeout(this.#timer);
		this.#worker.terminate();
	}

	#send(order: ProofOrder): void {
		this.#asked = true;
		this.#waiting = undefined;
		this.#worker.postMessage(order);
	}
}
