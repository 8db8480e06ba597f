// JSON bodies, read strictly and for next to nothing: a small one costs one walk through its value, which counts its
// names, and one through its text, which counts its colons: some hundred nanoseconds for an order. Where there are as
// many of both, no name stands twice.

import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { isUtf8 } from 'node:buffer';
import { halfCharacter, isWhole, join } from '../../domain/document.js';
import { Refusal } from '../../domain/refusal.js';
import { requireUnambiguous } from '../unambiguous-json.js';

/** No body of ours is nested half as deep; what walks through a body may then call itself. */
export const deepest = 64;
/** A body of the largest size has fewer; millions of empty lists would keep a process for seconds. */
const mostParts = 500_000;
const smallBytes = 256 * 1024;
/** Only a number of so many digits can be a fraction that is read as a whole one, or one with a negative exponent. */
const preciseDigits = 17;

/** Fastify's own complaints have such a code too; the refusal filter knows them all. */
const tooDeep = { code: 'too-deep', statusCode: 400 };

/** UTF-8 has no halves of characters, so only an escape can bring one. */
const surrogate = /\\u[dD][89a-fA-F]/;

const [zero, nine, colon, point, minus] = [0x30, 0x39, 0x3a, 0x2e, 0x2d];
const [quote, comma, backslash, list, object] = [0x22, 0x2c, 0x5c, 0x5b, 0x7b];

/** Takes JSON of up to so many bytes; of none there is no body, whatever its type is said to be. To be called before Nest registers its own parser. */
export function takeJson(adapter: FastifyAdapter, bodyLimit: number): void {
  const parse = adapter.getInstance().getDefaultJsonParser('error', 'error');
  adapter.useBodyParser('application/json', false, { bodyLimit }, (request, body, done) => {
    if ((body as Buffer).length === 0) {
      done(null);
      return;
    }
    if (!isUtf8(body as Buffer)) {
      done(new Refusal('not-utf-8', 'The body is not text in UTF-8. Send it as UTF-8.'));
      return;
    }
    if (partsOf(body as Buffer) > mostParts) {
      done(
        new Refusal(
          'too-large',
          `The body has more than ${mostParts} values, lists and objects. Send less at once.`,
        ),
      );
      return;
    }
    const text = (body as Buffer).toString();
    void parse(request, text, (error, value) =>
      done(error ?? wrongIn(text, value) ?? textAlone(value), value),
    );
  });
}

/** How many commas, lists and objects stand in a large body outside its texts: about as many as it has values. */
function partsOf(bytes: Buffer): number {
  if (bytes.length <= smallBytes) return 0;
  let parts = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const sign = bytes[at];
    if (sign === quote) at = endOfText(bytes, at);
    else if (sign === comma || sign === list || sign === object) parts += 1;
  }
  return parts;
}

function endOfText(bytes: Buffer, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}

/** A text as the whole body: a route that takes files would read it as one. */
function textAlone(value: unknown): Refusal | null {
  if (typeof value !== 'string') return null;
  return new Refusal(
    'wrong-type',
    'The body is a text in JSON. Send one JSON object, or a file under its own type, such as text/csv.',
  );
}

/** What must not be taken of a text that is JSON and of this value; null where all is well. */
export function wrongIn(text: string, value: unknown): Error | null {
  const names = namesIn(value, deepest);
  if (Number.isNaN(names)) return Object.assign(new Error('nested too deep'), tooDeep);
  const half = surrogate.test(text) ? halfIn(value, '') : null;
  if (half !== null) return halfCharacter(half);
  if (names === colonsIn(text)) return null;
  try {
    requireUnambiguous(text, '');
    return null;
  } catch (refusal) {
    return refusal as Refusal;
  }
}

/** How many names stand in the objects of a value; not a number where it is nested deeper than so many levels. */
function namesIn(value: unknown, levels: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return Number.NaN;
  let count = 0;
  if (Array.isArray(value)) for (const part of value) count += namesIn(part, levels - 1);
  else for (const name in value) count += 1 + namesIn((value as Record<string, unknown>)[name], levels - 1);
  return count;
}

/** How many colons stand in a text; not a number where a number in it might be rounded. */
function colonsIn(text: string): number {
  let colons = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if ((sign >= zero && sign <= nine) || sign === point) {
      digits += 1;
      if (digits === preciseDigits) return Number.NaN;
    } else {
      if (sign === colon) colons += 1;
      else if (sign === minus && isExponent(text, at - 1)) return Number.NaN;
      digits = 0;
    }
  }
  return colons;
}

function isExponent(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (text[at] === 'e' || text[at] === 'E') && before >= zero && before <= nine;
}

/** Where a text or a name stands that holds half a character. */
function halfIn(value: unknown, path: string): string | null {
  if (typeof value === 'string') return isWhole(value) ? null : path || 'the body';
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    if (!isWhole(name)) return path || 'the body';
    const found = halfIn(part, Array.isArray(value) ? `${path}[${name}]` : join(path, name));
    if (found !== null) return found;
  }
  return null;
}
