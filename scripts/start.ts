/**
 * `npm start`: builds if the sources are newer than the build, takes the port, opens the service and says
 * where it is. What the person can mend is said in one line, with exit code 1. `npm run dev` serves the
 * sources themselves, which follow each change.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Server as TcpServer } from 'node:net';
import { join } from 'node:path';
import { openDemoProvider } from '#server/identity/demo-provider';
import { longestBody } from '#server/platform/body-limit';
import { projectRoot } from '#server/platform/project-root';
import { standingHeaders } from '#server/platform/security-headers';
import { answeredAtTheDoor } from '#server/platform/front-door';
import { demoIssuerPath, settingsFrom, StartRefused } from '#server/platform/settings';
import { buildIfNeeded } from './build-if-needed.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next?: () => void) => unknown;

const root = projectRoot();
process.chdir(root);

function fail(message: string): never {
	console.error(`Beredt: ${message}`);
	process.exit(1);
}

/** In bytes: a question of ten thousand letters, each three bytes written as nine, is answered too. */
const longestHead = 128 * 1024;

/** In milliseconds: a balancer is told "not here" by an answer, not by a connection that breaks. */
const drainTime = 2000;

/**
 * A browser looks for a new worker after each page it opens. For a day it finds it in its own cache, so that
 * nothing is sent while somebody answers a path.
 */
const workerHolds = 'public, max-age=86400';

interface Served {
	readonly handler: Handler;
	close?(): Promise<void>;
}

const serveBuild = (): Promise<Served> => import(join(root, 'build', 'handler.js'));

async function serveSources(): Promise<Served> {
	const { createServer: createVite } = await import('vite');
	const vite = await createVite({ server: { middlewareMode: true } });
	return {
		handler: (request, response, next) => vite.middlewares(request, response, () => next?.()),
		close: () => vite.close()
	};
}

try {
	const settings = settingsFrom(process.env);
	const fromSources = process.argv.includes('--dev');
	if (!fromSources && !buildIfNeeded(root)) fail('the build failed; the lines above say why.');

	// Read to its end first: a connection closed with something unread breaks, and the answer may be lost with it.
	const notHere: Handler = (request, response) =>
		request.resume().once('end', () => {
			response.writeHead(503, { 'retry-after': '2', connection: 'close' }).end();
		});
	let answer = notHere;
	let stopping = false;
	const underWay = new Set<ServerResponse>();
	const standing = Object.entries(standingHeaders(settings.origin));
	const server = createServer({ maxHeaderSize: longestHead }, (request, response) => {
		if (stopping) return notHere(request, response);
		if (!fromSources && answeredAtTheDoor(request, response)) return;
		underWay.add(response);
		response.once('close', () => underWay.delete(response));
		for (const [name, value] of standing) response.setHeader(name, value);
		if (request.url === '/service-worker.js') response.setHeader('cache-control', workerHolds);
		// The origin is what the settings say it is, whatever a caller or a proxy writes here.
		request.headers['x-forwarded-proto'] = new URL(settings.origin).protocol.slice(0, -1);
		return answer(request, response);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			reject(
				new StartRefused(
					error.code === 'EADDRINUSE'
						? `port ${settings.port} is in use. Stop the other program, or choose another port with PORT.`
						: `port ${settings.port} cannot be opened (${error.code}).`
				)
			)
		);
		server.listen(settings.port, settings.host, resolve);
	});

	process.env.BEREDT_HTTP_PROTOCOL_HEADER = 'x-forwarded-proto';
	// For the routes that take files; the hook holds all others to less.
	process.env.BEREDT_HTTP_BODY_SIZE_LIMIT = String(longestBody);
	const served = fromSources ? await serveSources() : await serveBuild();
	const provider = settings.demo ? openDemoProvider(settings.origin) : undefined;
	answer = (request, response) => {
		if (provider && request.url?.startsWith(`${demoIssuerPath}/`)) {
			return provider(request, response);
		}
		return served.handler(request, response, () => response.writeHead(404).end());
	};

	const drain = settings.demo ? 0 : drainTime;
	const stop = () => {
		stopping = true;
		// What is under way is finished; its connection takes no further request.
		for (const response of underWay) {
			if (!response.headersSent) response.setHeader('connection', 'close');
		}
		setTimeout(() => server.closeAllConnections(), 10_000).unref();
		setTimeout(close, drain);
	};
	const close = () => {
		// As a plain TCP server: HTTP's own way also breaks connections whose request is still on its way.
		TcpServer.prototype.close.call(server, () => {
			process.emit('sveltekit:shutdown');
			void served.close?.();
		});
		setTimeout(() => server.closeIdleConnections(), drain).unref();
	};
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
	console.log(`Beredt: http://localhost:${settings.port}`);
} catch (error) {
	// Errors cross from the built server, where the class is another copy, so the name tells.
	const isPlain = error instanceof Error && ['StartRefused', 'ContentFault'].includes(error.name);
	if (isPlain) fail(error.message);
	console.error(error);
	fail('the start failed; the lines above say why.');
}
