// Dates of the calendar as ISO text (`2004-07-20`) and as day numbers (days since 1970-01-01), without a
// clock and without a time zone: the proleptic Gregorian calendar in whole numbers. A period in months
// ends on the corresponding day, or on the last day of a month that has none.
// Source of the day count: Howard Hinnant, "chrono-compatible low-level date algorithms".
import { Refusal } from '../refusal.js';

/** A date of the calendar, `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. */
export type IsoDate = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : monthDays[month - 1]!;
}

function parts(date: string): [number, number, number] | undefined {
  const match = shape.exec(date);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((digits) => Number.parseInt(digits, 10)) as [
    number,
    number,
    number,
  ];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return [year, month, day];
}

/** True for a real day of the calendar written `YYYY-MM-DD`. */
export function isDate(text: unknown): text is IsoDate {
  return typeof text === 'string' && parts(text) !== undefined;
}

function partsOrRefuse(date: string, path?: string): [number, number, number] {
  const found = parts(date);
  if (!found) {
    throw new Refusal('invalid-date', `"${date}" is not a date: write a real day as YYYY-MM-DD.`, path);
  }
  return found;
}

function numberOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function written(year: number, month: number, day: number): IsoDate {
  if (year < 1 || year > 9999) {
    throw new Refusal('out-of-range', 'The date falls outside the years 0001 to 9999.');
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970-01-01; refuses what is not a date, naming `path`. */
export function dayNumber(date: IsoDate, path?: string): number {
  return numberOf(...partsOrRefuse(date, path));
}

/** The date of a day number. */
export function dateOfDayNumber(days: number): IsoDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Calendar days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The corresponding day `months` later: 31 January plus one month is 28 or 29 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = partsOrRefuse(date);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return written(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** The corresponding day `years` later: 29 February plus one year is 28 February. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}

/** The last day of the calendar quarter that the date lies in. */
export function quarterEnd(date: IsoDate): IsoDate {
  const [year, month] = partsOrRefuse(date);
  const last = month + 2 - ((month - 1) % 3);
  return written(year, last, daysInMonth(year, last));
}

/** Monday 1 to Sunday 7. */
export function weekday(date: IsoDate): number {
  const days = dayNumber(date) + 3;
  return days - Math.floor(days / 7) * 7 + 1;
}

/** The year of a date. */
export function yearOf(date: IsoDate): number {
  return partsOrRefuse(date)[0];
}
