import { isHttpError } from '@sveltejs/kit';

export interface UploadForm {
	readonly fields: Readonly<Record<string, string>>;
	/** As the form gave it, for the gate alone to read; undefined when none was chosen. */
	readonly file: File | undefined;
}

/** A form with one file in it; 'too-large' when the whole is more than the service takes at once. */
export async function readUploadForm(
	request: Request
): Promise<UploadForm | 'too-large' | 'not-a-form'> {
	const form = await request.formData().catch((fault: unknown) => fault);
	if (!(form instanceof FormData)) return isHttpError(form, 413) ? 'too-large' : 'not-a-form';
	const fields: Record<string, string> = {};
	let file: File | undefined;
	for (const [name, value] of form) {
		if (typeof value === 'string') fields[name] = value;
		else if (value.size > 0 || value.name !== '') file = value;
	}
	return { fields, file };
}
