// Nasdaq Listing Rule 5635(d), formerly 4350(i)(1)(D) (G31): other than in a public offering, holders approve
// an issue of 20 percent or more of the shares outstanding before it at less than the reference price. Since
// 26 September 2018 that is the Minimum Price (lower of last close and five-day average); before, the
// greater of book value and market value, the last closing bid, and no average counts.
import { defineGate } from './gate-definition.js';
import {
  approved,
  atBookValue,
  atLastClosingBid,
  atMinimumPrice,
  closesOncePerDay,
  issueInputs,
  underTwentyPercent,
} from './minimum-price.js';
import { allOf, anyOf, unless } from './verdict.js';

const scope = (f: { readonly publicOffering: boolean }) =>
  unless(f.publicOffering, 'a public offering: G33 documents why');

const bookOrMarket = anyOf(underTwentyPercent, approved, allOf(atLastClosingBid, atBookValue));
const minimumPrice = anyOf(underTwentyPercent, approved, atMinimumPrice);

export const nasdaq5635 = defineGate({
  id: 'G31',
  severity: 'hard',
  inputs: issueInputs,
  check: closesOncePerDay,
  versions: [
    {
      rule: 'Nasdaq 4350(i)(1)(D)',
      citation: 'Nasdaq Marketplace Rule 4350(i)(1)(D)',
      effectiveFrom: null,
      effectiveTo: '2009-04-13',
      scope,
      condition: bookOrMarket,
    },
    {
      rule: 'Nasdaq 5635(d), book or market value',
      citation: 'Nasdaq Listing Rule 5635(d), 5005(a)(22)',
      effectiveFrom: '2009-04-13',
      effectiveTo: '2018-09-26',
      scope,
      condition: bookOrMarket,
    },
    {
      rule: 'Nasdaq 5635(d)',
      citation: 'Nasdaq Listing Rule 5635(d)',
      effectiveFrom: '2018-09-26',
      effectiveTo: null,
      scope,
      condition: minimumPrice,
    },
  ],
});
