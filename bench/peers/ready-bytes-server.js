/** One page from memory, compressed beforehand, with the headers it is given: `fastify` or `express`, file, port. */
import { readFileSync } from 'node:fs';

const [, , name = '', file = '', port = ''] = process.argv;
const { headers } = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
const body = readFileSync(file);
const { default: framework } = await import(name);

if (name === 'fastify') {
	const server = framework();
	server.get('/page', (_request, reply) => {
		reply.headers(headers).send(body);
	});
	await server.listen({ port: Number(port), host: '127.0.0.1' });
} else {
	const app = framework();
	app.disable('x-powered-by');
	app.set('etag', false);
	app.get('/page', (_request, response) => {
		response.set(headers).send(body);
	});
	app.listen(Number(port), '127.0.0.1');
}
