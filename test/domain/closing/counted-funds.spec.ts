import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedFunds,
  inCountingOrder,
  isGood,
  judgeMinimum,
  type Allotments,
} from '../../../src/domain/closing/counted-funds.js';
import type { Deposit } from '../../../src/domain/closing/escrow.js';
import { aDeposit, anyAnswers, anyDeposits, cents, investors, nothingAsked } from '../../support/deposits.js';

const changed = {
  changes: [{ at: '2026-03-05T12:00:00.000Z', answerBy: '2026-03-31' }],
  elections: new Map<string, string>(),
};
const chosen = { ...changed, elections: new Map([['alder', '2026-03-06T12:00:00.000Z']]) };

describe('money counts', () => {
  it.each<[string, Partial<Deposit>, boolean]>([
    ['when it has cleared', {}, true],
    ['on the last day', { outcome: { kind: 'cleared', on: '2026-03-31' } }, true],
    ['not a day later', { outcome: { kind: 'cleared', on: '2026-04-01' } }, false],
    ['not while it is pledged', { outcome: null }, false],
    ['not when it came back unpaid', { outcome: { kind: 'returned', on: '2026-03-03' } }, false],
    ['not when it came late to the escrow', { passedOnInTime: false }, false],
    ['not of an affiliate', { purchaser: 'affiliate' }, false],
    ['of a disclosed affiliate', { purchaser: 'affiliate', disclosed: true }, true],
    ['not when it is no real purchase', { purchaser: 'not-bona-fide' }, false],
    ['once it is released', { released: cents(37_000) }, true],
    ['not once it is refunded', { refunded: cents(37_000) }, false],
  ])('%s', (_, more, counts) => {
    const counted = countedFunds([aDeposit('a', more)], '2026-03-31', nothingAsked, null);
    expect(counted).toBe(counts ? cents(37_000) : 0n);
  });

  it('after a change, of whoever has chosen again', () => {
    expect(isGood(aDeposit('a'), changed)).toBe(false);
    expect(isGood(aDeposit('a'), chosen)).toBe(true);
    expect(isGood(aDeposit('a', { receivedAt: '2026-03-06T12:00:00.000Z' }), changed)).toBe(true);
  });

  it('up to what was allotted, and not at all to whom nothing was', () => {
    const deposits = [aDeposit('a'), aDeposit('b'), aDeposit('c', { investor: 'birch' })];
    const allotments: Allotments = new Map([['alder', cents(50_000)]]);
    expect(countedFunds(deposits, '2026-03-31', nothingAsked, allotments)).toBe(cents(50_000));
  });

  it('before money that does not', () => {
    const deposits = [
      aDeposit('sham', { purchaser: 'not-bona-fide', outcome: { kind: 'cleared', on: '2026-03-02' } }),
      aDeposit('pledged', { outcome: null }),
      aDeposit('late', { outcome: { kind: 'cleared', on: '2026-04-01' } }),
      aDeposit('early'),
    ];
    const order = inCountingOrder(deposits, nothingAsked).map(({ id }) => id);
    expect(order).toEqual(['early', 'late', 'sham', 'pledged']);
    const allotments: Allotments = new Map([['alder', cents(37_000)]]);
    expect(countedFunds(deposits, '2026-03-31', nothingAsked, allotments)).toBe(cents(37_000));
  });
});

const test = { on: '2026-03-31', minimumShares: 1_000, price: 370_000n, by: '2026-03-31' };
const judge = (amount: bigint) => judgeMinimum([aDeposit('a', { amount })], test, nothingAsked, null);

describe('Rule 10b-9', () => {
  it('passes at the minimum and fails a cent below', () => {
    expect(judge(cents(37_000))).toMatchObject({ gate: 'G43', result: 'pass' });
    expect(judge(cents(36_999))).toMatchObject({ result: 'fail', citation: '17 CFR 240.10b-9' });
  });

  it('says that every subscriber that is kept chose again', () => {
    expect(judgeMinimum([aDeposit('a')], test, chosen, null).result).toBe('pass');
    expect(judgeMinimum([aDeposit('a')], test, changed, null).result).toBe('fail');
  });

  it('is asked of more deposits than a gate reads rows', () => {
    const deposits = Array.from({ length: 10_001 }, (_, index) =>
      aDeposit(`d${index}`, { amount: cents(1) }),
    );
    expect(judgeMinimum(deposits, test, nothingAsked, null)).toMatchObject({
      result: 'fail',
      why: expect.stringContaining('$100.01 cleared'),
    });
  });

  it('passes exactly when what counts reaches the minimum', () => {
    const allotments = fc.option(
      fc
        .array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 3, maxLength: 3 })
        .map(
          (all): Allotments => new Map(investors.map((investor, index) => [investor, cents(all[index]!)])),
        ),
    );
    const minimum = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(anyDeposits, anyAnswers, allotments, minimum, (deposits, answers, allotted, shares) => {
        const counted = countedFunds(deposits, test.by, answers, allotted);
        const { result } = judgeMinimum(deposits, { ...test, minimumShares: shares }, answers, allotted);
        expect(result).toBe(counted >= BigInt(shares) * test.price ? 'pass' : 'fail');
      }),
    );
  });
});
