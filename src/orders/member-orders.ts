// Orders that a member of the syndicate enters for its own clients: it sees and changes these and no others, and
// to it there is no other client in the book.

import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Held } from './book-levels.js';
import type { OrderEntity } from './order.entity.js';

/** For the WHERE of a list of orders `one`, with the member as `own`. */
export const enteredByMember =
  'EXISTS (SELECT FROM member_orders WHERE member_orders.order_id = one.id AND member = :own)';

/** Whether the order is the actor's to see: the desk's and compliance's are all. */
export async function isOwnOrder(tx: Tx, order: OrderEntity): Promise<boolean> {
  const { actor } = tx;
  if (actor.role === 'investor') return order.investor === actor.party;
  if (actor.role !== 'member') return true;
  const entered = await tx.row('SELECT 1 FROM member_orders WHERE order_id = $1 AND member = $2', [
    order.id,
    actor.party,
  ]);
  return entered !== undefined;
}

export async function refuseForeignClient(tx: Tx, offering: string, client: string): Promise<void> {
  if (tx.actor.role !== 'member') return;
  const own = await tx.row(
    'SELECT 1 FROM member_clients WHERE offering = $1 AND member = $2 AND investor = $3',
    [offering, tx.actor.party, client],
  );
  if (own === undefined)
    throw new Refusal(
      'unknown-investor',
      'No investor with this identifier was invited to the offering. Invite it first.',
      'investor',
    );
}

/** Whose entry each of the orders is, and which of them the desk has scrubbed. */
export async function heldBy(tx: Tx, orders: readonly string[]): Promise<Map<string, Held>> {
  const rows = await tx.rows<Held & { id: string }>(
    `SELECT one.id, entered.member, scrub.order_id IS NOT NULL AS "isScrubbed" FROM unnest($1::uuid[]) AS one (id)
     LEFT JOIN member_orders entered ON entered.order_id = one.id
     LEFT JOIN order_scrubs scrub ON scrub.order_id = one.id AND lifted_at IS NULL`,
    [orders],
  );
  return new Map(rows.map(({ id, ...held }) => [id, held]));
}

/** Remembers whose order it is when a member has entered it. */
export async function keepForMember(tx: Tx, { id, offering }: OrderEntity): Promise<Held> {
  const { role, party } = tx.actor;
  if (role !== 'member') return { member: null, isScrubbed: false };
  await tx.rows('INSERT INTO member_orders (order_id, offering, member) VALUES ($1, $2, $3)', [
    id,
    offering,
    party,
  ]);
  return { member: party, isScrubbed: false };
}
