// Conditional offers to buy (G3), a product rule on section 5(a), a staff letter of November 2016 and
// brokers' published terms: an offer taken before effectiveness is accepted only once the statement is
// effective, at least 60 minutes after the notice, or after the shorter window that the terms set, if it was not
// withdrawn, at a price inside the range of
// the prospectus delivered (G3a) or, under the looser policy, less than 20 percent beyond it (G3b); at any
// other price the investor must confirm again.
import { howMany } from './count.js';
import { Refusal } from '../refusal.js';
import { count, flag, ifGiven, orNull, price, time } from './evidence.js';
import { asMoney } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { second } from './moment.js';
import { allOf, anyOf, type Finding, say, type Test } from './verdict.js';

const inputs = {
  effectiveAt: orNull(time('time of effectiveness')),
  noticeAt: orNull(time('time the investor was told of effectiveness, or of when it is expected')),
  windowSeconds: count('window that the terms set, seconds; 60 minutes unless it is shorter'),
  withdrawnAt: orNull(time('time the investor withdrew')),
  acceptAt: time('time the offer to buy would be accepted'),
  finalPrice: price('public offering price, dollars'),
  rangeLow: price('low end of the range delivered, dollars'),
  rangeHigh: price('high end of the range delivered, dollars'),
  reconfirmed: flag('the investor confirmed again after the final price was known'),
};
type F = WithDate<typeof inputs>;

function check(f: F): void {
  if (f.rangeLow > f.rangeHigh) {
    throw new Refusal('out-of-range', 'rangeLow must not be above rangeHigh.', 'inputs.rangeLow');
  }
}

const effective = (f: F) =>
  say(
    f.effectiveAt !== null && f.effectiveAt.instant <= f.acceptAt.instant,
    '',
    `not effective at ${f.acceptAt.text}: accept only from ${f.effectiveAt?.text ?? 'effectiveness'}`,
  );

const hourInSeconds = 3_600;

function afterNotice(f: F): Finding {
  const seconds = Math.min(ifGiven(() => f.windowSeconds) ?? hourInSeconds, hourInSeconds);
  const shortened = seconds < hourInSeconds;
  const window = shortened ? howMany(seconds, 'second') : '60 minutes';
  const why = shortened ? ', the window that the terms set in place of 60 minutes' : '';
  return say(
    f.noticeAt !== null && f.acceptAt.instant >= f.noticeAt.instant + BigInt(seconds) * second,
    `accepted at ${f.acceptAt.text}, ${window} or more after the notice${why}`,
    f.noticeAt
      ? `the window is open until ${window} after the notice of ${f.noticeAt.text}: accept after that`
      : `the investor has had no notice: send it and wait ${window}`,
  );
}

const notWithdrawn = (f: F) =>
  say(
    f.withdrawnAt === null || f.withdrawnAt.instant > f.acceptAt.instant,
    '',
    `withdrawn at ${f.withdrawnAt?.text}: it cannot be accepted`,
  );

const reconfirmed = (f: F) => say(f.reconfirmed, 'confirmed again at the final price', '');

const insideRange = (f: F) =>
  say(
    f.rangeLow <= f.finalPrice && f.finalPrice <= f.rangeHigh,
    `priced at ${asMoney(f.finalPrice)}, inside ${asMoney(f.rangeLow)} to ${asMoney(f.rangeHigh)}`,
    `${asMoney(f.finalPrice)} lies outside ${asMoney(f.rangeLow)} to ${asMoney(f.rangeHigh)}: ask the investor to confirm again`,
  );

const insideTolerance = (f: F) =>
  say(
    f.finalPrice * 5n < f.rangeHigh * 6n && f.finalPrice * 5n > f.rangeLow * 4n,
    `priced at ${asMoney(f.finalPrice)}, less than 20 percent beyond ${asMoney(f.rangeLow)} to ${asMoney(f.rangeHigh)}`,
    `${asMoney(f.finalPrice)} is 20 percent or more beyond ${asMoney(f.rangeLow)} to ${asMoney(f.rangeHigh)}: ask the investor to confirm again`,
  );

const acceptable = (priceTest: Test<F>) =>
  allOf(effective, afterNotice, notWithdrawn, anyOf(priceTest, reconfirmed));

export const conditionalOfferInRange = defineGate({
  id: 'G3a',
  severity: 'hard',
  inputs,
  check,
  versions: [
    {
      rule: 'Conditional offer to buy, price inside the range',
      citation:
        'Securities Act section 5(a); staff no-action letter to Morgan Stanley Smith Barney, November 2016',
      effectiveFrom: null,
      effectiveTo: null,
      condition: acceptable(insideRange),
    },
  ],
});

export const conditionalOfferInTolerance = defineGate({
  id: 'G3b',
  severity: 'hard',
  inputs,
  check,
  versions: [
    {
      rule: 'Conditional offer to buy, 20 percent tolerance',
      citation: "product policy modelled on published brokers' terms",
      effectiveFrom: null,
      effectiveTo: null,
      condition: acceptable(insideTolerance),
    },
  ],
});
