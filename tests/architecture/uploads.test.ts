import { expect, test } from 'vitest';
import { uploadBreaches } from './uploads.ts';

const breaches = (path: string, text: string) => uploadBreaches([{ path, text }]);

test.each([
	['src/routes/(municipality)/arbejde/+page.server.ts', "await form.get('plan').arrayBuffer();"],
	['src/routes/(public)/hoering/[id]/+server.ts', 'const bytes = await file.bytes();'],
	['src/routes/(public)/hoering/[id]/+server.ts', 'for await (const piece of file.stream()) x();'],
	['src/lib/server/plan/import-plan.ts', 'const page = await upload.file.text();'],
	['src/lib/server/platform/read-form.ts', 'new FileReader().readAsText(file);']
])('%s may not read a file itself: %s', (path, text) => {
	expect(breaches(path, text)).toEqual([
		`a file from a form is read by receiveUpload only: hand it in as it is (${path}:1)`
	]);
});

test.each([
	['src/routes/(municipality)/arbejde/+page.server.ts', 'await receiveUpload(file, { accept });'],
	['src/routes/(municipality)/arbejde/+server.ts', 'const sent = await event.request.text();'],
	['src/lib/server/platform/ready-pages.ts', 'const body = await response.arrayBuffer();'],
	['src/lib/server/platform/uploaded-file.ts', 'const bytes = await file.bytes();'],
	['src/lib/server/platform/upload-package.ts', 'const content = part.bytes();'],
	['src/routes/(public)/k/[slug]/beredskab/[n]/bevis/+page.svelte', 'await file.arrayBuffer();']
])('%s may: %s', (path, text) => {
	expect(breaches(path, text)).toEqual([]);
});
