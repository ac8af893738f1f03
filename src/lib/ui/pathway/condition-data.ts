/** Conditions as they travel: lists of numbers, by the place of a fact and of its values. */
import type { Condition, Fact } from '#domain/pathway';

export type PackedCondition = readonly [kind: number, ...parts: (number | PackedCondition)[]];

/** A list that begins with none of these is one fact and one value. */
const all = -1;
const any = -2;
const not = -3;
const anyOf = -4;

export function packCondition(condition: Condition, facts: readonly Fact[]): PackedCondition {
	const inside = (one: Condition) => packCondition(one, facts);
	if ('all' in condition) return [all, ...condition.all.map(inside)];
	if ('any' in condition) return [any, ...condition.any.map(inside)];
	if ('not' in condition) return [not, inside(condition.not)];
	const [fact, named] = 'is' in condition ? condition.is : condition.anyOf;
	const index = facts.findIndex(({ id }) => id === fact);
	const place = (value: string) => facts[index]?.values.indexOf(value) ?? -1;
	return typeof named === 'string' ? [index, place(named)] : [anyOf, index, ...named.map(place)];
}

export function unpackCondition(packed: PackedCondition, facts: readonly Fact[]): Condition {
	const [kind, ...parts] = packed;
	const inside = () => parts.map((part) => unpackCondition(part as PackedCondition, facts));
	if (kind === all) return { all: inside() };
	if (kind === any) return { any: inside() };
	if (kind === not) return { not: unpackCondition(parts[0] as PackedCondition, facts) };
	const [index, values] = kind === anyOf ? [parts[0] as number, parts.slice(1)] : [kind, parts];
	const { id, values: known } = facts[index]!;
	const named = values.map((value) => known[value as number] ?? '');
	return kind === anyOf ? { anyOf: [id, named] } : { is: [id, named[0] ?? ''] };
}
