/**
 * What stops an edition: a passage that says more than its grounds hold, or that leads nowhere, is never
 * published. Every fault names the text and the place in it: a field, or the block.
 */
import {
	checkDocument,
	everyBlock,
	inlinesOf,
	isEmpty,
	type DocumentFault
} from '#domain/document';
import { containsCpr } from '#domain/kernel';
import type {
	DraftContent,
	EditionContent,
	EditionSubject,
	PlacedPassage,
	ProvisionText
} from './edition.ts';

export interface EditionFault {
	readonly subjectKind: EditionSubject;
	readonly subject: string;
	/** The field, or the id of the block. */
	readonly place: string;
	readonly fault: FaultKind;
	/** What it is about: the unknown id, say. */
	readonly about: string | null;
}

export type FaultKind =
	| DocumentFault
	| 'title-missing'
	| 'text-missing'
	| 'audience-missing'
	| 'source-missing'
	| 'source-not-an-address'
	| 'law-missing'
	| 'law-unknown'
	| 'law-retired'
	| 'theme-unknown'
	| 'passage-elsewhere'
	| 'term-unknown'
	| 'duplicate-id'
	| 'days-reversed'
	| 'still-used';

interface Standing {
	readonly after: EditionContent;
	readonly before: EditionContent;
	readonly lawIds: ReadonlySet<string>;
	readonly lawIdsBefore: ReadonlySet<string>;
	readonly themeIds: ReadonlySet<string>;
	/** Passage id → the theme it stands in; null: taken out. */
	readonly themeOf: ReadonlyMap<string, string | null>;
}

/** What other parts of the house refer to, and where: a step of the path, a requirement of the plan. */
export interface OutsideUse {
	readonly subjectKind: EditionSubject;
	readonly subject: string;
	readonly place: string;
}

export function checkEdition(
	before: EditionContent,
	after: EditionContent,
	used: readonly OutsideUse[] = []
): readonly EditionFault[] {
	const ids = (texts: readonly { readonly id: string }[]) => new Set(texts.map(({ id }) => id));
	const themeOf = new Map<string, string | null>([
		...before.passages.map(({ id }) => [id, null] as const),
		...after.passages.map(({ id, theme }) => [id, theme] as const)
	]);
	const standing: Standing = {
		after,
		before,
		lawIds: ids(after.provisions),
		lawIdsBefore: ids(before.provisions),
		themeIds: ids(after.themes),
		themeOf
	};
	return [
		...after.themes.flatMap((theme) => [
			...missing('theme', theme.id, { title: theme.title, summary: theme.summary }),
			...documentFaults('theme', theme.id, theme.introduction, standing)
		]),
		...after.passages.flatMap((passage) => passageFaults(passage, standing)),
		...after.provisions.flatMap((provision) => provisionFaults(provision, standing)),
		...twice('passage', after.passages),
		...twice('provision', after.provisions),
		...used
			.filter(({ subjectKind, subject }) =>
				subjectKind === 'provision'
					? standing.lawIdsBefore.has(subject) && !standing.lawIds.has(subject)
					: themeOf.get(subject) === null
			)
			.map((use): EditionFault => ({ ...use, fault: 'still-used', about: use.place, place: 'id' }))
	];
}

function passageFaults(passage: PlacedPassage, standing: Standing): EditionFault[] {
	const { id, title, kind, law, sources, body } = passage;
	const fault = (place: string, kindOfFault: FaultKind, about: string | null = null) =>
		({ subjectKind: 'passage', subject: id, place, fault: kindOfFault, about }) as const;
	return [
		...missing('passage', id, { title }),
		...cprIn('passage', id, passage),
		...(standing.themeIds.has(passage.theme) ? [] : [fault('theme', 'theme-unknown')]),
		...(passage.audience.length === 0 ? [fault('audience', 'audience-missing')] : []),
		...(kind === 'law' && law.length === 0 ? [fault('law', 'law-missing')] : []),
		...law.flatMap((one) => {
			if (standing.lawIds.has(one)) return [];
			const wasThere = standing.lawIdsBefore.has(one);
			return [fault('law', wasThere ? 'law-retired' : 'law-unknown', one)];
		}),
		...(sources.some((source) => source.title.trim()) ? [] : [fault('sources', 'source-missing')]),
		...sources.flatMap(({ url, title: name }) =>
			url === null || isAddress(url) ? [] : [fault('sources', 'source-not-an-address', name)]
		),
		...documentFaults('passage', id, body, standing)
	];
}

function provisionFaults(provision: ProvisionText, { lawIds }: Standing): EditionFault[] {
	const { id, inForceFrom, inForceTo } = provision;
	const fault = (place: string, kindOfFault: FaultKind, about: string | null = null) =>
		({ subjectKind: 'provision', subject: id, place, fault: kindOfFault, about }) as const;
	const unknown = (place: 'predecessors' | 'successors') =>
		provision[place]
			.filter((link) => !lawIds.has(link.id))
			.map((link) => fault(place, 'law-unknown', link.id));
	const { act, section, title, summary, dutyHolder } = provision;
	return [
		...missing('provision', id, { act, section, title, summary, dutyHolder }),
		...cprIn('provision', id, provision),
		...(isAddress(provision.source) ? [] : [fault('source', 'source-not-an-address')]),
		...(inForceFrom && inForceTo && inForceFrom > inForceTo
			? [fault('inForceTo', 'days-reversed')]
			: []),
		...unknown('predecessors'),
		...unknown('successors')
	];
}

/** The document's own faults, and links and words in it that lead to what does not stand there. */
function documentFaults(
	subjectKind: EditionSubject,
	subject: string,
	body: PlacedPassage['body'],
	{ themeOf }: Standing
): EditionFault[] {
	const fault = (place: string, kindOfFault: FaultKind, about: string | null = null) =>
		({ subjectKind, subject, place, fault: kindOfFault, about }) as const;
	const checked = checkDocument(body);
	if (!checked.ok) return [fault(checked.about?.[0] ?? 'body', checked.reason)];
	if (subjectKind === 'passage' && body.every(isEmpty)) return [fault('body', 'text-missing')];
	const places = [...everyBlock(body)].flatMap((block) =>
		inlinesOf(block).flatMap((piece) =>
			piece.type === 'text' ? (piece.marks ?? []).map((mark) => ({ block: block.id, mark })) : []
		)
	);
	return places.flatMap(({ block, mark }) => {
		if (mark.type === 'term') {
			return themeOf.get(mark.term) ? [] : [fault(block, 'term-unknown', mark.term)];
		}
		const [, theme, anchor] = (mark.type === 'link' && passageAddress.exec(mark.href)) || [];
		if (!theme || !anchor) return [];
		const target = [anchor, `${theme}.${anchor}`].find((one) => themeOf.has(one));
		if (target === undefined || themeOf.get(target) === theme) return [];
		return [fault(block, 'passage-elsewhere', target)];
	});
}

const passageAddress = /^\/guide\/([a-z-]+)#(.+)$/;

const isAddress = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

const missing = (
	subjectKind: EditionSubject,
	subject: string,
	fields: Readonly<Record<string, string>>
): EditionFault[] =>
	Object.entries(fields)
		.filter(([, text]) => text.trim() === '')
		.map(([place]) => ({
			...{ subjectKind, subject, place },
			fault: place === 'title' ? 'title-missing' : 'text-missing',
			about: null
		}));

/** Blocks are looked at with the document; here the fields. */
function cprIn(
	subjectKind: EditionSubject,
	subject: string,
	content: DraftContent
): EditionFault[] {
	return Object.entries(content)
		.filter(([field, value]) => field !== 'body' && containsCpr(JSON.stringify(value ?? '')))
		.map(([place]) => ({ subjectKind, subject, place, fault: 'looks-like-cpr', about: null }));
}

function twice(
	subjectKind: EditionSubject,
	texts: readonly { readonly id: string }[]
): EditionFault[] {
	const ids = texts.map(({ id }) => id);
	return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((subject) => ({
		...{ subjectKind, subject, place: 'id' },
		fault: 'duplicate-id',
		about: null
	}));
}
