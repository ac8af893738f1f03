/**
 * A phone number as Danes dial it: eight digits, or a short number (112, 114, 1888, 116 111).
 * Kept as digits; undefined when it is neither.
 */
export function parsePhone(text: string): string | undefined {
	const digits = text.replace(/^\s*(\+|00)45(?=[\s\d]{8})/u, '').replace(/[\s.\-–]/gu, '');
	return /^(\d{8}|112|114|116\d{3}|18\d{2})$/.test(digits) ? digits : undefined;
}

/** A number a municipality can have of its own: eight digits, or 114 where the police take the calls. */
export function parseLocalPhone(text: string): string | undefined {
	const phone = parsePhone(text);
	return phone?.length === 8 || phone === '114' ? phone : undefined;
}

/** In pairs, as it is read aloud: `00 00 12 34`, `116 111`. */
export function phoneInPairs(digits: string): string {
	if (digits.length === 8) return digits.replace(/(\d\d)(?=\d)/g, '$1 ');
	return digits.length === 6 ? `${digits.slice(0, 3)} ${digits.slice(3)}` : digits;
}

/** The address a phone can call. */
export const phoneHref = (digits: string): string =>
	digits.length === 8 ? `tel:+45${digits}` : `tel:${digits}`;
