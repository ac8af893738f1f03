/** What a person can do wrong is a value, not an exception: `reason` is a phrase a caseworker would say. */
export type Result<Value, Reason extends string = string> =
	{ readonly ok: true; readonly value: Value } | Refusal<Reason>;

export interface Refusal<Reason extends string> {
	readonly ok: false;
	readonly reason: Reason;
	/** What the reason is about: a section title, a field name … shown to the person. */
	readonly about?: readonly string[];
}

export const accept = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
	ok: true,
	value
});

export const refuse = <Reason extends string>(
	reason: Reason,
	about?: readonly string[]
): Refusal<Reason> => (about ? { ok: false, reason, about } : { ok: false, reason });
