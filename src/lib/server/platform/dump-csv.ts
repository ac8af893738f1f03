/**
 * Rows as a file that a spreadsheet in Danish opens: semicolons, UTF-8 with its mark. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvText(
	header: readonly string[],
	rows: readonly (readonly (string | number | null)[])[]
): string {
	const lines = [header, ...rows].map((cells) => cells.map(cell).join(';'));
	return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
