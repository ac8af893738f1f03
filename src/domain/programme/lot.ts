/**
 * The lot that decides between equals. Its seed is made of what the applicants handed over, so the agency cannot
 * choose it, and everybody who has the record can draw again. Each application draws its own number from seed and
 * name: who else is there changes nothing in the order of any two. `sha256` gives hexadecimal.
 */
export type Digest = (text: string) => string;

/** The fingerprints of the first submissions in a round, in whatever order; withdrawn ones stay in it. */
export const lotSeed = (
	round: string,
	submissions: readonly { readonly id: string; readonly hash: string }[],
	sha256: Digest
): string =>
	sha256([round, ...submissions.map(({ id, hash }) => `${id}:${hash}`).sort()].join('\n'));

/** The lower comes first. */
export const lotNumber = (seed: string, id: string, sha256: Digest): string =>
	sha256(`${seed}/${id}`);
