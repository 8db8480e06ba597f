// JSON bodies, read strictly and for next to nothing: a small one costs one walk through its value, which counts its
// names, and one search for the colons of its text. Where there are as many of both, no name stands twice.

import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { isUtf8 } from 'node:buffer';
import { Refusal } from '../../domain/refusal.js';
import { requireUnambiguous } from '../unambiguous-json.js';

/** No body of ours is nested half as deep; what walks through a body may then call itself. */
export const deepest = 64;
/** Only such a number can be a fraction that is read as a whole one. */
const precise = /[\d.]{17}|\d[eE]-\d/;

/** Fastify's own complaints have such a code too; the refusal filter knows them all. */
const tooDeep = { code: 'too-deep', statusCode: 400 };

/** Takes JSON of up to so many bytes. To be called before Nest registers its own parser. */
export function takeJson(adapter: FastifyAdapter, bodyLimit: number): void {
  const parse = adapter.getInstance().getDefaultJsonParser('error', 'error');
  adapter.useBodyParser('application/json', false, { bodyLimit }, (request, body, done) => {
    if (!isUtf8(body as Buffer)) {
      done(new Refusal('not-utf-8', 'The body is not text in UTF-8. Send it as UTF-8.'));
      return;
    }
    const text = (body as Buffer).toString();
    void parse(request, text, (error, value) => done(error ?? wrongIn(text, value), value));
  });
}

/** What must not be taken of a text that is JSON and of this value; null where all is well. */
export function wrongIn(text: string, value: unknown): Error | null {
  const names = namesIn(value, deepest);
  if (Number.isNaN(names)) return Object.assign(new Error('nested too deep'), tooDeep);
  if (names === colonsIn(text) && !precise.test(text)) return null;
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

function colonsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) count += 1;
  return count;
}
