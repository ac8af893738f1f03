import { canonicalJson, hashForm } from '#domain/document';
import { accept, containsCpr, limits, refuse, writtenText, type Result } from '#domain/kernel';
import { hearingLimits } from './hearing.ts';
import type { VersionSection } from './version.ts';

/** What was made of an answer: each is handled by itself, with a written reply (P7). */
export const outcomes = ['taken', 'partly', 'not'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeNames: Readonly<Record<Outcome, string>> = {
	taken: 'Taget med',
	partly: 'Delvist taget med',
	not: 'Ikke taget med'
};

/** The place of an answer to the plan as a whole. */
export const wholePlan = '';

/** An answer as it is kept; empty when it is taken back. */
export function writtenAnswer(text: string): Result<string, 'answer-too-long' | 'looks-like-cpr'> {
	const written = writtenText(text);
	if (written.length > hearingLimits.answer) return refuse('answer-too-long');
	return containsCpr(written) ? refuse('looks-like-cpr') : accept(written);
}

export type HandlingFault =
	'outcome-missing' | 'reply-missing' | 'reply-too-long' | 'looks-like-cpr';

export interface Handling {
	readonly outcome: Outcome;
	readonly reply: string;
}

/** A reply is asked for also when the answer was taken: who answered learns what it came to. */
export function handleAnswer(input: {
	readonly outcome: string;
	readonly reply: string;
}): Result<Handling, HandlingFault> {
	const outcome = outcomes.find((one) => one === input.outcome);
	if (!outcome) return refuse('outcome-missing', ['outcome']);
	const reply = writtenText(input.reply);
	if (reply === '') return refuse('reply-missing', ['reply']);
	if (reply.length > limits.reason) return refuse('reply-too-long', ['reply']);
	if (containsCpr(reply)) return refuse('looks-like-cpr', ['reply']);
	return accept({ outcome, reply });
}

export interface SectionChange {
	readonly title: string;
	readonly change: 'changed' | 'added' | 'removed';
}

/** Which sections are another text now than the one that was sent out, in reading order. */
export function changesSince(
	sent: readonly VersionSection[],
	now: readonly VersionSection[]
): readonly SectionChange[] {
	const form = ({ title, body }: VersionSection) => canonicalJson({ title, text: hashForm(body) });
	const changes = now.flatMap((section): readonly SectionChange[] => {
		const before = sent.find(({ id }) => id === section.id);
		if (!before) return [{ title: section.title, change: 'added' }];
		return form(before) === form(section) ? [] : [{ title: section.title, change: 'changed' }];
	});
	const removed = sent.filter(({ id }) => !now.some((section) => section.id === id));
	return [...changes, ...removed.map(({ title }) => ({ title, change: 'removed' as const }))];
}
