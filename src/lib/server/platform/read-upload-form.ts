import { isHttpError } from '@sveltejs/kit';
import { readForm } from './read-form.ts';
import { readMultipart } from './upload-form.ts';
import type { NamedBytes } from './uploaded-file.ts';

export interface UploadForm {
	readonly fields: Readonly<Record<string, string>>;
	/** As the form gave it, for the gate alone to read; undefined when none was chosen. */
	readonly file: NamedBytes | undefined;
}

/** A form with one file in it; 'too-large' when the whole is more than the route takes. */
export async function readUploadForm(
	request: Request
): Promise<UploadForm | 'too-large' | 'not-a-form'> {
	try {
		const type = request.headers.get('content-type') ?? '';
		if (!/^multipart\/form-data/i.test(type)) {
			return { fields: await readForm(request), file: undefined };
		}
		return (await readMultipart(request)) ?? 'not-a-form';
	} catch (fault) {
		if (isHttpError(fault, 413)) return 'too-large';
		return 'not-a-form';
	}
}
