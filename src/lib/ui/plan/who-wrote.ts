/** How the history names a person and a moment. */
export const whoWrote = ({
	name,
	by,
	saves
}: {
	readonly name: string | null;
	readonly by: string | null;
	readonly saves: number;
}): string => {
	if (by === null) return 'Da planen blev begyndt';
	return `${name ?? 'En tidligere kollega'}, gemt ${saves === 1 ? 'én gang' : `${saves} gange`}`;
};

const clock = new Intl.DateTimeFormat('da-DK', {
	timeZone: 'Europe/Copenhagen',
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	hour: '2-digit',
	minute: '2-digit'
});

/** `2026-12-01T10:00:00Z` → `1. december 2026 kl. 11.00`, as the clock is in Denmark. */
export function danishMoment(instant: string): string {
	const parts = Object.fromEntries(
		clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value])
	);
	return `${parts.day}. ${parts.month} ${parts.year} kl. ${parts.hour}.${parts.minute}`;
}
