// What a request asks for, as one hash: method, address, version and body, whatever the order in which the fields of a
// JSON body stand. It is taken of every request, so it costs a fraction of a microsecond more than the text as it came.

import { hash } from 'node:crypto';
import { sha256 } from '../journal/journal.js';

export type Asked = { method: string; url: string; version: string | null; body: unknown };

export function fingerprintOf({ method, url, version, body }: Asked): string {
  const content = Buffer.isBuffer(body) ? { bytes: hash('sha256', body) } : inOneOrder(body);
  return sha256(JSON.stringify([method, url, version, content]));
}

/** By this, with its fields in the order in which they came, a request was kept by versions before this one. */
export function fingerprintAsSent({ method, url, version, body }: Asked): string {
  return sha256(JSON.stringify([method, url, version, body]));
}

/** The same value with the names of every object in one order. A body has no name `__proto__`: the parser refuses it. */
function inOneOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOneOrder);
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value).toSorted())
    copy[name] = inOneOrder((value as Record<string, unknown>)[name]);
  return copy;
}
