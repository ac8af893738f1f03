/**
 * The questions of a path as a form of DEFRA's forms-engine-plugin, in the server it brings along, in a process of
 * its own. Its test environment is the one that keeps sessions in memory rather than in Redis; templates are kept
 * compiled, nothing is logged, and no token is asked for against foreign forms.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Compiled } from '../../src/domain/pathway/index.ts';
import { freePort } from '../../tests/support/launched-beredt.ts';

export interface ServedForm {
	readonly origin: string;
	stop(): Promise<void>;
}

/** Addresses it insists on having; nothing here asks them for anything. */
const elsewhere = [
	'FEEDBACK_LINK',
	'MANAGER_URL',
	'DESIGNER_URL',
	'SUBMISSION_URL',
	'UPLOADER_URL',
	'REDIS_HOST',
	'REDIS_USERNAME',
	'REDIS_PASSWORD',
	'REDIS_KEY_PREFIX',
	'NOTIFY_TEMPLATE_ID',
	'NOTIFY_API_KEY',
	'SERVICE_VERSION'
];

export async function serveForm(path: Compiled): Promise<ServedForm> {
	const folder = await mkdtemp(join(tmpdir(), 'beredt-bench-form-'));
	await writeFile(join(folder, 'handlevej.json'), JSON.stringify(formOf(path)));
	const port = await freePort();
	const child = spawn(
		process.execPath,
		[fileURLToPath(new URL('forms-engine-server.js', import.meta.url)), folder],
		{
			// It looks for what it needs from where it is started.
			cwd: fileURLToPath(new URL('..', import.meta.url)),
			stdio: ['ignore', 'ignore', 'inherit'],
			env: {
				...process.env,
				...Object.fromEntries(elsewhere.map((name) => [name, 'http://127.0.0.1:9'])),
				NODE_ENV: 'test',
				LOG_ENABLED: 'false',
				PORT: String(port),
				SESSION_COOKIE_PASSWORD: 'the session cookie of a bench, not a secret'
			}
		}
	);
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const origin = `http://127.0.0.1:${port}`;
	for (let waits = 0; ; waits += 1) {
		const isUp = await fetch(`${origin}/health`).then(
			({ ok }) => ok,
			() => false
		);
		if (isUp) break;
		if (waits > 200 || child.exitCode !== null) throw new Error('The form did not start.');
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return {
		origin,
		stop: async () => {
			child.kill();
			await ended;
			await rm(folder, { recursive: true, force: true });
		}
	};
}

/** A page for each question, one after the other. */
function formOf({ questions, texts }: Compiled) {
	const pages = questions.map(({ fact, text }, at) => ({
		title: texts[text],
		path: `/${fact}`,
		next: [{ path: `/${questions[at + 1]?.fact ?? 'summary'}` }],
		components: [
			{ type: 'RadiosField', name: fact, title: texts[text], list: fact, options: {}, schema: {} }
		]
	}));
	return {
		name: 'Handlevej',
		metadata: {},
		startPage: pages[0]?.path,
		pages: [
			...pages,
			{
				path: '/summary',
				title: 'Svar',
				controller: 'SummaryPageController',
				components: [],
				next: []
			}
		],
		lists: questions.map(({ fact, options }) => ({
			title: fact,
			name: fact,
			type: 'string',
			items: Object.entries(options).map(([value, text]) => ({ value, text: texts[text] }))
		})),
		sections: [],
		conditions: []
	};
}
