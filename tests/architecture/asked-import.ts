/** One import that is asked about, and what every floor's rule says of it. */
import { mayKnow, type Place, type Room } from './house.ts';
import type { Target } from './import-target.ts';

export interface Asked {
	readonly path: string;
	readonly specifier: string;
	readonly target: Target;
	/** Where the imported file lives; undefined for a package. */
	readonly to: Place | undefined;
}
/** Undefined when the import may stand; else what is wrong, in words. */
export type Answer = string | undefined;

/** A room of the domain is entered by its door only: `#domain/<room>`. */
export function doorOf({ to, specifier }: Asked): Answer {
	if (to?.floor !== 'domain' || specifier === `#domain/${to.room}`) return undefined;
	return `${to.room} is entered by its door only: import from '#domain/${to.room}'`;
}

export function inLine(room: Room, other: Room): Answer {
	if (mayKnow(room, other)) return undefined;
	return `${room} may not know ${other}: pass the value in, or let a use case introduce the two`;
}

export const sameFolder = ({ path, target }: Asked): boolean =>
	target.kind === 'file' && target.path.startsWith(path.slice(0, path.lastIndexOf('/') + 1));

export function nameOf(place: Place | undefined): string {
	switch (place?.floor) {
		case undefined:
			return 'a package';
		case 'domain':
		case 'content':
			return `${place.floor}/${place.room}`;
		case 'server':
		case 'ui':
			return `lib/${place.floor}/${place.room}`;
		case 'platform':
		case 'wiring':
			return `lib/server/${place.floor}`;
		case 'elements':
		case 'look':
			return `lib/ui/${place.floor}`;
		case 'route':
			return 'routes';
		case 'words':
			return 'content';
		default:
			return 'what lies outside the rooms';
	}
}
