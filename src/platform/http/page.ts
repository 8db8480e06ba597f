// Cursor paging: `?limit=` from 1 to 1,000 and `?after=` an identifier; a list may declare filters beside them.

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import { isId } from './validators.js';

export type Page = { limit: number; after: string | null };
export type Listed<T> = { items: T[]; next: string | null };

const usualLimit = 100;
const most = 1_000;

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

export function pageOf(limit: string | undefined, after: string | undefined): Page {
  const wanted = limit === undefined ? usualLimit : /^\d{1,4}$/.test(limit) ? Number(limit) : 0;
  if (wanted < 1 || wanted > most)
    throw new Refusal('out-of-range', `"limit" is a whole number from 1 to ${most}.`, 'limit');
  if (after !== undefined && !isId(after))
    throw new Refusal('invalid-identifier', '"after" is the "next" of the page before.', 'after');
  return { limit: wanted, after: after ?? null };
}

/** A switch of the query: true or false, otherwise as usual. */
export function flagOf(text: string | undefined, name: string, usual: boolean): boolean {
  if (text === undefined) return usual;
  if (text === 'true' || text === 'false') return text === 'true';
  throw new Refusal('wrong-type', `"${name}" is true or false.`, name);
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

/** The page that a list request asks for. */
export const PageQuery = createParamDecorator((_: unknown, context: ExecutionContext): Page => {
  const { limit, after } = queryOf(context.switchToHttp().getRequest<FastifyRequest>(), ['limit', 'after']);
  return pageOf(limit, after);
});

/** A page of views; `next` is the cursor of the following page, null on the last. */
export function listed<R extends { id: string }, V>(rows: R[], page: Page, view: (row: R) => V): Listed<V> {
  const last = rows.at(-1);
  return { items: rows.map(view), next: last && rows.length === page.limit ? last.id : null };
}
