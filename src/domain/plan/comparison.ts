/**
 * What is new, taken out, changed and moved from one text of a plan to the next, and why where it can be told
 * (P8): for those who decide, and who read no two plans side by side. Nothing is left out: what is in neither
 * list is word for word the same.
 */
import {
	documentDifference,
	passages,
	plainText,
	wordDifference,
	type LineDifference,
	type SlotText,
	type WordChange
} from '#domain/document';
import type { Day } from '#domain/kernel';
import { findCitations, isLinkUnconfirmed, isUnconfirmed, type Catalogue } from '#domain/law';
import type { PlanVersion, VersionSection } from './version.ts';

export type PlanText = Pick<PlanVersion, 'title'> & {
	readonly sections: readonly VersionSection[];
};

export type SectionChange = 'added' | 'removed' | 'changed' | 'same';

export interface SectionComparison {
	/** Of the section as it is now; as it was, when it is gone. */
	readonly id: string;
	readonly title: readonly WordChange[];
	readonly change: SectionChange;
	readonly moved: boolean;
	readonly lines: readonly LineDifference[];
	readonly reasons: readonly ChangeReason[];
}

/** Why a text changed, as far as it is on record. */
export type ChangeReason =
	/** A provision it rested on has ended, and it now rests on the one that carries on. Ids in the catalogue. */
	| {
			readonly kind: 'law';
			readonly ended: string;
			readonly successor: string;
			/** Nobody has confirmed that the one carries on the other. */
			readonly unconfirmed: boolean;
	  }
	/** The guide's text that it was taken from came in a newer edition. */
	| { readonly kind: 'guide'; readonly passage: string; readonly edition: number };

export interface PlanComparison {
	readonly title: readonly WordChange[];
	/** In the order in which the new text reads; what is gone stands where it stood. */
	readonly sections: readonly SectionComparison[];
}

export interface ComparisonGrounds {
	readonly catalogue: Catalogue;
	/** The day on which citations are judged. */
	readonly on: Day;
	/** How a contact slot is named; by default by its id. */
	readonly slotText?: SlotText;
}

export function comparePlans(
	before: PlanText,
	after: PlanText,
	grounds: ComparisonGrounds
): PlanComparison {
	const { slotText } = grounds;
	const former = matched(before.sections, after.sections);
	const kept = before.sections.filter((one) => [...former.values()].includes(one));
	const stay = longestRise(
		after.sections.flatMap((section) => {
			const was = former.get(section);
			return was ? [kept.indexOf(was)] : [];
		})
	);
	const places = after.sections.map((section): Place => {
		const was = former.get(section);
		if (!was) return { was, now: { ...oneSided(section, 'added', slotText), moved: false } };
		const moved = !stay.has(kept.indexOf(was));
		return {
			was,
			now: {
				...twoSided(was, section, slotText),
				moved,
				reasons: reasonsFor(was, section, grounds)
			}
		};
	});
	before.sections.forEach((gone, at) => {
		if (kept.includes(gone)) return;
		const above = places.findIndex(({ was }) => was && was === before.sections[at - 1]);
		const now = { ...oneSided(gone, 'removed', slotText), moved: false };
		places.splice(above + 1, 0, { was: gone, now });
	});
	return {
		title: wordDifference(before.title, after.title),
		sections: places.map(({ now }) => now)
	};
}

/** A compared section, and the one it was. */
interface Place {
	readonly was: VersionSection | undefined;
	readonly now: SectionComparison;
}

function twoSided(was: VersionSection, is: VersionSection, slotText: SlotText | undefined) {
	const lines = documentDifference(was.body, is.body, slotText);
	const title = wordDifference(was.title, is.title);
	const words = [title, ...lines.map((line) => line.words)].flat();
	const isSame = words.every(({ kind }) => kind === 'same');
	const change: SectionChange = isSame ? 'same' : 'changed';
	return { id: is.id, title, change, lines: isSame ? [] : lines };
}

type Matches = ReadonlyMap<VersionSection, VersionSection>;

/** Which section each one was: by id, else by title, else as the only one left of its theme, if much of it stands. */
function matched(before: readonly VersionSection[], after: readonly VersionSection[]): Matches {
	const found = new Map<VersionSection, VersionSection>();
	const free = () => before.filter((one) => ![...found.values()].includes(one));
	const open = () => after.filter((one) => !found.has(one));
	const titleOf = ({ title }: VersionSection) => title.trim().toLocaleLowerCase('da');
	const themeOf = ({ theme }: VersionSection) => theme;
	const ways: readonly ((section: VersionSection) => string | null)[] = [
		({ id }) => id,
		titleOf,
		themeOf
	];
	for (const way of ways) {
		const alike = (key: string | null, some: readonly VersionSection[]) =>
			some.filter((one) => key !== null && way(one) === key);
		for (const section of open()) {
			const [was, ...more] = alike(way(section), free());
			const isOnly = more.length === 0 && alike(way(section), open()).length === 1;
			if (was && isOnly && (way !== themeOf || sharesWords(was, section))) found.set(section, was);
		}
	}
	return found;
}

/** Two sections may be about one theme without one having become the other. */
function sharesWords(one: VersionSection, other: VersionSection): boolean {
	const wordsIn = ({ body }: VersionSection) =>
		new Set(
			plainText(body)
				.toLocaleLowerCase('da')
				.match(/\p{L}+/gu) ?? []
		);
	const [some, others] = [wordsIn(one), wordsIn(other)];
	const shared = [...some].filter((word) => others.has(word)).length;
	return shared >= 0.4 * Math.max(some.size, others.size);
}

/** The most numbers that rise in the order given: those that did not move. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
	const best: (readonly number[])[] = [];
	numbers.forEach((number, at) => {
		const before = best
			.slice(0, at)
			.filter((chain) => (chain.at(-1) ?? -1) < number)
			.reduce((one, other) => (other.length > one.length ? other : one), []);
		best.push([...before, number]);
	});
	return new Set(best.reduce((one, other) => (other.length > one.length ? other : one), []));
}

const oneSided = (
	{ id, title, body }: VersionSection,
	change: 'added' | 'removed',
	slotText: SlotText | undefined
) => ({
	id,
	title: [{ kind: change, text: title }],
	change,
	lines:
		change === 'added'
			? documentDifference([], body, slotText)
			: documentDifference(body, [], slotText),
	reasons: []
});

function reasonsFor(
	was: VersionSection,
	is: VersionSection,
	{ catalogue, on }: ComparisonGrounds
): readonly ChangeReason[] {
	const cited = ({ body }: VersionSection) => findCitations(plainText(body), catalogue, on);
	const resting = new Set(cited(is).flatMap(({ provisions }) => provisions));
	const laws = cited(was)
		.filter(({ status }) => status === 'outdated')
		.flatMap(({ provisions, successors }) =>
			provisions.flatMap((ended) =>
				successors
					.filter((successor) => resting.has(successor) && !resting.has(ended))
					.map((successor) => ({
						kind: 'law' as const,
						ended,
						successor,
						unconfirmed: !isConfirmed(catalogue, ended, successor)
					}))
			)
		);
	const taken = new Map(passages(was.body).map(({ source }) => [source.passage, source.edition]));
	const guide = passages(is.body)
		.filter(({ source }) => source.edition > (taken.get(source.passage) ?? source.edition))
		.map(({ source: { passage, edition } }) => ({ kind: 'guide' as const, passage, edition }));
	const found = new Map([...laws, ...guide].map((reason) => [JSON.stringify(reason), reason]));
	return [...found.values()];
}

function isConfirmed(catalogue: Catalogue, ended: string, successor: string): boolean {
	const [from, to] = [catalogue.provision(ended), catalogue.provision(successor)];
	if (!from || !to || isUnconfirmed(from) || isUnconfirmed(to)) return false;
	const onwards = from.successors.find(({ id }) => id === successor);
	if (onwards) return !isLinkUnconfirmed(onwards, from, to);
	const back = to.predecessors.find(({ id }) => id === ended);
	return back !== undefined && !isLinkUnconfirmed(back, to, from);
}
