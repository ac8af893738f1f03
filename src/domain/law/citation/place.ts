/** A stretch of the text: UTF-16 offsets, `end` not included. */
export interface Place {
	readonly start: number;
	readonly end: number;
}
