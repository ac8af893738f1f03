import { expect, test } from 'vitest';
import { applicationFields, applicationThemes } from './application-fields.ts';
import {
	approvalHashForm,
	checkField,
	completeness,
	fieldsFor,
	missingFields,
	submissionWindow,
	submissionHashForm,
	writtenFieldsFor,
	type SubmissionContent
} from './application-form.ts';

const answers = (level: 'director' | 'chief') =>
	Object.fromEntries(
		writtenFieldsFor(level).map(({ id, kind }) => [
			id,
			kind === 'choices' ? applicationThemes[0]! : 'Et svar'
		])
	);

test('every field is asked once, with help, and what is written with an example', () => {
	const ids = applicationFields.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	for (const field of applicationFields) {
		expect(field.help, field.id).not.toBe('');
		if (field.from === 'written' && field.kind !== 'choices')
			expect(field.example, field.id).not.toBe('');
	}
});

test('a short programme asks for its topic and who takes part, a long one does not', () => {
	const ids = (level: 'director' | 'chief') => fieldsFor(level).map(({ id }) => id);
	expect(ids('chief').filter((id) => !ids('director').includes(id))).toEqual([
		'topic',
		'target-group'
	]);
	expect(ids('director').filter((id) => !ids('chief').includes(id))).toEqual([]);
});

test.each(['director', 'chief'] as const)(
	'an application decided by a %s names what is missing, step by step, until nothing is',
	(level) => {
		const all = answers(level);
		expect(missingFields(level, all)).toEqual([]);
		for (const { id, requiredBy } of writtenFieldsFor(level)) {
			const without = { ...all, [id]: ' \n' };
			expect(missingFields(level, without)).toEqual(requiredBy.includes(level) ? [id] : []);
		}
		const steps = completeness(level, {});
		expect(steps.flatMap(({ missing }) => missing)).toEqual(missingFields(level, {}));
		for (const { required, answered } of completeness(level, all)) expect(answered).toBe(required);
	}
);

test.each([
	['motivation', 'x'.repeat(4_001), 'text-too-long'],
	['motivation', 'Om 010190-1234', 'looks-like-cpr'],
	['plan-status', 'Vedtaget i går', 'field-unknown'],
	['topic', 'Kun i korte forløb', 'field-unknown'],
	['themes', 'Et tema, ingen kender', 'choice-unknown'],
	['constructor', 'x', 'field-unknown']
])('%s is not kept as it was typed: %#', (id, typed, reason) => {
	expect(checkField('director', id, typed)).toMatchObject({ ok: false, reason });
});

test('a line stays a line, and choices stand in the order they are offered', () => {
	expect(checkField('director', 'unit', ' Center\nfor Børn ')).toEqual({
		ok: true,
		value: 'Center for Børn'
	});
	expect(checkField('director', 'themes', 'Opsporing\nForebyggelse\nOpsporing')).toEqual({
		ok: true,
		value: 'Forebyggelse\nOpsporing'
	});
});

const content: SubmissionContent = {
	round: 'r',
	offer: 'o',
	municipality: '9901',
	fields: [{ id: 'motivation', label: 'Hvorfor', value: 'Fordi', from: 'written' }],
	files: [],
	decision: {
		outcome: 'approved',
		decidedOn: '2026-11-20',
		decidedBy: 'p1',
		level: 'director',
		outside: false,
		note: ''
	},
	initialMeeting: null
};

test('the fingerprint of a submission changes with every word in it', () => {
	expect(submissionHashForm(content)).toBe(submissionHashForm(structuredClone(content)));
	const other = { ...content, fields: [{ ...content.fields[0]!, value: 'Derfor' }] };
	expect(submissionHashForm(other)).not.toBe(submissionHashForm(content));
	expect(submissionHashForm({ ...content, initialMeeting: '2026-10-01' })).not.toBe(
		submissionHashForm(content)
	);
});

test('an approval is bound to what is written and attached, whatever order it is read in', () => {
	const file = { id: 'f', name: 'bilag.pdf', kind: 'pdf', sha256: 'a' };
	const form = approvalHashForm('r', { unit: 'A', contact: 'B', limits: '' }, [file]);
	expect(approvalHashForm('r', { contact: 'B', unit: 'A' }, [file])).toBe(form);
	expect(approvalHashForm('r', { contact: 'B', unit: 'AA' }, [file])).not.toBe(form);
	expect(approvalHashForm('r', { contact: 'B', unit: 'A' }, [])).not.toBe(form);
	expect(approvalHashForm('s', { contact: 'B', unit: 'A' }, [file])).not.toBe(form);
});

test('a round takes applications from the moment it opens until the moment it closes', () => {
	const round = { opensAt: '2026-11-01T07:00:00Z', closesAt: '2026-12-01T11:00:00Z' };
	expect(submissionWindow(round, new Date('2026-11-01T06:59:59Z'))).toBe('not-open');
	expect(submissionWindow(round, new Date('2026-11-01T07:00:00Z'))).toBe('open');
	expect(submissionWindow(round, new Date('2026-12-01T10:59:59.999Z'))).toBe('open');
	expect(submissionWindow(round, new Date('2026-12-01T11:00:00Z'))).toBe('closed');
});
