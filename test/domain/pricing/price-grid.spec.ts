import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dilutionOf, gridPrices, proceedsOf } from '../../../src/domain/pricing/price-grid.js';
import { parsePrice } from '../../../src/domain/price.js';

const price = (text: string) => parsePrice(text, 'price');

describe('the grid', () => {
  it.each([
    ['0.37', '0.01', '0.33', '0.41'],
    ['767.00', '0.01', '747', '787'],
    ['28.88', '0.01', '28.08', '29.68'],
    ['0.0136', '0.0001', '0.0132', '0.014'],
    ['0.02', '0.01', '0.01', '0.09'],
    ['1', '1', '1', '9'],
    ['0.05', '0.01', '0.01', '0.09'],
    ['0.04', '0.01', '0.01', '0.09'],
    ['2', '0.01', '1.96', '2.04'],
    ['4', '0.01', '3.92', '4.08'],
    ['4.01', '0.01', '3.81', '4.21'],
  ])('around %s at a tick of %s runs from %s to %s', (at, tick, first, last) => {
    const prices = gridPrices(price(at), price(tick));
    expect(prices).toHaveLength(9);
    expect([prices[0], prices[8]]).toEqual([price(first), price(last)]);
    expect(prices).toContain(price(at));
  });

  it('always holds nine prices above zero on the tick, the proposal among them', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10_000_000n), fc.bigInt(1n, 1_000_000n), (ticks, tick) => {
        const prices = gridPrices(ticks * tick, tick);
        expect(new Set(prices).size).toBe(9);
        expect(prices.every((each) => each > 0n && each % tick === 0n)).toBe(true);
        expect(prices).toContain(ticks * tick);
      }),
    );
  });

  it('works out the maximum of the Rush prospectus of 22 July 2004', () => {
    expect(proceedsOf(11_000_000, price('0.37'), price('10'), price('90000'))).toEqual({
      shares: 11_000_000,
      gross: price('4070000'),
      spread: price('407000'),
      net: price('3573000'),
    });
  });

  it('rounds the spread once, at its total, to the cent', () => {
    expect(proceedsOf(333, price('0.333333'), price('7'), 0n).spread).toBe(price('7.77'));
    expect(proceedsOf(10, price('1'), null, 0n)).toMatchObject({ spread: 0n, net: price('10') });
  });

  it('counts dilution over the shares after', () => {
    expect(dilutionOf(11_000_000, 19_500_000)).toBe(36_065_574n);
    expect(dilutionOf(1, null)).toBeNull();
  });
});
