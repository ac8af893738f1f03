/** The form a body answers in: one field for each place, and beside it what the field showed when it was opened. */
import { createHash } from 'node:crypto';
import { wholePlan } from '#domain/plan';
import type { TypedAnswer } from './answer-hearing.ts';

/** What a field showed: words that nobody touched overwrite no one's. */
const fingerprint = (text: string): string =>
	createHash('sha256').update(text.replace(/\r\n?/g, '\n').trim()).digest('hex').slice(0, 16);

const whole = 'helhed';

export const answerField = (sectionId: string): string => `svar-${sectionId || whole}`;

export interface AnswerPlace {
	readonly field: string;
	readonly text: string;
	/** Goes back with the form. */
	readonly seen: string;
}

export function answerPlace(
	sectionId: string,
	answers: readonly Pick<TypedAnswer, 'sectionId' | 'text' | 'revision'>[]
): AnswerPlace {
	const found = answers.find((one) => one.sectionId === sectionId);
	const { text = '', revision = 0 } = found ?? {};
	return { field: answerField(sectionId), text, seen: `${revision}:${fingerprint(text)}` };
}

export const answersIn = (fields: Readonly<Record<string, string>>): readonly TypedAnswer[] =>
	Object.entries(fields).flatMap(([name, text]) => {
		const [, place] = /^svar-([a-z0-9-]{1,60})$/.exec(name) ?? [];
		if (!place) return [];
		const [revision = '', seen = ''] = (fields[`set-${name}`] ?? '').split(':');
		return {
			sectionId: place === whole ? wholePlan : place,
			text,
			revision: /^\d{1,9}$/.test(revision) ? Number(revision) : 0,
			untouched: fingerprint(text) === seen
		};
	});
