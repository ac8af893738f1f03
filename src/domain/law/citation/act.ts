import type { Day } from '#domain/kernel';

/** What an act counts in: Danish acts in paragraphs, EU law and conventions in articles. */
export type Sign = '§' | 'art.';

/** An act as people may call it. The data stand in `content/law/acts.yaml`. */
export interface Act {
	/** In lower case: what a citation is given as. */
	readonly name: string;
	readonly sign: Sign;
	/** Other names in full, as the catalogue or the law gazette writes them. */
	readonly otherNames: readonly string[];
	readonly abbreviations: readonly Abbreviation[];
	/** `LBK nr. 282 af 17/03/2025`. */
	readonly numbers: readonly string[];
	/** Of the act as a whole; null where the catalogue's provisions must tell. */
	readonly inForceFrom: Day | null;
	readonly inForceTo: Day | null;
	readonly remarks: readonly Remark[];
}

export interface Abbreviation {
	readonly short: string;
	/** Only in capitals: SEL is serviceloven, "sel" is not. Beside a § either is. */
	readonly capitals: boolean;
	/** Names the act without a section beside it: BL alone may be a housing association. */
	readonly alone: boolean;
}

/** What must be said whenever the act, or one of the sections, is cited. */
export interface Remark {
	/** As a citation writes them; empty: of the act when it is only named. */
	readonly sections: readonly string[];
	/** From this day on; null: always. */
	readonly from: Day | null;
	readonly says: string;
}
