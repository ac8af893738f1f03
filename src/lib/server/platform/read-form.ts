import { error } from '@sveltejs/kit';

/** A number in a hidden field, such as the revision somebody saw; -1 for anything else. */
export function wholeNumber(text: string | null | undefined): number {
	return /^\d{1,9}$/.test(text ?? '') ? Number(text) : -1;
}

/** A form's fields as text. What is no form at all is said, not thrown; files are left out. */
export async function readForm(request: Request): Promise<Readonly<Record<string, string>>> {
	const form = await request.formData().catch(() => undefined);
	if (!form) error(400, { message: 'Vi kunne ikke læse formularen' });
	return Object.fromEntries(
		[...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
	);
}
