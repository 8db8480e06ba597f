// The terms as somebody may read them. What the board would accept, how its price is chosen and the facts that gates are
// given are between the desk, the issuer and compliance: who buys learns what is on offer.

import type { Actor } from '../authority.js';
import type { OfferingTerms } from '../terms.js';

export function shownTerms({ role }: Pick<Actor, 'role'>, terms: OfferingTerms): OfferingTerms {
  if (role !== 'investor' && role !== 'member') return terms;
  const { pricing: _pricing, gates: _gates, issuerSeesNames: _names, ...shown } = terms;
  return shown;
}
