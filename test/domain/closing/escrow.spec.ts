import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterDraws, escrowSums, heldOf, isBonaFide } from '../../../src/domain/closing/escrow.js';
import { aDeposit, anyDeposits, cents } from '../../support/deposits.js';

describe('the sums of an escrow', () => {
  it('keep pledged, returned and cleared apart, and hold what cleared and has not left', () => {
    const deposits = [
      aDeposit('a', { amount: cents(1_000), outcome: null }),
      aDeposit('b', { amount: cents(200), outcome: { kind: 'returned', on: '2026-03-04' } }),
      aDeposit('c', { amount: cents(30), released: cents(20), refunded: cents(4) }),
      aDeposit('d', { amount: cents(5) }),
    ];
    expect(escrowSums(deposits)).toEqual({
      pledged: cents(1_000),
      returned: cents(200),
      cleared: cents(35),
      released: cents(20),
      refunded: cents(4),
      held: cents(11),
    });
  });

  it('are nothing without a deposit', () => {
    expect(new Set(Object.values(escrowSums([])))).toEqual(new Set([0n]));
  });

  it('tie whatever is paid in: cleared is released, refunded and held', () => {
    fc.assert(
      fc.property(anyDeposits, (deposits) => {
        const { pledged, returned, cleared, released, refunded, held } = escrowSums(deposits);
        expect(cleared).toBe(released + refunded + held);
        expect(pledged + returned + cleared).toBe(deposits.reduce((sum, { amount }) => sum + amount, 0n));
      }),
    );
  });

  it('a deposit that more left than it held is a bug', () => {
    expect(() => heldOf(aDeposit('a', { released: cents(37_000), refunded: 1n }))).toThrow(
      'Invariant broken',
    );
  });
});

describe('what is held', () => {
  it.each([
    ['pledged', { outcome: null }, 0n],
    ['returned', { outcome: { kind: 'returned', on: '2026-03-03' } as const }, 0n],
    ['cleared', {}, cents(37_000)],
    ['in part released and refunded', { released: cents(30_000), refunded: cents(6_999) }, cents(1)],
  ])('%s', (_, more, held) => {
    expect(heldOf(aDeposit('a', more))).toBe(held);
  });
});

it('an affiliate or a sham purchase is bona fide only when disclosed', () => {
  const all = [false, true].flatMap((disclosed) =>
    (['independent', 'affiliate', 'not-bona-fide'] as const).map((purchaser) =>
      isBonaFide({ purchaser, disclosed }),
    ),
  );
  expect(all).toEqual([true, false, false, true, true, true]);
});

it('draws leave the deposit they name, once for each', () => {
  const [a, b] = afterDraws(
    [aDeposit('a'), aDeposit('b')],
    [
      { deposit: 'a', investor: 'alder', amount: cents(1) },
      { deposit: 'a', investor: 'alder', amount: cents(2) },
    ],
    'refunded',
  );
  expect([a!.refunded, a!.released, b!.refunded]).toEqual([cents(3), 0n, 0n]);
});
