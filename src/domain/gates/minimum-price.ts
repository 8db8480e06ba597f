// Prices that listing rules compare with: closes fixed before a binding agreement is signed (signed before 16:00,
// on a half day 13:00, the day's own does not count), the last closing bid, and the Minimum Price, the lower of
// the last official close and the average of the last five. The average is exact: five times a price is
// compared with the sum. The 20 percent of shares outstanding is the other half of both exchanges' rule.
import { asCount, asShares } from './count.js';
import type { IsoDate } from '../calendar/civil-date.js';
import { Refusal } from '../refusal.js';
import { date, flag, ifGiven, price, rows, shares, signedMoney, time, TooLittle } from './evidence.js';
import { asMoney, asMoneyOver } from './figures.js';
import type { Moment } from './moment.js';
import { closeOn } from './restricted-period.js';
import { type Finding, say } from './verdict.js';

export const issueInputs = {
  publicOffering: flag('a public offering'),
  outstandingShares: shares('shares (or votes) outstanding before'),
  issuableShares: shares('shares issued or issuable, related deals added'),
  price: price('price per share, dollars'),
  bookValuePerShare: signedMoney('book value per share, dollars'),
  closes: rows('trading days up to the signing', {
    date: date('trading day'),
    close: price('official closing price, dollars'),
    closingBid: price('consolidated closing bid, dollars'),
  }),
  signingAt: time('time the binding agreement was signed'),
  approvalObtained: flag('holders approved'),
};

type Close = { readonly date: IsoDate; readonly close: bigint; readonly closingBid: bigint };
type Issue = {
  readonly outstandingShares: bigint;
  readonly issuableShares: bigint;
  readonly price: bigint;
  readonly closes: readonly Close[];
  readonly signingAt: Moment;
  readonly approvalObtained: boolean;
};

/** Refuses a trading day that is given twice. */
export function closesOncePerDay(f: Issue): void {
  const seen = new Set<IsoDate>();
  for (const [i, { date: day }] of f.closes.entries()) {
    if (seen.has(day)) {
      throw new Refusal('out-of-range', `closes names ${day} twice.`, `inputs.closes[${i}].date`);
    }
    seen.add(day);
  }
}

function fixedBefore(f: Issue): Close[] {
  const fixed = f.closes.filter(({ date: day }) => closeOn(day) <= f.signingAt.wall);
  if (fixed.length === 0) throw new TooLittle('closes');
  return fixed.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

const atLeast = (f: Issue, least: bigint, what: string): Finding =>
  say(
    f.price >= least,
    `${asMoney(f.price)} is not below ${what} of ${asMoney(least)}`,
    `${asMoney(f.price)} is below ${what} of ${asMoney(least)}: price at or above it or have holders approve`,
  );

export function underTwentyPercent(f: Issue): Finding {
  const figures = `${asShares(f.issuableShares)} of ${asCount(f.outstandingShares)} outstanding`;
  const least = (f.outstandingShares + 4n) / 5n;
  return say(
    f.issuableShares * 5n < f.outstandingShares,
    `${figures}, below 20 percent`,
    `${figures}, 20 percent (${asCount(least)}) or more`,
  );
}

export const approved = (f: Issue): Finding => say(f.approvalObtained, 'holders approved', '');

export const atLastClosingBid = (f: Issue): Finding =>
  atLeast(f, fixedBefore(f).at(-1)!.closingBid, 'the last closing bid');

export const atLastClose = (f: Issue): Finding => atLeast(f, fixedBefore(f).at(-1)!.close, 'the last close');

export const atBookValue = (f: Issue & { readonly bookValuePerShare: bigint }): Finding =>
  atLeast(f, f.bookValuePerShare, 'the book value');

/** At or above the last close is enough; below it the average of five decides, and needs five. */
export function atMinimumPrice(f: Issue): Finding {
  const fixed = fixedBefore(f);
  const last = fixed.at(-1)!.close;
  const five = fixed.slice(-5);
  const sum =
    five.length === 5 ? ifGiven(() => five.reduce((total, { close }) => total + close, 0n)) : undefined;
  if (f.price >= last) return atLeast(f, last, 'the last close');
  if (sum === undefined) throw new TooLittle('closes');
  const minimum = sum < last * 5n ? asMoneyOver(sum, 5n) : asMoney(last);
  return say(
    f.price * 5n >= sum,
    `${asMoney(f.price)} is not below the Minimum Price of ${minimum}`,
    `${asMoney(f.price)} is below the Minimum Price of ${minimum} (last close ${asMoney(last)}, five-day average ${asMoneyOver(sum, 5n)}): price at or above it or have holders approve`,
  );
}
