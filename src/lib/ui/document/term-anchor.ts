/** Where on a page a word is explained. */
export const termAnchor = (term: string): string => `begreb-${term}`;
