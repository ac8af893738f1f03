/** What components, routes and entrances may import. */
import { doorOf, inLine, nameOf, sameFolder, type Answer, type Asked } from './asked-import.ts';
import type { Room } from './house.ts';

export function elementsMay(asked: Asked): Answer {
	const { to, target } = asked;
	if (target.kind === 'svelte' || to?.floor === 'elements') return undefined;
	if (to?.floor === 'domain' && to.room === 'kernel') return doorOf(asked);
	return `an element knows no room: it may not know ${nameOf(to)}`;
}

/** The look is style sheets; the one script there is a build plugin, so it may read packages and files. */
export function lookMay(asked: Asked): Answer {
	if (sameFolder(asked)) return undefined;
	const isPlugin = asked.path === 'src/lib/ui/look/purged-dkfds.ts';
	return isPlugin && asked.target.kind !== 'file'
		? undefined
		: `the look knows only itself: it may not know ${nameOf(asked.to)}`;
}

export function uiRoomMay(room: Room, asked: Asked): Answer {
	const { to, target, specifier } = asked;
	if (target.kind === 'svelte' || specifier.startsWith('@tiptap/')) return undefined;
	switch (to?.floor) {
		case 'elements':
			return undefined;
		case 'ui':
			return inLine(room, to.room);
		case 'domain':
			return inLine(room, to.room) ?? doorOf(asked);
		default:
			return `lib/ui may not know ${nameOf(to)}: hand it in as a property`;
	}
}

/** Input is read where it comes in, and trusted only below. */
const readsInput = 'zod';

export function routeMay(side: 'server' | 'browser', asked: Asked): Answer {
	const { to, target } = asked;
	switch (target.kind) {
		case 'kit':
		case 'built-in':
		case 'svelte':
		case 'virtual':
			return undefined;
		case 'node':
		case 'package':
			return side === 'server' && asked.specifier === readsInput
				? undefined
				: 'a route imports no package but kit: let a use case or a component do it';
		case 'file':
			break;
	}
	switch (to?.floor) {
		case 'route':
			return sameFolder(asked)
				? undefined
				: 'a route knows only its own folder: what two routes share lives in lib/ui or lib/server';
		case 'domain':
			return doorOf(asked);
		case 'ui':
		case 'elements':
		case 'look':
			return undefined;
		case 'server':
		case 'platform':
		case 'wiring':
			return side === 'server'
				? undefined
				: 'only *.server.ts and +server.ts may know lib/server: return the value from load';
		default:
			return `a route may not know ${nameOf(to)}`;
	}
}

/** Hooks, the command line and the service worker: where requests and commands come in. */
export function entranceMay(side: 'server' | 'browser', asked: Asked): Answer {
	const { to, target } = asked;
	if (target.kind === 'package') {
		// A declaration only describes a package to the type check: nothing of it runs.
		return asked.path.endsWith('.d.ts')
			? undefined
			: 'an entrance imports no package but kit: let lib/server do it';
	}
	if (target.kind === 'node' && side === 'browser') {
		return 'what the browser runs has no node: module';
	}
	if (target.kind !== 'file') return undefined;
	switch (to?.floor) {
		case 'domain':
			return doorOf(asked);
		case 'ui':
		case 'elements':
		case 'entrance':
			return undefined;
		case 'server':
		case 'platform':
		case 'wiring':
			return side === 'server' ? undefined : 'only hooks.server.ts and cli may know lib/server';
		default:
			return `an entrance may not know ${nameOf(to)}`;
	}
}
