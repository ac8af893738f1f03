/**
 * What stands in one outcome of a drawing: each step and "never" rule, with what else it hangs on. The same
 * rules as when somebody walks there: a weaker form gives way to a stronger, and in doubt the strictest holds.
 */
import { boxesOf, hangingBoxes, mayHold, valuesIn, type Box } from './boxes.ts';
import { all, any, anyOf, not, type Answers, type Condition } from './condition.ts';
import type { Deadline, Phase } from './definition.ts';
import {
	narrowed,
	positionOf,
	suspectsAt,
	type Live,
	type Machine,
	type Position
} from './machine.ts';
import { contradicts, roleAt, shownTo } from './outcome.ts';

/** For each fact the answers it needs; all of them together. */
export type Terms = Readonly<Record<string, readonly string[]>>;

export interface DrawnLine {
	/** The steps or rules that say it. */
	readonly ids: readonly string[];
	readonly part: Phase | 'never';
	/** Text id. */
	readonly text: string;
	/** False when somebody else takes the step. */
	readonly own: boolean;
	readonly deadline?: Deadline;
	readonly awaiting: boolean;
	/** It holds when one of these does; without any it always holds. */
	readonly when: readonly Terms[];
}

/** Where somebody stands, with the facts from outside still open. */
export interface DrawnPlace {
	readonly position: Position;
	readonly live: Live;
}

export function placeAt(machine: Machine, answers: Answers): DrawnPlace {
	const asked = positionOf(machine, answers);
	const outside = machine.facts.filter(
		([{ id, otherwise }]) => otherwise !== undefined && answers[id] === undefined
	);
	const possible = [...asked.possible];
	let open = asked.open;
	for (const [, { index, every }] of outside) {
		possible[index] = every;
		open |= 1 << index;
	}
	const position = { ...asked, possible, open };
	return { position, live: narrowed(machine.everything, possible) };
}

type Said = Omit<DrawnLine, 'when'> & { readonly if: Condition };

const parts = ['now', 'next', 'later', 'never'] as const;

export function linesAt(machine: Machine, place: DrawnPlace): readonly DrawnLine[] {
	const said = new Map<string, Said>();
	for (const one of [...stepsAt(machine, place), ...rulesAt(machine, place)]) {
		const { ids, if: condition, ...words } = one;
		const key = JSON.stringify(words);
		const same = said.get(key);
		said.set(
			key,
			same ? { ...same, ids: [...same.ids, ...ids], if: any(same.if, condition) } : one
		);
	}
	const lines = [...said.values()].flatMap(({ if: condition, ...words }): DrawnLine[] => {
		const boxes = boxesOf(condition, machine.axes);
		return mayHold(boxes, place.position.possible)
			? [{ ...words, when: termsOf(machine, place, boxes) }]
			: [];
	});
	return parts.flatMap((part) => lines.filter((line) => line.part === part));
}

function stepsAt(machine: Machine, place: DrawnPlace): readonly Said[] {
	const { position, live } = place;
	const role = roleAt(machine, position) ?? 'staff';
	const inDoubt = position.doubtful !== 0;
	const suspects = suspectsAt(machine, position);
	const steps = live.steps.flatMap(({ one: step, boxes }) => {
		if (!shownTo(step, role)) return [];
		if (inDoubt && step.informs.some((person) => suspects.has(person))) return [];
		const against = live.never.filter(({ one }) => inDoubt && contradicts(step, one));
		const forbidden = against.map((rule) => hanging(machine, place, rule.boxes));
		return [{ step, if: all(hanging(machine, place, boxes), not(any(...forbidden))) }];
	});
	return steps.map(({ step, if: condition }): Said => {
		const own = step.owner === 'everyone' || step.owner === role;
		const stronger = steps.filter((other) => step.givesWayTo.includes(other.step.id));
		return {
			ids: [step.id],
			part: step.phase,
			text: own ? step.text : (step.seen?.text ?? step.text),
			own,
			deadline: step.deadline,
			awaiting: step.status === 'awaiting',
			if: all(condition, not(any(...stronger.map((other) => other.if))))
		};
	});
}

function rulesAt(machine: Machine, place: DrawnPlace): readonly Said[] {
	const role = roleAt(machine, place.position) ?? 'staff';
	const rules = place.live.never
		.filter(({ one }) => one.roles.includes(role))
		.map(({ one, boxes }) => ({ one, if: hanging(machine, place, boxes) }));
	return rules.map(({ one: rule, if: condition }): Said => {
		const stronger = rules.filter((other) => rule.givesWayTo?.includes(other.one.id));
		return {
			ids: [rule.id],
			part: 'never',
			text: rule.text,
			own: true,
			awaiting: rule.status === 'awaiting',
			if: all(condition, not(any(...stronger.map((other) => other.if))))
		};
	});
}

/** What a condition still says here. What the answers leave possible counts as so, hence not the condition itself. */
const hanging = (machine: Machine, place: DrawnPlace, boxes: readonly Box[]): Condition => {
	const terms = termsOf(machine, place, boxes);
	return terms.length === 0
		? all()
		: any(
				...terms.map((one) =>
					all(...Object.entries(one).map(([fact, values]) => anyOf(fact, ...values)))
				)
			);
};

function termsOf(
	machine: Machine,
	{ position }: DrawnPlace,
	boxes: readonly Box[]
): readonly Terms[] {
	const axes = [...machine.axes.values()];
	return hangingBoxes(boxes, position.possible, position.open).map((box) =>
		Object.fromEntries(
			axes.flatMap((axis) => {
				const at = box.findIndex((index, place) => place % 2 === 0 && index === axis.index);
				return at < 0 ? [] : [[axis.id, valuesIn(axis, box[at + 1]!)]];
			})
		)
	);
}
