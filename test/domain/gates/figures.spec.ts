import { describe, expect, it } from 'vitest';
import { asMoney, asMoneyOver, asPercent, percent, usd } from '../../../src/domain/gates/figures.js';

describe('figures as a desk reads them', () => {
  it.each([
    [usd(4_070_000), '$4,070,000.00'],
    [370_000n, '$0.37'],
    [37_000n, '$0.037'],
    [1n, '$0.000001'],
    [0n, '$0.00'],
    [-45_000n, '-$0.045'],
    [usd(-1234), '-$1,234.00'],
    [1_000_000_010_000n, '$1,000,000.01'],
  ])('%i millionths are %s', (amount, text) => {
    expect(asMoney(amount)).toBe(text);
  });

  it.each([
    [percent(20), '20 %'],
    [9_990_000n, '9.99 %'],
    [10_000_001n, '10.000001 %'],
    [0n, '0 %'],
    [-500_000n, '-0.5 %'],
  ])('%i millionths of a percent are %s', (share, text) => {
    expect(asPercent(share)).toBe(text);
  });

  it('marks a fraction that was cut', () => {
    expect(asMoneyOver(usd(46), 5n)).toBe('$9.20');
    expect(asMoneyOver(usd(10), 3n)).toBe('$3.333333 (and a fraction)');
  });
});
