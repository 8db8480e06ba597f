import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedOfText, one } from '../../../src/domain/pricing/fixed-point.js';
import {
  annualVolatility,
  averageClose,
  averageVolume,
  dailyVolatility,
  type DailyBar,
  minimumPrice,
  rangeVolatility,
  returnOver,
  volumeWeightedPrice,
} from '../../../src/domain/pricing/market-statistics.js';

const fixed = (text: string) => fixedOfText(text)!;
const number = (value: bigint | null) => (value === null ? null : Number(value) / 1e18);

function bar(day: number, close: string, volume: string | null, high = close, low = close): DailyBar {
  return {
    on: `2020-01-${String(day).padStart(2, '0')}`,
    open: null,
    high: fixed(high),
    low: fixed(low),
    close: fixed(close),
    volume: volume === null ? null : fixed(volume),
  };
}

const five = [
  bar(1, '10.00', '100'),
  bar(2, '10.40', '0'),
  bar(3, '10.20', '300'),
  bar(6, '9.90', '50'),
  bar(7, '9.80', '50'),
];

describe('what bars say', () => {
  it('averages closes and volumes, counting sessions without trade', () => {
    expect(averageClose(five)).toBe(fixed('10.06'));
    expect(averageVolume(five, 5)).toBe(fixed('100'));
    expect(averageVolume([...five, bar(8, '9.80', null)], 5)).toBeNull();
    expect(averageVolume(five)).toBeNull();
    expect(averageClose(five.slice(1))).toBeNull();
    expect(averageClose([bar(8, '99', '1'), ...five])).toBe(fixed('10.06'));
    expect(averageClose(five, 0)).toBeNull();
  });

  it('takes the lower of the last close and the average as the Minimum Price', () => {
    expect(minimumPrice(five)).toBe(fixed('9.8'));
    expect(minimumPrice([...five.slice(0, 4), bar(7, '11.00', '1')])).toBe(fixed('10.3'));
    expect(minimumPrice([])).toBeNull();
    expect(minimumPrice(five.slice(1))).toBeNull();
  });

  it('measures returns and volatility against a hand calculation', () => {
    expect(returnOver(five, 4)).toBe(fixed('-0.02'));
    expect(returnOver(five, 5)).toBeNull();
    const logs = [10.4 / 10, 10.2 / 10.4, 9.9 / 10.2, 9.8 / 9.9].map(Math.log);
    const mean = logs.reduce((a, b) => a + b) / 4;
    const deviation = Math.sqrt(logs.reduce((a, b) => a + (b - mean) ** 2, 0) / 3);
    expect(number(dailyVolatility(five, 4))).toBeCloseTo(deviation, 14);
    expect(number(annualVolatility(five, 4))).toBeCloseTo(deviation * Math.sqrt(252), 13);
    expect(annualVolatility(five, 5)).toBeNull();
    expect(dailyVolatility(five, 1)).toBeNull();
    expect(dailyVolatility(five, 2)).not.toBeNull();
  });

  it('measures volatility from ranges (Parkinson)', () => {
    const bars = [bar(1, '10', '1', '11', '9'), bar(2, '10', '1', '10.5', '10')];
    const squares = Math.log(11 / 9) ** 2 + Math.log(10.5 / 10) ** 2;
    const expected = Math.sqrt(squares / (2 * 4 * Math.log(2))) * Math.sqrt(252);
    expect(number(rangeVolatility(bars, 2))).toBeCloseTo(expected, 13);
    expect(rangeVolatility([{ ...bars[0]!, high: null }, bars[1]!], 2)).toBeNull();
    expect(rangeVolatility([bars[0]!, { ...bars[1]!, low: null }], 2)).toBeNull();
  });

  it('weighs prices by volume: the known average, else the mean of high, low and close', () => {
    const bars = [bar(1, '10', '100', '12', '8'), { ...bar(2, '10', '300'), vwap: fixed('11') }];
    expect(volumeWeightedPrice(bars, 2)).toBe(fixed('10.75'));
    expect(volumeWeightedPrice([bar(1, '10', '0')], 1)).toBeNull();
    expect(volumeWeightedPrice(bars, 3)).toBeNull();
    expect(volumeWeightedPrice([bar(1, '10', null)], 1)).toBeNull();
    expect(volumeWeightedPrice([bar(1, '10', null), bar(2, '10', '1')], 2)).toBeNull();
    const wide = bar(1, '9', '100', '12', '9');
    expect(volumeWeightedPrice([wide], 1)).toBe(fixed('10'));
    expect(volumeWeightedPrice([{ ...wide, high: null }], 1)).toBe(fixed('9'));
    expect(volumeWeightedPrice([{ ...wide, low: null }], 1)).toBe(fixed('9'));
    expect(volumeWeightedPrice([bar(8, '99', '900'), wide], 1)).toBe(fixed('10'));
  });

  it('has no volatility where nothing moves, and does not depend on the currency', () => {
    expect(
      dailyVolatility(
        [1, 2, 3].map((day) => bar(day, '5', '1')),
        2,
      ),
    ).toBe(0n);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 100, max: 10_000 }), { minLength: 6, maxLength: 6 }),
        (cents) => {
          const bars = cents.map((cent, day) => bar(day + 1, `${cent / 100}`, '1'));
          const hundredfold = bars.map((each) => ({ ...each, close: each.close * 100n }));
          const gap = dailyVolatility(bars, 5)! - dailyVolatility(hundredfold, 5)!;
          expect(gap * gap < one).toBe(true);
        },
      ),
    );
  });
});
