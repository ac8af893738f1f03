/**
 * Brings acts and sections together, in the order of the text: the act beside a section, else the act of the
 * list it stands in, else the act that was named before, and none where that would be a guess.
 */
import { beginsLine, borderBetween, isHeading } from './border.ts';
import { actAfter, actBefore } from './beside.ts';
import { linkOf } from './gap.ts';
import { lookAhead } from './look-ahead.ts';
import type { ActMark, Mark, NamedAct, SectionMark } from './mark.ts';
import { Memory, type Nearness } from './memory.ts';
import { aboutAct } from './note.ts';
import { ownerAfter, ownerBefore, type Owner } from './surroundings.ts';
import { readPart, withPart } from './subdivision.ts';

interface Binding {
	readonly text: string;
	readonly marks: readonly Mark[];
	readonly memory: Readonly<Record<'§' | 'art.', Memory>>;
}

export function bind(text: string, marks: readonly Mark[]): void {
	bindForward(text, marks);
	marks.forEach((mark, index) => {
		if (mark.kind === 'section' && mark.unnamed) lookAhead(text, marks, index);
	});
}

function bindForward(text: string, marks: readonly Mark[]): void {
	const binding: Binding = { text, marks, memory: { '§': new Memory(), 'art.': new Memory() } };
	let reached = 0;
	marks.forEach((mark, index) => {
		const border = borderBetween(text, reached, mark.start);
		binding.memory['§'].cross(border);
		binding.memory['art.'].cross(border);
		reached = Math.max(reached, mark.end);
		if (mark.kind === 'act') {
			const leading = isHeading(text, mark);
			const { named, end: at } = mark;
			binding.memory[named.sign].name({ named, at, leading, mark });
		} else bindSection(binding, mark, index);
	});
}

function bindSection(binding: Binding, mark: SectionMark, index: number): void {
	const { text, marks } = binding;
	const before = actBefore(text, marks, index);
	const after = actAfter(text, marks, index);
	const previous = marks[index - 1];
	const least = previous?.end ?? 0;
	const most = marks[index + 1]?.start ?? text.length;
	if (after && after.beside === 'of' && before?.beside !== 'direct')
		return takeAfter(binding, index, after.act);
	if (before?.beside === 'direct') return takeBefore(binding, mark, before.act);
	const owner = ownerAfter(text, mark.end, most) ?? ownerBefore(text, mark.start, least);
	if (owner?.kind === 'named') return takeOwner(binding, mark, owner);
	if (before) return takeBefore(binding, mark, before.act);
	if (after) return takeAfter(binding, index, after.act);
	if (mark.weak) return void (mark.dropped = true);
	if (!owner && previous?.kind === 'section' && previous.sign === mark.sign) {
		const link = linkOf(text.slice(previous.end, mark.start));
		if (link !== 'none') return follow(binding, mark, previous);
	}
	inherit(binding, mark, owner);
}

function takeBefore(binding: Binding, mark: SectionMark, act: ActMark): void {
	// "§ 19 i serviceloven § 153": the act's own words belong to the first of the two.
	const start = act.used ? mark.start : Math.min(act.start, mark.start);
	settle(binding, mark, act);
	act.leads = true;
	const { text } = binding;
	// "(§§ 216-236)" takes its brackets whole.
	const isOpen = /\([^)]*$/.test(text.slice(act.end, mark.start)) && text.charAt(mark.end) === ')';
	stretch(mark, start, isOpen ? mark.end + 1 : mark.end);
}

/** An act we do not know, by the name it has in the text. */
function takeOwner(
	binding: Binding,
	mark: SectionMark,
	{ named, edge }: Extract<Owner, { kind: 'named' }>
): void {
	own(binding, mark, named);
	if (edge === undefined) return;
	stretch(mark, Math.min(mark.start, edge), Math.max(mark.end, edge));
}

/** The act beside it belongs to the first or last piece, and so to all pieces of a range there. */
function stretch(mark: SectionMark, start: number, end: number): void {
	for (const piece of mark.pieces) {
		const [isFirst, isLast] = [piece.start === mark.start, piece.end === mark.end];
		if (isFirst) piece.start = start;
		if (isLast) piece.end = end;
	}
	mark.start = start;
	mark.end = end;
}

function takeAfter(binding: Binding, index: number, act: ActMark): void {
	const { text, marks } = binding;
	const mark = marks[index] as SectionMark;
	settle(binding, mark, act);
	let end = act.end;
	if (/\($|\([“”"»«]$/.test(text.slice(mark.end, act.start)) && text.charAt(end) === ')') end += 1;
	const last = mark.pieces.at(-1);
	if (last && last.section.stk === null && last.section.last === null) {
		// "§ 19 i serviceloven, stk. 4".
		const part = readPart(text, end, 0);
		if (part && text.charAt(end) === ',') {
			last.section = withPart(last.section, part.part, part.values[0] ?? 1);
			end = part.end;
		}
	}
	stretch(mark, mark.start, end);
	spreadBack(binding, index, act);
}

/** "§ 133 og § 135 i barnets lov": the act stands at the end of the list, for all of it. */
function spreadBack(binding: Binding, index: number, act: ActMark): void {
	const { text, marks } = binding;
	for (let place = index - 1; place >= 0; place -= 1) {
		const mark = marks[place];
		const next = marks[place + 1];
		if (mark?.kind !== 'section' || mark.beside || !next || mark.dropped) return;
		if (linkOf(text.slice(mark.end, next.start)) !== 'list') return;
		mark.named = act.named;
		mark.notes = [mark.lost ? aboutAct.signLost : null];
		mark.beside = true;
		mark.unnamed = false;
	}
}

function settle(binding: Binding, mark: SectionMark, act: ActMark): void {
	act.used = true;
	mark.beside = true;
	if (act.near && act.named.name) mark.notes.push(aboutAct.readAs(act.named.name));
	own(binding, mark, act.named);
}

function own({ memory }: Binding, mark: SectionMark, named: NamedAct): void {
	mark.named = named;
	mark.dropped = named.foreign;
	mark.beside = true;
	memory[mark.sign].name({ named, at: mark.end, leading: true });
}

function follow(binding: Binding, mark: SectionMark, previous: SectionMark): void {
	mark.named = previous.named;
	mark.dropped = previous.dropped;
	mark.unnamed = previous.unnamed;
	if (!previous.beside) mark.notes.push(...previous.notes);
	binding.memory[mark.sign].refresh(mark.end);
}

const nearness: Readonly<Record<Nearness, string | null>> = {
	sentence: null,
	'sentence-before': aboutAct.fromSentenceBefore,
	earlier: aboutAct.fromEarlier
};

function inherit(binding: Binding, mark: SectionMark, owner: Owner | undefined): void {
	const memory = binding.memory[mark.sign];
	if (owner?.kind === 'changed') {
		mark.notes.push(aboutAct.changed);
		return;
	}
	const recalled = memory.recall(mark.start, beginsLine(binding.text, mark.start));
	if (recalled.kind === 'one') {
		mark.named = recalled.named;
		mark.dropped = recalled.named.foreign;
		mark.notes.push(nearness[recalled.from]);
		if (recalled.mark) recalled.mark.used = true;
		memory.refresh(mark.end);
	} else if (mark.sign === 'art.') mark.dropped = true;
	else if (recalled.kind === 'several') {
		const names = recalled.acts.flatMap(({ name }) => name ?? []);
		mark.notes.push(aboutAct.several(names));
	} else mark.unnamed = true;
}
