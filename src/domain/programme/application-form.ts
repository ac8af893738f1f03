/** What an application must hold: which fields an offer asks for, what is missing, and what may be kept in one. */
import { canonicalJson } from '#domain/document';
import { accept, containsCpr, refuse, writtenText, type Result } from '#domain/kernel';
import {
	applicationFields,
	applicationSteps,
	applicationThemes,
	type ApplicationField,
	type ApplicationStep
} from './application-fields.ts';
import type { DecisionLevel } from './offer.ts';

/** Attachments: how many, and the size of each in bytes. */
export const applicationLimits = { files: 10, fileBytes: 10 * 1024 * 1024 } as const;

export type FieldValues = Readonly<Record<string, string>>;

export const fieldsFor = (level: DecisionLevel): readonly ApplicationField[] =>
	applicationFields.filter(({ askedBy }) => askedBy.includes(level));

export const writtenFieldsFor = (level: DecisionLevel): readonly ApplicationField[] =>
	fieldsFor(level).filter(({ from }) => from === 'written');

export const findField = (level: DecisionLevel, id: string): ApplicationField | undefined =>
	fieldsFor(level).find((field) => field.id === id);

export type FieldFault = 'field-unknown' | 'text-too-long' | 'looks-like-cpr' | 'choice-unknown';

/** A field as it is kept: one line where it is one, choices in the order they are offered. */
export function checkField(
	level: DecisionLevel,
	id: string,
	typed: string
): Result<string, FieldFault> {
	const field = findField(level, id);
	if (field?.from !== 'written') return refuse('field-unknown');
	const text = writtenText(typed);
	if (text.length > field.most) return refuse('text-too-long', [id]);
	if (containsCpr(text)) return refuse('looks-like-cpr', [id]);
	if (field.kind === 'line') return accept(text.replaceAll('\n', ' '));
	if (field.kind === 'text') return accept(text);
	const chosen = text.split('\n').filter((line) => line !== '');
	const unknown = chosen.filter((line) => !applicationThemes.includes(line));
	if (unknown.length > 0) return refuse('choice-unknown', [id]);
	return accept(applicationThemes.filter((theme) => chosen.includes(theme)).join('\n'));
}

const isAnswered = (values: FieldValues, { id }: ApplicationField): boolean =>
	writtenText(values[id] ?? '') !== '';

/** The fields that must be answered and are not, in the order they are asked. */
export const missingFields = (level: DecisionLevel, values: FieldValues): readonly string[] =>
	writtenFieldsFor(level)
		.filter((field) => field.requiredBy.includes(level) && !isAnswered(values, field))
		.map(({ id }) => id);

export interface StepCompleteness {
	readonly step: ApplicationStep;
	readonly required: number;
	readonly answered: number;
	readonly missing: readonly string[];
}

/** Step by step: how many of the fields that must be answered are. */
export const completeness = (
	level: DecisionLevel,
	values: FieldValues
): readonly StepCompleteness[] => {
	const missing = missingFields(level, values);
	return applicationSteps.map((step) => {
		const required = writtenFieldsFor(level).filter(
			(field) => field.step === step && field.requiredBy.includes(level)
		);
		const left = required.filter(({ id }) => missing.includes(id)).map(({ id }) => id);
		return {
			step,
			required: required.length,
			answered: required.length - left.length,
			missing: left
		};
	});
};

export interface SubmittedField {
	readonly id: string;
	readonly label: string;
	readonly value: string;
	readonly from: 'written' | 'record';
	readonly source?: string;
}

export interface SubmittedFile {
	readonly id: string;
	readonly name: string;
	readonly kind: string;
	readonly sha256: string;
}

/** What is handed over, word for word. */
export interface SubmissionContent {
	readonly round: string;
	readonly offer: string;
	/** The code. */
	readonly municipality: string;
	readonly fields: readonly SubmittedField[];
	readonly files: readonly SubmittedFile[];
	readonly decision: {
		readonly outcome: 'approved';
		readonly decidedOn: string;
		readonly decidedBy: string;
		readonly level: DecisionLevel;
		readonly outside: boolean;
		readonly note: string;
	};
	/** The day an initial meeting was held; null says that the application comes without one. */
	readonly initialMeeting: string | null;
}

/** What the SHA-256 of a submission is taken of, as UTF-8. */
export const submissionHashForm = (content: SubmissionContent): string =>
	canonicalJson({
		...content,
		fields: content.fields.map((field) => ({ ...field })),
		files: content.files.map((file) => ({ ...file })),
		decision: { ...content.decision }
	});

/**
 * What an approval is bound to: everything the municipality wrote and attached. What the record knows follows the
 * record until submission, and makes no approval lapse.
 */
export const approvalHashForm = (
	round: string,
	values: FieldValues,
	files: readonly SubmittedFile[]
): string =>
	canonicalJson({
		round,
		fields: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
		files: files.map((file) => ({ ...file }))
	});

/** A moment in a round: an application is handed in from when it opens until it closes, and not after. */
export function submissionWindow(
	{ opensAt, closesAt }: { readonly opensAt: string; readonly closesAt: string },
	now: Date
): 'not-open' | 'open' | 'closed' {
	if (now < new Date(opensAt)) return 'not-open';
	return now < new Date(closesAt) ? 'open' : 'closed';
}
