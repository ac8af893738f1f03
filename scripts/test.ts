/**
 * `npm test`: everything there is to test, in one run: rules, content and architecture, the two databases,
 * and the journeys in a browser against the built service. Ends with one plain line. Words after
 * `npm test --` choose files by name.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startVitest, type TestModule } from 'vitest/node';
import { projectRoot } from '#server/platform/project-root';

const root = projectRoot();
process.chdir(root);
const chosen = process.argv.slice(2);

function end(passed: number, failed: number): never {
	console.log(`${passed} passed, ${failed} failed`);
	process.exit(passed > 0 && failed === 0 ? 0 : 1);
}

const kit = join(root, 'node_modules', '@sveltejs', 'kit', 'svelte-kit.js');
const synced = spawnSync(process.execPath, [kit, 'sync'], {
	stdio: ['ignore', 'ignore', 'inherit']
});
if (synced.status !== 0) end(0, 1);

const vitest = await startVitest('test', chosen, { watch: false });
const modules = vitest.state.getTestModules();
const outcomes = modules.flatMap((module) =>
	[...module.children.allTests()].map((test) => test.result().state)
);
const passed = outcomes.filter((state) => state === 'passed').length;
// What is neither passed nor failed did not run: nothing may be left out.
const broken = modules.filter(isBroken).length + vitest.state.getUnhandledErrors().length;
await vitest.close();
const failed = outcomes.length - passed + broken;
// A database that could not be made fails the run without failing a test.
end(passed, failed === 0 && process.exitCode ? 1 : failed);

/** A file that fell before or after its tests: a fault in its imports or in what it opens and closes. */
function isBroken(module: TestModule): boolean {
	const suites = [...module.children.allSuites()];
	return [module, ...suites].some((one) => one.errors().length > 0);
}
