// Lines of a file that name an order: one that stands as the line says is left as it is, so that an export that is
// read again changes nothing. Anything else about an order that is there is not for a file to say.

import { In } from 'typeorm';
import { canonicalOrder } from '../domain/canonical.js';
import { readOrderTerms } from '../domain/order.js';
import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
import { isId } from '../platform/http/validators.js';
import type { OrderLine } from './order-lines.js';
import { OrderEntity, termsColumns } from './order.entity.js';
import { termsDocument } from './order-document.js';
import { termsOf, type OrderBody } from './orders.dto.js';

/** The orders of this offering that the lines name and the actor may see. */
export async function ordersNamed(
  tx: Tx,
  offering: string,
  lines: readonly OrderLine[],
): Promise<Map<string, OrderEntity>> {
  const ids = lines.flatMap(({ id = '' }) => (isId(id) ? [id] : []));
  if (ids.length === 0) return new Map();
  const own = tx.actor.role === 'investor' ? { investor: tx.actor.party } : {};
  const found = await tx.manager.findBy(OrderEntity, { id: In(ids), offering, ...own });
  return new Map(found.map((order) => [order.id, order]));
}

/** The first line that names each order. */
export function firstLines(lines: readonly OrderLine[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { id, line } of lines) if (id !== undefined && !first.has(id)) first.set(id, line);
  return first;
}

/** Of an order that stands twice in a file nobody knows which line is meant. */
export function refuseTwice({ id, line }: OrderLine, first: ReadonlyMap<string, number>): void {
  const before = id === undefined ? line : first.get(id);
  if (before === line) return;
  throw new Refusal(
    'repeated-id',
    `This order stands on line ${before} already. Keep one of the two, or leave the cell empty for a new order.`,
    'id',
  );
}

/** The order that a line is about, where it stands as the line says; null for a line of a new order. */
export function standingOrder(
  { id, state }: OrderLine,
  body: OrderBody,
  named: ReadonlyMap<string, OrderEntity>,
): OrderEntity | null {
  if (id === undefined) {
    if (state === undefined || state === 'live') return null;
    throw new Refusal(
      'order-not-live',
      `The line says that the order is ${state}. Leave such lines out.`,
      'state',
    );
  }
  const order = named.get(id);
  if (!order)
    throw new Refusal(
      'unknown-order',
      'This offering has no such order; leave the cell empty for a new one.',
      'id',
    );
  if (saysTheSame(order, state, body)) return order;
  throw new Refusal(
    'order-differs',
    `The order stands otherwise by now, at version ${order.version}. Amend the order itself, or leave the cell empty for a new one.`,
    'id',
  );
}

function saysTheSame(order: OrderEntity, state = order.state as string, body: OrderBody): boolean {
  const terms = termsDocument(termsColumns(readOrderTerms(termsOf(body), '')));
  return (
    state === order.state &&
    body.intent === order.intent &&
    (body.investor ?? order.investor) === order.investor &&
    (body.channel ?? order.channel) === order.channel &&
    canonicalOrder(terms) === canonicalOrder(termsDocument(order))
  );
}
