/**
 * When a step holds, as a few rows that can be chosen: this question has one of these answers, or none of them. What
 * is deeper than that is kept and shown, not taken apart.
 */
import { unknown, type Condition, type Fact } from '#domain/pathway';

export interface ConditionRow {
	readonly fact: string;
	readonly values: readonly string[];
	readonly negated: boolean;
}

export interface ConditionRows {
	readonly join: 'all' | 'any';
	readonly rows: readonly ConditionRow[];
}

/** Undefined for a condition that rows cannot say. */
export function rowsOf(condition: Condition, facts: readonly Fact[]): ConditionRows | undefined {
	const [join, parts] =
		'all' in condition
			? (['all', condition.all] as const)
			: 'any' in condition
				? (['any', condition.any] as const)
				: (['all', [condition]] as const);
	if (join === 'any' && parts.length === 0) return undefined;
	const rows = parts.flatMap((part) => rowOf(part, facts) ?? []);
	return rows.length === parts.length ? { join, rows } : undefined;
}

function rowOf(condition: Condition, facts: readonly Fact[]): ConditionRow | undefined {
	if ('not' in condition) {
		const row = rowOf(condition.not, facts);
		return row && !row.negated ? { ...row, negated: true } : undefined;
	}
	if ('all' in condition || 'any' in condition) return undefined;
	const [fact, values] =
		'is' in condition
			? [condition.is[0], [condition.is[1]]]
			: [condition.anyOf[0], condition.anyOf[1]];
	const known = facts.find(({ id }) => id === fact)?.values;
	const shown = known && values.every((value) => value !== unknown && known.includes(value));
	return shown ? { fact, values, negated: false } : undefined;
}

export function conditionOf({ join, rows }: ConditionRows): Condition {
	const parts = rows.map(({ fact, values, negated }): Condition => {
		const [only] = values;
		const said: Condition =
			only !== undefined && values.length === 1 ? { is: [fact, only] } : { anyOf: [fact, values] };
		return negated ? { not: said } : said;
	});
	const [only] = parts;
	if (only && parts.length === 1) return only;
	// No row at all holds always; "any of nothing" would hold never.
	return join === 'any' && parts.length > 0 ? { any: parts } : { all: parts };
}
