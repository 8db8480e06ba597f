// How orders stand in a file: the names of the API's fields as columns, steps written 0.40x1000000;0.37x2500000,
// and what names no intent is an order. The list of orders is exported the same way, with what only the server says of
// an order beside it, so that an export can be read again.

import type { Actor } from '../domain/authority.js';
import { isFile, readLines, wholeNumberOf } from '../platform/http/file-lines.js';
import { fieldsOf } from '../platform/http/schemas.js';
import { isId } from '../platform/http/validators.js';
import { OrderBody } from './orders.dto.js';

/** A line as it is read, with the order and the state that an export wrote beside it. */
export type OrderLine = { line: number; id?: string; state?: string; body: unknown };

const numbers = new Set(['shares', 'minimumFill']);
const places = new Set(['offering', 'version', 'receivedAt', 'changedAt']);
const columns = [...fieldsOf(OrderBody), 'id', 'state', ...places];

export async function readOrderLines(body: unknown, actor: Actor): Promise<OrderLine[]> {
  const lines = await readLines(body, { name: 'orders', columns, read: cellOf });
  return isFile(body)
    ? lines.map(({ line, given }) => ({ line, ...fromFile(given as object, actor) }))
    : lines.map(({ line, given }) => ({ line, body: given }));
}

/** Whom these lines may be for: an investor itself alone, else those that they name. */
export function buyersNamed({ role, party }: Actor, lines: readonly OrderLine[]): string[] {
  if (role === 'investor') return [party];
  const named = new Set(lines.map(({ body }) => (body as { investor?: unknown } | null)?.investor));
  return [...named].filter((id): id is string => typeof id === 'string' && isId(id));
}

/** What an export says and an order does not is left aside: an investor's own name, and that it was its own hand. */
function fromFile(given: object, { role, party }: Actor): Omit<OrderLine, 'line'> {
  const { id, state, ...fields } = given as Record<string, unknown>;
  const isOwn = role === 'investor' && fields.investor === party;
  const said = Object.entries(fields).filter(
    ([name, value]) =>
      !places.has(name) &&
      !(name === 'investor' && isOwn) &&
      !(name === 'channel' && (isOwn || value === 'investor')),
  );
  return {
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof state === 'string' ? { state } : {}),
    body: { intent: 'order', ...Object.fromEntries(said) },
  };
}

function cellOf(column: string, text: string): unknown {
  if (numbers.has(column)) return wholeNumberOf(text);
  if (column !== 'steps') return text;
  return text.split(';').map((step) => {
    const [limit = '', shares = ''] = step.trim().split('x');
    return { limit, shares: wholeNumberOf(shares) };
  });
}
