/**
 * When Danish offices are closed although it is a weekday. The public holidays are those of the Folkekirke
 * and New Year's Day; store bededag has been an ordinary day since 2024.
 *
 * 1 May, grundlovsdag (5 June), 24 and 31 December are no public holidays, but agreements let many offices
 * close on them, some at noon. Nobody knows which from here, so they are told apart: no number is called
 * open on such a day, and none is called closed.
 */
import { day, daysBetween, type Day } from '#domain/kernel';

const fixed = ['01-01', '12-25', '12-26'];
const inDoubt = ['05-01', '06-05', '12-24', '12-31'];

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension Day, Whitsun. */
const movable = [-3, -2, 0, 1, 39, 49, 50];
const prayerDay = 26;
const lastPrayerDay = 2023;

export function isPublicHoliday(on: Day): boolean {
	if (fixed.includes(on.slice(5))) return true;
	const year = Number(on.slice(0, 4));
	const fromEaster = daysBetween(easterSunday(year), on);
	return movable.includes(fromEaster) || (fromEaster === prayerDay && year <= lastPrayerDay);
}

/** An ordinary day by law, on which many offices are closed all the same. */
export const mayBeClosed = (on: Day): boolean => inDoubt.includes(on.slice(5));

/** By the Gregorian computus, in the anonymous form of 1876. */
export function easterSunday(year: number): Day {
	const golden = year % 19;
	const century = Math.floor(year / 100);
	const inCentury = year % 100;
	const leapCenturies = Math.floor(century / 4);
	const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
	const epact = (19 * golden + century - leapCenturies - lunar + 15) % 30;
	const toSunday =
		(32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
	const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
	const fromMarch = epact + toSunday - 7 * late + 114;
	const twoDigits = (part: number) => String(part).padStart(2, '0');
	return day(`${year}-${twoDigits(Math.floor(fromMarch / 31))}-${twoDigits((fromMarch % 31) + 1)}`);
}
