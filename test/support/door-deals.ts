// A deal and an order at its door, with every default visible, for tables about the gates of orders.
import type { Certificate, CertificateType } from '../../src/domain/gates/certificates.js';
import type { OrderOutcome } from '../../src/domain/gates/gate-refusal.js';
import type { DoorDeal, InvestorEvidence } from '../../src/domain/gates/order-gate-table.js';
import { orderJudge } from '../../src/domain/gates/order-gates.js';
import type { Buyer, Intent } from '../../src/domain/order-admission.js';
import { readOrderTerms } from '../../src/domain/order.js';
import type { OfferingTerms } from '../../src/domain/terms.js';

export const doorTerms: OfferingTerms = {
  issuer: { name: 'Issuer' },
  placementAgent: 'Agent',
  dealType: 'best-efforts-min-max',
  currency: 'USD',
  shares: 10_000_000,
  overAllotment: 1_000_000,
  tick: '0.01',
  lot: 1_000,
  commissionPercent: '10',
  optionDays: 30,
  conditionalWindowSeconds: 3_600,
  coveredSecurity: true,
};

export const now = '2026-11-20T15:00:00.000Z';

export function doorDeal({
  terms,
  ...more
}: Partial<Omit<DoorDeal, 'terms'>> & { terms?: Partial<OfferingTerms> }): DoorDeal {
  return {
    id: 'offering',
    terms: { ...doorTerms, ...terms },
    state: 'book-open',
    filedAt: '2026-11-02T13:00:00.000Z',
    effectiveAt: '2026-11-18T21:00:00.000Z',
    noticedAt: null,
    windowEndsAt: null,
    now,
    listVersion: null,
    overrides: [],
    ...more,
  };
}

export function certificate(type: CertificateType, more: Partial<Certificate> = {}): Certificate {
  return {
    id: `a ${type}`,
    type,
    offering: null,
    facts: null,
    expiresAt: null,
    recordedAt: '2026-11-19T15:00:00.000Z',
    broughtForward: false,
    ...more,
  };
}

export type DoorAsk = {
  intent?: Intent;
  order?: object;
  buyer?: Partial<Buyer>;
  evidence?: Partial<InvestorEvidence>;
  accepts?: boolean;
};

/** Every outcome by its gate. */
export function judged(
  deal: DoorDeal,
  { intent = 'order', order, buyer, evidence, accepts = false }: DoorAsk = {},
): Record<string, OrderOutcome> {
  const outcomes = orderJudge(deal)({
    intent,
    order: readOrderTerms(order ?? { type: 'limit', shares: 250_000, limit: '0.37' }, ''),
    buyer: { country: 'US', state: 'TX', category: 'retail', ...buyer },
    evidence: { certificates: [], screening: null, counted: [], ...evidence },
    investor: 'investor',
    accepts,
  });
  return Object.fromEntries(outcomes.map((outcome) => [outcome.gate, outcome]));
}

/** The gates that stop, in their order. */
export function stopping(deal: DoorDeal, ask: DoorAsk = {}): string[] {
  return Object.values(judged(deal, ask)).flatMap(({ gate, stops }) => (stops ? [gate] : []));
}
