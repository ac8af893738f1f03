/**
 * The national path beside general rule engines (one evaluation with all answers), and its proof beside loops
 * that only walk the same answers (H1, H3). Aims: a proof in at most three times the walking, an edit in at
 * most 100 ms.
 */
import {
	allSteps,
	prove,
	routesOf,
	verifyAgain,
	walk,
	type Answers,
	type Compiled
} from '../../src/domain/pathway/index.ts';
import type { Context } from '../context.ts';
import { versionOf } from '../install-peers.ts';
import { median } from '../median.ts';
import { nationalPath } from '../national-path.ts';
import {
	jsonRulesEngine,
	shownWhen,
	surveyCore,
	xstate,
	zenEngine,
	type RuleEngine
} from '../peers/rule-engines.ts';
import { compare, type Row } from '../row.ts';

const turns = 7;
const evaluations = 300;
const proofs = 3;

/** The longest way there is: a young person, looked at by the authority, proposals included. */
const answers: Answers = {
	danger: 'no',
	role: 'authority',
	degree: 'suspicion',
	suspected: 'youth',
	sorting: 'yellow',
	place: 'other',
	setting: 'anbringelse',
	kind: 'sexual',
	honour: 'yes',
	leader: 'at-hand',
	police: 'yes',
	support: 'yes',
	hours: 'recent'
};

export async function rows(context: Context): Promise<readonly Row[]> {
	const path = nationalPath();
	context.say('evaluating …');
	const evaluated = await evaluation(path);
	context.say('proving …');
	return [evaluated, ...proof(path)];
}

async function evaluation(path: Compiled): Promise<Row> {
	const shown = shownWhen(path.steps);
	const facts = path.facts.map(({ id }) => id);
	const beredt: RuleEngine = {
		name: 'Beredt',
		evaluate: (given) => {
			const end = walk(path, given, { awaiting: true });
			return end.kind === 'outcome' ? allSteps(end.outcome).map(({ step }) => step.id) : [];
		}
	};
	const peers = await Promise.all([
		jsonRulesEngine(shown),
		xstate(shown, facts),
		surveyCore(shown, facts),
		zenEngine(shown)
	]);
	await sameSteps(beredt, peers);
	const times = new Map([beredt, ...peers].map(({ name }) => [name, [] as number[]]));
	for (let turn = 0; turn < turns; turn += 1) {
		for (const engine of [beredt, ...peers]) times.get(engine.name)?.push(await timed(engine));
	}
	const perSecond = (name: string) => evaluations / (median(times.get(name) ?? []) / 1000);
	return compare({
		name: 'path: twelve questions evaluated',
		unit: 'a second',
		better: 'more',
		ours: perSecond('Beredt'),
		peers: peers.map(({ name }) => ({
			name: `${name} ${versionOf(name)}`,
			value: perSecond(name)
		})),
		notes: [
			`The steps of the national path (${path.steps.length} conditions) that hold for all answers given: each engine prepared once, medians of ${turns} turns of ${evaluations}.`,
			'Beredt also walks the questions in order, drops answers that no longer apply, orders the steps, leaves out the weaker ones and finds the "never" rules; the peers say only which conditions hold. xstate gets its conditions as functions, so that nothing of them can be read, drawn or proved.'
		]
	});
}

/** All find the same, but for weaker steps that Beredt leaves out. */
async function sameSteps(beredt: RuleEngine, peers: readonly RuleEngine[]): Promise<void> {
	const ours = await beredt.evaluate(answers);
	const theirs = await Promise.all(peers.map(async (peer) => [...(await peer.evaluate(answers))]));
	for (const [at, found] of theirs.entries()) {
		const same = found.sort().join() === theirs[0]?.sort().join();
		if (!same || !ours.every((id) => found.includes(id)) || ours.length === 0) {
			throw new Error(`${peers[at]?.name} finds other steps: ${found.join(', ')}`);
		}
	}
}

async function timed(engine: RuleEngine): Promise<number> {
	const begun = performance.now();
	for (let time = 0; time < evaluations; time += 1) {
		await engine.evaluate({ ...answers, danger: time % 2 === 0 ? 'no' : 'yes' });
	}
	return performance.now() - begun;
}

function proof(path: Compiled): readonly Row[] {
	const routes = [...routesOf(path)].map((route) => route.answers);
	const edited: Compiled = {
		...path,
		steps: path.steps.map((step) =>
			step.id === 'talk-with-leader' ? { ...step, deadline: 'same-day' } : step
		)
	};
	const whole: number[] = [];
	const walked: number[] = [];
	const again: number[] = [];
	for (let turn = 0; turn < proofs; turn += 1) {
		const start = performance.now();
		const proven = prove(path);
		whole.push(performance.now() - start);
		again.push(time(() => verifyAgain(proven, edited)));
		walked.push(time(() => routes.forEach((given) => walk(path, given))));
	}
	const notes = [
		`The whole national path, ${routes.length} distinct routes, against every invariant; medians of ${proofs} turns. The loops walk the same answers one by one and check nothing.`,
		'An edit: one step of the staff gets another deadline; the proof after it is the same as one from the start (a property test compares them).'
	];
	return [
		compare({
			name: 'path: proved on every route',
			unit: 'ms',
			aimRatio: 0.33,
			ours: median(whole),
			peers: [{ name: 'nested loops that only walk', value: median(walked) }],
			notes
		}),
		compare({
			name: 'path: proved again after an edit',
			unit: 'ms',
			aim: 100,
			ours: median(again),
			peers: [{ name: 'proved from the start', value: median(whole) }],
			notes
		})
	];
}

function time(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}
