// Regulation M Rule 105 (G40): in a firm-commitment offering of equity for cash, registered or on Form 1-A or
// 1-E, whoever sold short in the restricted period (the shorter of five business days before pricing and
// first filing to pricing) may not buy from a dealer taking part. Until 8 October 2007 only covering such a
// short sale with offering shares was barred, and until 6 September 2004 (from memory) not off a shelf.
// Excepted since 2007: a bona fide purchase of the whole amount, separate accounts, investment companies.
import { asCount, asShares, howMany } from './count.js';
import { type Facts, date, flag, list, orNull, rows, shares, time } from './evidence.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { minute } from './moment.js';
import { closeOn, isInPeriod } from './restricted-period.js';
import { allOf, anyOf, type Finding, say, unless } from './verdict.js';

const shortSale = {
  at: time('time of the short sale'),
  shares: shares('shares sold short'),
  reported: flag('reported to an effective transaction reporting plan'),
};
const marketPurchase = {
  at: time('time of the purchase'),
  shares: shares('shares bought'),
  regularHours: flag('in regular hours'),
  reported: flag('reported to an effective transaction reporting plan'),
};

const inputs = {
  firmCommitment: flag('firm commitment'),
  registeredOrRegulationA: flag('registered or on Form 1-A or 1-E'),
  forCash: flag('equity for cash'),
  shelf: flag('off a Rule 415 shelf'),
  pricingAt: time('time of pricing'),
  firstFiledAt: orNull(time('time the registration statement or notification was first filed')),
  tradingDays: list(date('complete sessions before pricing')),
  shortSales: rows('short sales', shortSale),
  marketPurchases: rows('purchases in the market', marketPurchase),
  sharesBoughtInOffering: shares('shares allocated from a participating dealer'),
  coveredWithOfferingShares: shares('offering shares used to cover short sales of the period'),
  separateAccounts: flag('the account is separate in decision, trading and cooperation'),
  investmentCompanyException: flag('the fund exception is evidenced'),
};
type F = WithDate<typeof inputs>;
type Short = Facts<typeof shortSale>;

const firm = (f: F) => say(f.firmCommitment, '', 'not a firm commitment');
const registered = (f: F) => say(f.registeredOrRegulationA, '', 'neither registered nor under Regulation A');
const forCash = (f: F) => say(f.forCash, '', 'not for cash');
const offShelfExcepted = (f: F) => unless(f.shelf, 'shelf offerings were excepted');

const inPeriod = (f: F, { at }: Short) =>
  at.instant <= f.pricingAt.instant &&
  !(f.firstFiledAt !== null && at.instant < f.firstFiledAt.instant) &&
  isInPeriod(f.tradingDays, f.pricingAt, 5, at);

const shortsOf = (f: F) => f.shortSales.filter((short) => inPeriod(f, short));
const sum = (trades: readonly { readonly shares: bigint }[]) =>
  trades.reduce((total, trade) => total + trade.shares, 0n);

function noShortInPeriod(f: F): Finding {
  if (f.shortSales.length === 0) return say(true, 'no short sale', '');
  const shorts = shortsOf(f);
  return say(
    shorts.length === 0,
    'no short sale in the restricted period',
    `${howMany(sum(shorts), 'share was', 'shares were')} sold short in the restricted period, first at ${shorts[0]?.at.text}`,
  );
}

const bought = (f: F) =>
  say(
    f.sharesBoughtInOffering === 0n,
    'nothing is bought in the offering',
    `${asShares(f.sharesBoughtInOffering)} would be bought in the offering`,
  );
const covered = (f: F) =>
  say(
    f.coveredWithOfferingShares === 0n,
    'nothing was covered with offering shares',
    `${howMany(f.coveredWithOfferingShares, 'offering share')} covered it: cover in the market instead`,
  );
const separate = (f: F) => say(f.separateAccounts, 'the accounts are separate', '');
const fund = (f: F) => say(f.investmentCompanyException, 'the investment company exception is evidenced', '');

// At least the whole amount, in regular hours, reported, after the last short sale of the period, by the
// business day before pricing, with no reported short sale in the last 30 minutes of that day.
function boughtBack(f: F): Finding {
  const shorts = shortsOf(f);
  const last = shorts.reduce(
    (latest, { at }) => (at.instant > latest ? at.instant : latest),
    shorts[0]?.at.instant ?? 0n,
  );
  const purchases = f.marketPurchases.filter(
    ({ at, regularHours, reported }) =>
      reported && regularHours && at.instant > last && at.date < f.pricingAt.date,
  );
  return say(
    sum(purchases) >= sum(shorts),
    shorts.length > 0
      ? `${howMany(sum(purchases), 'share was', 'shares were')} bought back before the day of pricing`
      : '',
    `only ${asCount(sum(purchases))} of ${howMany(sum(shorts), 'share was', 'shares were')} bought back by a bona fide purchase before the day of pricing: allocate nothing to this account`,
  );
}

function quietLastHalfHour(f: F): Finding {
  const dayBefore = f.tradingDays
    .filter((day) => day < f.pricingAt.date)
    .toSorted()
    .at(-1);
  const late = f.shortSales.find(
    ({ at, reported }) =>
      reported &&
      at.date === dayBefore &&
      at.wall >= closeOn(at.date) - 30n * minute &&
      at.wall <= closeOn(at.date),
  );
  return say(
    !late,
    '',
    `a reported short sale at ${late?.at.text} in the last 30 minutes before pricing day: allocate nothing to this account`,
  );
}

const rule = 'Regulation M 105';
const scope = allOf(firm, registered, forCash);

export const rule105 = defineGate({
  id: 'G40',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: `${rule}, covering, shelf excepted`,
      citation: '17 CFR 242.105 of 1997',
      effectiveFrom: '1997-03-04',
      effectiveTo: '2004-09-07',
      scope: allOf(scope, offShelfExcepted),
      condition: anyOf(noShortInPeriod, covered),
    },
    {
      rule: `${rule}, covering`,
      citation: '17 CFR 242.105 of 2004',
      effectiveFrom: '2004-09-07',
      effectiveTo: '2007-10-09',
      scope,
      condition: anyOf(noShortInPeriod, covered),
    },
    {
      rule,
      citation: '17 CFR 242.105',
      effectiveFrom: '2007-10-09',
      effectiveTo: null,
      scope,
      condition: anyOf(noShortInPeriod, bought, separate, fund, allOf(boughtBack, quietLastHalfHour)),
    },
  ],
});
