// Orders that a member of the syndicate enters for its own clients: it sees and changes these and no others, and
// to it there is no other client in the book.

import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
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

/** Remembers whose order it is when a member has entered it. */
export async function keepForMember(tx: Tx, { id, offering }: OrderEntity): Promise<void> {
  if (tx.actor.role !== 'member') return;
  await tx.rows('INSERT INTO member_orders (order_id, offering, member) VALUES ($1, $2, $3)', [
    id,
    offering,
    tx.actor.party,
  ]);
}
