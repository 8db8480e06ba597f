// Figures of a pricing document as values. A statistic comes as a decimal string or as a JSON number and may be
// negative; a figure that is absent is not known, which is normal here and is never read as zero.
import { isDate } from '../calendar/civil-date.js';
import { missingField } from '../document.js';
import { Refusal } from '../refusal.js';
import { type Fixed, fixedOfText } from './fixed-point.js';

/** A statistic: a decimal string or a JSON number, which may be negative. Undefined or null: not known. */
export function readDecimal(value: unknown, path: string): Fixed | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'number' ? String(value) : value;
  const read = typeof text === 'string' && text.length <= 60 ? fixedOfText(text) : undefined;
  if (read === undefined) throw new Refusal('invalid-decimal', `${path} must be a decimal number.`, path);
  return read;
}

/** As `readDecimal`, at least zero. */
export function readPositive(value: unknown, path: string): Fixed | null {
  const read = readDecimal(value, path);
  if (read !== null && read < 0n) throw new Refusal('out-of-range', `${path} must not be below zero.`, path);
  return read;
}

/** A day of the calendar, or null where none is given. */
export function readOptionalDate(value: unknown, path: string): string | null {
  if (value === undefined || value === null) return null;
  if (isDate(value)) return value;
  throw new Refusal('invalid-date', `${path} must be a real day written YYYY-MM-DD.`, path);
}

export function readDate(value: unknown, path: string): string {
  const date = readOptionalDate(value, path);
  if (date === null) throw missingField(path);
  return date;
}

/** What `read` makes of a value that is there; null where it is not. */
export function optional<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === undefined || value === null ? null : read(value);
}

/** A text of one to 2,000 characters that says something. */
export function readWords(value: unknown, path: string): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 2000) return value.trim();
  if (value === undefined) throw missingField(path);
  throw new Refusal('wrong-type', `${path} must be a text.`, path);
}

/** Runs a reader that names its document `from`; what it refuses is named by its place in another, `to`. */
export function readAt<T>(from: string, to: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const named = (text: string): string => text.replace(new RegExp(`\\b${from}(?=[.[ ]|$)`), to);
    throw new Refusal(error.code, named(error.message), named(error.path ?? from), error.regulation);
  }
}
