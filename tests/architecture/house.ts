/** The rooms in their line, the floors, and where in the house a file lives. */
export const rooms = [
	'kernel',
	'document',
	'identity',
	'law',
	'directory',
	'guide',
	'pathway',
	'plan',
	'competence',
	'programme',
	'news'
] as const;
export type Room = (typeof rooms)[number];

export type Place =
	| { readonly floor: 'domain' | 'server' | 'ui' | 'content'; readonly room: Room }
	| { readonly floor: 'words' }
	| { readonly floor: 'platform' | 'wiring' | 'elements' | 'look' }
	| { readonly floor: 'route' | 'entrance'; readonly side: 'server' | 'browser' }
	/** Tests, scripts, benchmarks and configuration: they may import anything, and nothing imports them. */
	| { readonly floor: 'outside' }
	| { readonly floor: 'nowhere'; readonly folder: string };

export const isRoom = (name: string): name is Room => (rooms as readonly string[]).includes(name);

/** A room knows itself and the rooms to its left. */
export const mayKnow = (room: Room, other: Room): boolean =>
	rooms.indexOf(other) <= rooms.indexOf(room);

const roomFloor = (
	floor: 'domain' | 'server' | 'ui' | 'content',
	name: string,
	folder: string
): Place => (isRoom(name) ? { floor, room: name } : { floor: 'nowhere', folder });

/** Answers by the path alone, so that invented examples work as real files do. */
export function placeOf(path: string): Place {
	if (/\.(test|e2e)\.ts$/.test(path)) return { floor: 'outside' };
	const [first = '', second = '', third = '', fourth = ''] = path.split('/');
	if (first === 'content') {
		return second === 'pathways' ? { floor: 'content', room: 'pathway' } : { floor: 'words' };
	}
	if (first !== 'src') return { floor: 'outside' };
	if (second === 'domain') return roomFloor('domain', third, `src/domain/${third}`);
	if (second === 'lib') return placeInLib(third, fourth, path);
	if (second === 'routes') {
		return { floor: 'route', side: /(\.server|\+server)\.ts$/.test(path) ? 'server' : 'browser' };
	}
	if (second === 'cli') return { floor: 'entrance', side: 'server' };
	if (second === 'service-worker') return { floor: 'entrance', side: 'browser' };
	if (third !== '') return { floor: 'nowhere', folder: `src/${second}` };
	const isServer = second === 'hooks.server.ts' || second.endsWith('.d.ts');
	return { floor: 'entrance', side: isServer ? 'server' : 'browser' };
}

function placeInLib(floor: string, name: string, path: string): Place {
	const folder = `src/lib/${floor}/${name}`;
	const depth = path.split('/').length;
	if (depth === 3) return { floor: 'nowhere', folder: 'src/lib' };
	const direct = depth === 4;
	if (floor === 'server') {
		if (direct) return { floor: 'wiring' };
		return name === 'platform' ? { floor: 'platform' } : roomFloor('server', name, folder);
	}
	if (floor === 'ui' && !direct) {
		if (name === 'elements' || name === 'look') return { floor: name };
		return roomFloor('ui', name, folder);
	}
	return { floor: 'nowhere', folder: direct ? `src/lib/${floor}` : folder };
}
