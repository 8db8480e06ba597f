// A time is an instant: ISO 8601 with an offset from UTC, compared by when it was and not by how it is
// written. It is read by arithmetic alone, so that the answer is the same on every machine and in every zone.
import { dayNumber, isDate } from './civil-date.js';
import { Refusal } from '../refusal.js';
import { remembered } from '../remembered.js';

/** Whole seconds since 1970-01-01T00:00:00Z, and the nanoseconds after them (0 to 999,999,999). */
export type Instant = { seconds: number; nanos: number };

const INSTANT =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const ZERO = 0x30;

/** The seconds from 1970 to the midnight that begins a day, or undefined where it is no day. */
const secondsAtMidnight = remembered((date) => (isDate(date) ? dayNumber(date) * 86_400 : undefined));

/** Reads "2026-11-02T14:03:11.250Z" or the like with an offset such as +01:00; at most nine decimals. */
export function parseInstant(value: unknown, path: string): Instant {
  if (typeof value === 'string' && INSTANT.test(value)) {
    const midnight = secondsAtMidnight(value.slice(0, 10));
    const isZulu = value.endsWith('Z');
    const clockEnd = value.length - (isZulu ? 1 : 6);
    if (midnight !== undefined) {
      const clock = secondsAt(value, 11) + (clockEnd > 16 ? twoDigits(value, 17) : 0);
      const offset = isZulu ? 0 : secondsAt(value, clockEnd + 1);
      return {
        seconds: midnight + clock - (value[clockEnd] === '-' ? -offset : offset),
        nanos: clockEnd > 20 ? Number.parseInt(value.slice(20, clockEnd).padEnd(9, '0'), 10) : 0,
      };
    }
  }
  const message = `${path} must be a time with an offset, such as "2026-11-02T14:03:11.250Z".`;
  throw new Refusal('invalid-time', message, path);
}

/** Negative, zero or positive; an order without a time comes after all that have one. */
export function compareInstants(a: Instant | undefined, b: Instant | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a.seconds - b.seconds || a.nanos - b.nanos;
}

/** The seconds of "hh:mm" that begins at a place of the text. */
function secondsAt(text: string, start: number): number {
  return twoDigits(text, start) * 3_600 + twoDigits(text, start + 3) * 60;
}

function twoDigits(text: string, start: number): number {
  return (text.charCodeAt(start) - ZERO) * 10 + text.charCodeAt(start + 1) - ZERO;
}
