// Many orders in one commit. The batch is read, decided and sealed here with the rules that decide a single
// order; one statement then writes orders, versions, levels, journal and answers, if the offering is still as
// it was read. What cannot be taken this way is left to the slow path, which says why.

import { concerns, isOpen } from '../domain/authority.js';
import type { OrderOutcome } from '../domain/gates/gate-refusal.js';
import { readOrderTerms, type OrderTerms } from '../domain/order.js';
import { Refusal } from '../domain/refusal.js';
import type { CommandRequest } from '../platform/http/commands.js';
import { Door } from './door.js';
import type { Facts, InvestorFacts, OfferingFacts } from './intake-facts.js';
import { newOrder } from './order.entity.js';
import { actorText, sealFirst } from './order-versions.js';
import { channelOf, termsOf, type OrderBody } from './orders.dto.js';
import type { WrittenOrder } from './written-orders.js';

/** One request that waits: its order's id is given on arrival, so that ids keep the order of arrival. */
export type Waiting = { id: string; command: CommandRequest & { key: string }; body: OrderBody };

/** A decided order with what the journal keeps of it; `actor` is a canonical text. */
export type Decided = WrittenOrder & { waiting: Waiting; actor: string };

/** For whom these orders are. */
export function buyersOf(batch: readonly Waiting[]): string[] {
  return [...new Set(batch.map(buyerOf))];
}

function buyerOf({ command: { actor }, body }: Waiting): string {
  return actor.role === 'investor' ? actor.party : (body.investor ?? actor.party);
}

/** The orders that the rules admit; the others are for the slow path. */
export function decideBatch(facts: Facts, batch: readonly Waiting[], newId: () => string): Decided[] {
  const { offering } = facts;
  if (offering === null || facts.door === null || !isOpen('submit-order', offering.state)) return [];
  const door = new Door(offering, facts.now, facts.door);
  const investors = new Map(facts.investors.map((one) => [one.id, one]));
  return batch.flatMap((waiting) => {
    const of = investors.get(buyerOf(waiting));
    const taken = of && mayTake(waiting, offering) ? admitted(waiting, door, of) : null;
    if (!of || taken === null) return [];
    const { terms, gates } = taken;
    const { id, command, body } = waiting;
    const channel = channelOf(command.actor, body);
    const own = { id, offering: offering.id, investor: of.id, intent: body.intent, channel };
    const order = newOrder(own, terms, facts.now);
    const actor = actorText(command.actor);
    // Assigned, not spread: that would cost as much as the hash.
    return [Object.assign({ waiting, order, terms, of, gates, actor }, sealFirst(order, actor, newId()))];
  });
}

function mayTake({ command: { actor }, body }: Waiting, offering: OfferingFacts): boolean {
  const isInvestor = actor.role === 'investor';
  if (isInvestor === (body.investor !== undefined) || (isInvestor && body.channel !== undefined))
    return false;
  return concerns(actor, { deskParty: offering.desk_party, issuerParty: '' }, isInvestor);
}

/** Null for what the slow path must decide: refusals, who is not screened yet, who takes a counted place. */
function admitted(
  { body }: Waiting,
  door: Door,
  of: InvestorFacts,
): { terms: OrderTerms; gates: readonly OrderOutcome[] } | null {
  if (!door.isScreened(of.id)) return null;
  try {
    const terms = readOrderTerms(termsOf(body), '');
    const gates = door.admit(body.intent, terms, of);
    return door.counts(gates, of.id) ? null : { terms, gates };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
