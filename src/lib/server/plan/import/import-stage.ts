import { silence } from './follow-reading.ts';
import type { ListedImport } from './import-store.ts';

/** How far a file has come, as its page and the list say it. */
export function importStage(
	{ found, taken }: Pick<ListedImport, 'found' | 'taken'>,
	now: Date
): 'reading' | 'silent' | 'not-read' | 'read' | 'taken' | 'given-up' {
	if (taken) return 'taken';
	if (found.state !== 'reading') return found.state;
	return now.getTime() - Date.parse(found.seenAt) > silence ? 'silent' : 'reading';
}
