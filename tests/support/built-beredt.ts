/**
 * Once a run: the journeys meet the service as it is built from the sources at hand, and each a copy of the same
 * data folder, filled as at a first start.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#server/platform/project-root';
import type { TestProject } from 'vitest/node';
import { buildIfNeeded } from '../../scripts/build-if-needed.ts';
import { freePort, launch, untilReady } from './launched-beredt.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The data folder of a service that has been started once and stopped. */
		readonly filledData: string;
	}
}

export default async function builtBeredt({ provide }: TestProject): Promise<() => Promise<void>> {
	if (!buildIfNeeded(projectRoot())) throw new Error('The build failed; the lines above say why.');
	const folder = await mkdtemp(join(tmpdir(), 'beredt-filled-'));
	const data = join(folder, 'data');
	const run = launch({ PORT: String(await freePort()), BEREDT_DATA: data });
	const clear = () => rm(folder, { recursive: true, force: true });
	try {
		await untilReady(run);
		run.child.kill('SIGINT');
		const { code } = await run.exit;
		if (code !== 0) throw new Error(`The service did not stop well:\n${run.output()}`);
	} catch (cause) {
		run.child.kill('SIGKILL');
		await clear();
		throw cause;
	}
	provide('filledData', data);
	return clear;
}
