import { danishDate, type Day } from '#domain/kernel';
import type { FollowState } from '#domain/plan';

/** In the order of the list. */
export const followNames: Readonly<Record<FollowState, string>> = {
	overdue: 'Handlinger, hvor dagen er gået',
	open: 'Åbne handlinger',
	unanswered: 'Fund, I ikke har taget stilling til',
	done: 'Meldt færdige, men tjekket ser det ikke endnu',
	answered: 'Besvaret med en begrundelse',
	met: 'Opfyldt'
};

export interface ShownNote {
	readonly kind: 'action' | 'answer';
	readonly text: string;
	readonly dueOn: Day | null;
	readonly doneAt: string | null;
	readonly ownerName: string | null;
	readonly writtenBy: string | null;
	readonly writtenOn: Day;
}

/** Who and when, in one line. */
export function noteLine({ kind, ...note }: ShownNote): string {
	const written = `skrevet af ${note.writtenBy} ${danishDate(note.writtenOn)}`;
	if (kind === 'answer') return `Begrundelse, ${written}`;
	const by = note.dueOn ? `, senest ${danishDate(note.dueOn)}` : '';
	return note.doneAt
		? `Handling, meldt færdig: ${note.ownerName}${by}`
		: `Handling: ${note.ownerName}${by}`;
}

export type NotedShortly = Pick<ShownNote, 'kind' | 'dueOn' | 'doneAt'>;

/** What is done about a finding, as the link that leads to it. */
export function noteWords(note: NotedShortly | undefined): string {
	if (!note) return 'Gør det til en handling, eller begrund';
	if (note.kind === 'answer') return 'Besvaret med en begrundelse';
	if (note.doneAt) return 'Handling, meldt færdig';
	return `Handling${note.dueOn ? ` senest ${danishDate(note.dueOn)}` : ''}`;
}
