import { refusalWords } from '../../platform/upload-words.ts';
import type { ImportState } from './import-store.ts';
import { planKinds } from './read-plan-file.ts';

export interface ImportNotice {
	/** Two to four short sentences. */
	readonly says: string;
	/** Where in the file, never what stands there. */
	readonly places: readonly string[];
}

/** Why nothing of a file was kept, and what to do next. */
export function importNotice({
	reason,
	places
}: Extract<ImportState, { state: 'not-read' }>): ImportNotice {
	switch (reason) {
		case 'cpr-in-file':
			return {
				says: 'Filen rummer noget, der ligner et CPR-nummer. Slet det i filen, og hent den igen. Beredt må ikke rumme oplysninger om et barn.',
				places
			};
		case 'text-too-long':
			return {
				says: 'Filen er længere, end en plan kan være. Del den i flere filer, og hent dem hver for sig.',
				places
			};
		default:
			return { says: refusalWords(reason, { accept: planKinds }), places };
	}
}
