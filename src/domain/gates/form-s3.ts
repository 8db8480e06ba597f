// Form S-3 and Form SB-2 (G34). A primary offering on Form S-3 needs a float of $75,000,000 at a price of the
// 60 days before filing (I.B.1); since 28 January 2008 a smaller issuer that is listed and no shell may sell
// one third of its float in twelve calendar months (I.B.6), a limit that falls away at $75,000,000. Until
// 3 February 2008 a small business issuer, revenue and float each below $25,000,000, had Form SB-2.
import { addDays, addMonths, type IsoDate } from '../calendar/civil-date.js';
import { date, flag, ifGiven, money, price, rows, shares } from './evidence.js';
import { asMoney, asMoneyOver, usd } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, anyOf, say } from './verdict.js';

const floatInputs = {
  nonAffiliateShares: shares('common shares held by non-affiliates'),
  priceUsed: price('last sale, or average of bid and ask, in the principal market, dollars'),
  priceOn: date('date of that price'),
};
type Float = { readonly nonAffiliateShares: bigint; readonly priceUsed: bigint };

const primaryInputs = {
  ...floatInputs,
  filedOn: date('date the registration statement, or the annual update, is filed'),
};

const floatOf = (f: Float) => f.nonAffiliateShares * f.priceUsed;
const threshold = usd(75_000_000);

const priceWithin60Days = (priceOn: IsoDate, event: IsoDate) =>
  say(
    priceOn >= addDays(event, -60) && priceOn <= event,
    '',
    `the price of ${priceOn} is not within the 60 days before ${event}: use a price since ${addDays(event, -60)}`,
  );

const largeFloat = (f: Float) =>
  say(
    floatOf(f) >= threshold,
    `float of ${asMoney(floatOf(f))}, at least ${asMoney(threshold)}`,
    `float of ${asMoney(floatOf(f))}, below ${asMoney(threshold)}: another form, or one third of the float (G34b), is left`,
  );

const freshAtFiling = (f: WithDate<typeof primaryInputs>) => priceWithin60Days(f.priceOn, f.filedOn);

export const formS3Primary = defineGate({
  id: 'G34a',
  severity: 'hard',
  inputs: primaryInputs,
  versions: [
    {
      rule: 'Form S-3, float of 75 million',
      citation: 'Form S-3 General Instruction I.B.1',
      effectiveFrom: null,
      effectiveTo: null,
      condition: allOf(freshAtFiling, largeFloat),
    },
  ],
});

const takedownInputs = {
  ...floatInputs,
  saleOn: date('date of the takedown'),
  offeredNow: money('amount offered in the supplement, dollars'),
  priorSales: rows('sales under the instruction', {
    on: date('date of the sale'),
    amount: money('amount, dollars'),
  }),
  listedOnExchange: flag('a class of common equity is listed on a national securities exchange'),
  shellInTwelveMonths: flag('a shell company in the last twelve months'),
};
type T = WithDate<typeof takedownInputs>;

const freshAtSale = (f: T) => priceWithin60Days(f.priceOn, f.saleOn);
const listed = (f: T) => say(f.listedOnExchange, '', 'no class of common equity is listed on an exchange');
const noShell = (f: T) => say(!f.shellInTwelveMonths, '', 'a shell company in the last twelve months');

const limitFallenAway = (f: T) =>
  say(floatOf(f) >= threshold, `float of ${asMoney(floatOf(f))}: the limit has fallen away`, '');

// What is offered now may alone exceed one third; only where it does not, earlier sales decide.
function oneThird(f: T) {
  const since = addMonths(f.saleOn, -12);
  const prior = ifGiven(() => f.priorSales) ?? (f.offeredNow * 3n > floatOf(f) ? [] : f.priorSales);
  const sold = prior
    .filter(({ on }) => on >= since && on <= f.saleOn)
    .reduce((sum, { amount }) => sum + amount, 0n);
  const third = `one third of the float of ${asMoney(floatOf(f))}, ${asMoneyOver(floatOf(f), 3n)}`;
  const left = floatOf(f) / 3n - sold;
  return say(
    (sold + f.offeredNow) * 3n <= floatOf(f),
    `${asMoney(sold)} since ${since} and ${asMoney(f.offeredNow)} now, within ${third}`,
    `${asMoney(sold)} since ${since} and ${asMoney(f.offeredNow)} now, over ${third}: at most ${asMoney(left > 0n ? left : 0n)} can be offered`,
  );
}

export const babyShelf = defineGate({
  id: 'G34b',
  severity: 'hard',
  inputs: takedownInputs,
  versions: [
    {
      rule: 'Form S-3, one third of the float',
      citation:
        'Form S-3 General Instruction I.B.6 and its instructions 1 and 3; Securities Act Forms C&DI 116.22',
      effectiveFrom: '2008-01-28',
      effectiveTo: null,
      condition: allOf(listed, noShell, freshAtSale, anyOf(limitFallenAway, oneThird)),
    },
  ],
});

const smallInputs = {
  revenue: money('revenue of the last fiscal year, dollars'),
  publicFloat: money('market value held by non-affiliates, dollars'),
  usOrCanadian: flag('a US or Canadian issuer'),
  investmentCompany: flag('an investment company'),
};
type S = WithDate<typeof smallInputs>;

const below25Million = (field: 'revenue' | 'publicFloat', what: string) => (f: S) =>
  say(
    f[field] < usd(25_000_000),
    `${what} of ${asMoney(f[field])}`,
    `${what} of ${asMoney(f[field])}, not below ${asMoney(usd(25_000_000))}: use Form S-1`,
  );
const northAmerican = (f: S) => say(f.usOrCanadian, '', 'neither a US nor a Canadian issuer');
const noFund = (f: S) => say(!f.investmentCompany, '', 'an investment company');

export const formSb2 = defineGate({
  id: 'G34c',
  severity: 'hard',
  inputs: smallInputs,
  versions: [
    {
      rule: 'Form SB-2',
      citation: 'Regulation S-B Item 10(a); Form SB-2',
      effectiveFrom: null,
      effectiveTo: '2008-02-04',
      condition: allOf(
        below25Million('revenue', 'revenue'),
        below25Million('publicFloat', 'float'),
        northAmerican,
        noFund,
      ),
    },
  ],
});
