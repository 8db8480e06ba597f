// Many orders in one commit. The batch is read, decided and sealed here with the rules that decide a single
// order; one statement then writes orders, versions, levels, journal and answers, if the offering is still as
// it was read. What cannot be taken this way is left to the slow path, which says why.

import { createHash, randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { concerns } from '../domain/authority.js';
import { canonicalJson } from '../domain/canonical.js';
import { entryHash, inclusionProofs, merkleRoot, type ProofStep } from '../domain/journal-chain.js';
import { admitOrder, type Buyer } from '../domain/order-admission.js';
import type { OfferingState } from '../domain/offering.js';
import { readOrderTerms, type OrderTerms } from '../domain/order.js';
import { Refusal } from '../domain/refusal.js';
import type { OfferingTerms } from '../domain/terms.js';
import type { CommandRequest } from '../platform/http/commands.js';
import { Answer } from '../platform/http/idempotency.js';
import { deltasOf, type Standing } from './book-levels.js';
import { newOrder, orderRow, type OrderEntity } from './order.entity.js';
import { versionDocument } from './order-versions.js';
import { termsOf, toOrderView, type OrderBody } from './orders.dto.js';

/** One request that waits: its order's id is given on arrival, so that ids keep the order of arrival. */
export type Waiting = { id: string; command: CommandRequest & { key: string }; body: OrderBody };

type OfferingFacts = {
  id: string;
  state: OfferingState;
  terms: OfferingTerms;
  terms_version: number;
  epoch: number;
  desk_party: string;
};
type InvestorFacts = Standing & Buyer & { id: string };

export type Facts = {
  now: Date;
  offering: OfferingFacts | null;
  investors: InvestorFacts[] | null;
  /** Keys of the batch that were answered before. */
  known_keys: string[] | null;
};

/** A decided order with what the journal keeps of it. */
type Decided = Sealed & { waiting: Waiting; order: OrderEntity; terms: OrderTerms; of: InvestorFacts };
type Sealed = { document: object; documentHash: string; entry: string; actor: object; entryHash: string };

const linkHashPlace = '@link-hash@';

export async function readFacts(
  source: DataSource,
  offering: string,
  batch: readonly Waiting[],
): Promise<Facts> {
  const [facts]: Facts[] = await source.query('SELECT * FROM intake_facts($1, $2, $3, $4)', [
    offering,
    [...new Set(batch.map(buyerOf))],
    batch.map(({ command }) => command.actor.party),
    batch.map(({ command }) => command.key),
  ]);
  return facts!;
}

/** A key is its party's own. */
export function claimOf({ actor, key }: { actor: { party: string }; key: string }): string {
  return `${actor.party}\n${key}`;
}

function buyerOf({ command: { actor }, body }: Waiting): string {
  return actor.role === 'investor' ? actor.party : (body.investor ?? actor.party);
}

/** The orders that the rules admit; the others are for the slow path. */
export function decideBatch(facts: Facts, batch: readonly Waiting[], newId: () => string): Decided[] {
  const { offering } = facts;
  if (offering === null) return [];
  const known = new Set(facts.known_keys);
  const investors = new Map((facts.investors ?? []).map((one) => [one.id, one]));
  return batch.flatMap((waiting) => {
    if (known.has(claimOf(waiting.command))) return [];
    const of = investors.get(buyerOf(waiting));
    const terms = of && mayTake(waiting, offering) ? admitted(waiting, offering, of) : null;
    if (!of || terms === null) return [];
    const { id, command, body } = waiting;
    const channel = command.actor.role === 'investor' ? 'investor' : 'desk';
    const own = { id, offering: offering.id, investor: of.id, intent: body.intent, channel } as const;
    const order = newOrder(own, terms, facts.now);
    return [{ waiting, order, terms, of, ...seal(waiting, order, facts.now, newId()) }];
  });
}

function mayTake({ command: { actor }, body }: Waiting, offering: OfferingFacts): boolean {
  const isInvestor = actor.role === 'investor';
  if (isInvestor === (body.investor !== undefined)) return false;
  return concerns(actor, { deskParty: offering.desk_party, issuerParty: '' }, isInvestor);
}

function admitted(
  waiting: Waiting,
  { state, terms }: OfferingFacts,
  buyer: InvestorFacts,
): OrderTerms | null {
  try {
    const order = readOrderTerms(termsOf(waiting.body), '');
    admitOrder({ intent: waiting.body.intent, order, buyer, state, terms });
    return order;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function seal({ command }: Waiting, order: OrderEntity, now: Date, entry: string): Sealed {
  const { user, party, role } = command.actor;
  const document = versionDocument(order, 'submitted');
  const documentHash = sha256(canonicalJson(document));
  const actor = { user, party, role };
  const fact = {
    id: entry,
    offering: order.offering,
    kind: 'order-submitted',
    at: now.toISOString(),
    actor,
    payload: { ...document, orderHash: documentHash },
  };
  return { document, documentHash, entry, actor, entryHash: entryHash(fact, sha256) };
}

/** Commits the decided orders at once; null when the offering has moved or a key turned out to be taken. */
export async function writeBatch(
  source: DataSource,
  { offering, now }: Facts,
  decided: readonly Decided[],
): Promise<Map<Waiting, Answer> | null> {
  const hashes = decided.map((one) => one.entryHash);
  const salt = randomBytes(16).toString('hex');
  const root = merkleRoot(hashes, salt, sha256);
  const paths = inclusionProofs(hashes, salt, sha256);
  const answers = decided.map((one, index) => answerOf(one, root, paths[index]!));
  const rows = decided.map((one, index) => rowOf(one, index, JSON.stringify(answers[index])));
  const changes = decided.map(({ order, terms, of }) => ({
    sign: 1 as const,
    intent: order.intent,
    terms,
    of,
  }));
  const [result]: Array<{ outcome: string; link_hash: string }> = await source.query(
    'SELECT * FROM take_orders($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      offering!.id,
      offering!.epoch,
      offering!.terms_version,
      now,
      JSON.stringify(rows),
      JSON.stringify(deltasOf(changes)),
      salt,
      root,
    ],
  );
  if (result!.outcome !== 'taken') return null;
  return new Map(
    decided.map(({ waiting }, index) => {
      const body = answers[index]!;
      return [
        waiting,
        new Answer(201, { ...body, receipt: { ...body.receipt, linkHash: result!.link_hash } }),
      ];
    }),
  );
}

function answerOf({ order, documentHash, entry, entryHash: hash }: Decided, root: string, path: ProofStep[]) {
  return {
    ...toOrderView(order),
    receipt: {
      order: order.id,
      version: order.version,
      receivedAt: order.receivedAt.toISOString(),
      orderHash: documentHash,
      entry,
      entryHash: hash,
      linkHash: linkHashPlace,
      root,
      path,
    },
  };
}

function rowOf({ waiting, order, ...sealed }: Decided, place: number, answer: string): object {
  const { command } = waiting;
  return {
    ...orderRow(order),
    document: sealed.document,
    document_hash: sealed.documentHash,
    entry: sealed.entry,
    place,
    actor: sealed.actor,
    entry_hash: sealed.entryHash,
    party: command.actor.party,
    key: command.key,
    fingerprint: command.fingerprint,
    answer,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
