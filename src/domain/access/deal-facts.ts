// What the issuer reads of a deal where its desk has not granted the names: the book as sums, the list of allocations
// without who is on it, policies without whom they name, and of the journal the facts of the deal itself, none that is
// of one investor or one order.

import type { Actor } from '../authority.js';
import { Refusal } from '../refusal.js';
import type { OfferingTerms } from '../terms.js';

/** The kinds of facts that are the deal's. Whatever else the journal holds comes with the names. */
export const dealFacts: readonly string[] = [
  'offering-created',
  'offering-sealed',
  'offering-cleansed',
  'terms-changed',
  'moved',
  'document-added',
  'indications-lapsed',
  'conditional-offers-converted',
  'conditional-offers-lapsed',
  'book-frozen',
  'book-drift',
  'book-drift-ended',
  'input-recorded',
  'policy-recorded',
  'price-proposed',
  'price-simulated',
  'price-superseded',
  'price-withdrawn',
  'price-countered',
  'price-rejected',
  'price-approved',
  'run-requested',
  'allocated',
  'scenario-run',
  'allocation-refused',
  'allocation-approved',
  'allocation-released',
  'over-allotment-recorded',
  'option-exercised',
  'purchase-recorded',
  'minimum-extended',
  'minimum-missed',
  'closing-made',
];

/** A policy as it was recorded; only its tranches are looked at. */
type RecordedPolicy = Readonly<Record<string, unknown>>;

/** Whether a policy reserves shares for investors by name. */
export function namesInvestors({ tranches }: RecordedPolicy): boolean {
  return tranchesOf(tranches).some(({ who }) => who?.investor !== undefined);
}

/** The policy with the number of those whom it names, in place of who they are. */
export function withoutInvestors(policy: RecordedPolicy): RecordedPolicy {
  if (!namesInvestors(policy)) return policy;
  return {
    ...policy,
    tranches: tranchesOf(policy.tranches).map((tranche) => {
      if (tranche.who?.investor === undefined) return tranche;
      const { investor, ...who } = tranche.who;
      return { ...tranche, who: { ...who, namedInvestors: investor.length } };
    }),
  };
}

type Entry = Readonly<{ kind: string; payload: Readonly<Record<string, unknown>> }>;

/** Whether an entry of the journal is the deal's own: one of a policy that names investors is not. */
export function isDealFact({ kind, payload }: Entry): boolean {
  if (!dealFacts.includes(kind)) return false;
  return kind !== 'policy-recorded' || !namesInvestors(payload.policy as RecordedPolicy);
}

type RecordedTranche = Readonly<{ who?: Readonly<{ investor?: readonly unknown[] }> }>;

function tranchesOf(tranches: unknown): readonly RecordedTranche[] {
  return tranches as readonly RecordedTranche[];
}

type Naming = Pick<OfferingTerms, 'dealType' | 'issuerSeesNames'>;

/** Whether the issuer sees who orders: in a new issue always (FINRA 5131(d)), otherwise where the desk grants it. */
export function seesNames({ dealType, issuerSeesNames }: Naming): boolean {
  return dealType === 'ipo' || issuerSeesNames === true;
}

/** Whether a reader is an issuer that does not see who orders. */
export function lacksNames({ role }: Pick<Actor, 'role'>, terms: Naming): boolean {
  return role === 'issuer' && !seesNames(terms);
}

/** Of what holds every order with its investor. @throws names-not-granted */
export function refuseWithoutNames(actor: Pick<Actor, 'role'>, terms: Naming): void {
  if (!lacksNames(actor, terms)) return;
  throw new Refusal(
    'names-not-granted',
    'It holds every order with its investor, and the desk has not granted the issuer the names.',
  );
}
