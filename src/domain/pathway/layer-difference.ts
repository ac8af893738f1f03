/**
 * What one form of a layer has that another has not: what is new since the published one, or, against an empty
 * layer, everything a municipality or an institution says beyond what stands above it.
 */
import { canonicalJson } from '#domain/document';
import type { NeverRule, Step } from './definition.ts';
import { textIdsOf, type Layer } from './layer.ts';

export interface LayerChange {
	readonly what: 'step' | 'rule' | 'explanation' | 'contact' | 'approved' | 'left-out' | 'order';
	readonly id: string;
	readonly change: 'added' | 'removed' | 'changed';
	/** The words before and after; a contact's are its slots in the directory. */
	readonly before: string | null;
	readonly after: string | null;
	/** Of a step or a rule that is changed: which of its parts, the words left out. */
	readonly parts: readonly string[];
}

export function layerDifference(before: Layer, after: Layer): readonly LayerChange[] {
	return [
		...entries('step', before.steps, after.steps, before, after),
		...entries('rule', before.never, after.never, before, after),
		...order(before, after),
		...values('explanation', explanations(before), explanations(after)),
		...values('contact', before.contacts, after.contacts),
		...values('approved', before.approved ?? {}, after.approved ?? {}),
		...values('left-out', before.leftOut ?? {}, after.leftOut ?? {})
	];
}

type Entry = Step | NeverRule;

function entries(
	what: 'step' | 'rule',
	was: readonly Entry[],
	is: readonly Entry[],
	before: Layer,
	after: Layer
): readonly LayerChange[] {
	const old = new Map(was.map((one) => [one.id, one]));
	const kept = new Set(is.map(({ id }) => id));
	const gone = was
		.filter(({ id }) => !kept.has(id))
		.map((one): LayerChange => ({
			what,
			id: one.id,
			change: 'removed',
			before: before.texts[one.text] ?? '',
			after: null,
			parts: []
		}));
	const there = is.flatMap((one): readonly LayerChange[] => {
		const words = after.texts[one.text] ?? '';
		const earlier = old.get(one.id);
		if (!earlier) {
			return [{ what, id: one.id, change: 'added', before: null, after: words, parts: [] }];
		}
		const words0 = before.texts[earlier.text] ?? '';
		const parts = changedParts(earlier, one, before, after);
		return parts.length === 0 && words0 === words
			? []
			: [{ what, id: one.id, change: 'changed', before: words0, after: words, parts }];
	});
	return [...gone, ...there];
}

function changedParts(was: Entry, is: Entry, before: Layer, after: Layer): readonly string[] {
	const form = (one: Entry, { texts }: Layer): Readonly<Record<string, unknown>> => ({
		...one,
		text: '',
		...('why' in one ? { why: texts[one.why] } : {}),
		...('seen' in one && one.seen ? { seen: { ...one.seen, text: texts[one.seen.text] } } : {})
	});
	const [old, now] = [form(was, before), form(is, after)];
	const same = (key: string) => canonicalJson(old[key] ?? null) === canonicalJson(now[key] ?? null);
	return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => !same(key));
}

/** The order among its own steps is part of what a layer says. */
function order(before: Layer, after: Layer): readonly LayerChange[] {
	const both = new Set(before.steps.map(({ id }) => id));
	const now = after.steps.map(({ id }) => id).filter((id) => both.has(id));
	const kept = new Set(now);
	const was = before.steps.map(({ id }) => id).filter((id) => kept.has(id));
	return was.flatMap((id, at): readonly LayerChange[] =>
		id === now[at]
			? []
			: [
					{
						what: 'order',
						id: now[at] ?? id,
						change: 'changed',
						before: null,
						after: after.texts[now[at] ?? id] ?? '',
						parts: []
					}
				]
	);
}

function explanations(layer: Layer): Readonly<Record<string, string>> {
	const own = new Set(textIdsOf(layer));
	return Object.fromEntries(Object.entries(layer.texts).filter(([id]) => !own.has(id)));
}

function values(
	what: 'explanation' | 'contact' | 'approved' | 'left-out',
	was: Readonly<Record<string, string>>,
	is: Readonly<Record<string, string>>
): readonly LayerChange[] {
	return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((id) => {
		const before = was[id] ?? null;
		const after = is[id] ?? null;
		if (before === after) return [];
		const change = before === null ? 'added' : after === null ? 'removed' : 'changed';
		return [{ what, id, change, before, after, parts: [] }];
	});
}
