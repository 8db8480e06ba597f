// How a document from outside becomes values: every field is looked at, and a field that is unknown, missing
// or of another type is refused by its path, never ignored and never guessed. A path is put together only
// when something is refused, because a book may have a million orders.
import { MAX_SHARES } from './quantity.js';
import { Refusal } from './refusal.js';

/** A JSON object whose fields have not been looked at. */
export type Fields = Readonly<Record<string, unknown>>;

const IDENTIFIER = /^[A-Za-z0-9._-]{1,64}$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

export function readObject(document: unknown, path: string): Fields {
  if (typeof document === 'object' && document !== null && !Array.isArray(document))
    return document as Fields;
  if (document === undefined && path !== '') throw missingField(path);
  throw new Refusal('wrong-type', `${path === '' ? 'The document' : path} must be a JSON object.`, path);
}

export function readFields(document: unknown, allowed: ReadonlySet<string>, path: string): Fields {
  const fields = readObject(document, path);
  for (const field in fields) {
    if (!allowed.has(field)) throw unknownField(join(path, field), [...allowed]);
  }
  return fields;
}

/** The path of a field inside what stands at `path`. */
export function join(path: string, field: string): string {
  return path === '' ? field : `${path}.${field}`;
}

export function unknownField(path: string, allowed: readonly string[]): Refusal {
  const shown = path.length > 160 ? `${path.slice(0, 160)}...` : path;
  return new Refusal(
    'unknown-field',
    `The field ${shown} is not known here: use only ${allowed.join(', ')}.`,
    shown,
  );
}

export function missingField(path: string): Refusal {
  return new Refusal('missing-field', `The field ${path} is required: add it.`, path);
}

export function readList(fields: Fields, field: string, path: string): readonly unknown[] {
  const value = fields[field];
  if (value === undefined) throw missingField(join(path, field));
  if (Array.isArray(value)) return value;
  throw new Refusal('wrong-type', `${join(path, field)} must be a list.`, join(path, field));
}

export function readNonEmptyList(fields: Fields, field: string, path: string): readonly unknown[] {
  const list = readList(fields, field, path);
  if (list.length > 0) return list;
  throw new Refusal('empty-list', `${join(path, field)} must have at least one entry.`, join(path, field));
}

/** Reads whole shares from 0 to 2^53 - 1, or undefined where the field is not there. */
export function readOptionalShares(fields: Fields, field: string, path: string): number | undefined {
  const value = fields[field];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && value >= 0 && value <= MAX_SHARES && value % 1 === 0) return value;
  const at = join(path, field);
  if (typeof value === 'number' && value > MAX_SHARES) {
    throw new Refusal('too-large', `${at} must not exceed 9007199254740991.`, at);
  }
  if (typeof value !== 'number' || value % 1 !== 0) {
    throw new Refusal('wrong-type', `${at} must be a whole number, not a text and not a fraction.`, at);
  }
  throw new Refusal('out-of-range', `${at} must not be negative.`, at);
}

export function readShares(fields: Fields, field: string, path: string): number {
  const shares = readOptionalShares(fields, field, path);
  if (shares === undefined) throw missingField(join(path, field));
  return shares;
}

/** Reads 1 to 64 of `A-Z a-z 0-9 . _ -`. */
export function readIdentifier(value: unknown, path: string): string {
  if (typeof value === 'string' && IDENTIFIER.test(value)) return value;
  if (value === undefined) throw missingField(path);
  const message = `${path} must be a text of 1 to 64 letters, digits, dots, underscores or hyphens.`;
  throw new Refusal('invalid-identifier', message, path);
}

/** Reads a text that can be written as UTF-8, of at most `longest` characters. */
export function readText(value: unknown, path: string, longest: number): string {
  if (value === undefined) throw missingField(path);
  if (typeof value !== 'string') throw new Refusal('wrong-type', `${path} must be a text.`, path);
  // A character outside the basic plane counts once, though it is two units long.
  if (value.length > longest && (value.length > 2 * longest || [...value].length > longest)) {
    throw new Refusal('out-of-range', `${path} must have at most ${longest} characters.`, path);
  }
  if (isWhole(value)) return value;
  throw halfCharacter(path);
}

/** Whether a text can be written as UTF-8: no half of a character stands in it. */
export function isWhole(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

export function halfCharacter(path: string): Refusal {
  return new Refusal('invalid-text', `${path} holds half a character: enter it again.`, path);
}

/** Reads one of a closed list of words. */
export function readWord<Word extends string>(value: unknown, words: readonly Word[], path: string): Word {
  const known = words.find((word) => word === value);
  if (known !== undefined) return known;
  if (value === undefined) throw missingField(path);
  throw new Refusal('unknown-value', `${path} must be one of ${words.join(', ')}.`, path);
}

/** Reads one of a closed list of words, the first of which stands for a field that is not there. */
export function readOptionalWord<Word extends string>(
  value: unknown,
  words: readonly [Word, ...Word[]],
  path: string,
): Word {
  return value === undefined ? words[0] : readWord(value, words, path);
}
