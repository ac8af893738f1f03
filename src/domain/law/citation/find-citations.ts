import type { Day } from '#domain/kernel';
import { bind } from './bind.ts';
import type { Catalogue } from './catalogue.ts';
import type { Citation } from './citation.ts';
import type { ActMark, NamedAct, SectionMark } from './mark.ts';
import type { Place } from './place.ts';
import { aboutAct, joined } from './note.ts';
import { resolve, type Resolved } from './resolve-citation.ts';
import { scan } from './scan.ts';
import { sectionText, type Section } from './section.ts';
import type { Piece } from './reading.ts';
import { openRoom } from './section-range.ts';

/**
 * The references to Danish law in a text, in its order, as they stand on a day. A list or range gives one
 * citation for each section. Citations never overlap, but those of one range share its text.
 */
export function findCitations(text: string, catalogue: Catalogue, on: Day): readonly Citation[] {
	const marks = scan(text, catalogue.names, openRoom());
	bind(text, marks);
	const finding: Finding = { text, catalogue, on, resolved: new Map(), found: [] };
	for (const mark of marks) {
		if (mark.kind === 'act') addAct(finding, mark);
		else if (!mark.dropped) for (const piece of mark.pieces) addSection(finding, mark, piece);
	}
	return finding.found;
}

interface Finding {
	readonly text: string;
	readonly catalogue: Catalogue;
	readonly on: Day;
	readonly resolved: Map<string, ResolvedOnce>;
	readonly found: Citation[];
}

function addAct(finding: Finding, mark: ActMark): void {
	const { named, near, used, alone } = mark;
	if (used || !alone || named.name === null) return;
	const notes = near ? [aboutAct.readAs(named.name)] : [];
	add(finding, mark, { named, section: null, notes });
}

function addSection(finding: Finding, mark: SectionMark, piece: Piece): void {
	const { section, remark } = piece;
	const { named, unnamed } = mark;
	const said = remark === null ? mark.notes : [...mark.notes, remark];
	const could = unnamed ? aboutAct.notNamed(finding.catalogue.actsWith(section)) : null;
	add(finding, piece, { named, section, notes: could === null ? said : [could, ...said] });
}

interface Read {
	readonly named: NamedAct | null;
	readonly section: Section | null;
	/** What was said while reading, before what the catalogue has to say. */
	readonly notes: readonly (string | null)[];
}

function add(finding: Finding, { start, end }: Place, { named, section, notes }: Read): void {
	const meaning = resolvedOnce(finding, named, section);
	const { provisions, status, successors } = meaning;
	finding.found.push({
		text: finding.text.slice(start, end),
		start,
		end,
		act: named?.name ?? null,
		section,
		provisions,
		status,
		successors,
		note: notes.length === 0 ? meaning.note : joined([...notes, ...meaning.notes])
	});
}

interface ResolvedOnce extends Resolved {
	readonly note: string | null;
}

/** Plans cite the same few sections again and again. */
function resolvedOnce(
	{ catalogue, on, resolved }: Finding,
	named: NamedAct | null,
	section: Section | null
): ResolvedOnce {
	const written = section === null ? '' : sectionText(section);
	const key = `${named?.name ?? (named ? '?' : '')}|${written}`;
	const before = resolved.get(key);
	if (before) return before;
	const answer = resolve(catalogue, { named, section, on });
	const now = { ...answer, note: joined(answer.notes) };
	resolved.set(key, now);
	return now;
}
