// Which terms still change. What is agreed no longer does once a price is approved. What the gates need to know is
// evidence, not agreed, and some of it is there only later: who holds the money, when the final prospectus was filed. It
// is recorded in whatever state, as a new version of the terms.
import type { OfferingState } from '../offering.js';
import { fieldChanges } from './field-changes.js';
import { Refusal } from '../refusal.js';
import type { OfferingTerms } from '../terms.js';

const unpriced: readonly OfferingState[] = ['draft', 'filed', 'effective', 'book-open', 'book-closed'];

/** @throws move-not-allowed */
export function refuseLateTerms(state: OfferingState, before: OfferingTerms, after: OfferingTerms): void {
  if (unpriced.includes(state)) return;
  const changes = fieldChanges(before, after);
  const [agreed] = changes.filter(({ path }) => path !== 'gates' && !path.startsWith('gates.'));
  if (changes.length > 0 && agreed === undefined) return;
  throw new Refusal(
    'move-not-allowed',
    `The terms no longer change while the offering is ${state}; it must be ${unpriced.join(', ').replace(/, ([^,]*)$/, ' or $1')}. What gates need to know still does: change "terms.gates" alone.`,
    agreed && `terms.${agreed.path}`,
  );
}
