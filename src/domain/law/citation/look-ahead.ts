import { borderBetween } from './border.ts';
import type { ActMark, Mark, SectionMark } from './mark.ts';
import { isSame } from './memory.ts';
import { aboutAct } from './note.ts';
import { tellsSuccession } from './surroundings.ts';

/** "Efter § 153 skal du underrette, jf. serviceloven": one act alone, later in the same sentence. */
export function lookAhead(text: string, marks: readonly Mark[], index: number): void {
	const mark = marks[index] as SectionMark;
	let found: ActMark | undefined;
	let reached = mark.end;
	for (const next of marks.slice(index + 1, index + 9)) {
		if (next.start - mark.end > 400) break;
		if (borderBetween(text, reached, next.start).kind !== 'none') break;
		reached = Math.max(reached, next.end);
		if (next.kind !== 'act' || next.named.sign !== mark.sign) continue;
		// "Efter § 15 og forvaltningsloven § 27": that act has a section of its own.
		if (next.leads || (found && !isSame(found.named, next.named))) return;
		found = next;
	}
	if (!found?.named.name || tellsSuccession(text.slice(mark.end, found.start))) return;
	mark.named = found.named;
	mark.unnamed = false;
	mark.notes.push(aboutAct.fromThisSentence);
	found.used = true;
}
