// What a gate is asked about: named inputs of a few kinds, read strictly. Money and percentages are decimal
// strings of at most six decimals and become millionths; shares are whole numbers; a moment carries its
// offset. What is not there is not guessed: reading it stops the test that reads it, and only that test.
import { type IsoDate, isDate } from '../calendar/civil-date.js';
import { unknownField } from '../document.js';
import { Refusal } from '../refusal.js';
import { type Moment, momentOf } from './moment.js';

/** A kind of input: how it is read, what it is about, and a value that stands in while others are looked for. */
export type Kind<T> = { about: string; read: (value: unknown, path: string) => T; sample?: T };
export type Schema = Readonly<Record<string, Kind<unknown>>>;

/** The inputs of a schema as read; touching one that is missing throws `Absent`. */
export type Facts<S extends Schema> = { readonly [K in keyof S]: S[K] extends Kind<infer T> ? T : never };

/** An input that a test needs is missing; `assume` puts a stand-in there, if the kind has one. */
export class Absent extends Error {
  constructor(
    readonly path: string,
    readonly assume: () => boolean = () => false,
    readonly forget: () => void = () => undefined,
  ) {
    super(`${path} is missing`);
  }
}

/** An input is there but has too little in it to decide. */
export class TooLittle extends Absent {}

function wrongType(path: string, wanted: string): Refusal {
  return new Refusal('wrong-type', `${path} must be ${wanted}; leave it out when it is not known.`, path);
}

const decimalShape = /^-?(0|[1-9]\d*)(\.\d{1,6})?$/;

function decimal(value: unknown, path: string): bigint {
  if (typeof value === 'number') {
    throw new Refusal('price-not-a-string', `${path} must be a decimal string, such as "0.37".`, path);
  }
  if (typeof value !== 'string') throw wrongType(path, 'a decimal string, such as "0.37"');
  if (value.length > 40) throw new Refusal('too-large', `${path} has more than 40 characters.`, path);
  if (!decimalShape.test(value)) {
    throw new Refusal(
      'invalid-decimal',
      `${path} must be a decimal of at most 6 decimals, not "${value}".`,
      path,
    );
  }
  const [whole, fraction = ''] = value.split('.') as [string, string?];
  return BigInt(whole + fraction.padEnd(6, '0'));
}

function ranged(
  about: string,
  least: bigint | null,
  most: bigint | null,
  range: string,
  sample: bigint,
): Kind<bigint> {
  return {
    about,
    sample,
    read: (value, path) => {
      const read = decimal(value, path);
      if ((least === null || read >= least) && (most === null || read <= most)) return read;
      throw new Refusal('out-of-range', `${path} must be ${range}.`, path);
    },
  };
}

/** An amount of dollars from zero up, in millionths. */
export const money = (about: string) => ranged(about, 0n, null, 'zero or more', 1n);
/** An amount of dollars that may be negative, in millionths. */
export const signedMoney = (about: string) => ranged(about, null, null, 'an amount', 1n);
/** A price above zero, in millionths of a dollar. */
export const price = (about: string) => ranged(about, 1n, null, 'above zero', 1n);
/** A percentage from 0 to 100, in millionths of a per cent. */
export const percentage = (about: string) => ranged(about, 0n, 100_000_000n, 'from 0 to 100', 1n);
/** Years from zero up, in millionths of a year. */
export const years = (about: string) => ranged(about, 0n, null, 'zero or more', 1n);

function wholeNumber(value: unknown, path: string, least: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType(path, 'a whole number');
  if (value < least) throw new Refusal('out-of-range', `${path} must be ${least} or more.`, path);
  if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER) {
    throw new Refusal('too-large', `${path} must stay within 9,007,199,254,740,991.`, path);
  }
  return value;
}

/** Shares from 0 to 2^53 - 1, as a bigint: products of them are exact. */
export function shares(about: string): Kind<bigint> {
  return { about, sample: 1n, read: (value, path) => BigInt(wholeNumber(value, path, 0)) };
}

/** Shares bought less shares sold: may be negative. */
export function netShares(about: string): Kind<bigint> {
  return { about, sample: 1n, read: (value, path) => BigInt(wholeNumber(value, path, -Infinity)) };
}

/** A small whole number from 0: people, days. */
export function count(about: string): Kind<number> {
  return { about, sample: 1, read: (value, path) => wholeNumber(value, path, 0) };
}

export function flag(about: string): Kind<boolean> {
  return {
    about,
    read: (value, path) => {
      if (typeof value !== 'boolean') throw wrongType(path, 'true or false');
      return value;
    },
  };
}

export function text(about: string): Kind<string> {
  return {
    about,
    read: (value, path) => {
      if (typeof value !== 'string') throw wrongType(path, 'a text');
      if (value === '' || value.length > 256) {
        throw new Refusal('out-of-range', `${path} must have 1 to 256 characters.`, path);
      }
      return value;
    },
  };
}

export function choice<const T extends string>(about: string, ...values: readonly T[]): Kind<T> {
  return {
    about,
    read: (value, path) => {
      const found = values.find((candidate) => candidate === value);
      if (found !== undefined) return found;
      if (typeof value !== 'string') throw wrongType(path, `one of ${values.join(', ')}`);
      throw new Refusal('out-of-range', `${path} must be one of ${values.join(', ')}, not "${value}".`, path);
    },
  };
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function date(about: string): Kind<IsoDate> {
  return {
    about,
    sample: '2000-01-03',
    read: (value, path) => {
      if (isDate(value)) return value;
      throw new Refusal('invalid-date', `${path} must be a real day written as YYYY-MM-DD.`, path);
    },
  };
}

/** A moment, ISO 8601 with an offset. */
export function time(about: string): Kind<Moment> {
  return {
    about,
    sample: { instant: 0n, wall: 0n, date: '1970-01-01', text: '1970-01-01T00:00:00Z' },
    read: (value, path) => {
      const moment = typeof value === 'string' ? momentOf(value) : undefined;
      if (moment) return moment;
      throw new Refusal(
        'invalid-time',
        `${path} must be a time with its offset, such as 2004-07-20T16:00:00-04:00.`,
        path,
      );
    },
  };
}

/** The kind, or null for "there is none". */
export function orNull<T>(kind: Kind<T>): Kind<T | null> {
  return { ...kind, read: (value, path) => (value === null ? null : kind.read(value, path)) };
}

/** A list of at most 10,000 values; `length` when the number of them is fixed. */
export function list<T>(kind: Kind<T>, length?: number): Kind<readonly T[]> {
  return {
    about: kind.about,
    read: (value, path) => {
      if (!Array.isArray(value)) throw wrongType(path, 'a list');
      if (value.length > 10_000 || (length !== undefined && value.length !== length)) {
        throw new Refusal('out-of-range', `${path} must have ${length ?? 'at most 10,000'} entries.`, path);
      }
      return value.map((entry, i) => kind.read(entry, `${path}[${i}]`));
    },
  };
}

/** A list of objects with named inputs of their own. */
export function rows<S extends Schema>(about: string, schema: S): Kind<readonly Facts<S>[]> {
  return list({ about, read: (value, path) => factsOf(schema, value, path) });
}

/** Reads an object by its schema: refuses fields it does not know and values of the wrong kind, with paths. What
 *  is undefined is not there. */
export function factsOf<S extends Schema>(schema: S, value: unknown, path: string): Facts<S> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(path, 'an object');
  const given = new Map<string, unknown>();
  for (const [field, entry] of Object.entries(value)) {
    if (entry === undefined) continue;
    const kind = Object.hasOwn(schema, field) ? schema[field] : undefined;
    if (!kind) throw unknownField(`${path}.${field}`, Object.keys(schema));
    given.set(field, kind.read(entry, `${path}.${field}`));
  }
  const facts = {};
  for (const [field, kind] of Object.entries(schema)) {
    Object.defineProperty(facts, field, { get: () => valueOf(given, field, kind, path) });
  }
  return facts as Facts<S>;
}

function valueOf(given: Map<string, unknown>, field: string, kind: Kind<unknown>, path: string): unknown {
  if (given.has(field)) return given.get(field);
  throw new Absent(
    path === 'inputs' ? field : `${path.slice('inputs.'.length)}.${field}`,
    () => {
      if (kind.sample === undefined) return false;
      given.set(field, kind.sample);
      return true;
    },
    () => given.delete(field),
  );
}

/** An input that helps when it is there but need not be: undefined when missing. */
export function ifGiven<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Absent) return undefined;
    throw error;
  }
}
