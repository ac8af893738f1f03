/** The longest texts we take, in characters. One place, so that form, server and database agree. */
export const limits = {
	line: 200,
	reason: 2_000,
	url: 2_000,
	sectionText: 200_000
} as const;
