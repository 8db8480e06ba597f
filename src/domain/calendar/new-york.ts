// The clock on the wall in New York, by which sessions, and rules that count in them, are timed. Daylight time runs
// since 2007 from the second Sunday of March to the first of November (Energy Policy Act of 2005, section 110), from
// 1987 to 2006 from the first Sunday of April to the last of October; clocks change at 02:00.
import { dateOfDayNumber, dayNumber, type IsoDate, weekday, yearOf } from './civil-date.js';
import { parseInstant } from './instant.js';

const hour = 3_600;
const day = 24 * hour;

const two = (part: number): string => String(part).padStart(2, '0');

/** The same instant as New York writes it: 2026-11-20T15:00:00.000Z is 2026-11-20T10:00:00.000-05:00. */
export function newYorkTime(text: string): string {
  const { seconds, nanos } = parseInstant(text, 'time');
  const behind = isDaylightTime(seconds) ? 4 : 5;
  const local = seconds - behind * hour;
  const clock = local % day;
  const minutes = (clock - (clock % 60)) / 60;
  const hours = two((minutes - (minutes % 60)) / 60);
  const fraction = nanos === 0 ? '' : `.${String(nanos).padStart(9, '0')}`;
  return `${dateOfDayNumber((local - clock) / day)}T${hours}:${two(minutes % 60)}:${two(clock % 60)}${fraction}-0${behind}:00`;
}

/** The day in New York at an instant: 2026-11-21T01:30:00Z is still in 2026-11-20. */
export function newYorkDay(text: string): IsoDate {
  return newYorkTime(text).slice(0, 10);
}

function isDaylightTime(seconds: number): boolean {
  const year = yearOf(dateOfDayNumber((seconds - (seconds % day)) / day));
  const [begin, end] =
    year >= 2007
      ? [sundayFrom(`${year}-03-08`), sundayFrom(`${year}-11-01`)]
      : [sundayFrom(`${year}-04-01`), sundayFrom(`${year}-10-25`)];
  return seconds >= begin * day + 7 * hour && seconds < end * day + 6 * hour;
}

/** The number of the first Sunday on or after a date. */
function sundayFrom(date: IsoDate): number {
  return dayNumber(date) + ((7 - weekday(date)) % 7);
}
