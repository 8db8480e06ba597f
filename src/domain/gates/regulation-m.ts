// Regulation M, Rules 100 to 102 (G35): in a distribution nobody taking part bids for or buys the security in
// the restricted period: one business day before pricing when average daily volume is at least $100,000 and
// float at least $25,000,000, else five; none for a participant (never the issuer, nor a participant's own
// stock) when they are $1,000,000 and $150,000,000. It ends when participation is complete. Purchases under
// 2 percent of volume are free for participants with written policies (101(b)(7)). Volume is measured over
// two calendar months or 60 days before the filing, or the pricing of a shelf or private sale (100(b)).
import { asCount, asShares, howMany } from './count.js';
import { addDays, addMonths, daysBetween, type IsoDate } from '../calendar/civil-date.js';
import { choice, date, flag, ifGiven, list, money, orNull, shares, time } from './evidence.js';
import { asMoney, usd } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { isInPeriod, opensAtCloseOf } from './restricted-period.js';
import { allOf, anyOf, type Finding, say, settle, silently } from './verdict.js';

const role = choice('role of the person', 'distribution-participant', 'issuer');

const periodInputs = {
  role,
  issuedByParticipant: flag("the security is the participant's own or an affiliate's"),
  adtvValue: money('average daily trading volume, dollars (G35c)'),
  publicFloat: money('public float, dollars'),
  pricingAt: time('time the offering price is set'),
  tradingDays: list(date('complete sessions covering the window')),
  becameParticipantAt: orNull(time('time the person became a participant')),
  completedAt: orNull(time("time the person's participation was complete")),
  bidAt: time('time of the bid or purchase'),
};
type P = WithDate<typeof periodInputs>;

const participant = (f: { readonly role: string }) =>
  say(
    f.role === 'distribution-participant',
    '',
    'the exception is for distribution participants, not the issuer',
  );
const notOwnStock = (f: P) => silently(!f.issuedByParticipant);
const volumeFrom = (dollars: number) => (f: P) =>
  say(f.adtvValue >= usd(dollars), `average daily volume of ${asMoney(f.adtvValue)}`, '');
const floatFrom = (dollars: number) => (f: P) =>
  say(f.publicFloat >= usd(dollars), `float of ${asMoney(f.publicFloat)}: no restricted period`, '');

const isParticipant = (f: P) => silently(f.role === 'distribution-participant');
const activelyTraded = allOf(isParticipant, notOwnStock, volumeFrom(1_000_000), floatFrom(150_000_000));
const oneDaySecurity = allOf(volumeFrom(100_000), floatFrom(25_000_000));

const beforeJoining = (f: P) =>
  say(
    f.becameParticipantAt !== null && f.bidAt.instant < f.becameParticipantAt.instant,
    `bid at ${f.bidAt.text}, before the person joined the distribution`,
    '',
  );
const afterCompletion = (f: P) =>
  say(
    f.completedAt !== null && f.bidAt.instant >= f.completedAt.instant,
    `bid at ${f.bidAt.text}, after participation was complete`,
    '',
  );

const inPeriodOf = (f: P, days: number) => isInPeriod(f.tradingDays, f.pricingAt, days, f.bidAt);

function outside(f: P, days: number): Finding {
  const opens = opensAtCloseOf(f.tradingDays, f.pricingAt, days);
  const period = `restricted period of ${days === 1 ? 'one business day' : 'five business days'}`;
  return say(
    !inPeriodOf(f, days),
    `bid at ${f.bidAt.text}, before the ${period} opened at the close of ${opens}`,
    `bid at ${f.bidAt.text} inside the ${period}${opens ? ` that opened at the close of ${opens}` : ''}: wait until participation is complete`,
  );
}

// Before five days is before one; inside one is inside five: only between them does the class of security decide.
function beforePeriod(f: P): Finding {
  if (ifGiven(() => inPeriodOf(f, 5)) === false) return outside(f, 5);
  const oneDay = settle(oneDaySecurity, f);
  if (oneDay.holds === undefined && !inPeriodOf(f, 1)) return oneDay;
  return outside(f, oneDay.holds === false ? 5 : 1);
}

export const restrictedPeriod = defineGate({
  id: 'G35a',
  severity: 'hard',
  inputs: periodInputs,
  versions: [
    {
      rule: 'Regulation M 101 and 102, restricted period',
      citation: '17 CFR 242.100(b), 242.101(a), (c)(1), 242.102(a), (d)(1)',
      effectiveFrom: '1997-03-04',
      effectiveTo: null,
      condition: anyOf(activelyTraded, beforeJoining, afterCompletion, beforePeriod),
    },
  ],
});

const deMinimisInputs = {
  role,
  passiveMarketMaker: flag('acting as a passive market maker'),
  policiesMaintained: flag('written compliance policies are kept and enforced'),
  adtvShares: shares('average daily volume, shares'),
  purchasedInPeriod: shares('shares bought in the period before this purchase'),
  thisPurchase: shares('shares now'),
};
type M = WithDate<typeof deMinimisInputs>;

const notPassive = (f: M) => say(!f.passiveMarketMaker, '', 'a passive market maker has its own limit (G37)');
const policies = (f: M) => say(f.policiesMaintained, '', 'written policies must be kept and enforced first');
const alone = (f: M) =>
  say(
    f.thisPurchase * 50n < f.adtvShares,
    '',
    `${howMany(f.thisPurchase, 'share alone reaches', 'shares alone reach')} 2 percent of ${asCount(f.adtvShares)}`,
  );

function belowTwoPercent(f: M) {
  const bought = f.purchasedInPeriod + f.thisPurchase;
  const figures = `${asShares(bought)} in the period against an average daily volume of ${asCount(f.adtvShares)}`;
  return say(
    bought * 50n < f.adtvShares,
    `${figures}, below 2 percent`,
    `${figures}, not below 2 percent: buy less`,
  );
}

export const deMinimisPurchases = defineGate({
  id: 'G35b',
  severity: 'hard',
  inputs: deMinimisInputs,
  versions: [
    {
      rule: 'Regulation M 101(b)(7), de minimis',
      citation: '17 CFR 242.101(b)(7)',
      effectiveFrom: '1997-03-04',
      effectiveTo: null,
      condition: allOf(participant, notPassive, policies, alone, belowTwoPercent),
    },
  ],
});

const volumeInputs = {
  basis: choice('what the sale is', 'registration', 'delayed-shelf', 'unregistered'),
  filedOn: orNull(date('date the registration statement was filed')),
  pricedOn: date('date of pricing'),
  windowStart: date('first day of the window'),
  windowEnd: date('last day of the window'),
};
type V = WithDate<typeof volumeInputs>;

const firstOfMonth = (day: IsoDate) => `${day.slice(0, 8)}01`;

function measured(f: V): Finding {
  const reference = f.basis === 'registration' ? f.filedOn : f.pricedOn;
  if (reference === null) return say(false, '', 'nothing was filed to measure from: file first');
  const month = firstOfMonth(reference);
  const twoMonths = f.windowStart === addMonths(month, -2) && f.windowEnd === addDays(month, -1);
  const sixtyDays =
    daysBetween(f.windowStart, f.windowEnd) === 59 &&
    f.windowEnd >= addDays(reference, -10) &&
    f.windowEnd < reference;
  const window = `${f.windowStart} to ${f.windowEnd}`;
  return say(
    twoMonths || sixtyDays,
    `${window} is ${twoMonths ? 'the two full calendar months' : '60 days ending within ten days'} before ${reference}`,
    `${window} is neither the two full calendar months before ${reference} (${addMonths(month, -2)} to ${addDays(month, -1)}) nor 60 days ending from ${addDays(reference, -10)} to ${addDays(reference, -1)}: measure again`,
  );
}

export const volumeWindow = defineGate({
  id: 'G35c',
  severity: 'hard',
  inputs: volumeInputs,
  versions: [
    {
      rule: 'Regulation M, where volume is measured',
      citation: '17 CFR 242.100(b), definition of ADTV',
      effectiveFrom: '1997-03-04',
      effectiveTo: null,
      condition: measured,
    },
  ],
});
