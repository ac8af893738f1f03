import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { loadDemoPeople } from '#server/identity/demo-people';
import { openDemoProvider } from '#server/identity/demo-provider';
import { settingsFrom, type Settings } from '#server/platform/settings';

/** Somebody the provider knows and Beredt has no role for. */
export const stranger = {
	id: 'uden-rolle',
	name: 'Ulla Uden',
	email: 'ulla@eksempelkoebing.example',
	about: 'Har ingen rolle i Beredt',
	grants: ['boss@9901', 'plan-writer']
};

/** The demo's provider on a free port, with the settings that lead to it. */
export async function serveProvider(
	/** Where Beredt answers; on the provider's own origin, as in the demo, unless said. */
	clientOrigin?: string
): Promise<{ settings: Settings; close(): Promise<void> }> {
	let answer: RequestListener = (_request, response) => response.writeHead(503).end();
	const server = createServer((request, response) => answer(request, response));
	server.listen(0, 'localhost');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port is free.');
	const settings = settingsFrom({ PORT: String(address.port) });
	const provider = openDemoProvider(settings.origin, [...loadDemoPeople(), stranger], clientOrigin);
	answer = (request, response) => void provider(request, response);
	return {
		settings,
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}
