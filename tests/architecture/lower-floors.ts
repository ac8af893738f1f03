/** What the domain, the content and the server floor may import. */
import { doorOf, inLine, nameOf, sameFolder, type Answer, type Asked } from './asked-import.ts';
import type { Place, Room } from './house.ts';

/** Pure packages without side effects that the domain may import: name → reason. None is needed yet. */
export const packagesOfTheDomain: Readonly<Record<string, string>> = {};

export function domainMay(room: Room, asked: Asked): Answer {
	const { to, target, specifier } = asked;
	if (target.kind !== 'file') {
		return specifier in packagesOfTheDomain
			? undefined
			: `the domain imports no package: let a floor above call it and pass the value in`;
	}
	if (to?.floor !== 'domain') return `the domain may not know ${nameOf(to)}`;
	if (to.room !== room) return inLine(room, to.room) ?? doorOf(asked);
	return specifier.startsWith('.')
		? undefined
		: `${room} reaches its own files by relative path, not by a door`;
}

export function contentMay(from: Place, asked: Asked): Answer {
	const { to, specifier } = asked;
	if (sameFolder(asked)) return undefined;
	if (from.floor !== 'content') return 'only content/pathways imports anything: content is words';
	if (to?.floor === 'domain' && to.room === from.room && specifier.startsWith('#')) {
		return doorOf(asked);
	}
	return `content/pathways knows only the door of ${from.room}`;
}

/** The command line and the tests run the server floor with node alone. */
const onlyInKit =
	"lib/server runs without Kit's build: let a route or a hook read it and pass it in";

export function serverRoomMay(room: Room, asked: Asked): Answer {
	const { to, target } = asked;
	if (target.kind === 'built-in') return onlyInKit;
	if (target.kind !== 'file') return undefined;
	switch (to?.floor) {
		case 'platform':
			return undefined;
		case 'domain':
			return inLine(room, to.room) ?? doorOf(asked);
		case 'server':
		case 'content':
			return inLine(room, to.room);
		default:
			return `a room on the server floor may not know ${nameOf(to)}`;
	}
}

/**
 * Two doors stand open to the platform: the kernel's (days, results, limits) and the document's, whose
 * canonical JSON the audit chain is hashed from. Neither knows anything of a municipality or a plan.
 */
export function platformMay(asked: Asked): Answer {
	const { to, target } = asked;
	if (target.kind === 'built-in') return onlyInKit;
	if (target.kind !== 'file' || to?.floor === 'platform') return undefined;
	if (to?.floor === 'domain' && (to.room === 'kernel' || to.room === 'document')) {
		return doorOf(asked);
	}
	return `platform knows no room: it may not know ${nameOf(to)}`;
}

/** What lies directly in lib/server brings the rooms together: it knows them all, but nothing above it. */
export function wiringMay(asked: Asked): Answer {
	const { to, target } = asked;
	if (target.kind === 'built-in') return onlyInKit;
	switch (to?.floor) {
		case 'ui':
		case 'elements':
		case 'look':
		case 'route':
		case 'entrance':
			return `lib/server may not know ${nameOf(to)}: what it makes is handed up`;
		default:
			return doorOf(asked);
	}
}
