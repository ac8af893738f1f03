/** Whether a file is one of those stored when a version was published: what the proof page answers, in words. */
export interface KnownFile {
	/** Which of the municipality's plans. */
	readonly name: string;
	readonly number: number;
	readonly kind: 'PDF' | 'Word';
	/** SHA-256 in lower-case hexadecimal. */
	readonly hash: string;
}

/** `hash` of the file called `name`, held against every stored file of the municipality. */
export function fileAnswer(known: readonly KnownFile[], hash: string, name: string): string {
	const found = known.find((one) => one.hash === hash);
	if (!found) {
		return `Nej. ${name} er ikke en fil, som kommunen har offentliggjort her. Den kan være ændret eller gemt på ny.`;
	}
	return `Ja. ${name} er den gemte ${found.kind}-fil af version ${found.number}: ${found.name}.`;
}

export async function sha256(bytes: ArrayBuffer): Promise<string> {
	const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
