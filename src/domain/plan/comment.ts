/** A comment at a section's text (P2): what may be written, and how comments and answers stand together. */
import { accept, containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';

export type CommentFault = 'comment-missing' | 'comment-too-long' | 'looks-like-cpr';

/** The comment as it is kept, or what is wrong with it. */
export function checkComment(typed: string): Result<string, CommentFault> {
	const text = writtenText(typed);
	if (text === '') return refuse('comment-missing');
	if (text.length > limits.reason) return refuse('comment-too-long');
	return containsCpr(text) ? refuse('looks-like-cpr') : accept(text);
}

export interface Comment {
	readonly id: string;
	readonly answers: string | null;
	/** An instant. */
	readonly writtenAt: string;
	readonly resolvedAt: string | null;
}

export interface Thread<Kind extends Comment> {
	readonly first: Kind;
	readonly answers: readonly Kind[];
}

/** A comment with its answers, oldest first; open ones before those that are settled. */
export function threads<Kind extends Comment>(comments: readonly Kind[]): readonly Thread<Kind>[] {
	const ordered = [...comments].sort((one, other) => (one.writtenAt < other.writtenAt ? -1 : 1));
	const all = ordered
		.filter(({ answers }) => answers === null)
		.map((first) => ({ first, answers: ordered.filter(({ answers }) => answers === first.id) }));
	const isOpen = ({ first }: Thread<Kind>) => first.resolvedAt === null;
	return [...all.filter(isOpen), ...all.filter((thread) => !isOpen(thread))];
}
