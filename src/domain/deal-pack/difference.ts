// The first thing in a deal pack that is not what it must be: which file, which row, which field, what was expected
// and what was found. Every file of a pack is rows of canonical JSON, so what a row must be is one text, and a row
// that is another text is looked into only then.
import { canonicalJson } from '../canonical.js';
import { Refusal } from '../refusal.js';

/** Rows count from 1; 0 is the file as a whole. `expected` and `found` are JSON, or words for what is not there. */
export type DifferencePlace = Readonly<{
  file: string;
  row: number;
  path: string;
  expected: string;
  found: string;
}>;

export class Difference extends Error {
  constructor(readonly place: DifferencePlace) {
    super(`${place.file} row ${place.row}: expected ${place.expected}, found ${place.found}`);
    this.name = 'Difference';
  }
}

export type PackRow = Readonly<Record<string, unknown>>;

const longest = 200;
const nothing = 'nothing';

/** The rows of one file, read once from its beginning; `row` is the place of the last one that was read. */
export class RowReader {
  row = 0;
  private readonly rows: Iterator<string>;

  constructor(
    readonly file: string,
    rows: Iterable<string>,
  ) {
    this.rows = rows[Symbol.iterator]();
  }

  /** The text of the next row, or undefined after the last. */
  next(): string | undefined {
    const { value, done } = this.rows.next();
    this.row += 1;
    return done === true ? undefined : value;
  }

  /** Reads the next row, which must be this object and nothing else. */
  take(expected: PackRow): void {
    this.takeText(canonicalJson(expected));
  }

  takeText(expected: string): void {
    this.mustBe(expected, this.next());
  }

  /** The row at hand must be this text. */
  mustBe(expected: string, found: string | undefined): void {
    if (found !== expected) throw this.differs(expected, found);
  }

  /** The next row as a value, which must be there and canonical. */
  takeRow(what: string): { text: string; row: PackRow } {
    const text = this.next();
    if (text === undefined) throw this.at('', what, nothing);
    return { text, row: this.parsed(text) };
  }

  /** Nothing may follow. */
  end(): void {
    const found = this.next();
    if (found !== undefined) throw this.at('', nothing, found);
  }

  /** A value of the row that was read last is not what it must be. */
  at(path: string, expected: string, found: string): Difference {
    return new Difference({ file: this.file, row: this.row, path, expected, found: shortened(found) });
  }

  /** The value of a row's text, which must be canonical. */
  parsed(text: string): PackRow {
    const row = parsedOrUndefined(text);
    if (typeof row === 'object' && row !== null && !Array.isArray(row) && isCanonical(row, text))
      return row as PackRow;
    throw this.at('', 'an object as canonical JSON', text);
  }

  private differs(expected: string, found: string | undefined): Difference {
    if (found === undefined) return this.at('', shortened(expected), nothing);
    const value = parsedOrUndefined(found);
    const place = value === undefined ? null : firstDifference(JSON.parse(expected), value, '');
    return place === null
      ? this.at('', shortened(expected), found)
      : this.at(place.path, shortened(place.expected), place.found);
  }
}

/** What `act` refuses is a difference in the row that it was about. */
export function inRow<T>(file: string, row: number, path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { path: inside = '', message, code } = error;
    const at = [path, inside].filter((part) => part !== '').join('.');
    throw new Difference({ file, row, path: at, expected: message, found: code });
  }
}

function parsedOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Brackets that are nested too deeply to be walked are no row either. */
function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonicalJson(value) === text;
  } catch {
    return false;
  }
}

function firstDifference(
  expected: unknown,
  found: unknown,
  path: string,
): { path: string; expected: string; found: string } | null {
  if (!isObject(expected) || !isObject(found) || Array.isArray(expected) !== Array.isArray(found))
    return Object.is(expected, found) ? null : { path, expected: textOf(expected), found: textOf(found) };
  for (const name of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const at = Array.isArray(expected) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
    const inside = firstDifference(expected[name], found[name], at);
    if (inside !== null) return inside;
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown): string => (value === undefined ? nothing : JSON.stringify(value));

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
