/** One page from memory, compressed beforehand, with the headers it is given: `fastify` or `express`, file, port. */
import { readFileSync } from 'node:fs';

const [, , name = '', file = '', port = ''] = process.argv;
const { headers } = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
const body = readFileSync(file);
/** The peers are there only when a bench runs, so nobody knows their types. @type {{ default: any }} */
const { default: framework } = await import(name);

if (name === 'fastify') {
	const server = framework();
	server.get('/page', (/** @type {any} */ _request, /** @type {any} */ reply) => {
		reply.headers(headers).send(body);
	});
	await server.listen({ port: Number(port), host: '127.0.0.1' });
} else {
	const app = framework();
	app.disable('x-powered-by');
	app.set('etag', false);
	app.get('/page', (/** @type {any} */ _request, /** @type {any} */ response) => {
		response.set(headers).send(body);
	});
	app.listen(Number(port), '127.0.0.1');
}
