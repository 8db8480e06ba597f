// Cursor paging: `?limit=` from 1 to 1,000 and `?after=` an identifier; a list may declare filters beside them.
// Asked for as a file, a page holds up to 10,000.

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import { isId } from './validators.js';

export type Page = { limit: number; after: string | null };
export type Listed<T> = { items: T[]; next: string | null };
export type TableType = (typeof tableTypes)[keyof typeof tableTypes];

/** What a list may be asked for as, by the ending of its file. */
export const tableTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const inJson = { usual: 100, most: 1_000 };
const whole = { usual: 1_000, most: 1_000 };
const inTable = { usual: 10_000, most: 10_000 };

/** The query's fields, each at most once and none that the route does not know. */
export function queryOf(
  request: FastifyRequest,
  known: readonly string[],
): Record<string, string | undefined> {
  const query = request.query as Record<string, string | string[]>;
  for (const [name, value] of Object.entries(query)) {
    if (!known.includes(name))
      throw new Refusal(
        'unknown-field',
        `"${name}" is not a query field here. Known: ${known.join(', ')}.`,
        name,
      );
    if (typeof value !== 'string') throw new Refusal('wrong-type', `"${name}" may be given once.`, name);
  }
  return query as Record<string, string>;
}

export function pageOf(limit: string | undefined, after: string | undefined, { usual, most } = inJson): Page {
  const wanted = limit === undefined ? usual : /^\d{1,5}$/.test(limit) ? Number(limit) : 0;
  if (wanted < 1 || wanted > most)
    throw new Refusal('out-of-range', `"limit" is a whole number from 1 to ${most}.`, 'limit');
  if (after !== undefined && !isId(after)) throw noSuchPlace();
  return { limit: wanted, after: after ?? null };
}

function noSuchPlace(): Refusal {
  return new Refusal('invalid-identifier', '"after" is the "next" of the page before.', 'after');
}

/** The kind of file that Accept asks for, if it asks for one and not for JSON. */
export function tableTypeOf({ headers: { accept = '' } }: FastifyRequest): TableType | null {
  if (accept.includes('json')) return null;
  return Object.values(tableTypes).find((type) => accept.includes(type)) ?? null;
}

/** A switch of the query: true or false, otherwise as usual. */
export function flagOf(text: string | undefined, name: string, usual: boolean): boolean {
  if (text === undefined) return usual;
  if (text === 'true' || text === 'false') return text === 'true';
  throw new Refusal('wrong-type', `"${name}" is true or false.`, name);
}

/** A version that a query names; null where it names none. */
export function numberedVersion(text: string | undefined, name: string): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Refusal('out-of-range', `"${name}" is a whole number from 1.`, name);
}

const moments = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;

/** A moment that a query names. */
export function momentOf(text: string): Date {
  const moment = new Date(moments.test(text) ? text : Number.NaN);
  if (!Number.isNaN(moment.getTime())) return moment;
  throw new Refusal(
    'invalid-time',
    '"at" must be a time with its offset, such as 2026-11-02T14:03:11Z.',
    'at',
  );
}

/** How much a page of this request holds: more where a file is asked for. */
export function sizesOf(request: FastifyRequest): typeof inJson {
  return tableTypeOf(request) === null ? inJson : inTable;
}

/** The page that a list request asks for; a short list is answered `whole` where no limit is given. */
export const PageQuery = createParamDecorator((of: 'whole' | undefined, context: ExecutionContext): Page => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { limit, after } = queryOf(request, ['limit', 'after']);
  const sizes = sizesOf(request);
  return pageOf(limit, after, of === 'whole' && sizes === inJson ? whole : sizes);
});

/** A filter of a list that takes one of some words. */
export function oneOf<T extends string>(
  text: string | undefined,
  name: string,
  words: readonly T[],
): T | null {
  if (text === undefined) return null;
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new Refusal('out-of-range', `"${name}" is one of ${words.join(', ')}.`, name);
}

/** One page of a list that is read whole because it is short. */
export function pageOfAll<V>(all: readonly V[], { limit, after }: Page, id: (one: V) => string): Listed<V> {
  const before = after === null ? -1 : all.findIndex((one) => id(one) === after);
  if (after !== null && before < 0) throw noSuchPlace();
  const items = all.slice(before + 1, before + 1 + limit);
  const isLast = before + 1 + items.length >= all.length;
  return { items, next: isLast ? null : id(items.at(-1)!) };
}

/** A page of views; `next` is the cursor of the following page, null on the last. */
export function listed<R extends { id: string }, V>(rows: R[], page: Page, view: (row: R) => V): Listed<V> {
  const last = rows.at(-1);
  return { items: rows.map(view), next: last && rows.length === page.limit ? last.id : null };
}
