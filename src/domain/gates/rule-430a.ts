// Rule 430A, instruction to paragraph (a), with Rule 424(b) (G4): where the prospectus at effectiveness left
// the price open, a change of volume and price needs no post-effective amendment while it is at most 20
// percent of the maximum aggregate in the fee table; measured from the high end of the range when above it,
// from the low end when below it, zero inside. Taking volume and price as one amount is our reading.
// Securities Act Rules C&DI 627.01; Release 33-7168.
import { Refusal } from '../refusal.js';
import { flag, money, price, shares } from './evidence.js';
import { asMoney } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { say } from './verdict.js';

const inputs = {
  priceOmittedUnder430A: flag('the prospectus at effectiveness left the price out under Rule 430A'),
  feeTableMaximum: money('maximum aggregate offering price in the fee table, dollars'),
  sharesAtEffectiveness: shares('shares in the prospectus at effectiveness'),
  rangeLow: price('low end of its range, dollars'),
  rangeHigh: price('high end of its range, dollars'),
  finalShares: shares('shares finally offered'),
  finalPrice: price('final price, dollars'),
};
type F = WithDate<typeof inputs>;

function change(f: F): bigint {
  const final = f.finalShares * f.finalPrice;
  const high = f.sharesAtEffectiveness * f.rangeHigh;
  const low = f.sharesAtEffectiveness * f.rangeLow;
  if (final > high) return final - high;
  return final < low ? low - final : 0n;
}

function atMostAFifth(f: F) {
  const figures = `the change of ${asMoney(change(f))} against 20 percent of ${asMoney(f.feeTableMaximum)}, that is ${asMoney(f.feeTableMaximum / 5n)}`;
  return say(
    change(f) * 5n <= f.feeTableMaximum,
    `${figures}: no amendment is needed`,
    `${figures}: too much, so change price or size or file a post-effective amendment`,
  );
}

export const rule430A = defineGate({
  id: 'G4',
  severity: 'hard',
  inputs,
  check: (f: F) => {
    if (f.rangeLow > f.rangeHigh) {
      throw new Refusal('out-of-range', 'rangeLow must not be above rangeHigh.', 'inputs.rangeLow');
    }
  },
  versions: [
    {
      rule: 'Rule 430A instruction with Rule 424(b)',
      citation: '17 CFR 230.430A(a) instruction, 230.424(b)(1); Securities Act Rules C&DI 627.01',
      effectiveFrom: '1995-06-07',
      effectiveTo: null,
      scope: (f) =>
        say(f.priceOmittedUnder430A, '', 'Rule 430A was not used: the price was in the prospectus'),
      condition: atMostAFifth,
    },
  ],
});
