// Rule 462(b) (G5): an upsize at pricing may be registered by a short statement, effective on filing, for a
// class of the earlier statement, of at most 20 percent of that class's fee-table maximum at the actual
// price, and filed before confirmations go out. In force since 7 June 1995 (Release 33-7168, 60 FR 26604).
import { asShares } from './count.js';
import { flag, money, orNull, price, shares, time } from './evidence.js';
import { asMoney } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, say } from './verdict.js';

const inputs = {
  feeTableMaximum: money('fee-table maximum for the class in the earlier statement, dollars'),
  price: price('actual price of the additional shares, dollars'),
  additionalShares: shares('shares in the new statement'),
  sameClass: flag('the class was in the earlier statement'),
  filedAt: orNull(time('time of filing the new statement')),
  confirmationsFirstSentAt: orNull(time('time the first confirmation goes out; null: none sent yet')),
};
type F = WithDate<typeof inputs>;

function atMostAFifth(f: F) {
  const amount = f.additionalShares * f.price;
  const figures = `${asShares(f.additionalShares)} at ${asMoney(f.price)} ${f.additionalShares === 1n ? 'is' : 'are'} ${asMoney(amount)} of ${asMoney(f.feeTableMaximum / 5n)} (20 percent of ${asMoney(f.feeTableMaximum)})`;
  return say(
    amount * 5n <= f.feeTableMaximum,
    figures,
    `${figures}: at most ${asShares(f.feeTableMaximum / (5n * f.price))} can be added this way`,
  );
}

const sameClass = (f: F) =>
  say(f.sameClass, '', 'the class was not in the earlier statement: register it in full');

const filedFirst = (f: F) =>
  say(
    f.filedAt !== null &&
      (f.confirmationsFirstSentAt === null || f.filedAt.instant < f.confirmationsFirstSentAt.instant),
    '',
    f.filedAt
      ? `filed at ${f.filedAt.text}, not before the confirmations of ${f.confirmationsFirstSentAt?.text}: file first`
      : 'the statement is not filed: file it before any confirmation goes out',
  );

export const rule462b = defineGate({
  id: 'G5',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: 'Rule 462(b)',
      citation: '17 CFR 230.462(b)',
      effectiveFrom: '1995-06-07',
      effectiveTo: null,
      condition: allOf(atMostAFifth, sameClass, filedFirst),
    },
  ],
});
