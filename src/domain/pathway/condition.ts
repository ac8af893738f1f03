/**
 * The closed vocabulary in which a path says "when". Plain data, so that a condition can be drawn,
 * sent to the phone, compared and proved. What it means under given answers is told by its boxes.
 */
export type Condition =
	| { readonly is: readonly [fact: string, value: string] }
	| { readonly anyOf: readonly [fact: string, values: readonly string[]] }
	| { readonly all: readonly Condition[] }
	| { readonly any: readonly Condition[] }
	| { readonly not: Condition };

/** Fact id → value id, or `unknown` ("ved ikke"). A fact that is not there has not been answered. */
export type Answers = Readonly<Record<string, string>>;

export const unknown = 'unknown';

export const is = (fact: string, value: string): Condition => ({ is: [fact, value] });
export const anyOf = (fact: string, ...values: readonly string[]): Condition => ({
	anyOf: [fact, values]
});
export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });
export const not = (condition: Condition): Condition => ({ not: condition });

/** Every fact and value that a condition names. */
export function mentions(
	condition: Condition
): readonly { readonly fact: string; readonly values: readonly string[] }[] {
	if ('is' in condition) return [{ fact: condition.is[0], values: [condition.is[1]] }];
	if ('anyOf' in condition) return [{ fact: condition.anyOf[0], values: condition.anyOf[1] }];
	if ('not' in condition) return mentions(condition.not);
	return ('all' in condition ? condition.all : condition.any).flatMap(mentions);
}
