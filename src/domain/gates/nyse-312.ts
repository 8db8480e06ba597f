// NYSE Listed Company Manual 312.03(c) (G32): holders approve an issue of 20 percent or more, other than a
// public offering for cash or an excepted financing for cash. Since 2 April 2021 any financing at or above
// the Minimum Price is excepted; from 20 March 2019 only a bona fide private financing (a dealer buys to
// resell, or several purchasers of whom none takes more than 5 percent); before, that at no less than each
// of book value and the last close. The waivers of 2020 and the 5 percent limit are not from the text.
import { count, flag, percentage } from './evidence.js';
import { asPercent, percent } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import {
  approved,
  atBookValue,
  atLastClose,
  atMinimumPrice,
  closesOncePerDay,
  issueInputs,
  underTwentyPercent,
} from './minimum-price.js';
import { allOf, anyOf, say, unless } from './verdict.js';

const inputs = {
  ...issueInputs,
  forCash: flag('sold for cash'),
  dealerBuysToResell: flag('a broker-dealer buys to resell in a private sale'),
  purchasers: count('number of purchasers, related ones counted as one'),
  largestPurchaserPercent: percentage(
    'what the largest purchaser acquires, percent of shares outstanding before',
  ),
};
type F = WithDate<typeof inputs>;

const forCash = (f: F) => say(f.forCash, '', 'the exception is for cash: have holders approve');
const dealerBuys = (f: F) => say(f.dealerBuysToResell, 'a dealer buys to resell', '');
const several = (f: F) => say(f.purchasers >= 2, '', 'one purchaser is no bona fide private financing');
const noneAbove5 = (f: F) =>
  say(
    f.largestPurchaserPercent <= percent(5),
    `the largest purchaser takes ${asPercent(f.largestPurchaserPercent)}`,
    `the largest purchaser takes ${asPercent(f.largestPurchaserPercent)}, over 5 %: no bona fide private financing`,
  );
const bonaFide = anyOf(dealerBuys, allOf(several, noneAbove5));

const scope = (f: F) => unless(f.publicOffering, 'a public offering for cash is excepted');
const rule = 'NYSE 312.03(c)';
const citation = 'NYSE Listed Company Manual 312.03(c), 312.04';

export const nyse312 = defineGate({
  id: 'G32',
  severity: 'hard',
  inputs,
  check: closesOncePerDay,
  versions: [
    {
      rule,
      citation,
      effectiveFrom: null,
      effectiveTo: '2019-03-20',
      scope,
      condition: anyOf<F>(
        underTwentyPercent,
        approved,
        allOf<F>(forCash, bonaFide, atBookValue, atLastClose),
      ),
    },
    {
      rule,
      citation,
      effectiveFrom: '2019-03-20',
      effectiveTo: '2021-04-02',
      scope,
      condition: anyOf<F>(underTwentyPercent, approved, allOf<F>(forCash, bonaFide, atMinimumPrice)),
    },
    {
      rule,
      citation,
      effectiveFrom: '2021-04-02',
      effectiveTo: null,
      scope,
      condition: anyOf<F>(underTwentyPercent, approved, allOf<F>(forCash, atMinimumPrice)),
    },
  ],
});
