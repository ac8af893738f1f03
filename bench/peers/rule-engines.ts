/**
 * The conditions of a path in the languages of general rule engines: which steps hold for these answers.
 * Each engine gets all it can prepare before it is measured.
 */
import type { Answers, Condition, Step } from '../../src/domain/pathway/index.ts';

// Peers are not installed where Beredt is checked, so what is used of them is said here.
interface JsonRules {
	readonly Engine: new (
		rules: readonly unknown[],
		options: { readonly allowUndefinedFacts: boolean }
	) => {
		addRule(rule: unknown): void;
		run(facts: unknown): Promise<{ readonly events: readonly { readonly type: string }[] }>;
	};
}
interface Zen {
	readonly ZenEngine: new () => {
		createDecision(content: Buffer): {
			evaluate(facts: unknown): Promise<{ readonly result: Readonly<Record<string, boolean>> }>;
		};
	};
}
interface Survey {
	readonly Model: new (json: unknown) => {
		data: Answers;
		readonly calculatedValues: readonly { readonly name: string; readonly value: unknown }[];
	};
}
interface Snapshot {
	readonly context: Answers;
}
interface XState {
	createMachine(config: unknown): unknown;
	assign(change: (from: { readonly event: Answered }) => Answers): unknown;
	initialTransition(machine: unknown): readonly [Snapshot, unknown];
	transition(machine: unknown, from: Snapshot, event: Answered): readonly [Snapshot, unknown];
}

const load = async <Module>(name: string): Promise<Module> => {
	const module = (await import(name)) as Module & { readonly default?: Module };
	return module.default ? { ...module.default, ...module } : module;
};

export interface RuleEngine {
	/** The package, as in `bench/package.json`. */
	readonly name: string;
	/** The ids of the steps that hold. */
	evaluate(answers: Answers): Promise<readonly string[]> | readonly string[];
}

interface Shown {
	readonly id: string;
	readonly when: Condition;
}

/** A step holds where its condition does and the role is shown it. */
export const shownWhen = (steps: readonly Step[]): readonly Shown[] =>
	steps.map((step) => {
		const roles =
			step.owner === 'everyone'
				? ['staff', 'leader', 'chief', 'authority']
				: [step.owner, ...(step.seen?.by ?? [])];
		return { id: step.id, when: { all: [step.when, { anyOf: ['role', roles] }] } };
	});

export async function jsonRulesEngine(steps: readonly Shown[]): Promise<RuleEngine> {
	const { Engine } = await load<JsonRules>('json-rules-engine');
	const engine = new Engine([], { allowUndefinedFacts: true });
	for (const { id, when } of steps) {
		engine.addRule({ conditions: { all: [asRule(when)] }, event: { type: id } });
	}
	return {
		name: 'json-rules-engine',
		async evaluate(answers) {
			const { events } = await engine.run({ ...answers });
			return events.map(({ type }) => type);
		}
	};
}

function asRule(condition: Condition): unknown {
	if ('is' in condition) {
		return { fact: condition.is[0], operator: 'equal', value: condition.is[1] };
	}
	if ('anyOf' in condition) {
		return { fact: condition.anyOf[0], operator: 'in', value: [...condition.anyOf[1]] };
	}
	if ('not' in condition) return { not: asRule(condition.not) };
	return 'all' in condition
		? { all: condition.all.map(asRule) }
		: { any: condition.any.map(asRule) };
}

export async function zenEngine(steps: readonly Shown[]): Promise<RuleEngine> {
	const { ZenEngine } = await load<Zen>('@gorules/zen-engine');
	const expressions = steps.map(({ id, when }, at) => ({
		id: `e${at}`,
		key: id.replaceAll(/[-.]/g, '_'),
		value: asZen(when)
	}));
	const graph = {
		nodes: [
			{ id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
			{
				id: 'steps',
				type: 'expressionNode',
				name: 'steps',
				position: { x: 0, y: 0 },
				content: { expressions }
			},
			{ id: 'out', type: 'outputNode', name: 'out', position: { x: 0, y: 0 } }
		],
		edges: [
			{ id: 'a', type: 'edge', sourceId: 'in', targetId: 'steps' },
			{ id: 'b', type: 'edge', sourceId: 'steps', targetId: 'out' }
		]
	};
	const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));
	return {
		name: '@gorules/zen-engine',
		async evaluate(answers) {
			const { result } = await decision.evaluate({ ...answers });
			return steps.filter((_step, at) => result[expressions[at]!.key]).map(({ id }) => id);
		}
	};
}

function asZen(condition: Condition): string {
	if ('is' in condition) return `${condition.is[0]} == '${condition.is[1]}'`;
	if ('anyOf' in condition) {
		const values = condition.anyOf[1].map((value) => `'${value}'`).join(', ');
		return `${condition.anyOf[0]} in [${values}]`;
	}
	if ('not' in condition) return `not (${asZen(condition.not)})`;
	return 'all' in condition
		? condition.all.map((part) => `(${asZen(part)})`).join(' and ')
		: condition.any.map((part) => `(${asZen(part)})`).join(' or ');
}

export async function surveyCore(
	steps: readonly Shown[],
	facts: readonly string[]
): Promise<RuleEngine> {
	const { Model } = await load<Survey>('survey-core');
	const survey = new Model({
		elements: facts.map((name) => ({ type: 'text', name })),
		calculatedValues: steps.map(({ id, when }) => ({ name: id, expression: asSurvey(when) }))
	});
	return {
		name: 'survey-core',
		evaluate(answers) {
			survey.data = { ...answers };
			return survey.calculatedValues.filter(({ value }) => value === true).map(({ name }) => name);
		}
	};
}

function asSurvey(condition: Condition): string {
	const equals = (fact: string, value: string) => `{${fact}} = '${value}'`;
	if ('is' in condition) return equals(condition.is[0], condition.is[1]);
	if ('anyOf' in condition) {
		return condition.anyOf[1].map((value) => `(${equals(condition.anyOf[0], value)})`).join(' or ');
	}
	if ('not' in condition) return `!(${asSurvey(condition.not)})`;
	return 'all' in condition
		? condition.all.map((part) => `(${asSurvey(part)})`).join(' and ')
		: condition.any.map((part) => `(${asSurvey(part)})`).join(' or ');
}

/** A machine that takes one answer at a time; its conditions are functions, not data. */
export async function xstate(
	steps: readonly Shown[],
	facts: readonly string[]
): Promise<RuleEngine> {
	const { assign, createMachine, initialTransition, transition } = await load<XState>('xstate');
	const tests = steps.map(({ id, when }) => [id, asFunction(when)] as const);
	const machine = createMachine({
		context: {},
		initial: facts[0]!,
		states: Object.fromEntries([
			...facts.map((fact, at) => [
				fact,
				{
					on: {
						answer: {
							target: facts[at + 1] ?? 'done',
							actions: assign(({ event }) => ({ [event.fact]: event.value }))
						}
					}
				}
			]),
			['done', { type: 'final' }]
		])
	});
	return {
		name: 'xstate',
		evaluate(answers) {
			let [snapshot] = initialTransition(machine);
			for (const fact of facts) {
				const event: Answered = { type: 'answer', fact, value: answers[fact] ?? '' };
				[snapshot] = transition(machine, snapshot, event);
			}
			const { context } = snapshot;
			return tests.filter(([, holds]) => holds(context)).map(([id]) => id);
		}
	};
}

interface Answered {
	readonly type: 'answer';
	readonly fact: string;
	readonly value: string;
}

type Test = (answers: Answers) => boolean;

function asFunction(condition: Condition): Test {
	if ('is' in condition) return (answers) => answers[condition.is[0]] === condition.is[1];
	if ('anyOf' in condition) {
		const values = new Set(condition.anyOf[1]);
		return (answers) => values.has(answers[condition.anyOf[0]] ?? '');
	}
	if ('not' in condition) {
		const holds = asFunction(condition.not);
		return (answers) => !holds(answers);
	}
	const parts = ('all' in condition ? condition.all : condition.any).map(asFunction);
	return 'all' in condition
		? (answers) => parts.every((part) => part(answers))
		: (answers) => parts.some((part) => part(answers));
}
