// Regulation M Rule 104, stabilizing while the principal market is open (G38): never above the offering price
// nor above a stabilizing bid standing in the principal market. Begun at most at the last independent trade,
// if it was made today or on the last trading day and the ask is not below it, otherwise at most at the
// highest independent bid; raised at most to that bid; kept or lowered freely. Never in an at-the-market
// offering, and the market is told first. 17 CFR 242.104(b)-(f), (h).
import { choice, flag, orNull, price } from './evidence.js';
import { asMoney } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, type Finding, say, silently } from './verdict.js';

const inputs = {
  move: choice('what is done with the bid', 'initiate', 'maintain', 'reduce', 'raise'),
  bid: price('stabilizing bid, dollars'),
  offeringPrice: price('public offering price, dollars'),
  principalMarketStabilizingBid: orNull(price('stabilizing bid standing in the principal market, dollars')),
  lastIndependentTrade: orNull(price('last independent trade in the principal market, dollars')),
  tradedTodayOrLastTradingDay: flag('that trade was today or on the most recent prior trading day'),
  currentAsk: orNull(price('current asked price in the principal market, dollars')),
  highestIndependentBid: orNull(price('highest current independent bid there, dollars')),
  atTheMarketOffering: flag('not a fixed-price offering'),
  noticeGiven: flag('the market was told before the bid'),
};
type F = WithDate<typeof inputs>;

const atMost = (bid: bigint, limit: bigint | null, what: string): Finding =>
  limit === null
    ? say(false, '', `there is no ${what} to bid up to: wait for one`)
    : say(
        bid <= limit,
        `bid of ${asMoney(bid)}, not above ${what} of ${asMoney(limit)}`,
        `bid of ${asMoney(bid)} is above ${what} of ${asMoney(limit)}: bid at most that`,
      );

const fixedPrice = (f: F) => say(!f.atTheMarketOffering, '', 'an at-the-market offering is never stabilized');
const announced = (f: F) => say(f.noticeGiven, '', 'the market was not told: give notice before the bid');
const belowOfferingPrice = (f: F) => atMost(f.bid, f.offeringPrice, 'the offering price');
const belowStandingBid = (f: F) =>
  f.principalMarketStabilizingBid === null
    ? silently(true)
    : atMost(f.bid, f.principalMarketStabilizingBid, 'the stabilizing bid in the principal market');

function initiated(f: F): Finding {
  const trade = f.lastIndependentTrade;
  const usable =
    trade !== null && f.tradedTodayOrLastTradingDay && f.currentAsk !== null && f.currentAsk >= trade;
  return usable
    ? atMost(f.bid, trade, 'the last independent trade')
    : atMost(f.bid, f.highestIndependentBid, 'the highest independent bid');
}

function permittedMove(f: F): Finding {
  if (f.move === 'initiate') return initiated(f);
  if (f.move === 'raise') return atMost(f.bid, f.highestIndependentBid, 'the highest independent bid');
  return say(true, `a bid may be ${f.move === 'maintain' ? 'kept' : 'lowered'}`, '');
}

export const rule104 = defineGate({
  id: 'G38',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: 'Regulation M 104',
      citation: '17 CFR 242.104(b)-(f), (h)',
      effectiveFrom: '1997-03-04',
      effectiveTo: null,
      condition: allOf(fixedPrice, announced, belowOfferingPrice, belowStandingBid, permittedMove),
    },
  ],
});
