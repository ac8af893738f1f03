/** A file as it came, to be saved and never shown by the browser as a page of ours. */
const types: Readonly<Record<string, string>> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	png: 'image/png',
	jpeg: 'image/jpeg',
	json: 'application/json'
};

export const download = (file: {
	readonly name: string;
	readonly kind: string;
	readonly bytes: Uint8Array;
}): Response =>
	new Response(new Uint8Array(file.bytes), {
		headers: {
			'content-type': types[file.kind] ?? 'application/octet-stream',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`
		}
	});
