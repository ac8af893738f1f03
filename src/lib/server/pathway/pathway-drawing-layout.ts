/**
 * Places a drawing's boxes and lines (H10), in a process of its own: the layout library is large, and takes
 * longer than a request may hold the others up. Questions to the left, what to do to the right.
 */
import ELK from 'elkjs/lib/elk.bundled.js';
import type { ElkExtendedEdge, ElkNode, ElkShape } from 'elkjs/lib/elk-api.js';
import { awaitingSign, sizedBox, sizedText, type Sized } from './pathway-drawing-boxes.ts';
import {
	dangerWords,
	lowerFirst,
	type WordedBox,
	type WordedDrawing
} from './pathway-drawing-words.ts';

type BoxLook = 'question' | 'outcome' | 'never' | 'label';
type Place = readonly [x: number, y: number];

/** What a picture consists of, in the order in which it is drawn. */
export type Shape =
	| { readonly kind: 'line'; readonly points: readonly Place[] }
	| {
			readonly kind: 'box';
			readonly look: BoxLook;
			readonly at: Place;
			readonly width: number;
			readonly height: number;
	  }
	| { readonly kind: 'text'; readonly look: string; readonly at: Place; readonly text: string };

export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly shapes: readonly Shape[];
}

const questionWidth = 130;
const labelWidth = 145;
const margin = 16;

const options = {
	'elk.algorithm': 'layered',
	'elk.direction': 'RIGHT',
	'elk.edgeRouting': 'ORTHOGONAL',
	'elk.edgeLabels.placement': 'CENTER',
	'elk.spacing.nodeNode': '18',
	'elk.spacing.edgeLabel': '4',
	'elk.layered.spacing.nodeNodeBetweenLayers': '28',
	'elk.layered.spacing.edgeNodeBetweenLayers': '14',
	'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
	'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
	// In the order in which the path offers its answers.
	'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
	'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
	'elk.padding': `[top=${margin},left=${margin},bottom=${margin},right=${margin}]`
};

/** Parts of the picture by the id under which the library places them. */
type Parts = Map<string, { readonly sized: Sized; readonly look: BoxLook }>;

export default async function layOut({ danger, root }: WordedDrawing): Promise<Picture> {
	const { graph, parts } = graphOf(root);
	const placed = await new ELK().layout(graph);
	const top = danger ? inDanger(danger) : undefined;
	const down = top?.height ?? 0;
	const lines: Shape[] = [];
	const boxes: Shape[] = [];
	const put = ({ id, x = 0, y = 0 }: ElkShape) => {
		const part = parts.get(id ?? '');
		if (part) boxes.push(...shapesOf(part.sized, part.look, [x, y + down]));
	};
	for (const { sections, labels } of placed.edges ?? []) {
		for (const { startPoint, bendPoints = [], endPoint } of sections ?? []) {
			const points = [startPoint, ...bendPoints, endPoint];
			lines.push({ kind: 'line', points: points.map(({ x, y }) => [x, y + down]) });
		}
		labels?.forEach(put);
	}
	placed.children?.forEach(put);
	// The way on from the question about danger: straight down to the first question.
	const first = placed.children?.[0];
	const onward = top && first ? top.onwardTo((first.y ?? 0) + down) : [];
	const bottom = (placed.height ?? 0) + down;
	return {
		width: Math.ceil(Math.max(placed.width ?? 0, top?.width ?? 0)),
		height: Math.ceil(bottom) + margin,
		shapes: [...lines, ...(top?.shapes ?? []), ...onward, ...boxes, legend([margin, bottom + 4])]
	};
}

const legend = (at: Place): Shape => ({
	kind: 'text',
	look: 'plain',
	at,
	text: `${awaitingSign} afventer faglig godkendelse`
});

function graphOf(root: WordedDrawing['root']): { readonly graph: ElkNode; readonly parts: Parts } {
	const parts: Parts = new Map();
	const children: ElkNode[] = [];
	const edges: ElkExtendedEdge[] = [];
	const add = (sized: Sized, look: BoxLook): ElkShape & { id: string } => {
		const id = `part-${parts.size + 1}`;
		parts.set(id, { sized, look });
		return { id, width: sized.width, height: sized.height };
	};
	const addNode = (node: WordedDrawing['root']): string => {
		if (node.kind === 'box') {
			const box = add(sizedBox(node), 'outcome');
			// All outcomes stand below each other.
			children.push({ ...box, layoutOptions: { 'elk.layered.layering.layerConstraint': 'LAST' } });
			return box.id;
		}
		const question = add(sizedText([node.text], questionWidth, 'strong'), 'question');
		children.push(question);
		for (const { answers, to } of node.ways) {
			const label = add(sizedText(answers.map(orBefore), labelWidth, 'label'), 'label');
			const layoutOptions = { 'elk.edgeLabels.inline': 'true' };
			edges.push({
				id: `${label.id}-way`,
				sources: [question.id],
				targets: [addNode(to)],
				labels: [{ ...label, text: answers.join(), layoutOptions }]
			});
		}
		return question.id;
	};
	addNode(root);
	return { graph: { id: 'drawing', layoutOptions: options, children, edges }, parts };
}

/** The question about danger stands on top, and what to do beside it. */
function inDanger(danger: WordedBox) {
	const question = sizedText([dangerWords.question], questionWidth, 'strong');
	const yes = sizedText([dangerWords.yes], labelWidth, 'label');
	const no = sizedText([dangerWords.no], labelWidth, 'label');
	const box = sizedBox(danger);
	const inner = Math.max(question.height, box.height);
	const middle = margin + inner / 2;
	const boxLeft = margin + question.width + yes.width + 90;
	const way = margin + question.width / 2;
	const below = middle + question.height / 2;
	const shapes: readonly Shape[] = [
		{
			kind: 'line',
			points: [
				[margin + question.width, middle],
				[boxLeft, middle]
			]
		},
		...shapesOf(question, 'question', [margin, middle - question.height / 2]),
		...shapesOf(yes, 'label', [margin + question.width + 35, middle - yes.height / 2]),
		...shapesOf(box, 'outcome', [boxLeft, middle - box.height / 2])
	];
	return {
		width: boxLeft + box.width + margin,
		height: margin + inner,
		shapes,
		onwardTo: (y: number): readonly Shape[] => [
			{
				kind: 'line',
				points: [
					[way, below],
					[way, y]
				]
			},
			...shapesOf(no, 'label', [way - no.width / 2, Math.min(below + 8, y - no.height - 8)])
		]
	};
}

const orBefore = (answer: string, at: number) =>
	at === 0 ? answer : `eller ${lowerFirst(answer)}`;

function shapesOf(sized: Sized, look: BoxLook, [left, top]: Place): readonly Shape[] {
	const { width, height, rows, never } = sized;
	return [
		{ kind: 'box', look, at: [left, top], width, height },
		...(never
			? [
					{
						kind: 'box',
						look: 'never',
						at: [left + never.x, top],
						width: never.width,
						height
					} as const
				]
			: []),
		...rows.map(({ x, y, text, look: textLook }): Shape => ({
			kind: 'text',
			look: textLook,
			at: [left + x, top + y],
			text
		}))
	];
}
