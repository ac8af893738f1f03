/**
 * What a collector reads at `/metrics` (A6). A label is a route's pattern, a method, a status, a state: never
 * an address, a municipality, a person or an answer.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
	request(asked: {
		readonly method: string;
		readonly route: string | null;
		readonly status: number;
		readonly seconds: number;
	}): void;
	mail(outcome: 'sent' | 'failed'): void;
	/** The text a collector reads. `figures` are taken fresh for each reading. */
	read(figures: Figures): Promise<string>;
	readonly contentType: string;
}

export interface Figures {
	readonly connections: {
		readonly open: number;
		readonly idle: number;
		readonly waiting: number;
	};
	/** undefined: the database did not answer. The reading goes on without. */
	readonly publishedVersions: number | undefined;
	readonly jobs:
		| readonly { readonly kind: string; readonly state: string; readonly count: number }[]
		| undefined;
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

export function openMetrics(): Metrics {
	const register = new Registry();
	const registers = [register];
	collectDefaultMetrics({ register });
	const requests = new Counter({
		name: 'beredt_http_requests_total',
		help: 'Requests answered, by route pattern, method and status.',
		labelNames: ['route', 'method', 'status'],
		registers
	});
	const latency = new Histogram({
		name: 'beredt_http_request_seconds',
		help: 'Time from request to answer, by route pattern.',
		labelNames: ['route'],
		buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
		registers
	});
	const mails = new Counter({
		name: 'beredt_mails_total',
		help: 'Mails handed over or given up, by outcome.',
		labelNames: ['outcome'],
		registers
	});
	for (const outcome of ['sent', 'failed']) mails.inc({ outcome }, 0);
	const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
		new Gauge({ name, help, labelNames, registers });
	const pool = gauge('beredt_database_connections', 'Connections of this instance, by state.', [
		'state'
	]);
	const versions = gauge('beredt_published_versions', 'Plan versions published so far.', []);
	const jobs = gauge('beredt_queue_jobs', 'Jobs in the queue, by kind and state.', [
		'kind',
		'state'
	]);

	return {
		contentType: register.contentType,
		request({ method, route, status, seconds }) {
			const pattern = route ?? 'none';
			const known = methods.has(method) ? method : 'other';
			requests.inc({ route: pattern, method: known, status });
			latency.observe({ route: pattern }, seconds);
		},
		mail: (outcome) => mails.inc({ outcome }),
		async read(figures) {
			const { open, idle, waiting } = figures.connections;
			pool.set({ state: 'open' }, open);
			pool.set({ state: 'idle' }, idle);
			pool.set({ state: 'waiting' }, waiting);
			versions.remove();
			if (figures.publishedVersions !== undefined) versions.set(figures.publishedVersions);
			jobs.reset();
			for (const { kind, state, count } of figures.jobs ?? []) jobs.set({ kind, state }, count);
			return register.metrics();
		}
	};
}

/** Compares a collector's `Authorization` with the token in a time that tells nothing. */
export const hasToken = (authorization: string | null, token: string): boolean =>
	timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));

const digest = (text: string) => createHash('sha256').update(text).digest();
