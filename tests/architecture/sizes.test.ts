import { expect, test } from 'vitest';
import { linesOf, sizeBreaches } from './sizes.ts';

const ofLength = (path: string, lines: number, first = '') =>
	sizeBreaches([{ path, text: `${first}\n${'x\n'.repeat(lines - 1)}` }]);

test.each([
	['src/domain/plan/x.ts', '', 250, 'domain file'],
	['src/domain/plan/index.ts', '', 60, 'door'],
	['src/domain/programme/index.ts', '', 90, 'door'],
	['src/domain/plan/requirements/index.ts', '', 250, 'domain file'],
	['src/lib/server/plan/submit-plan.ts', '{ db, actor }: { actor: Actor }', 150, 'use case'],
	['src/lib/server/plan/plan-store.ts', '', 250, 'file'],
	['src/lib/server/wiring.ts', '', 250, 'file'],
	['src/routes/k/+page.server.ts', '', 150, 'route file'],
	['src/routes/k/+server.ts', '', 150, 'route file'],
	['src/routes/k/+page.svelte', '', 300, 'component'],
	['src/lib/ui/plan/PlanView.svelte', '', 300, 'component'],
	['src/domain/plan/plan.test.ts', '', 500, 'test file'],
	['tests/journeys/main-job.e2e.ts', '', 500, 'test file'],
	['tests/support/arbitrary-document.ts', '', 250, 'test support file'],
	['scripts/start.ts', '', 250, 'file']
])('%s %s may have %i lines, and not one more', (path, first, most, kind) => {
	expect(ofLength(path, most, first)).toEqual([]);
	expect(ofLength(path, most + 1, first)).toEqual([
		`too long: a ${kind} has at most ${most} lines, ${path} has ${most + 1}`
	]);
});

test.each([
	['content/pathways/national/cases.ts'],
	['migrations/0000_rooms.sql'],
	['docs/operations.md'],
	['package-lock.json']
])('%s is as long as it needs to be', (path) => {
	expect(ofLength(path, 5000)).toEqual([]);
});

test('the last line break does not make a line', () => {
	expect(linesOf('a\nb\n')).toBe(2);
	expect(linesOf('a\nb')).toBe(2);
});
