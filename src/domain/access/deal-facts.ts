// What the issuer reads of a deal where its desk has not granted the names: the book as sums, and of the journal the
// facts of the deal itself, none that is of one investor or one order.

import type { Actor } from '../authority.js';
import { Refusal } from '../refusal.js';
import type { OfferingTerms } from '../terms.js';

/** The kinds of facts that are the deal's. Whatever else the journal holds comes with the names. */
export const dealFacts: readonly string[] = [
  'offering-created',
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

type Naming = Pick<OfferingTerms, 'dealType' | 'issuerSeesNames'>;

/** Whether the issuer sees who orders: in a new issue always (FINRA 5131(d)), otherwise where the desk grants it. */
export function seesNames({ dealType, issuerSeesNames }: Naming): boolean {
  return dealType === 'ipo' || issuerSeesNames === true;
}

/** Of what holds every order with its investor. @throws names-not-granted */
export function refuseWithoutNames({ role }: Pick<Actor, 'role'>, terms: Naming): void {
  if (role !== 'issuer' || seesNames(terms)) return;
  throw new Refusal(
    'names-not-granted',
    'It holds every order with its investor, and the desk has not granted the issuer the names.',
  );
}
