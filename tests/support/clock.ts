/** The instant of the tests, and instants around it. */
export const now = new Date('2026-12-01T10:00:00Z');

export const minutesLater = (minutes: number, from: Date = now): Date =>
	new Date(from.getTime() + minutes * 60_000);
