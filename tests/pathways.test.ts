import { readdirSync, readFileSync } from 'node:fs';
import {
	compile,
	confirmedOnly,
	readTexts,
	sentencesOf,
	verify,
	walk,
	type Compiled,
	type Definition,
	type KnownLaw
} from '#domain/pathway';
import { expect, test } from 'vitest';
import { cases } from '../content/pathways/national/cases.ts';
import { nationalPathway } from '../content/pathways/national/definition.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const texts = readTexts(read('content/pathways/national/texts.md'));
const provisions = JSON.parse(read('content/law/provisions.json')) as readonly {
	readonly id: string;
	readonly confidence: 'verified' | 'recalled';
}[];
const law: KnownLaw = Object.fromEntries(provisions.map(({ id, confidence }) => [id, confidence]));

function compiled(definition: Definition): Compiled {
	const result = compile(definition, texts, law);
	if (!result.ok) throw new Error(result.about?.join('\n'));
	return result.value;
}
const national = compiled(nationalPathway);

test('every path in content has a definition, texts and cases', () => {
	for (const slug of readdirSync(new URL('../content/pathways', import.meta.url))) {
		const files = readdirSync(new URL(`../content/pathways/${slug}`, import.meta.url));
		expect(files).toEqual(expect.arrayContaining(['cases.ts', 'definition.ts', 'texts.md']));
	}
});

test.each(cases.map((one) => [one.title, one] as const))('%s', (_title, one) => {
	const result = walk(national, one.answers, { awaiting: one.awaiting === true });
	expect(result.kind).toBe('outcome');
	if (result.kind !== 'outcome') return;
	const ids = (steps: readonly { readonly step: { readonly id: string } }[]) =>
		steps.map(({ step }) => step.id);
	expect(result.answers).toEqual(one.answers);
	expect({
		now: ids(result.outcome.now),
		next: ids(result.outcome.next),
		later: ids(result.outcome.later),
		never: result.outcome.never.map(({ id }) => id)
	}).toEqual({ now: one.now, next: one.next, later: one.later, never: one.never });
});

test('the cases visit every step, every "never" rule and every question', () => {
	const visited = new Set(
		cases.flatMap(({ answers, now, next, later, never }) => [
			...now,
			...next,
			...later,
			...never,
			...Object.keys(answers).map((fact) => `q-${fact}`)
		])
	);
	const everything = [...national.steps, ...national.never, ...national.questions];
	expect(everything.map(({ id }) => id).filter((id) => !visited.has(id))).toEqual([]);
});

test("in a club nobody is held to the professionals' duty", () => {
	const inClub = cases.filter(({ answers }) => answers['setting'] === 'forening');
	expect(inClub.length).toBeGreaterThan(5);
	for (const { title, answers } of inClub) {
		const result = walk(national, answers);
		if (result.kind !== 'outcome') throw new Error(title);
		const { now, never } = result.outcome;
		const law = new Set(now.filter(({ own }) => own).flatMap(({ step }) => step.law));
		expect([...law], title).toEqual(['barnets-lov-135']);
		const words = [...now, ...never].map(({ text }) => texts[text]);
		expect(words.join(' '), title).not.toContain('Pligten er din egen');
	}
});

test.each([false, true])(
	'every route of the national path keeps the invariants (proposals included: %s)',
	(awaiting) => {
		const proof = verify(national, { awaiting });
		expect(proof.violations).toEqual([]);
		// The receipt awaits approval, because its provision's number is not confirmed.
		const warned = proof.warnings.map(({ invariant }) => invariant);
		expect(warned).toEqual(awaiting ? [] : ['I16']);
		expect(proof.routes).toBeGreaterThan(1000);
	}
);

const without = (id: string): Definition => ({
	...nationalPathway,
	steps: nationalPathway.steps
		.filter((step) => step.id !== id)
		.map((step) => ({
			...step,
			precedes: step.precedes.filter((one) => one !== id),
			givesWayTo: step.givesWayTo.filter((one) => one !== id)
		}))
});

test('a path without the written notification cannot be published', () => {
	const { violations } = verify(compiled(without('notify-in-writing')));
	expect(violations.map(({ invariant, role }) => [invariant, role])).toContainEqual([
		'I1',
		'staff'
	]);
	expect(violations.every(({ blocks }) => blocks)).toBe(true);
});

test('a path where staff tell suspected parents before the authority cannot be published', () => {
	const first = nationalPathway.steps.find(({ id }) => id === 'look-after-child')!;
	const { violations } = verify(
		compiled({
			...nationalPathway,
			steps: [
				{
					...first,
					id: 'tell-parents-first',
					act: 'tell-parents',
					informs: ['parents'],
					precedes: ['call-intake']
				},
				...nationalPathway.steps
			]
		})
	);
	const named = violations
		.filter(({ step }) => step === 'tell-parents-first')
		.map(({ invariant }) => invariant);
	expect(named).toEqual(expect.arrayContaining(['I2', 'I5', 'I7', 'never-contradicted']));
});

test('every sentence has at most 20 words', () => {
	const long = Object.entries(texts).flatMap(([id, text]) =>
		sentencesOf(text)
			.filter((sentence) => sentence.split(/\s+/).length > 20)
			.map((sentence) => `${id}: ${sentence}`)
	);
	expect(long).toEqual([]);
});

test('no text is left over, and no unconfirmed step or word goes to the phone', () => {
	const whole = {
		...national,
		steps: national.steps.map((s) => ({ ...s, status: 'confirmed' as const }))
	};
	const all = {
		...whole,
		never: whole.never.map((rule) => ({ ...rule, status: 'confirmed' as const }))
	};
	const rows = (national.rows ?? []).map(({ text }) => text);
	const used = [...Object.keys(confirmedOnly(all).texts), ...rows];
	expect(used.sort()).toEqual(Object.keys(texts).sort());
	const phone = confirmedOnly(national);
	expect([...phone.steps, ...phone.never].every(({ status }) => status === 'confirmed')).toBe(true);
	expect(phone.texts['set-date']).toBeUndefined();
	expect(phone.texts['receipt.seen']).toBeUndefined();
});

test('the phone gets the same outcome from the confirmed path as the server from the whole', () => {
	const phone = confirmedOnly(national);
	for (const { answers } of cases.filter(({ awaiting }) => !awaiting)) {
		expect(JSON.stringify(walk(phone, answers)).length).toBeGreaterThan(0);
		const ids = (path: Compiled) => {
			const result = walk(path, answers);
			if (result.kind !== 'outcome') throw new Error('no outcome');
			const { now, next, later } = result.outcome;
			return [...now, ...next, ...later].map(({ step }) => step.id);
		};
		expect(ids(phone)).toEqual(ids(national));
	}
});
