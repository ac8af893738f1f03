/** Where in a plan something stands. */
export interface Place {
	readonly section: string;
	/** null: the section as a whole. */
	readonly block: string | null;
}
