import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, decide, type Candidate, type Choice } from './allocation.ts';
import { lotSeed } from './lot.ts';
import { notHelpedBefore, rank, rankingCriteria } from './ranking.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const criteria = [
	{ id: 'motivation', name: 'Motivation', weight: 1 },
	{ id: 'backing', name: 'Opbakning', weight: 1 },
	{ id: notHelpedBefore, name: 'Ikke tidligere bistand', weight: 1 }
];
const rule = { criteria, seed: 'froe', sha256 };
const at = '2026-12-01T10:00:00Z';

const candidate = (
	id: string,
	[motivation, backing]: readonly [number, number],
	part: Partial<Candidate> = {}
): Candidate => ({
	id,
	assessors: ['ida', 'bo'].map((assessorId) => ({ assessorId, conflict: false, handedInAt: at })),
	scores: ['ida', 'bo'].flatMap((assessorId) => [
		{ assessorId, criterion: 'motivation', revision: 1, score: motivation, reason: 'Fordi' },
		{ assessorId, criterion: 'backing', revision: 1, score: backing, reason: 'Fordi' }
	]),
	helpedBefore: false,
	complete: true,
	approved: true,
	...part
});

const grade = fc.integer({ min: 1, max: 5 });
const anyCandidate = (id: string): fc.Arbitrary<Candidate> =>
	fc
		.record({
			scores: fc.tuple(grade, grade),
			helpedBefore: fc.boolean(),
			complete: fc.constantFrom(true, true, true, false),
			approved: fc.constantFrom(true, true, true, false)
		})
		.map(({ scores, ...part }) => candidate(id, scores, part));
const anyCandidates = fc
	.integer({ min: 0, max: 9 })
	.chain((count) =>
		fc.tuple(...Array.from({ length: count }, (_, index) => anyCandidate(`99${index}/a`)))
	);
const anyPlaces = fc.integer({ min: 0, max: 6 });

const choicesOf = (answers: readonly { id: string; outcome: string }[]): readonly Choice[] =>
	answers.map(({ id, outcome }) => ({ id, outcome, reason: '' }));

test('when there are places enough all who are eligible get one, and the criteria are not used', () => {
	const proposal = allocate([candidate('9901/a', [1, 1]), candidate('9902/a', [5, 5])], {
		...rule,
		places: 2
	});
	expect(proposal).toMatchObject({ criteriaUsed: false, demand: 2 });
	expect(proposal.answers).toMatchObject([
		{ id: '9901/a', outcome: 'place', ground: 'enough-places', standing: null },
		{ id: '9902/a', outcome: 'place', ground: 'enough-places', standing: null }
	]);
});

test('when more apply than there are places the ranking decides, and the rest wait in its order', () => {
	const proposal = allocate(
		[candidate('9901/a', [3, 3]), candidate('9902/a', [5, 5]), candidate('9903/a', [4, 4])],
		{ ...rule, places: 1 }
	);
	expect(proposal.criteriaUsed).toBe(true);
	expect(proposal.answers.map(({ id, outcome }) => [id, outcome])).toEqual([
		['9902/a', 'place'],
		['9903/a', 'waiting'],
		['9901/a', 'waiting']
	]);
});

test('earlier help counts as one criterion beside the others, never as a bar', () => {
	const helped = candidate('9901/a', [5, 5], { helpedBefore: true });
	const order = rank([candidate('9902/a', [4, 4]), helped, candidate('9903/a', [2, 2])], rule);
	expect(order.map(({ id, points }) => [id, points])).toEqual([
		['9902/a', 4.33],
		['9901/a', 3.67],
		['9903/a', 3]
	]);
});

test('a weight moves the order as it says', () => {
	const heavy = criteria.map((one) => (one.id === 'backing' ? { ...one, weight: 3 } : one));
	const two = [candidate('9901/a', [5, 3]), candidate('9902/a', [3, 4])];
	expect(rank(two, rule)[0]?.id).toBe('9901/a');
	expect(rank(two, { ...rule, criteria: heavy })[0]?.id).toBe('9902/a');
});

test('equals are drawn by a lot that the seed decides, and it is said', () => {
	const three = ['9901/a', '9902/a', '9903/a'].map((id) => candidate(id, [4, 4]));
	const order = (seed: string) => rank(three, { ...rule, seed });
	expect(order('froe').every(({ byLot }) => byLot)).toBe(true);
	const orders = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) =>
		order(seed)
			.map(({ id }) => id)
			.join()
	);
	expect(new Set(orders).size).toBeGreaterThan(1);
	expect(order('froe')).toEqual(order('froe'));
});

test('the seed is made of what was handed over, in whatever order it is read', () => {
	const submissions = [
		{ id: '9901/a', hash: 'x' },
		{ id: '9902/a', hash: 'y' }
	];
	const seed = lotSeed('efteraar', submissions, sha256);
	expect(lotSeed('efteraar', submissions.toReversed(), sha256)).toBe(seed);
	expect(lotSeed('foraar', submissions, sha256)).not.toBe(seed);
});

test('permuting what comes in changes nothing', () => {
	const permuted = anyCandidates.chain((list) =>
		fc.tuple(
			fc.constant(list),
			fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }),
			anyPlaces
		)
	);
	fc.assert(
		fc.property(permuted, ([list, shuffled, places]) => {
			expect(allocate(shuffled, { ...rule, places })).toEqual(allocate(list, { ...rule, places }));
		})
	);
});

test('never more than there are places, and never one that is not eligible', () => {
	fc.assert(
		fc.property(anyCandidates, anyPlaces, (list, places) => {
			const { answers, demand } = allocate(list, { ...rule, places });
			const given = answers.filter(({ outcome }) => outcome === 'place');
			expect(given).toHaveLength(Math.min(places, demand));
			expect(answers).toHaveLength(list.length);
			for (const { id } of given)
				expect(list.find((one) => one.id === id)).toMatchObject({ complete: true, approved: true });
		})
	);
});

test('an application ranked lower never changes who stands above it', () => {
	fc.assert(
		fc.property(anyCandidates, anyCandidate('zz/ny'), (list, added) => {
			const before = rank(list, rule).map(({ id }) => id);
			const after = rank([...list, added], rule).map(({ id }) => id);
			expect(after.filter((id) => id !== added.id)).toEqual(before);
			const above = after.slice(0, after.indexOf(added.id));
			expect(before.slice(0, above.length)).toEqual(above);
		})
	);
});

test('an application ranked lower takes no place from anybody above it', () => {
	fc.assert(
		fc.property(anyCandidates, anyCandidate('zz/ny'), anyPlaces, (list, added, places) => {
			const placed = (all: readonly Candidate[]) =>
				allocate(all, { ...rule, places })
					.answers.filter(({ outcome }) => outcome === 'place')
					.map(({ id }) => id);
			const after = placed([...list, added]);
			if (!after.includes(added.id)) expect(after.toSorted()).toEqual(placed(list).toSorted());
		})
	);
});

test('the score of an assessor with a conflict of interest never counts', () => {
	const conflicted = fc.record({
		motivation: grade,
		backing: grade,
		conflict: fc.constantFrom(true, null)
	});
	fc.assert(
		fc.property(anyCandidates, conflicted, (list, { conflict, motivation, backing }) => {
			const touched = list.map((one) => ({
				...one,
				assessors: [...one.assessors, { assessorId: 'eva', conflict, handedInAt: at }],
				scores: [
					...one.scores,
					...Object.entries({ motivation, backing }).map(([criterion, score]) => ({
						assessorId: 'eva',
						criterion,
						revision: 9,
						score,
						reason: 'Fordi'
					}))
				]
			}));
			expect(rank(touched, rule)).toEqual(rank(list, rule));
		})
	);
});

test('a score that has been changed counts with its last value only', () => {
	const changed = candidate('9901/a', [1, 1]);
	const scores = [
		...changed.scores,
		...changed.scores.map((one) => ({ ...one, revision: 2, score: 5 }))
	];
	expect(rank([{ ...changed, scores }], rule)[0]?.points).toBe(5);
});

const proposal = allocate(
	[
		candidate('9901/a', [5, 5]),
		candidate('9902/a', [3, 3]),
		candidate('9903/a', [5, 5], { complete: false })
	],
	{ ...rule, places: 1 }
);

test('the head decides as proposed without giving a reason', () => {
	expect(decide(proposal, choicesOf(proposal.answers))).toMatchObject({
		ok: true,
		value: [
			{ id: '9901/a', outcome: 'place', deviation: null },
			{ id: '9902/a', outcome: 'waiting', deviation: null },
			{ id: '9903/a', outcome: 'refused', ground: 'not-complete', deviation: null }
		]
	});
});

const deviating = (reason: string): readonly Choice[] => [
	{ id: '9901/a', outcome: 'waiting', reason },
	{ id: '9902/a', outcome: 'place', reason },
	{ id: '9903/a', outcome: 'refused', reason: '' }
];

test('whoever decides otherwise than the ranking says why, for each application', () => {
	expect(decide(proposal, deviating('  '))).toEqual({
		ok: false,
		reason: 'deviation-needs-reason',
		about: ['9901/a']
	});
	expect(decide(proposal, deviating('Kommunen beder selv om at vente.'))).toMatchObject({
		ok: true,
		value: [
			{ outcome: 'waiting', deviation: 'Kommunen beder selv om at vente.' },
			{ outcome: 'place', deviation: 'Kommunen beder selv om at vente.' },
			{ outcome: 'refused', deviation: null }
		]
	});
});

test.each([
	[{ id: '9902/a', outcome: 'place', reason: 'Fordi' }, 'more-than-places'],
	[{ id: '9903/a', outcome: 'waiting', reason: 'Fordi' }, 'not-eligible'],
	[{ id: '9902/a', outcome: 'refused', reason: 'x'.repeat(2_001) }, 'reason-too-long'],
	[{ id: '9902/a', outcome: 'refused', reason: 'Barnet 010203-1234' }, 'looks-like-cpr'],
	[{ id: '9902/a', outcome: 'måske', reason: '' }, 'choice-missing']
])('the choice %j is refused', (choice, reason) => {
	const choices = choicesOf(proposal.answers).map((one) => (one.id === choice.id ? choice : one));
	expect(decide(proposal, choices)).toMatchObject({ ok: false, reason });
});

test('an application without a choice is left to nobody', () => {
	expect(decide(proposal, choicesOf(proposal.answers).slice(1))).toMatchObject({
		reason: 'choice-missing',
		about: ['9901/a']
	});
});

const judged = [
	{ id: 'motivation', name: 'Motivation', asks: 'Hvorfor?', weight: 1 },
	{ id: 'backing', name: 'Opbakning', asks: 'Er der sat tid af?', weight: 1 }
];

test('a long programme looks up earlier help beside what is judged; a short one does not', () => {
	const ids = (decisionLevel: 'director' | 'chief') =>
		rankingCriteria({ decisionLevel, criteria: judged }).weighed.map(({ id, weight }) => [
			id,
			weight
		]);
	expect(ids('director')).toEqual([
		['motivation', 1],
		['backing', 1],
		[notHelpedBefore, 1]
	]);
	expect(ids('chief')).toEqual([
		['motivation', 1],
		['backing', 1]
	]);
});

test('an offer that lists the fact gives it its own weight, and nobody scores it', () => {
	const criteria = [...judged, { id: notHelpedBefore, name: 'Ny', asks: 'Slås op', weight: 2 }];
	const found = rankingCriteria({ decisionLevel: 'chief', criteria });
	expect(found.weighed.at(-1)).toEqual({ id: notHelpedBefore, name: 'Ny', weight: 2 });
	expect(found.judged).toEqual(judged);
});
