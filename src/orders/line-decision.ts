// The lines of a file, each decided by the rules of a single order.

import { v7 as uuid } from 'uuid';
import type { OrderOutcome } from '../domain/gates/gate-refusal.js';
import { readOrderTerms } from '../domain/order.js';
import { Refusal } from '../domain/refusal.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import type { Tx } from '../platform/database/transaction.js';
import { bodyChecker } from '../platform/http/schemas.js';
import { isId } from '../platform/http/validators.js';
import type { AdmissionService } from './admission.service.js';
import type { Standing } from './book-levels.js';
import type { Door, DoorBuyer } from './door.js';
import { ordersNamed, standingOrder } from './known-lines.js';
import type { OrderLine } from './order-lines.js';
import { newOrder, type OrderEntity } from './order.entity.js';
import { channelOf, OrderBody, termsOf } from './orders.dto.js';

/** What is known of who orders. */
export type BatchBuyer = Standing & DoorBuyer;

export type TakenLine = { order: OrderEntity; investor: BatchBuyer; gates: readonly OrderOutcome[] };

/** Taken, standing already as the line says, or refused. */
export type DecidedLine = { line: number } & (TakenLine | { standing: OrderEntity } | { refusal: Refusal });

const check = bodyChecker(OrderBody);

export async function decideLines(
  tx: Tx,
  offering: OfferingEntity,
  lines: readonly OrderLine[],
  admission: AdmissionService,
): Promise<{ door: Door; decided: DecidedLine[] }> {
  const investors = await invitedOf(
    tx,
    offering.id,
    lines.map(({ body }) => body),
  );
  const named = await ordersNamed(tx, offering.id, lines);
  const door = await admission.open(tx, offering, [...investors.keys()]);
  const decided = lines.map((given, index): DecidedLine => {
    const line = index + 1;
    try {
      check(given.body);
      const body = given.body as OrderBody;
      const standing = standingOrder(given, body, named);
      return standing ? { line, standing } : { line, ...decideLine(tx, offering.id, body, investors, door) };
    } catch (error) {
      if (error instanceof Refusal) return { line, refusal: error };
      throw error;
    }
  });
  return { door, decided };
}

/** Those of the investors that the lines name who were invited; for an investor itself alone. */
async function invitedOf(
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

function decideLine(
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
  const terms = readOrderTerms(termsOf(body), '');
  const gates = door.admit(body.intent, terms, investor);
  if (door.counts(gates, investor.id)) door.count(investor.id);
  const own = {
    id: uuid(),
    offering,
    investor: investor.id,
    intent: body.intent,
    channel: channelOf(tx.actor, body),
  };
  return { order: newOrder(own, terms, tx.now), investor, gates };
}
