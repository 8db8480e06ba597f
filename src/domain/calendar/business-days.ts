// Business days: weekdays that are not in a list of holidays. Which list depends on the rule: federal
// holidays for filings (5 U.S.C. 6103: a Saturday's holiday moves to Friday, a Sunday's to Monday),
// exchange closings for trading and for Regulation M, both together for settlement, as Columbus Day and
// Veterans Day are trading days on which banks are closed. Days are counted in whole day numbers of the dates that
// are given; no clock is asked.
import { addDays, dateOfDayNumber, dayNumber, type IsoDate, weekday, yearOf } from './civil-date.js';
import { exchangeClosings, firstCalendarDay, lastCalendarDay } from './exchange-closings.js';
import { Refusal } from '../refusal.js';

export type Holidays = ReadonlySet<IsoDate>;
export type HolidayKind = 'federal' | 'exchange' | 'settlement';

export function isBusinessDay(date: IsoDate, holidays: Holidays): boolean {
  return weekday(date) <= 5 && !holidays.has(date);
}

/** The date itself when it is a business day, otherwise the next one. */
export function businessDayOnOrAfter(date: IsoDate, holidays: Holidays): IsoDate {
  let days = dayNumber(date);
  while (!isBusinessDay(dateOfDayNumber(days), holidays)) days += 1;
  return dateOfDayNumber(days);
}

/** The business day `count` business days after the date (before it when negative); zero gives the date. */
export function addBusinessDays(date: IsoDate, count: number, holidays: Holidays): IsoDate {
  const direction = count < 0 ? -1 : 1;
  let days = dayNumber(date);
  for (let left = Math.abs(count); left > 0;) {
    days += direction;
    if (isBusinessDay(dateOfDayNumber(days), holidays)) left -= 1;
  }
  return dateOfDayNumber(days);
}

/** How many business days lie after the first date, up to and including the second; 0 when it is not later. */
export function businessDaysAfter(from: IsoDate, to: IsoDate, holidays: Holidays): number {
  let count = 0;
  for (let days = dayNumber(from) + 1; days <= dayNumber(to); days += 1) {
    if (isBusinessDay(dateOfDayNumber(days), holidays)) count += 1;
  }
  return count;
}

function nthWeekday(year: number, month: string, day: number, nth: number): IsoDate {
  const first = `${String(year).padStart(4, '0')}-${month}-01`;
  return addDays(first, ((day - weekday(first) + 7) % 7) + (nth - 1) * 7);
}

function lastMonday(year: number, month: string): IsoDate {
  const fourth = nthWeekday(year, month, 1, 4);
  const fifth = addDays(fourth, 7);
  return fifth.slice(5, 7) === month ? fifth : fourth;
}

function observed(date: IsoDate): IsoDate {
  const day = weekday(date);
  return day === 6 ? addDays(date, -1) : day === 7 ? addDays(date, 1) : date;
}

/** The federal holidays that belong to the year, as observed (New Year's Day may fall in December before). */
export function federalHolidaysOf(year: number): IsoDate[] {
  if (year < 1986 || year > 9998) {
    throw new Refusal(
      'outside-calendar',
      `Federal holidays are counted from 1986, the first King Day, to 9998; ${year} lies outside.`,
    );
  }
  const y = String(year);
  return [
    observed(`${y}-01-01`),
    nthWeekday(year, '01', 1, 3),
    nthWeekday(year, '02', 1, 3),
    lastMonday(year, '05'),
    ...(year >= 2021 ? [observed(`${y}-06-19`)] : []),
    observed(`${y}-07-04`),
    nthWeekday(year, '09', 1, 1),
    nthWeekday(year, '10', 1, 2),
    observed(`${y}-11-11`),
    nthWeekday(year, '11', 4, 4),
    observed(`${y}-12-25`),
  ];
}

function isFederalHoliday(date: IsoDate): boolean {
  const year = yearOf(date);
  return federalHolidaysOf(year).includes(date) || federalHolidaysOf(year + 1).includes(date);
}

/** The holidays of a kind from the first date to the second, both included; exchange days end with 2027. */
export function holidaysBetween(kind: HolidayKind, from: IsoDate, to: IsoDate): Set<IsoDate> {
  if (kind !== 'federal' && (from < firstCalendarDay || to > lastCalendarDay)) {
    throw new Refusal(
      'outside-calendar',
      `The exchange calendar runs from ${firstCalendarDay} to ${lastCalendarDay}; ${from} to ${to} does not lie inside it.`,
    );
  }
  const found = new Set<IsoDate>();
  for (let days = dayNumber(from); days <= dayNumber(to); days += 1) {
    const date = dateOfDayNumber(days);
    const closed = kind !== 'federal' && exchangeClosings.has(date);
    if (closed || (kind !== 'exchange' && isFederalHoliday(date))) found.add(date);
  }
  return found;
}
