import type { Mark, NamedAct } from './mark.ts';
import type { NameIndex } from './name-index.ts';
import type { Room } from './section-range.ts';

/** What the pass over a text carries along. */
export interface Scan {
	readonly text: string;
	readonly index: NameIndex;
	readonly room: Room;
	readonly marks: Mark[];
	/** Acts whose abbreviation the text itself explains: `barnets lov (BL)`. */
	readonly introduced: Set<NamedAct>;
}
