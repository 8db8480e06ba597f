// Opens the door of a book inside a transaction: screens who was not yet screened against the list in force,
// reads the evidence of all at once, and keeps what the gates said with each version of an order.

import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../domain/canonical.js';
import { lawDate } from '../domain/gates/deal-inputs.js';
import type { OrderOutcome } from '../domain/gates/gate-refusal.js';
import { readOrderTerms } from '../domain/order.js';
import type { InvestorEntity } from '../investors/investor.entity.js';
import { ScreeningService } from '../investors/screening.service.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import type { Tx } from '../platform/database/transaction.js';
import { sha256 } from '../platform/journal/journal.js';
import { Door, type AdmissionFacts, type Counted } from './door.js';
import type { OrderEntity } from './order.entity.js';
import { termsDocument } from './order-document.js';

/** Since then Rule 506(b) counts over all offerings of an issuer, before that in each by itself. */
const ninetyDaysFrom = '2021-03-15';

/** What the gates said of one version of an order. */
export type Judged = { order: OrderEntity; gates: readonly OrderOutcome[] };

export type JudgedVersion = { version: number; outcomes: OrderOutcome[] };

@Injectable()
export class AdmissionService {
  constructor(private readonly screening: ScreeningService) {}

  async open(tx: Tx, offering: OfferingEntity, investors: readonly string[]): Promise<Door> {
    await this.screening.screen(tx, investors);
    const row = await tx.row<{ facts: AdmissionFacts }>('SELECT admission_facts($1, $2) AS facts', [
      offering.id,
      investors,
    ]);
    const counted = offering.registered ? [] : await this.counted(tx, offering);
    return new Door(offering, tx.now, row!.facts, counted);
  }

  /**
   * Keeps the outcomes of each order's version, and who takes a place among the purchasers that are counted. Before the
   * level sums are changed: who locks both does so in one order.
   */
  async keep(tx: Tx, offering: OfferingEntity, door: Door, judged: readonly Judged[]): Promise<void> {
    const { judgements, hashes } = judgementsOf(judged.map(({ gates }) => gates));
    await tx.rows(
      `INSERT INTO gate_judgements (hash, outcomes, recorded_at)
       SELECT hash, outcomes, $2 FROM json_to_recordset($1) AS one (hash text, outcomes jsonb) ON CONFLICT DO NOTHING`,
      [JSON.stringify(judgements), tx.now],
    );
    await tx.rows(
      `INSERT INTO order_gates (order_id, version, investor, judgement)
       SELECT * FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[])`,
      [
        judged.map(({ order }) => order.id),
        judged.map(({ order }) => order.version),
        judged.map(({ order }) => order.investor),
        hashes,
      ],
    );
    const counted = judged.filter(({ order, gates }) => door.counts(gates, order.investor));
    if (counted.length === 0) return;
    await tx.rows(
      `INSERT INTO counted_purchasers (order_id, offering, issuer_party, investor, sold_on)
       SELECT order_id, $2, $3, investor, $4 FROM unnest($1::uuid[], $5::uuid[]) AS one (order_id, investor)
       ON CONFLICT DO NOTHING`,
      [
        counted.map(({ order }) => order.id),
        offering.id,
        offering.issuerParty,
        door.lawDate,
        counted.map(({ order }) => order.investor),
      ],
    );
  }

  /** Offers to buy that would be accepted now: what the gates say of each as a sale. */
  async judgeSales(
    tx: Tx,
    offering: OfferingEntity,
    orders: ReadonlyArray<{ order: OrderEntity; investor: InvestorEntity }>,
  ): Promise<{ door: Door; judged: Judged[] }> {
    const door = await this.open(tx, offering, [...new Set(orders.map(({ investor }) => investor.id))]);
    const judged = orders.map(({ order, investor }) => {
      const terms = readOrderTerms(termsDocument(order), '');
      return { order, gates: door.accept(terms, investor) };
    });
    return { door, judged };
  }

  /** What the gates said of each version of an order. */
  outcomes(tx: Tx, order: string): Promise<JudgedVersion[]> {
    return tx.rows<JudgedVersion>(
      `SELECT version, outcomes FROM order_gates JOIN gate_judgements ON hash = judgement
       WHERE order_id = $1 ORDER BY version`,
      [order],
    );
  }

  /** An order that is withdrawn gives its place back. */
  async uncount(tx: Tx, order: string): Promise<void> {
    await tx.rows('DELETE FROM counted_purchasers WHERE order_id = $1', [order]);
  }

  /** One order after the other counts purchasers, so that two cannot take the last place. */
  private async counted(tx: Tx, { id, issuerParty, terms }: OfferingEntity): Promise<Counted[]> {
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`purchasers\n${issuerParty}`]);
    const countsEveryOffering = lawDate({ terms, now: tx.now.toISOString() }) >= ninetyDaysFrom;
    return tx.rows<Counted>(
      `SELECT DISTINCT ON (investor) investor, to_char(sold_on, 'YYYY-MM-DD') AS "soldOn" FROM counted_purchasers
       WHERE issuer_party = $1 AND ($2 OR offering = $3) ORDER BY investor, sold_on`,
      [issuerParty, countsEveryOffering, id],
    );
  }
}

/** Equal outcomes are kept once, under the hash of their canonical text. */
export function judgementsOf(all: ReadonlyArray<readonly OrderOutcome[]>): {
  judgements: Array<{ hash: string; outcomes: readonly OrderOutcome[] }>;
  hashes: string[];
} {
  const known = new Map<readonly OrderOutcome[], string>();
  const byHash = new Map<string, readonly OrderOutcome[]>();
  const hashes = all.map((outcomes) => {
    const hash = known.get(outcomes) ?? sha256(canonicalJson(outcomes));
    known.set(outcomes, hash);
    byHash.set(hash, outcomes);
    return hash;
  });
  // Sorted, so that two who write the same new ones wait for each other in one order.
  const judgements = [...byHash.keys()].toSorted().map((hash) => ({ hash, outcomes: byHash.get(hash)! }));
  return { judgements, hashes };
}
