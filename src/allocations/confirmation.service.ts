// The release of a list confirms its sales. Each buyer's gates are asked once more: its prospectus, the range of its
// conditional offer, its short sales, and the sanctions list in force. One that stops stops the release; the desk
// delivers, or takes the line out by hand.

import { Injectable } from '@nestjs/common';
import type { ConfirmedSale } from '../domain/gates/confirmation-gates.js';
import { GateRefusal, gateRefusal, type OrderOutcome } from '../domain/gates/gate-refusal.js';
import { formatPrice } from '../domain/price.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { AdmissionService } from '../orders/admission.service.js';
import { sharesFromColumn } from '../platform/database/columns.js';
import type { Tx } from '../platform/database/transaction.js';

type BuyerRow = Pick<ConfirmedSale, 'preliminaryProspectus' | 'finalProspectus' | 'offers'> & {
  investor: string;
  shares: string;
};

type DealRow = { price: string; pricedAt: Date; keepsFinalProspectus: boolean };

// An offer was made on the range of the terms that stood when the version before its conversion was recorded.
const buyersSql = `
  SELECT buyer.investor, buyer.shares,
    (SELECT utc_text(min(delivered_at)) FROM document_deliveries papers WHERE papers.offering = $2
      AND papers.investor = buyer.investor AND kind = 'preliminary-prospectus') AS "preliminaryProspectus",
    (SELECT utc_text(min(delivered_at)) FROM document_deliveries papers WHERE papers.offering = $2
      AND papers.investor = buyer.investor AND kind = 'final-prospectus') AS "finalProspectus",
    (SELECT coalesce(json_agg(json_strip_nulls(json_build_object(
        'rangeLow', made_on.terms->'floor', 'rangeHigh', made_on.terms->'cap',
        'reconfirmed', EXISTS (SELECT FROM order_versions later WHERE later.order_id = accepted.order_id
          AND later.version > accepted.version AND later.event = 'amended')))), '[]')
      FROM allocations line JOIN order_versions accepted ON accepted.order_id = line.order_id AND accepted.event = 'converted'
      JOIN order_versions offered ON offered.order_id = accepted.order_id AND offered.version = accepted.version - 1
      CROSS JOIN LATERAL (SELECT terms FROM offering_terms WHERE offering = $2 AND recorded_at <= offered.recorded_at
        ORDER BY version DESC LIMIT 1) made_on
      WHERE line.run = $1 AND line.investor = buyer.investor AND line.shares > 0) AS offers
  FROM (SELECT investor, sum(shares) AS shares FROM allocations WHERE run = $1 AND shares > 0 GROUP BY investor) buyer
  ORDER BY buyer.investor`;

const dealSql = `
  SELECT run.price, coalesce(decided_at, run.requested_at) AS "pricedAt",
    EXISTS (SELECT FROM offering_documents WHERE offering = $2 AND kind = 'final-prospectus') AS "keepsFinalProspectus"
  FROM allocation_runs run LEFT JOIN price_proposals ON price_proposals.offering = $2 AND price_proposals.state = 'approved'
  WHERE run.id = $1`;

const mostNamed = 100;

@Injectable()
export class Confirmation {
  constructor(private readonly admission: AdmissionService) {}

  async admit(tx: Tx, offering: OfferingEntity, run: string): Promise<void> {
    const deal = (await tx.row<DealRow>(dealSql, [run, offering.id]))!;
    const buyers = await tx.rows<BuyerRow>(buyersSql, [run, offering.id]);
    const ids = buyers.map(({ investor }) => investor);
    const door = await this.admission.open(tx, offering, ids);
    const price = formatPrice(BigInt(deal.price));
    const { keepsFinalProspectus } = deal;
    const judged = buyers.map(({ investor, shares, ...papers }) => {
      const sale = { price, keepsFinalProspectus, shares: sharesFromColumn(shares), ...papers };
      return { investor, gates: door.confirmation(investor, deal.pricedAt.toISOString(), sale) };
    });
    refuseStopped(judged);
    tx.record(offering.id, 'confirmation-judged', { run, gates: countsOf(judged) });
  }
}

type JudgedBuyer = { investor: string; gates: readonly OrderOutcome[] };

function refuseStopped(judged: readonly JudgedBuyer[]): void {
  const stopped = judged.filter(({ gates }) => gates.some(({ stops }) => stops));
  const first = stopped[0] && gateRefusal(stopped[0].gates);
  if (first === undefined) return;
  const { gate } = first.regulation!;
  const same = stopped.filter(({ gates }) => gates.some((one) => one.gate === gate && one.stops));
  const regulation = {
    ...first.regulation!,
    missing: same.slice(0, mostNamed).map(({ investor }) => `investor ${investor}`),
  };
  const message = `${first.message} It concerns ${same.length} of ${judged.length} buyers.`;
  throw new GateRefusal(first.code, message, undefined, regulation, first.outcomes);
}

/** How many buyers each gate gave each answer. */
function countsOf(judged: readonly JudgedBuyer[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { gate, result } of judged.flatMap(({ gates }) => gates)) {
    const of = (counts[gate] ??= {});
    of[result] = (of[result] ?? 0) + 1;
  }
  return counts;
}
