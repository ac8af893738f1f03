import { day, months, parseDay, type Day } from '#domain/kernel';

/** A day as a text gives it: sometimes only its month or its year. */
export interface DaySpan {
	readonly earliest: Day;
	readonly latest: Day;
}

const written = new RegExp(`(?:(\\d{1,2})\\.?\\s*)?(${months.join('|')})\\s+(\\d{4})`, 'giu');
/** Also `25/8 2021` and `3.4.21`. */
const inFigures =
	/(?<![\d§.])(\d{1,2})[./-]\s?(\d{1,2})(?:[./-]\s?(\d{4}|\d{2})|\s(\d{4}))(?!\d|[.:]\d)/gu;
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu;
const yearAlone = /(?<!\p{L})(?:i|år)\s+((?:19|20)\d{2})(?!\d)/giu;

/** All days named in a Danish text, in no order; a date that does not exist is left out. */
export function daysIn(text: string): readonly DaySpan[] {
	const exact = [
		...[...text.matchAll(inFigures)].map(([, date, month, year, spaced]) =>
			oneDay(year ?? spaced, month, date)
		),
		...[...text.matchAll(iso)].map(([, year, month, date]) => oneDay(year, month, date)),
		...[...text.matchAll(written)].map(([, date, name = '', year = '']) => {
			const month = String(months.indexOf(name.toLowerCase()) + 1);
			return date ? oneDay(year, month, date) : wholeMonth(year, month);
		})
	].filter((span) => span !== undefined);
	if (exact.length > 0) return exact;
	return [...text.matchAll(yearAlone)].map(([, year]) => ({
		earliest: day(`${year}-01-01`),
		latest: day(`${year}-12-31`)
	}));
}

const two = (figure = ''): string => figure.padStart(2, '0');

function oneDay(year = '', month = '', date = ''): DaySpan | undefined {
	const found = parseDay(`${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(date)}`);
	return found && { earliest: found, latest: found };
}

function wholeMonth(year: string, month: string): DaySpan {
	const start = `${year}-${two(month)}`;
	const last = ['31', '30', '29', '28'].map((date) => parseDay(`${start}-${date}`)).find(Boolean);
	return { earliest: day(`${start}-01`), latest: last ?? day(`${start}-28`) };
}
