/**
 * Turns a definition and its words into a path that can be walked, or names every fault with the id
 * it stands on, so that the editor can point at it. Done once, when the path is loaded.
 */
import { accept, refuse, type Result } from '#domain/kernel';
import { mentions, type Condition } from './condition.ts';
import { acts, deadlines, persons, phases, roles } from './definition.ts';
import type { Compiled, Definition, NeverRule, Status } from './definition.ts';
import { givingWayInCircle } from './gives-way.ts';
import { inOrder } from './order.ts';

export type FaultKind =
	| 'duplicate-id'
	| 'unknown-fact'
	| 'unknown-value'
	| 'unknown-step'
	| 'unknown-rule'
	| 'unknown-act'
	| 'unknown-owner'
	| 'unknown-person'
	| 'unknown-phase'
	| 'unknown-deadline'
	| 'unknown-slot'
	| 'unknown-law'
	| 'unconfirmed-law'
	| 'missing-text'
	| 'missing-option'
	| 'no-role-fact'
	| 'circle'
	| 'precedes-earlier-phase'
	| 'gives-way-to-later-deadline'
	| 'gives-way-to-narrower-rule'
	| 'looks-ahead'
	| 'never-asked';

export interface Fault {
	readonly kind: FaultKind;
	/** The step, rule, question, note or fact it stands on. */
	readonly id: string;
	/** What is wrong there: a fact, a value, a text id … */
	readonly about: string;
}

/** What the law catalogue says about each provision id. */
export type KnownLaw = Readonly<Record<string, 'verified' | 'recalled'>>;

export function compile(
	definition: Definition,
	texts: Readonly<Record<string, string>>,
	law?: KnownLaw
): Result<Compiled, 'path-has-faults'> {
	const faults = faultsOf(definition, texts, law);
	if (faults.length > 0) {
		return refuse(
			'path-has-faults',
			faults.map(({ kind, id, about }) => `${kind}: ${id} (${about})`)
		);
	}
	return accept({ ...definition, steps: inOrder(definition.steps).steps, texts });
}

export function faultsOf(
	definition: Definition,
	texts: Readonly<Record<string, string>>,
	law?: KnownLaw
): readonly Fault[] {
	const faults: Fault[] = [];
	const found = (kind: FaultKind, id: string, about: string) => faults.push({ kind, id, about });
	const facts = new Map(definition.facts.map((fact) => [fact.id, fact.values]));
	const steps = new Map(definition.steps.map((step) => [step.id, step]));

	const condition = (id: string, when: Condition | undefined) => {
		for (const { fact, values } of when ? mentions(when) : []) {
			const known = facts.get(fact);
			if (!known) found('unknown-fact', id, fact);
			else values.filter((v) => !known.includes(v)).forEach((v) => found('unknown-value', id, v));
		}
	};
	const text = (id: string, wanted: string) => {
		if (!texts[wanted]) found('missing-text', id, wanted);
	};
	const listed = (kind: FaultKind, id: string, list: readonly string[], value: string) => {
		if (!list.includes(value)) found(kind, id, value);
	};

	for (const id of duplicates([
		...definition.steps,
		...definition.never,
		...definition.notes,
		...definition.questions
	])) {
		found('duplicate-id', id, id);
	}
	for (const id of duplicates(definition.facts)) found('duplicate-id', id, id);
	if (!facts.has('role')) found('no-role-fact', definition.id, 'role');

	for (const step of definition.steps) {
		condition(step.id, step.when);
		listed('unknown-act', step.id, acts, step.act);
		listed('unknown-owner', step.id, ['everyone', ...roles], step.owner);
		step.informs.forEach((person) => listed('unknown-person', step.id, persons, person));
		listed('unknown-phase', step.id, phases, step.phase);
		listed('unknown-deadline', step.id, deadlines, step.deadline);
		if (step.contact !== undefined) {
			listed('unknown-slot', step.id, definition.slots, step.contact);
		}
		text(step.id, step.text);
		if (step.seen) text(step.id, step.seen.text);
		lawFaults(step, law).forEach((fault) => faults.push(fault));
		for (const after of step.precedes) {
			const later = steps.get(after);
			if (!later) found('unknown-step', step.id, after);
			else if (phases.indexOf(later.phase) < phases.indexOf(step.phase)) {
				found('precedes-earlier-phase', step.id, after);
			}
		}
		for (const stronger of step.givesWayTo) {
			const other = steps.get(stronger);
			if (!other) found('unknown-step', step.id, stronger);
			else if (deadlines.indexOf(other.deadline) > deadlines.indexOf(step.deadline)) {
				found('gives-way-to-later-deadline', step.id, stronger);
			}
		}
	}
	for (const id of inOrder(definition.steps).circle) found('circle', id, 'precedes');
	for (const id of [definition.steps, definition.never].flatMap(givingWayInCircle)) {
		found('circle', id, 'givesWayTo');
	}
	for (const rule of definition.never) {
		condition(rule.id, rule.when);
		rule.acts.forEach((act) => listed('unknown-act', rule.id, acts, act));
		rule.persons.forEach((person) => listed('unknown-person', rule.id, persons, person));
		text(rule.id, rule.text);
		text(rule.id, rule.why);
		for (const stronger of rule.givesWayTo ?? []) {
			const other = definition.never.find(({ id }) => id === stronger);
			if (!other) found('unknown-rule', rule.id, stronger);
			else if (!forbidsAsMuch(other, rule)) {
				found('gives-way-to-narrower-rule', rule.id, stronger);
			}
		}
	}
	for (const note of definition.notes) {
		condition(note.id, note.when);
		text(note.id, note.text);
	}
	for (const row of definition.rows ?? []) {
		condition(row.id, row.when);
		text(row.id, row.text);
	}
	return [...faults, ...questionFaults(definition, texts)];
}

const forbidsAsMuch = (stronger: NeverRule, rule: NeverRule): boolean =>
	rule.acts.every((act) => stronger.acts.includes(act)) &&
	(stronger.persons.length === 0 ||
		(rule.persons.length > 0 && rule.persons.every((one) => stronger.persons.includes(one))));

function questionFaults(
	definition: Definition,
	texts: Readonly<Record<string, string>>
): readonly Fault[] {
	const faults: Fault[] = [];
	const asked = new Set<string>();
	const given = new Set(
		definition.facts.filter((fact) => fact.otherwise !== undefined).map(({ id }) => id)
	);
	for (const question of definition.questions) {
		const { id } = question;
		const fact = definition.facts.find((one) => one.id === question.fact);
		if (!fact) {
			faults.push({ kind: 'unknown-fact', id, about: question.fact });
			continue;
		}
		for (const value of fact.values) {
			const option = question.options[value];
			if (option === undefined) faults.push({ kind: 'missing-option', id, about: value });
			else if (!texts[option]) faults.push({ kind: 'missing-text', id, about: option });
		}
		for (const wanted of [question.text, question.definition]) {
			if (!texts[wanted]) faults.push({ kind: 'missing-text', id, about: wanted });
		}
		if (question.unknownAs !== undefined && !fact.values.includes(question.unknownAs)) {
			faults.push({ kind: 'unknown-value', id, about: question.unknownAs });
		}
		for (const when of [question.when, ...Object.values(question.offered ?? {})]) {
			for (const { fact: other, values } of when ? mentions(when) : []) {
				const known = definition.facts.find((one) => one.id === other);
				if (!known) faults.push({ kind: 'unknown-fact', id, about: other });
				else if (!asked.has(other) && !given.has(other)) {
					faults.push({ kind: 'looks-ahead', id, about: other });
				}
				for (const value of values.filter((one) => known && !known.values.includes(one))) {
					faults.push({ kind: 'unknown-value', id, about: value });
				}
			}
		}
		if (asked.has(question.fact)) {
			faults.push({ kind: 'never-asked', id, about: question.fact });
		}
		asked.add(question.fact);
	}
	for (const fact of definition.facts) {
		if (!asked.has(fact.id) && !given.has(fact.id)) {
			faults.push({ kind: 'never-asked', id: fact.id, about: fact.id });
		}
	}
	return faults;
}

function lawFaults(
	step: { readonly id: string; readonly law: readonly string[]; readonly status: Status },
	law: KnownLaw | undefined
): readonly Fault[] {
	if (!law) return [];
	return step.law.flatMap((id): readonly Fault[] => {
		const confidence = law[id];
		if (confidence === undefined) return [{ kind: 'unknown-law', id: step.id, about: id }];
		return step.status === 'confirmed' && confidence === 'recalled'
			? [{ kind: 'unconfirmed-law', id: step.id, about: id }]
			: [];
	});
}

function duplicates(entries: readonly { readonly id: string }[]): readonly string[] {
	const seen = new Set<string>();
	const twice = new Set<string>();
	for (const { id } of entries) (seen.has(id) ? twice : seen).add(id);
	return [...twice];
}
