import { describe, expect, it } from 'vitest';
import {
  atLastClose,
  atLastClosingBid,
  atMinimumPrice,
  underTwentyPercent,
} from '../../../src/domain/gates/minimum-price.js';
import { momentOf } from '../../../src/domain/gates/moment.js';

const day = (date: string, price: bigint) => ({ date, close: price, closingBid: price - 1n });
const days = [
  day('2026-03-04', 10n),
  day('2026-03-05', 10n),
  day('2026-03-06', 10n),
  day('2026-03-09', 10n),
  day('2026-03-10', 12n),
];
const issue = (price: bigint, signing: string, closes = days) => ({
  outstandingShares: 10n,
  issuableShares: 2n,
  price,
  closes,
  signingAt: momentOf(signing)!,
  approvalObtained: false,
});

describe('prices that listing rules compare with', () => {
  it.each([
    [11n, '2026-03-10T16:00:00-04:00', true],
    [10n, '2026-03-10T16:00:00-04:00', false],
    [12n, '2026-03-10T16:00:00-04:00', true],
  ])('%i signed at %s: %s', (price, signing, holds) => {
    expect(atMinimumPrice(issue(price, signing)).holds).toBe(holds);
  });

  it('takes the day before when signed before the close', () => {
    expect(atLastClose(issue(10n, '2026-03-10T15:59:59-04:00')).holds).toBe(true);
    expect(atLastClose(issue(10n, '2026-03-10T16:00:00-04:00')).holds).toBe(false);
    expect(atLastClosingBid(issue(9n, '2026-03-10T15:59:59-04:00')).holds).toBe(true);
  });

  it.each([
    ['2025-11-28T12:59:59-05:00', true],
    ['2025-11-28T13:00:00-05:00', false],
  ])('takes the close of a half day from 13:00: %s', (signing, holds) => {
    const half = [day('2025-11-26', 10n), day('2025-11-28', 12n)];
    expect(atLastClose(issue(10n, signing, half)).holds).toBe(holds);
  });

  it('needs a close, and five below the last one', () => {
    expect(() => atLastClose(issue(1n, '2026-03-04T09:00:00-05:00'))).toThrow('closes is missing');
    expect(() => atMinimumPrice(issue(1n, '2026-03-09T17:00:00-04:00'))).toThrow('closes is missing');
    expect(atMinimumPrice(issue(10n, '2026-03-09T17:00:00-04:00')).holds).toBe(true);
  });

  it('knows 20 percent without rounding', () => {
    expect(underTwentyPercent(issue(1n, '2026-03-10T16:00:00-04:00')).holds).toBe(false);
    expect(
      underTwentyPercent({ ...issue(1n, '2026-03-10T16:00:00-04:00'), outstandingShares: 11n }).holds,
    ).toBe(true);
  });
});
