/**
 * A small balancer that does as `ops/nginx.conf` says: takes turns, and tries the next instance when nobody
 * answers, or when one says it is stopping (then it is given no more). What an instance took and did not answer
 * is asked again where asking twice does no more than asking once; else it is given back as 502.
 */
import { once } from 'node:events';
import {
	Agent,
	createServer,
	request as ask,
	type IncomingMessage,
	type RequestListener,
	type ServerResponse
} from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Balancer {
	readonly origin: string;
	readonly port: number;
	/** Ports of the instances that may be given work. */
	readonly instances: Set<number>;
	/** Answers below an address by itself, not by an instance. */
	answer(prefix: string, listener: RequestListener): void;
	close(): Promise<void>;
}

/** Which instance answered. */
export const instanceHeader = 'x-instance';

/** RFC 9110, 9.2.2: the same asked twice. */
const repeatable = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']);

export async function openBalancer(): Promise<Balancer> {
	const instances = new Set<number>();
	const own: (readonly [string, RequestListener])[] = [];
	const agent = new Agent({ keepAlive: false });
	let turn = 0;

	const server = createServer((request, response) => {
		const listener = own.find(([prefix]) => request.url?.startsWith(prefix))?.[1];
		if (listener) return listener(request, response);
		void forward(request, response);
	});

	async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const body = await buffer(request);
		const { method = 'GET' } = request;
		// Its own turn: other requests move the count on while this one waits for an answer.
		const first = turn++;
		const tried = new Set<number>();
		for (;;) {
			// Those that are there now: one may have come back while another was asked.
			const left = [...instances].filter((port) => !tried.has(port));
			const port = left[first % left.length];
			if (port === undefined) break;
			tried.add(port);
			const outcome = await attempt(port, { request, response, body });
			if (outcome === 'done') return;
			if (outcome === 'broken' && (response.headersSent || !repeatable.has(method))) break;
		}
		if (!response.headersSent) response.writeHead(502);
		response.end();
	}

	function attempt(
		port: number,
		{
			request,
			response,
			body
		}: { request: IncomingMessage; response: ServerResponse; body: Buffer }
	): Promise<'done' | 'not-taken' | 'broken'> {
		return new Promise((resolve) => {
			const { method, url: path, headers } = request;
			const sent = ask({ host: '127.0.0.1', port, agent, method, path, headers }, (answered) => {
				const status = answered.statusCode ?? 502;
				if (status === 503 && answered.headers['retry-after']) {
					answered.resume();
					instances.delete(port);
					return resolve('not-taken');
				}
				response.writeHead(status, { ...answered.headers, [instanceHeader]: String(port) });
				answered.pipe(response);
				answered.once('end', () => resolve('done'));
				answered.once('error', () => resolve('broken'));
			});
			sent.once('error', (error: NodeJS.ErrnoException) =>
				resolve(error.code === 'ECONNREFUSED' ? 'not-taken' : 'broken')
			);
			sent.end(body);
		});
	}

	server.listen(0, 'localhost');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port is free.');
	return {
		origin: `http://localhost:${address.port}`,
		port: address.port,
		instances,
		answer: (prefix, listener) => void own.push([prefix, listener]),
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}
