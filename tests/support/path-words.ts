/** All that a path sends to a phone: the page, and the file with what only a result shows. */
export async function pathWords(read: (address: string) => Promise<string>, address: string) {
	const page = await read(address);
	const steps = /id="path-steps" href="([^"]+)"/.exec(page)?.[1];
	if (!steps) throw new Error(`${address} names no file of steps.`);
	return page + (await read(steps));
}
