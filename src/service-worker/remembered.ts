/** The two things the worker remembers beside the copies: what is still to be kept, and that staff works here. */
const name = 'beredt-valg';

async function read(key: string): Promise<string | undefined> {
	const cache = (await caches.has(name)) ? await caches.open(name) : undefined;
	return (await cache?.match(key))?.text();
}

async function write(key: string, value: string): Promise<void> {
	await (await caches.open(name)).put(key, new Response(value));
}

async function forget(key: string): Promise<void> {
	if (await caches.has(name)) await (await caches.open(name)).delete(key);
}

/** The place whose copy was asked for and is not whole yet. */
export const wantedPlace = {
	read: () => read('/oensket'),
	write: (place: string) => write('/oensket', place),
	forget: () => forget('/oensket')
};

/** The longest a session lasts. */
const session = 10 * 60 * 60 * 1000;

/** Who edits here wants to see what was just changed: for them the service comes before the copy. */
export const signedIn = {
	read: async (now: number): Promise<boolean> => {
		const at = Number(await read('/logget-ind'));
		return Number.isFinite(at) && at > 0 && now - at < session;
	},
	write: (now: number) => write('/logget-ind', String(now)),
	forget: () => forget('/logget-ind')
};
