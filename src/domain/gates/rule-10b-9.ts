// Rule 10b-9 (G43): an all-or-none or minimum offering closes only when cleared payments received by the
// stated date, without undisclosed purchases by affiliates, reach the minimum at the stated price, and
// nobody is held to changed terms without a new choice; otherwise the money goes back promptly. Pledges
// never count. 17 CFR 240.10b-9; extensions and affiliates as in FINRA Notice 16-08.
import { choice, date, flag, money, price, rows, shares } from './evidence.js';
import { asMoney } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, anyOf, say, silently } from './verdict.js';

const inputs = {
  action: choice('break escrow or refund', 'close', 'refund'),
  minimumShares: shares('minimum that must be sold'),
  price: price('price per share, dollars'),
  deadlineOn: date('last date stated in the offering document'),
  funds: rows('payments', {
    amount: money('amount, dollars'),
    receivedOn: date('date received'),
    status: choice('state of the payment', 'cleared', 'pledged'),
    affiliate: flag('from an affiliate'),
    affiliateDisclosed: flag('purchases by affiliates were disclosed'),
  }),
  termsChanged: flag('price, minimum or date was changed after subscriptions'),
  everySubscriberReelected: flag('every subscriber kept was asked and chose again'),
};
type F = WithDate<typeof inputs>;

const refund = (f: F) => say(f.action === 'refund', 'a refund is always open', '');

function minimumReached(f: F) {
  const counted = f.funds
    .filter((fund) => fund.status === 'cleared' && fund.receivedOn <= f.deadlineOn)
    .filter((fund) => !fund.affiliate || fund.affiliateDisclosed)
    .reduce((sum, { amount }) => sum + amount, 0n);
  const minimum = f.minimumShares * f.price;
  return say(
    counted >= minimum,
    `${asMoney(counted)} cleared by ${f.deadlineOn}, of ${asMoney(minimum)}`,
    `${asMoney(counted)} cleared by ${f.deadlineOn}, ${asMoney(minimum - counted)} short of ${asMoney(minimum)}: refund`,
  );
}

const unchanged = (f: F) => silently(!f.termsChanged);
const reelected = (f: F) =>
  say(
    f.everySubscriberReelected,
    'every subscriber chose again after the change',
    'the terms changed and not every subscriber chose again: ask each of them or refund',
  );

export const rule10b9 = defineGate({
  id: 'G43',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: 'Rule 10b-9',
      citation: '17 CFR 240.10b-9',
      effectiveFrom: null,
      effectiveTo: null,
      condition: anyOf(refund, allOf(minimumReached, anyOf(unchanged, reelected))),
    },
  ],
});
