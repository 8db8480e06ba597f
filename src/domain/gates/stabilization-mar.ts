// The stabilization safe harbour of the EU market abuse regulation, and as kept in UK law (G53): for a tranche
// offered there, the option is at most 15 percent and the short position it does not cover at most 5 percent
// of the original offer. Delegated Regulation (EU) 2016/1052, article 8; figures from memory.
import { asCount, asShares } from './count.js';
import { shares } from './evidence.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, say } from './verdict.js';

const inputs = {
  originalOffer: shares('shares of the original offer'),
  optionShares: shares('shares under the option'),
  naked: shares('short position not covered by the option, shares'),
};
type F = WithDate<typeof inputs>;

const within = (field: 'optionShares' | 'naked', what: string, percentage: bigint) => (f: F) => {
  const limit = (f.originalOffer * percentage) / 100n;
  return say(
    f[field] <= limit,
    `${what} of ${asShares(f[field])} within ${percentage} percent of the offer, ${asCount(limit)}`,
    `${what} of ${asShares(f[field])} exceeds ${percentage} percent of the offer, ${asCount(limit)}: cut it`,
  );
};

export const marStabilization = defineGate({
  id: 'G53',
  severity: 'warning',
  inputs,
  versions: [
    {
      rule: 'Stabilization safe harbour of the market abuse regulation, over-allotment',
      citation: 'Delegated Regulation (EU) 2016/1052 article 8, and as kept in UK law',
      effectiveFrom: '2016-07-03',
      effectiveTo: null,
      condition: allOf(
        within('optionShares', 'an option', 15n),
        within('naked', 'an uncovered short position', 5n),
      ),
    },
  ],
});
