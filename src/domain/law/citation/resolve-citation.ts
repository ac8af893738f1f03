/**
 * What a citation means on a day. Principle 5: an ended provision is outdated with its successors named;
 * what nobody has confirmed says so; what the catalogue does not have is unknown, and nothing is guessed.
 */
import type { Day } from '#domain/kernel';
import { isInForce, isLinkUnconfirmed, isUnconfirmed, type Provision } from '../provision.ts';
import type { Act } from './act.ts';
import type { Catalogue, Row } from './catalogue.ts';
import type { Citation } from './citation.ts';
import type { NamedAct } from './mark.ts';
import { aboutAct, aboutProvision } from './note.ts';
import type { Section } from './section.ts';

export interface Resolved extends Pick<Citation, 'provisions' | 'status' | 'successors'> {
	readonly notes: readonly string[];
}

export interface Question {
	readonly named: NamedAct | null;
	/** Null when the act alone is named. */
	readonly section: Section | null;
	readonly on: Day;
}

export function resolve(catalogue: Catalogue, { named, section, on }: Question): Resolved {
	const act = named?.act ?? null;
	const rows = act ? catalogue.rows.get(act) : undefined;
	if (!act || (!rows && act.inForceFrom === null)) {
		return unknown(named === null ? [] : [aboutAct.notInCatalogue]);
	}
	const resolved = section
		? resolveSection({ catalogue, act, rows: rows ?? [], on }, section)
		: resolveAct({ catalogue, act, rows: rows ?? [], on });
	const said = (catalogue.remarks.get(act) ?? [])
		.filter(({ from, at }) => (from === null || from <= on) && isAbout(at, section))
		.map(({ says }) => says);
	return { ...resolved, notes: [...resolved.notes, ...said] };
}

const unknown = (notes: readonly string[]): Resolved => ({
	provisions: [],
	status: 'unknown',
	successors: [],
	notes
});

const isAbout = (places: readonly Section[], section: Section | null): boolean =>
	section === null
		? places.length === 0
		: places.some((place) => holdsAll(place, section) && isSameNumber(place, section));

interface Asked {
	readonly catalogue: Catalogue;
	readonly act: Act;
	/** All the act's rows in the catalogue. */
	readonly rows: readonly Row[];
	readonly on: Day;
}

function resolveSection(asked: Asked, section: Section): Resolved {
	const { act, rows, on } = asked;
	const found = section.last === null ? rowsFor(rows, section) : [];
	if (found.length > 0) return stateOf(asked, found);
	const begins = act.inForceFrom !== null && act.inForceFrom > on ? act.inForceFrom : null;
	const isKnown = rows.some((row) => row.sections.some((one) => isSameNumber(one, section)));
	const why =
		section.last !== null
			? aboutProvision.tooLong
			: isKnown
				? aboutProvision.partUnknown
				: aboutProvision.sectionUnknown;
	return begins === null
		? unknown([why])
		: { ...unknown([why, aboutProvision.begins(begins)]), status: 'not-yet' };
}

/** An act that is only named: by its own dates, else by what the catalogue has confirmed of it. */
function resolveAct(asked: Asked): Resolved {
	const { act, rows, on } = asked;
	const whole = rows.filter((row) => row.whole);
	if (whole.length > 0) return stateOf(asked, whole);
	const { inForceFrom, inForceTo } = act;
	if (inForceFrom !== null || inForceTo !== null) {
		if (inForceFrom !== null && inForceFrom > on)
			return { ...unknown([aboutProvision.begins(inForceFrom)]), status: 'not-yet' };
		if (inForceTo !== null && inForceTo < on)
			return { ...unknown([aboutProvision.ended(inForceTo)]), status: 'outdated' };
		return { ...unknown([]), status: 'current' };
	}
	const { status } = stateOf(asked, rows);
	if (status === 'unconfirmed') return { ...unknown([aboutAct.unconfirmed]), status };
	return { ...unknown([]), status };
}

/** The rows of exactly this place; else those around it, the closest; else those inside it. */
function rowsFor(rows: readonly Row[], section: Section): readonly Row[] {
	const around: Row[][] = [];
	const exact: Row[] = [];
	const inside: Row[] = [];
	for (const row of rows) {
		for (const place of row.sections) {
			if (!isSameNumber(place, section) && !isBetween(row, place, section)) continue;
			const holds = holdsAll(place, section);
			const isHeld = holdsAll(section, place);
			if (holds && isHeld && row.sections.length === 1) exact.push(row);
			else if (holds) (around[partsOf(place)] ??= []).push(row);
			else if (isHeld) inside.push(row);
			else continue;
			break;
		}
	}
	if (exact.length > 0) return exact;
	return around.at(-1) ?? (inside.length > 0 ? inside : rows.filter((row) => row.whole));
}

const isSameNumber = (one: Section, other: Section): boolean =>
	one.sign === other.sign && one.number === other.number && one.letter === other.letter;

/** § 25 a lies in §§ 24-27, § 27 a does not. */
const isBetween = ({ sections }: Row, place: Section, { sign, number, letter }: Section): boolean =>
	letter !== '' &&
	sections.length > 1 &&
	place.sign === sign &&
	place.letter === '' &&
	place.number === number &&
	place !== sections.at(-1) &&
	sections.every((one) => one.stk === null);

/** All that the outer place names, the inner names too. */
const holdsAll = (outer: Section, inner: Section): boolean =>
	(outer.stk === null || outer.stk === inner.stk) &&
	(outer.nr === null || outer.nr === inner.nr) &&
	(outer.litra === null || outer.litra === inner.litra);

const partsOf = ({ stk, nr, litra }: Section): number =>
	[stk, nr, litra].filter((part) => part !== null).length;

function stateOf({ catalogue, act, on }: Asked, rows: readonly Row[]): Resolved {
	const found = rows.map(({ provision }) => provision);
	const provisions = found.map(({ id }) => id);
	if (act.inForceFrom !== null && act.inForceFrom > on) {
		const notes = [aboutProvision.begins(act.inForceFrom)];
		return { provisions, status: 'not-yet', successors: [], notes };
	}
	const ended = found.filter(({ inForceTo }) => inForceTo !== null && inForceTo < on);
	const verified = found.filter((one) => !isUnconfirmed(one));
	if (verified.length === 0) {
		const notes = [aboutProvision.unconfirmed];
		return { provisions, status: 'unconfirmed', ...after(catalogue, ended, notes) };
	}
	if (verified.some((one) => isInForce(one, on))) {
		const notes = verified.length < found.length ? [aboutProvision.partlyUnconfirmed] : [];
		return { provisions, status: 'current', successors: [], notes };
	}
	const [first] = verified;
	if (first?.inForceFrom && first.inForceFrom > on) {
		const notes = [aboutProvision.begins(first.inForceFrom)];
		return { provisions, status: 'not-yet', successors: [], notes };
	}
	const notes = first?.inForceTo ? [aboutProvision.ended(first.inForceTo)] : [];
	return { provisions, status: 'outdated', ...after(catalogue, ended, notes) };
}

/** What came after the ended provisions, and how sure the links are. */
function after(catalogue: Catalogue, ended: readonly Provision[], notes: readonly string[]) {
	const links = ended.flatMap((from) =>
		from.successors.map((link) => ({
			id: link.id,
			isUnsure: isLinkUnconfirmed(link, from, catalogue.provision(link.id))
		}))
	);
	const unsure = links.filter(({ isUnsure }) => isUnsure).length;
	const successors = [...new Set(links.map(({ id }) => id))];
	const say = unsure === 0 ? [] : [aboutProvision.links(links.length, unsure)];
	return { successors, notes: [...notes, ...say] };
}
