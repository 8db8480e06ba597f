// A moment of evidence: ISO 8601 with an offset, as an instant (two moments are compared as instants) and
// as the clock on the wall where it was written. Limits of the clock (noon, 16:00, 16:30) are read on the
// clock of the offset given; nothing here knows a time zone.
import { dayNumber, type IsoDate, isDate } from '../calendar/civil-date.js';

/** `instant` and `wall` are nanoseconds since 1970-01-01T00:00, in UTC and on the clock of the offset. */
export type Moment = { instant: bigint; wall: bigint; date: IsoDate; text: string };

const shape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

export const second = 1_000_000_000n;
export const minute = 60n * second;
export const hour = 60n * minute;
const day = 24n * hour;

/** Reads a moment; undefined when the text is not ISO 8601 with an offset (at most nanoseconds). */
export function momentOf(text: string): Moment | undefined {
  const match = shape.exec(text);
  if (!match || !isDate(match[1])) return undefined;
  const [, date, hours, minutes, seconds = '0', fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] =
    match;
  const clock =
    BigInt(hours!) * hour +
    BigInt(minutes!) * minute +
    BigInt(seconds) * second +
    BigInt(fraction.padEnd(9, '0'));
  const wall = BigInt(dayNumber(date!)) * day + clock;
  const offset = BigInt(offsetHours) * hour + BigInt(offsetMinutes) * minute;
  return { instant: sign === '-' ? wall + offset : wall - offset, wall, date: date!, text };
}

/** A time of the clock (`16:30`) on a date, to compare with a moment's `wall`. */
export function clockOn(date: IsoDate, clock: `${number}:${number}`): bigint {
  const [hours, minutes] = clock.split(':') as [string, string];
  return BigInt(dayNumber(date)) * day + BigInt(hours) * hour + BigInt(minutes) * minute;
}
