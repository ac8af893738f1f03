import { expect, test } from 'vitest';
import { exceptions, givenValueBreaches } from './given-values.ts';

const breaches = (text: string, path = 'src/domain/plan/plan.ts') =>
	givenValueBreaches([{ path, text }]);

test.each([
	['const now = Date.now();', 'Date.now', 'the clock is given'],
	['const now = new Date();', 'new Date()', 'the clock is given'],
	['const now = new Date;', 'new Date', 'the clock is given'],
	['const now = Date();', 'Date()', 'the clock is given'],
	['const from = performance.now();', 'performance.now', 'the clock is given'],
	['const luck = Math.random();', 'Math.random', 'chance is given'],
	['const id = crypto.randomUUID();', 'crypto.randomUUID()', 'chance is given'],
	['const id = randomBytes(8);', 'randomBytes(8)', 'chance is given'],
	['const url = process.env.DATABASE_URL;', 'process.env', 'the environment is read in'],
	['const mode = import.meta.env.MODE;', 'import.meta.env', 'the environment is read in']
])('%s below the hook is found', (text, read, advice) => {
	for (const path of [
		'src/domain/plan/plan.ts',
		'src/lib/server/plan/submit-plan.ts',
		'src/routes/k/+page.server.ts'
	]) {
		const found = breaches(text, path);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(advice);
		expect(found[0]).toContain(`(${path}:1 reads ${read})`);
	}
});

test.each([
	["const day = new Date('2026-05-14');"],
	['const at = new Date(now.getTime() + 1000);'],
	["const said = 'Date.now() and process.env';"],
	['const here = import.meta.url;'],
	['type Clock = () => Date;']
])('%s reads nothing', (text) => {
	expect(breaches(text)).toEqual([]);
});

test.each([
	['src/hooks.server.ts'],
	['src/lib/server/platform/settings.ts'],
	['src/lib/server/wiring.ts'],
	['src/domain/plan/plan.test.ts'],
	['scripts/start.ts']
])('%s lies above or beside the hook and may read the clock', (path) => {
	expect(breaches('const now = new Date();', path)).toEqual([]);
});

test('a session makes its own secret, but does not read the clock', () => {
	const session = 'src/lib/server/identity/session.ts';
	expect(breaches('randomBytes(32);', session)).toEqual([]);
	expect(breaches('new Date();', session)).toHaveLength(1);
	expect(breaches('randomBytes(32);', 'src/lib/server/identity/workplace.ts')).toHaveLength(1);
});

test('every exception gives its reason', () => {
	for (const { reason } of exceptions) expect(reason.length).toBeGreaterThan(20);
});
