/**
 * Svelte marks every block in its HTML, so that a script can take the page over. Public pages have no such
 * script (`csr = false`), and on a long page the marks are a third of what a phone would fetch.
 */
const marks = /<!--[^<>]*-->/g;

export const withoutMarks = (html: string): string => html.replace(marks, '');

/** By route id: the layout groups without a script of SvelteKit's. */
export const isLean = (route: string | null): boolean => route?.startsWith('/(public)') ?? false;
