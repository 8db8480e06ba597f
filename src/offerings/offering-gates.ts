// Every gate that stands for an offering, judged on what its terms and its evidence say. What the desk knows
// beyond them it records with the terms, gate by gate; a gate without its facts says what is missing.

import { Injectable } from '@nestjs/common';
import type { GateAnswer } from '../domain/gates/evaluate-gate.js';
import { gatePoints, gatesAt, type GatePoint } from '../domain/gates/gate-points.js';
import { isFirmCommitment } from '../domain/terms.js';
import type { Tx } from '../platform/database/transaction.js';
import { judgeFacts } from './gate-facts.js';
import type { OfferingEntity } from './offering.entity.js';
import { OfferingsService } from './offerings.service.js';

export type GateView = GateAnswer & {
  severity: string;
  points: readonly string[];
  inputs: Record<string, unknown>;
};

const offeringPoints: readonly GatePoint[] = ['order', 'pricing', 'allocation', 'confirmation', 'closing'];

@Injectable()
export class OfferingGates {
  constructor(private readonly offerings: OfferingsService) {}

  async read(tx: Tx, id: string): Promise<GateView[]> {
    const offering = await this.offerings.find(tx, id);
    const { dealType, exemption } = offering.terms;
    const standing = new Set(
      offeringPoints.flatMap((point) => gatesAt(point, { dealType, exemption }).map(({ gate }) => gate)),
    );
    return gatePoints
      .filter(({ gate }) => standing.has(gate))
      .map(({ gate, severity, points }) => {
        const inputs = inputsOf(offering, gate, tx.now);
        return { ...judgeFacts(gate, inputs), severity, points, inputs };
      });
  }
}

/** What the offering itself tells a gate; what the desk recorded for that gate goes before it. */
function inputsOf(offering: OfferingEntity, gate: string, now: Date): Record<string, unknown> {
  const { terms, state, filedAt, effectiveAt } = offering;
  const on = terms.rulesAsOf ?? now.toISOString().slice(0, 10);
  const known: Record<string, Record<string, unknown>> = {
    G1: {
      act: 'sale',
      at: now.toISOString(),
      filedAt: filedAt?.toISOString() ?? null,
      effectiveAt: effectiveAt?.toISOString() ?? null,
      stopOrder: state === 'suspended',
    },
    G6: {
      baseShares: terms.shares,
      additionalShares: terms.overAllotment,
      registeredShares: terms.registeredShares,
      outstandingShares: terms.sharesOutstanding,
    },
    G24: {
      underwriting: isFirmCommitment(terms) ? 'firm-commitment' : 'best-efforts',
      baseShares: terms.shares,
      optionShares: terms.overAllotment,
    },
  };
  const inputs = { on, ...known[gate], ...terms.gates?.[gate] };
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined));
}
