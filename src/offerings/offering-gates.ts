// Every gate that stands for an offering, judged on what its terms and its evidence say. What the desk knows
// beyond them it records with the terms, gate by gate; a gate without its facts says what is missing. A
// warning that compliance has overridden is shown with the override.

import { Injectable } from '@nestjs/common';
import { dealInputs, type GatedDeal } from '../domain/gates/deal-inputs.js';
import type { GateAnswer } from '../domain/gates/evaluate-gate.js';
import { gatePoints, gatesAt, type GatePoint, type StandingGate } from '../domain/gates/gate-points.js';
import type { Tx } from '../platform/database/transaction.js';
import { judgeFacts } from './gate-facts.js';
import type { OfferingEntity } from './offering.entity.js';
import { OfferingsService } from './offerings.service.js';
import { latestOverrides, type GateOverrideView } from './override-rows.js';

export type GateView = GateAnswer & {
  severity: string;
  points: readonly string[];
  inputs: Record<string, unknown>;
  /** The last override for the whole offering that still counts. */
  override: GateOverrideView | null;
};

const offeringPoints: readonly GatePoint[] = ['order', 'pricing', 'allocation', 'confirmation', 'closing'];

@Injectable()
export class OfferingGates {
  constructor(private readonly offerings: OfferingsService) {}

  async read(tx: Tx, id: string): Promise<GateView[]> {
    const offering = await this.offerings.find(tx, id);
    const overrides = await latestOverrides(tx, id);
    return standing(offering).map(({ gate, severity, points }) => {
      const inputs = dealInputs(gate, gatedDeal(offering, tx.now));
      const override = overrides.find((one) => one.gate === gate && one.investor === null) ?? null;
      return { ...judgeFacts(gate, inputs), severity, points, inputs, override };
    });
  }

  /** One gate of the offering as it stands now; undefined when it does not stand for this kind of deal. */
  judge(
    offering: OfferingEntity,
    gate: string,
    now: Date,
  ): (GateAnswer & Pick<StandingGate, 'severity'>) | undefined {
    const found = standing(offering).find((one) => one.gate === gate);
    if (found === undefined) return undefined;
    return { ...judgeFacts(gate, dealInputs(gate, gatedDeal(offering, now))), severity: found.severity };
  }
}

function standing({ terms: { dealType, exemption } }: OfferingEntity): StandingGate[] {
  const asked = new Set(
    offeringPoints.flatMap((point) => gatesAt(point, { dealType, exemption }).map(({ gate }) => gate)),
  );
  return gatePoints.filter(({ gate }) => asked.has(gate));
}

const text = (at: Date | null): string | null => at?.toISOString() ?? null;

function gatedDeal(offering: OfferingEntity, now: Date): GatedDeal {
  const { terms, state, filedAt, effectiveAt, noticedAt, windowEndsAt } = offering;
  return {
    terms,
    state,
    filedAt: text(filedAt),
    effectiveAt: text(effectiveAt),
    noticedAt: text(noticedAt),
    windowEndsAt: text(windowEndsAt),
    now: now.toISOString(),
  };
}
