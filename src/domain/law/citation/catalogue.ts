/** Acts and provisions made ready for looking up, once for many texts. */
import type { Provision } from '../provision.ts';
import type { Act, Remark } from './act.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { numberText, type Section } from './section.ts';
import { readSections } from './section-list.ts';
import { openRoom } from './section-range.ts';

export interface Catalogue {
	readonly names: NameIndex;
	readonly rows: ReadonlyMap<Act, readonly Row[]>;
	readonly remarks: ReadonlyMap<Act, readonly (Remark & { readonly at: readonly Section[] })[]>;
	provision(id: string): Provision | undefined;
	/** The names of the acts that have a section of this number. */
	actsWith(section: Section): readonly string[];
}

/** A provision with the sections it stands for. */
export interface Row {
	readonly provision: Provision;
	/** Several for a range; none where the catalogue names no section. */
	readonly sections: readonly Section[];
	/** The act as a whole. */
	readonly whole: boolean;
}

/** An act that only the provisions know becomes an act by that name. */
export function openCatalogue(acts: readonly Act[], provisions: readonly Provision[]): Catalogue {
	const known = new Map<string, Act>();
	for (const act of acts) {
		for (const name of [act.name, ...act.otherNames]) known.set(plainName(name), act);
	}
	const rows = new Map<Act, Row[]>();
	const having = new Map<string, Set<string>>();
	for (const provision of provisions) {
		const name = plainName(provision.act);
		const act = known.get(name) ?? actOnlyHere(name, provision);
		known.set(name, act);
		const row = rowOf(provision);
		rows.set(act, [...(rows.get(act) ?? []), row]);
		for (const section of row.sections) {
			const key = keyOf(section);
			having.set(key, (having.get(key) ?? new Set()).add(act.name));
		}
	}
	const byId = new Map(provisions.map((one) => [one.id, one]));
	const all = [...new Set(known.values())];
	const remarks = new Map(
		all.map((act) => [
			act,
			act.remarks.map((remark) => ({ ...remark, at: remark.sections.flatMap(sectionsOf) }))
		])
	);
	return {
		names: indexNames(all),
		rows,
		remarks,
		provision: (id) => byId.get(id),
		actsWith: (section) => [...(having.get(keyOf(section)) ?? [])]
	};
}

/** The act a provision belongs to, as its row writes it: `Databeskyttelsesforordningen (GDPR)`. */
export const plainName = (name: string): string =>
	name
		.replace(/\s*\(.*\)\s*$/, '')
		.trim()
		.toLowerCase();

const keyOf = (section: Section): string => `${section.sign} ${numberText(section)}`;

const actOnlyHere = (name: string, { section }: Provision): Act => ({
	name,
	sign: section.startsWith('art') ? 'art.' : '§',
	otherNames: [],
	abbreviations: [],
	numbers: [],
	inForceFrom: null,
	inForceTo: null,
	remarks: []
});

const rowOf = (provision: Provision): Row => ({
	provision,
	sections: sectionsOf(provision.section),
	whole: /^hele loven/i.test(provision.section)
});

/** `§§ 28-31`, `art. 19 og 34`, `§ 91 (ubekræftet nummer)` as sections. */
export function sectionsOf(written: string): readonly Section[] {
	const match = /^(§{1,2}|art\.)\s*/.exec(written);
	if (!match) return [];
	const sign = match[1] === 'art.' ? 'art.' : '§';
	const asked = { start: 0, sign, plural: match[1] !== '§', room: openRoom() } as const;
	return readSections(written, match[0].length, asked).map(({ section }) => section);
}
