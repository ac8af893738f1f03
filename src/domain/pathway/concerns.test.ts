import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import { allSteps, compile, deadlines, mergeOutcomes, readTexts, routesOf } from './index.ts';
import type { Outcome } from './index.ts';

const texts = readTexts(
	readFileSync(new URL('../../../content/pathways/national/texts.md', import.meta.url), 'utf8')
);
const compiled = compile(nationalPathway, texts);
if (!compiled.ok) throw new Error(compiled.about?.join());
const path = compiled.value;

/** Every outcome that staff or a leader can end in, each once. */
const outcomes = new Map<string, Outcome>();
for (const { answers, outcome } of routesOf(path)) {
	if (answers['role'] !== 'staff' && answers['role'] !== 'leader') continue;
	const ids = [
		...allSteps(outcome).map(({ step }) => step.id),
		...outcome.never.map(({ id }) => id)
	];
	outcomes.set([outcome.role, ...outcome.suspects, ...ids].join(' '), outcome);
}
const of = (role: string) => [...outcomes.values()].filter((outcome) => outcome.role === role);
const several = fc
	.constantFrom('staff', 'leader')
	.chain((role) => fc.array(fc.constantFrom(...of(role)), { minLength: 1, maxLength: 5 }))
	.map((list) => list as [Outcome, ...Outcome[]]);

const idsOf = (outcome: Outcome) => allSteps(outcome).map(({ step }) => step.id);
const stronger = new Map(
	[...path.never, ...path.steps].map(({ id, givesWayTo = [] }) => [id, givesWayTo])
);
/** A chain of giving way leaves its last. */
const isReplaced = (id: string, there: ReadonlySet<string>): boolean =>
	(stronger.get(id) ?? []).some((other) => there.has(other) || isReplaced(other, there));
const earliest = (outcome: Outcome, act: string) =>
	Math.min(
		...allSteps(outcome)
			.filter(({ own, step }) => own && step.act === act)
			.map(({ step }) => deadlines.indexOf(step.deadline))
	);

test('one concern is its own result', () => {
	fc.assert(
		fc.property(several, ([only]) => {
			const merged = mergeOutcomes(path, [only]);
			expect(merged.never).toEqual(only.never);
			expect(idsOf(merged).filter((id) => !idsOf(only).includes(id))).toEqual([]);
		})
	);
});

test('every "never" rule of every concern stands, or a stronger one', () => {
	fc.assert(
		fc.property(several, (list) => {
			const there = new Set(mergeOutcomes(path, list).never.map(({ id }) => id));
			for (const { id } of list.flatMap(({ never }) => never)) {
				expect([id, ...(stronger.get(id) ?? [])].some((one) => there.has(one))).toBe(true);
			}
		})
	);
});

test('nobody is informed who is suspected in any of the concerns', () => {
	fc.assert(
		fc.property(several, (list) => {
			const suspects = new Set(list.flatMap((outcome) => outcome.suspects));
			const informed = allSteps(mergeOutcomes(path, list)).flatMap(({ step }) => step.informs);
			expect(informed.filter((person) => suspects.has(person))).toEqual([]);
		})
	);
});

test('the authority is called directly, and nothing is due later than in one concern alone', () => {
	fc.assert(
		fc.property(several, (list) => {
			const merged = mergeOutcomes(path, list);
			for (const act of ['call-112', 'call-authority', 'notify']) {
				const alone = Math.min(...list.map((outcome) => earliest(outcome, act)));
				expect(earliest(merged, act)).toBeLessThanOrEqual(alone);
			}
		})
	);
});

test('a step is left out only where it informs somebody suspected, is forbidden, or is there in a stronger form', () => {
	fc.assert(
		fc.property(several, (list) => {
			const merged = mergeOutcomes(path, list);
			const there = new Set(idsOf(merged));
			const forbidden = new Set(merged.never.flatMap(({ acts }) => acts));
			for (const { step } of list.flatMap(allSteps)) {
				if (there.has(step.id)) continue;
				const replaced = isReplaced(step.id, there);
				const informs = step.informs.some((person) => merged.suspects.includes(person));
				expect(replaced || informs || forbidden.has(step.act), step.id).toBe(true);
			}
		})
	);
});

test('the order of the concerns changes no rule, no step and no note', () => {
	fc.assert(
		fc.property(several, (list) => {
			const sorted = (outcome: Outcome) => ({
				steps: [...idsOf(outcome)].sort(),
				never: outcome.never.map(({ id }) => id).sort(),
				notes: outcome.notes.map(({ id }) => id).sort()
			});
			const turned = [...list].reverse() as [Outcome, ...Outcome[]];
			expect(sorted(mergeOutcomes(path, turned))).toEqual(sorted(mergeOutcomes(path, list)));
		})
	);
});

test('what must come before something else does so in the merged result too', () => {
	fc.assert(
		fc.property(several, (list) => {
			const merged = idsOf(mergeOutcomes(path, list));
			for (const { step } of list.flatMap(allSteps)) {
				const before = merged.indexOf(step.id);
				for (const later of step.precedes.filter((id) => merged.includes(id))) {
					if (before >= 0) expect(merged.indexOf(later), later).toBeGreaterThan(before);
				}
			}
		})
	);
});

test('the same concern said twice is the same result', () => {
	fc.assert(
		fc.property(several, (list) => {
			const once = mergeOutcomes(path, list);
			expect(mergeOutcomes(path, [...list, ...list] as [Outcome, ...Outcome[]])).toEqual(once);
		})
	);
});
