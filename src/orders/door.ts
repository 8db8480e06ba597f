// The door of a book: what the database says of deal and investors, put to the gates. Orders that come in a
// batch share one door, so that what is the same for all of them is asked once.

import { confirmationOutcomes, type ConfirmedSale } from '../domain/gates/confirmation-gates.js';
import { dealInputs, lawDate } from '../domain/gates/deal-inputs.js';
import type { OrderOutcome } from '../domain/gates/gate-refusal.js';
import type { GateAnswer } from '../domain/gates/evaluate-gate.js';
import {
  sanctionsAnswer,
  type DoorDeal,
  type InvestorEvidence,
  type Screened,
} from '../domain/gates/order-gate-table.js';
import type { Certificate } from '../domain/gates/certificates.js';
import { countsAsPurchaser, orderJudge } from '../domain/gates/order-gates.js';
import type { OfferingState } from '../domain/offering.js';
import { admitOrder, type Buyer, type Intent } from '../domain/order-admission.js';
import type { OrderTerms } from '../domain/order.js';
import type { OfferingTerms } from '../domain/terms.js';

/** As `admission_facts` answers. */
export type AdmissionFacts = Pick<
  DoorDeal,
  'filedAt' | 'effectiveAt' | 'noticedAt' | 'windowEndsAt' | 'listVersion'
> & {
  issuerParty: string;
  overrides: DoorDeal['overrides'] | null;
  certificates: Array<Certificate & { investor: string }> | null;
  screenings: Array<Screened & { investor: string }> | null;
};

/** A purchaser whom the issuer's offerings count already. */
export type Counted = { investor: string; soldOn: string };

/** Who orders. */
export type DoorBuyer = Buyer & { id: string };

export type DoorOffering = { id: string; state: OfferingState; terms: OfferingTerms };

export class Door {
  private readonly deal: DoorDeal;
  private readonly judge: ReturnType<typeof orderJudge>;
  private readonly certificates: ReadonlyMap<string, Certificate[]>;
  private readonly screenings: ReadonlyMap<string, Screened>;

  constructor(
    offering: DoorOffering,
    now: Date,
    { overrides, certificates, screenings, ...facts }: AdmissionFacts,
    private readonly counted: Counted[] = [],
  ) {
    const { id, state, terms } = offering;
    this.deal = { id, state, terms, now: now.toISOString(), ...facts, overrides: overrides ?? [] };
    this.judge = orderJudge(this.deal);
    this.certificates = groupBy(certificates ?? [], ({ investor }) => investor);
    this.screenings = new Map((screenings ?? []).map((one) => [one.investor, one]));
  }

  /** The day whose law applies. */
  get lawDate(): string {
    return lawDate(this.deal);
  }

  /** Whether the last screening of this investor was made against the list in force. */
  isScreened(investor: string): boolean {
    const { listVersion } = this.deal;
    return listVersion === null || this.screenings.get(investor)?.listVersion === listVersion;
  }

  /** What the gates say, or the refusal of the first rule that does not take the order. */
  admit(intent: Intent, order: OrderTerms, investor: DoorBuyer): readonly OrderOutcome[] {
    const { state, terms } = this.deal;
    const gates = this.ask(intent, order, investor);
    admitOrder({ intent, order, buyer: investor, state, terms, gates });
    return gates;
  }

  /** What the gates say of an order, whatever else the book asks of it. */
  ask(intent: Intent, order: OrderTerms, investor: DoorBuyer): readonly OrderOutcome[] {
    const evidence = this.evidenceOf(investor.id);
    return this.judge({ intent, order, buyer: investor, evidence, investor: investor.id });
  }

  /** What the gates say of accepting a conditional offer now. */
  accept(order: OrderTerms, investor: DoorBuyer): readonly OrderOutcome[] {
    const evidence = this.evidenceOf(investor.id);
    return this.judge({
      intent: 'order',
      accepts: true,
      order,
      buyer: investor,
      evidence,
      investor: investor.id,
    });
  }

  /** What the gates say of confirming a sale to the investor at the price that was approved at that moment. */
  confirmation(investor: string, pricedAt: string, sale: ConfirmedSale): readonly OrderOutcome[] {
    return confirmationOutcomes({ ...this.deal, pricedAt }, sale, this.evidenceOf(investor));
  }

  /** What the sanctions list in force says of the investor; null where there is none. */
  sanctions(investor: string): GateAnswer | null {
    return sanctionsAnswer(this.deal, this.evidenceOf(investor).screening);
  }

  /** Whether the order takes one of the places of purchasers without accreditation. */
  counts(gates: readonly OrderOutcome[], investor: string): boolean {
    return countsAsPurchaser(gates, this.evidenceOf(investor).certificates);
  }

  /** From now on the purchaser is counted. */
  count(investor: string): void {
    this.counted.push({ investor, soldOn: String(dealInputs('G16', this.deal).soldOn) });
  }

  private evidenceOf(investor: string): InvestorEvidence {
    const others = this.counted.filter((one) => one.investor !== investor);
    return {
      certificates: this.certificates.get(investor) ?? [],
      screening: this.screenings.get(investor) ?? null,
      counted: [...groupBy(others, (one) => one.soldOn)].map(([soldOn, { length }]) => ({
        soldOn,
        count: length,
      })),
    };
  }
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
