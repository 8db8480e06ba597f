// Regulation M Rule 103 (G37): a passive market maker on Nasdaq bids no higher than the highest independent
// bid and buys in a day, net, at most the greater of 30 percent of its own average daily volume and 200
// shares. 17 CFR 242.103(b).
import { asCount, asShares } from './count.js';
import { netShares, price, shares } from './evidence.js';
import { asMoney } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, say } from './verdict.js';

const inputs = {
  bid: price("the market maker's bid, dollars"),
  highestIndependentBid: price('highest independent bid, dollars'),
  adtvShares: shares("the market maker's own average daily volume, shares"),
  netPurchasesToday: netShares('net purchases so far today, shares'),
  thisPurchase: shares('shares now'),
};
type F = WithDate<typeof inputs>;

const notAboveOthers = (f: F) =>
  say(
    f.bid <= f.highestIndependentBid,
    `bid of ${asMoney(f.bid)}, not above ${asMoney(f.highestIndependentBid)}`,
    `bid of ${asMoney(f.bid)} is above the highest independent bid of ${asMoney(f.highestIndependentBid)}: lower it`,
  );

function withinLimit(f: F) {
  const bought = f.netPurchasesToday + f.thisPurchase;
  const thirty = (f.adtvShares * 3n) / 10n;
  const limit = thirty > 200n ? thirty : 200n;
  return say(
    bought <= limit,
    `net purchases of ${asShares(bought)} of ${asCount(limit)}`,
    `net purchases of ${asShares(bought)} exceed ${asCount(limit)}: buy no more today`,
  );
}

export const rule103 = defineGate({
  id: 'G37',
  severity: 'information',
  inputs,
  versions: [
    {
      rule: 'Regulation M 103',
      citation: '17 CFR 242.103(b)',
      effectiveFrom: '1997-03-04',
      effectiveTo: null,
      condition: allOf(notAboveOthers, withinLimit),
    },
  ],
});
