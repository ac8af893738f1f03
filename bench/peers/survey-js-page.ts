/**
 * Questions as a SurveyJS page, as a careful team would put it up: built and minified by Vite, its lightest
 * renderer (plain JavaScript), its style sheet without fonts, everything compressed beforehand and served
 * over the same loopback.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

export interface AskedQuestion {
	readonly name: string;
	readonly title: string;
	readonly definition: string;
	readonly options: readonly { readonly value: string; readonly text: string }[];
}

export interface ServedPage {
	readonly address: string;
	close(): void;
}

const kinds: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8'
};

export async function serveSurvey(questions: readonly AskedQuestion[]): Promise<ServedPage> {
	const files = await builtPage(questions);
	const server = createServer((request, response) => {
		const path = request.url === '/' ? '/index.html' : (request.url ?? '');
		const bytes = files.get(path);
		if (!bytes) return response.writeHead(404).end();
		return response
			.writeHead(200, {
				'content-type': kinds[extname(path)] ?? 'application/octet-stream',
				'content-encoding': 'br',
				'content-length': bytes.length,
				'cache-control': 'public, max-age=31536000'
			})
			.end(bytes);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `http://localhost:${(server.address() as AddressInfo).port}/`,
		close: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}

/** Each file by its path, as the bytes that go over the wire. */
async function builtPage(
	questions: readonly AskedQuestion[]
): Promise<ReadonlyMap<string, Buffer>> {
	const built = (await build({
		root: fileURLToPath(new URL('survey-js', import.meta.url)),
		configFile: false,
		logLevel: 'silent',
		define: { __SURVEY__: JSON.stringify(surveyOf(questions)) },
		build: { write: false, modulePreload: { polyfill: false } }
	})) as Rolldown.RolldownOutput;
	return new Map(
		built.output.map((file) => [
			`/${file.fileName}`,
			brotliCompressSync(file.type === 'chunk' ? file.code : file.source)
		])
	);
}

const surveyOf = (questions: readonly AskedQuestion[]) => ({
	pageNextText: 'Videre',
	completeText: 'Videre',
	showPrevButton: false,
	pages: questions.map(({ name, title, definition, options }) => ({
		elements: [
			{
				type: 'radiogroup',
				name,
				title,
				description: definition,
				isRequired: true,
				requiredErrorText: 'Vælg et svar',
				choices: options
			}
		]
	}))
});
