// The release of a list confirms its sales. Each buyer's gates are asked once more: its prospectus, and the
// sanctions list in force. One that stops stops the release; the desk delivers, or takes the line out by hand.

import { Injectable } from '@nestjs/common';
import type { Deliveries } from '../domain/gates/confirmation-gates.js';
import { GateRefusal, gateRefusal, type OrderOutcome } from '../domain/gates/gate-refusal.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { AdmissionService } from '../orders/admission.service.js';
import type { Tx } from '../platform/database/transaction.js';

const kinds = {
  'preliminary-prospectus': 'preliminaryProspectus',
  'final-prospectus': 'finalProspectus',
} as const;
type Kind = keyof typeof kinds;

type BuyerRow = { investor: string; deliveries: Partial<Record<Kind, string>> | null };

const mostNamed = 100;

@Injectable()
export class Confirmation {
  constructor(private readonly admission: AdmissionService) {}

  async admit(tx: Tx, offering: OfferingEntity, run: string): Promise<void> {
    const kept = await tx.rows<{ kind: Kind }>(
      'SELECT DISTINCT kind FROM offering_documents WHERE offering = $1 AND kind = ANY ($2)',
      [offering.id, Object.keys(kinds)],
    );
    const buyers = await tx.rows<BuyerRow>(
      `SELECT buyer.investor, (
         SELECT json_object_agg(kind, utc_text(first)) FROM (
           SELECT kind, min(delivered_at) AS first FROM document_deliveries
           WHERE document_deliveries.offering = $2 AND document_deliveries.investor = buyer.investor GROUP BY kind) papers
         ) AS deliveries
       FROM (SELECT DISTINCT investor FROM allocations WHERE run = $1 AND shares > 0) buyer ORDER BY buyer.investor`,
      [run, offering.id],
    );
    const door = await this.admission.open(
      tx,
      offering,
      buyers.map(({ investor }) => investor),
    );
    const judged = buyers.map(({ investor, deliveries }) => {
      const reached = kept.map(({ kind }) => [kinds[kind], deliveries?.[kind] ?? null]);
      return { investor, gates: door.confirmation(investor, Object.fromEntries(reached) as Deliveries) };
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
