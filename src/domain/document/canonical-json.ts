/**
 * One value, one string: sorted keys and no whitespace, in the manner of RFC 8785. Hashes, ETags and
 * "has this changed" all rest on it, so what JSON would lose in silence (undefined, NaN, a date) is
 * a programming error here and throws.
 */
export function canonicalJson(value: unknown): string {
	if (value === null || typeof value === 'boolean') return String(value);
	if (typeof value === 'string') return canonicalString(value);
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new TypeError(`No canonical JSON for ${value}`);
		return JSON.stringify(value);
	}
	if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
	if (isPlainObject(value)) {
		// RFC 8785 sorts by UTF-16 code units, which is what the default sort does.
		const keys = Object.keys(value).sort();
		return `{${keys.map((key) => `${canonicalString(key)}:${canonicalJson(value[key])}`).join(',')}}`;
	}
	throw new TypeError(`No canonical JSON for ${typeof value}`);
}

/** RFC 8785 takes no lone surrogates: they are not text, and would not survive UTF-8. */
function canonicalString(text: string): string {
	if (!text.isWellFormed()) throw new TypeError('No canonical JSON for text with a lone surrogate');
	return JSON.stringify(text);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}
