/**
 * Calendar files (RFC 5545): lines of at most 75 octets, texts escaped, times as instants in UTC, which mean the same
 * whatever a calendar knows of Danish summer time. A meeting keeps its UID; its SEQUENCE grows when it changes.
 */
export interface CalendarEvent {
	/** The same for as long as it is the same meeting. */
	readonly uid: string;
	readonly sequence: number;
	readonly startsAt: string;
	readonly endsAt: string;
	readonly title: string;
	readonly description: string;
	readonly location: string | null;
	/** Where it can be read about. */
	readonly url: string;
	readonly organizer: { readonly name: string; readonly uri: string };
	/** Only where somebody is told that they need not come. */
	readonly attendee?: { readonly name: string; readonly email: string };
	readonly cancelled: boolean;
}

export interface CalendarFile {
	readonly method: 'PUBLISH' | 'CANCEL';
	readonly name: string;
	/** When the file is made. */
	readonly now: Date;
	readonly events: readonly CalendarEvent[];
}

export const calendarType = 'text/calendar; charset=utf-8';

export function calendarFile({ method, name, now, events }: CalendarFile): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Beredt//Raadgivning//DA',
		'CALSCALE:GREGORIAN',
		`METHOD:${method}`,
		`X-WR-CALNAME:${escaped(name)}`,
		...events.flatMap((event) => eventLines(event, now)),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const eventLines = (event: CalendarEvent, now: Date): readonly string[] => [
	'BEGIN:VEVENT',
	`UID:${event.uid}`,
	`SEQUENCE:${event.sequence}`,
	`DTSTAMP:${utc(now)}`,
	`DTSTART:${utc(new Date(event.startsAt))}`,
	`DTEND:${utc(new Date(event.endsAt))}`,
	`SUMMARY:${escaped(event.cancelled ? `Aflyst: ${event.title}` : event.title)}`,
	`DESCRIPTION:${escaped(event.description)}`,
	...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
	`URL:${event.url}`,
	`ORGANIZER;CN=${quoted(event.organizer.name)}:${event.organizer.uri}`,
	...(event.attendee
		? [`ATTENDEE;CN=${quoted(event.attendee.name)}:mailto:${event.attendee.email}`]
		: []),
	`STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
	'END:VEVENT'
];

/** `20270328T080000Z` */
const utc = (instant: Date): string =>
	`${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const escaped = (text: string): string =>
	text
		.replaceAll('\\', '\\\\')
		.replaceAll(';', '\\;')
		.replaceAll(',', '\\,')
		.replaceAll(/\r\n?|\n/g, '\\n')
		.replaceAll(/\p{Cc}/gu, ' ');

/** A parameter's value knows no escape: what would end it goes. */
const quoted = (text: string): string => `"${text.replaceAll(/["\p{Cc}]/gu, ' ')}"`;

/** At most 75 octets a line, and no letter is cut in two; what goes on begins with a space. */
function folded(line: string): string {
	const lines: string[] = [];
	let part = '';
	let octets = 0;
	for (const letter of line) {
		const size = Buffer.byteLength(letter);
		if (octets + size > 75) {
			lines.push(part);
			part = ' ';
			octets = 1;
		}
		part += letter;
		octets += size;
	}
	return [...lines, part].join('\r\n');
}
