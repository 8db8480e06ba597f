// The lines of a file, each decided by the rules of a single order.

import { v7 as uuid } from 'uuid';
import type { Actor } from '../domain/authority.js';
import type { OrderOutcome } from '../domain/gates/gate-refusal.js';
import { readOrderTerms, type OrderTerms } from '../domain/order.js';
import { Refusal } from '../domain/refusal.js';
import { isSealed, notInvited } from '../domain/sounding/seal.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import type { Tx } from '../platform/database/transaction.js';
import { bodyChecker } from '../platform/http/schemas.js';
import type { AdmissionService } from './admission.service.js';
import type { Standing } from './book-levels.js';
import type { Door, DoorBuyer } from './door.js';
import { firstLines, ordersNamed, refuseTwice, standingOrder } from './known-lines.js';
import { buyersNamed, type OrderLine } from './order-lines.js';
import { newOrder, type OrderEntity } from './order.entity.js';
import { channelOf, OrderBody, termsOf } from './orders.dto.js';

/** What is known of who orders. */
export type LineBuyer = Standing & DoorBuyer;

/** `isCounted`: it takes one of the places of purchasers that are counted. */
export type TakenLine = {
  order: OrderEntity;
  terms: OrderTerms;
  of: LineBuyer;
  gates: readonly OrderOutcome[];
  isCounted: boolean;
};

/** Taken, standing already as the line says, or refused. */
export type DecidedLine = { line: number } & (TakenLine | { standing: OrderEntity } | { refusal: Refusal });

/** What the lines of one file are decided on. */
export type LineGround = {
  actor: Actor;
  now: Date;
  offering: string;
  isUnderSeal: boolean;
  /** Those that were invited, and of whom the actor may send orders. */
  buyers: ReadonlyMap<string, LineBuyer>;
  /** Orders of the offering that lines name. */
  named: ReadonlyMap<string, OrderEntity>;
  /** The first line that names each of them. */
  first: ReadonlyMap<string, number>;
  door: Door;
};

const check = bodyChecker(OrderBody);

/** The ground as it stands for this transaction. */
export async function groundOf(
  tx: Tx,
  offering: OfferingEntity,
  lines: readonly OrderLine[],
  admission: AdmissionService,
): Promise<LineGround> {
  const { actor, now } = tx;
  const invited = await tx.rows<LineBuyer>(
    `SELECT id, category, tier, country, state FROM investors JOIN invitations ON investor = id
     WHERE offering = $1 AND id = ANY ($2)`,
    [offering.id, buyersNamed(actor, lines)],
  );
  const buyers = new Map(invited.map((one) => [one.id, one]));
  const named = await ordersNamed(tx, offering.id, lines);
  const door = await admission.open(tx, offering, [...buyers.keys()]);
  return {
    actor,
    now,
    offering: offering.id,
    isUnderSeal: isSealed(offering),
    buyers,
    named,
    first: firstLines(lines),
    door,
  };
}

export function decideLine(ground: LineGround, given: OrderLine): DecidedLine {
  const { line } = given;
  try {
    check(given.body);
    refuseTwice(given, ground.first);
    const body = given.body as OrderBody;
    const standing = standingOrder(given, body, ground.named);
    return standing ? { line, standing } : { line, ...take(ground, body) };
  } catch (error) {
    if (error instanceof Refusal) return { line, refusal: error };
    throw error;
  }
}

function take({ actor, now, offering, isUnderSeal, buyers, door }: LineGround, body: OrderBody): TakenLine {
  const isInvestor = actor.role === 'investor';
  if (isInvestor && body.investor !== undefined)
    throw new Refusal('unknown-field', '"investor" is not a field here. Leave it out.', 'investor');
  if (!isInvestor && body.investor === undefined)
    throw new Refusal('missing-field', '"investor" is missing: name the client.', 'investor');
  const of = buyers.get(body.investor ?? actor.party);
  if (!of) throw notInvited(actor, isUnderSeal, 'investor');
  const terms = readOrderTerms(termsOf(body), '');
  const gates = door.admit(body.intent, terms, of);
  const isCounted = door.counts(gates, of.id);
  if (isCounted) door.count(of.id);
  const own = { id: uuid(), offering, investor: of.id, intent: body.intent, channel: channelOf(actor, body) };
  return { order: newOrder(own, terms, now), terms, of, gates, isCounted };
}
