/**
 * A layer as a browser sends it: its form is held against the closed lists of the path, and nothing in it may look
 * like a CPR number (principle 1). Whether it fits the path above is told while it is written.
 */
import { isSlot } from '#domain/directory';
import { accept, containsCpr, isName, refuse, writtenLine, type Result } from '#domain/kernel';
import {
	acts,
	deadlines,
	persons,
	phases,
	roles,
	type Condition,
	type Layer
} from '#domain/pathway';
import { z } from 'zod';

export type LayerTextFault = 'not-understood' | 'looks-like-cpr';

/** What the editor writes of a layer. */
export type WrittenLayer = Pick<Layer, 'contacts' | 'steps' | 'never' | 'texts'>;

/** A step is at most a few sentences, and a layer is an addition. */
const most = { text: 600, entries: 200, list: 60 };

const id = z.string().refine(isName);
/** `own-a.seen`, `q-setting.definition`. */
const textId = z
	.string()
	.refine((text) => text.split('.').length <= 2 && text.split('.').every(isName));
const words = z.string().max(most.text).transform(writtenLine);
const few = <Item extends z.ZodType>(item: Item) => z.array(item).max(most.list);

const condition: z.ZodType<Condition> = z.lazy(() =>
	z.union([
		z.strictObject({ is: z.tuple([id, id]) }),
		z.strictObject({ anyOf: z.tuple([id, few(id)]) }),
		z.strictObject({ all: few(condition) }),
		z.strictObject({ any: few(condition) }),
		z.strictObject({ not: condition })
	])
);

const step = z
	.strictObject({
		id,
		when: condition,
		act: z.enum(acts),
		owner: z.enum(['everyone', ...roles]),
		informs: few(z.enum(persons)),
		precedes: few(id),
		givesWayTo: few(id),
		phase: z.enum(phases),
		deadline: z.enum(deadlines),
		law: few(id),
		contact: id.optional(),
		text: textId,
		seen: z.strictObject({ by: few(z.enum(roles)), text: textId }).optional(),
		/** Whoever publishes the layer answers for it. */
		status: z.literal('confirmed')
	})
	.transform(({ contact, seen, ...rest }) => ({
		...rest,
		...(contact === undefined ? {} : { contact }),
		...(seen === undefined ? {} : { seen })
	}));

const rule = z
	.strictObject({
		id,
		when: condition,
		acts: few(z.enum(acts)),
		persons: few(z.enum(persons)),
		givesWayTo: few(id).optional(),
		roles: few(z.enum(roles)),
		text: textId,
		why: textId,
		status: z.literal('confirmed')
	})
	.transform(({ givesWayTo, ...rest }) => ({
		...rest,
		...(givesWayTo === undefined ? {} : { givesWayTo })
	}));

const layer = z.object({
	contacts: z.record(id, z.string().refine(isSlot)),
	steps: z.array(step).max(most.entries),
	never: z.array(rule).max(most.entries),
	texts: z.record(textId, words).refine((texts) => Object.keys(texts).length <= most.entries * 2)
});

/** Deeper than anybody would write: a tree that deep is meant to do harm. */
const deepest = 12;

export function readLayer(sent: unknown): Result<WrittenLayer, LayerTextFault> {
	if (depthOf(sent) > deepest) return refuse('not-understood');
	const read = layer.safeParse(sent);
	if (!read.success) return refuse('not-understood');
	return strings(read.data).some(containsCpr) ? refuse('looks-like-cpr') : accept(read.data);
}

function depthOf(value: unknown): number {
	let level: unknown[] = [value];
	for (let depth = 0; depth <= deepest + 1; depth++) {
		level = level.flatMap((one) =>
			typeof one === 'object' && one !== null ? Object.values(one) : []
		);
		if (level.length === 0) return depth;
	}
	return deepest + 1;
}

function strings(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [key, ...strings(inner)]);
}
