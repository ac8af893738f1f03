import { pino, type Logger } from 'pino';

/**
 * Structured logs to standard error. A line holds a route's pattern and figures, never an address with
 * parameters, a form's content or a person: what is not given cannot leak.
 */
export function openLog(level: string): Logger {
	return pino({ level, base: null }, pino.destination(2));
}

export type { Logger };
