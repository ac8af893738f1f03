/**
 * The law catalogue holds each provision once, as it stands now; an edition's amendments keep how it stood
 * before. Together they tell how the catalogue stood at any edition.
 */
import type { Amendment, ProvisionText } from './edition.ts';

export function provisionsAt<Text extends ProvisionText>(
	edition: number,
	now: readonly Text[],
	amendments: readonly Amendment[]
): readonly (Text | ProvisionText)[] {
	const later = amendments
		.filter((one) => one.subjectKind === 'provision' && one.edition > edition)
		.toSorted((one, other) => other.edition - one.edition);
	// The earliest amendment after the edition holds what stood then; it is written last.
	const then = new Map(
		later.map(({ subject, before }) => [subject, before as ProvisionText | null])
	);
	const standing = now.flatMap((one) => {
		const was = then.get(one.id);
		return was === undefined ? [one] : was === null ? [] : [was];
	});
	const known = new Set(now.map(({ id }) => id));
	const gone = [...then].flatMap(([id, was]) => (was && !known.has(id) ? [was] : []));
	return [...standing, ...gone];
}
