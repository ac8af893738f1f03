/** The process of the peer: `node forms-engine-server.js <folder with handlevej.json>`. */
// Its own server; by a name, for it has no types.
const entry = '@defra/forms-engine-plugin/.server/server/index.js';
const { createServer } = await import(entry);

const server = await createServer({
	formFileName: 'handlevej.json',
	formFilePath: process.argv[2]
});
await server.start();
