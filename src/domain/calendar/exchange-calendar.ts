// When the New York exchanges trade: weekdays that are not a closing of `exchange-closings.ts`, from 09:30
// to 16:00 Eastern time, to 13:00 on half days. The calendar is data and ends: a date outside 2003 to 2027
// is refused, never guessed, because an unknown closing would move a restricted period or an average.
import { dateOfDayNumber, dayNumber, type IsoDate, weekday } from './civil-date.js';
import {
  exchangeClosings,
  exchangeHalfDays,
  firstCalendarDay,
  lastCalendarDay,
} from './exchange-closings.js';
import { Refusal } from '../refusal.js';

function covered(date: IsoDate): number {
  const days = dayNumber(date);
  if (date < firstCalendarDay || date > lastCalendarDay) {
    throw new Refusal(
      'outside-calendar',
      `The exchange calendar runs from ${firstCalendarDay} to ${lastCalendarDay}; ${date} lies outside it, so give its business days yourself.`,
    );
  }
  return days;
}

function isOpen(date: IsoDate): boolean {
  return weekday(date) <= 5 && !exchangeClosings.has(date);
}

/** Whether the exchanges hold a regular session that day. */
export function isSession(date: IsoDate): boolean {
  covered(date);
  return isOpen(date);
}

function step(date: IsoDate, direction: 1 | -1): IsoDate {
  for (let days = covered(date) + direction; ; days += direction) {
    const next = dateOfDayNumber(days);
    covered(next);
    if (isOpen(next)) return next;
  }
}

/** The last session before the date. */
export function previousSession(date: IsoDate): IsoDate {
  return step(date, -1);
}

/** The first session after the date. */
export function nextSession(date: IsoDate): IsoDate {
  return step(date, 1);
}

/** The session `count` sessions after the date, before it when negative; zero gives the date back. */
export function addSessions(date: IsoDate, count: number): IsoDate {
  let found = date;
  for (let left = Math.abs(count); left > 0; left -= 1) found = step(found, count > 0 ? 1 : -1);
  return found;
}

/** The sessions from the first date to the second, both included, in order. */
export function sessionsBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  const sessions: IsoDate[] = [];
  const last = covered(to);
  for (let days = covered(from); days <= last; days += 1) {
    const date = dateOfDayNumber(days);
    if (isOpen(date)) sessions.push(date);
  }
  return sessions;
}

/** When the session ends by the clock of New York, `16:00` or `13:00`; null on a day without a session. */
export function closesAt(date: IsoDate): '16:00' | '13:00' | null {
  return isSession(date) ? closeOf(date) : null;
}

/** When a day that is known to have a session ends it: `13:00` on the half days of the calendar, else `16:00`. */
export function closeOf(session: IsoDate): '16:00' | '13:00' {
  return exchangeHalfDays.has(session) ? '13:00' : '16:00';
}

/** The name of the closing of a weekday without a session; null for a session and for a weekend. */
export function closingName(date: IsoDate): string | null {
  covered(date);
  return exchangeClosings.get(date)?.name ?? null;
}
