/** One line a request: what it was, how it went, how long it took. The same is counted. */
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';

export interface AnsweredRequest {
	readonly requestId: string;
	readonly method: string;
	/** The route's pattern, never the address itself: nobody's choices end in a log. */
	readonly route: string | null;
	readonly status: number;
	readonly ms: number;
}

export function noteRequest(
	{ log, metrics }: { readonly log: Logger; readonly metrics: Metrics },
	answered: AnsweredRequest
): void {
	log.info(answered);
	metrics.request({ ...answered, seconds: answered.ms / 1000 });
}
