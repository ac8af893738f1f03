/** A gate in front of the service: it notes who passes, and can hang or fall shut as a network does. */
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Gate {
	readonly origin: string;
	/** What has been asked for, workers included: `GET /handlevej`. */
	readonly asked: string[];
	/** `hanging`: takes each request and never answers. */
	set(state: 'open' | 'hanging'): void;
	/** Answers to this address are late by so many milliseconds. */
	delay(address: string, ms: number): void;
	close(): Promise<void>;
}

export async function openGate(service: string): Promise<Gate> {
	const asked: string[] = [];
	const waiting = new Set<ServerResponse>();
	const late = new Map<string, number>();
	let state: 'open' | 'hanging' = 'open';
	const server = createServer((incoming, outgoing) => {
		asked.push(`${incoming.method} ${incoming.url}`);
		if (state === 'hanging') {
			waiting.add(outgoing);
			return;
		}
		const { method, headers, url } = incoming;
		const passed = request(new URL(url ?? '/', service), { method, headers }, (answer) => {
			setTimeout(
				() => {
					outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
					answer.pipe(outgoing);
				},
				late.get(url ?? '') ?? 0
			);
		});
		passed.once('error', () => outgoing.destroy());
		incoming.pipe(passed);
	});
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	return {
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		asked,
		set: (next) => {
			state = next;
			if (state === 'hanging') return;
			for (const response of waiting) response.destroy();
			waiting.clear();
		},
		delay: (address, ms) => void late.set(address, ms),
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
