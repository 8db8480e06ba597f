// One line of a file, decided by the rules of a single order.

import { v7 as uuid } from 'uuid';
import type { OrderOutcome } from '../domain/gates/gate-refusal.js';
import { readOrderTerms } from '../domain/order.js';
import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
import { isId } from '../platform/http/validators.js';
import type { Standing } from './book-levels.js';
import type { Door, DoorBuyer } from './door.js';
import { OrderEntity, termsColumns } from './order.entity.js';
import { channelOf, termsOf, type OrderBody } from './orders.dto.js';

/** What is known of who orders. */
export type BatchBuyer = Standing & DoorBuyer;

export type TakenLine = { order: OrderEntity; investor: BatchBuyer; gates: readonly OrderOutcome[] };

/** Those of the investors that the lines name who were invited; for an investor itself alone. */
export async function invitedOf(
  tx: Tx,
  offering: string,
  lines: readonly unknown[],
): Promise<Map<string, BatchBuyer>> {
  const { role, party } = tx.actor;
  const named = new Set(lines.map((line) => (line as Partial<OrderBody> | null)?.investor));
  const rows = await tx.rows<BatchBuyer>(
    `SELECT id, category, tier, country, state FROM investors JOIN invitations ON investor = id
     WHERE offering = $1 AND id = ANY ($2)`,
    [offering, role === 'investor' ? [party] : [...named].filter((id) => typeof id === 'string' && isId(id))],
  );
  return new Map(rows.map((one) => [one.id, one]));
}

export function decideLine(
  tx: Tx,
  offering: string,
  body: OrderBody,
  investors: ReadonlyMap<string, BatchBuyer>,
  door: Door,
): TakenLine {
  const isInvestor = tx.actor.role === 'investor';
  if (isInvestor && body.investor !== undefined)
    throw new Refusal('unknown-field', '"investor" is not a field here. Leave it out.', 'investor');
  if (!isInvestor && body.investor === undefined)
    throw new Refusal('missing-field', '"investor" is missing: name the client.', 'investor');
  const investor = investors.get(body.investor ?? tx.actor.party);
  if (!investor)
    throw new Refusal(
      'unknown-investor',
      'No investor with this identifier was invited to the offering.',
      'investor',
    );
  const order = readOrderTerms(termsOf(body), '');
  const gates = door.admit(body.intent, order, investor);
  if (door.counts(gates, investor.id)) door.count(investor.id);
  const entity = Object.assign(new OrderEntity(), {
    id: uuid(),
    offering,
    investor: investor.id,
    intent: body.intent,
    state: 'live' as const,
    version: 1,
    receivedAt: tx.now,
    channel: channelOf(tx.actor, body),
    ...termsColumns(order),
    createdAt: tx.now,
    changedAt: tx.now,
  });
  return { order: entity, investor, gates };
}
