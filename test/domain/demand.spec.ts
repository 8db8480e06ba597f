import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StepTerms, demandOf, orderDemand, stepsDown } from '../../src/domain/demand.js';
import { type Order, readOrder } from '../../src/domain/order.js';
import { parsePrice } from '../../src/domain/price.js';
import { orders } from '../support/books.js';
import { orderOf } from '../support/deals.js';
import { decimal } from '../support/fraction.js';
import { type OrderDocument, referenceDemand } from '../support/reference-allocation.js';
import { refusalOf } from '../support/refusals.js';

const read = (text: string): Order => readOrder(orderOf(text), 'order');
const price = (text: string): bigint => parsePrice(text, 'price');

describe('D(p)', () => {
  it.each([
    ['a 30 @ 10', '10', 30],
    ['a 30 @ 10', '10.000001', 0],
    ['a 30', '1000000', 30],
    ['a $1000000', '0.37', 2_702_702],
    ['a $1000000 @ 0.37', '0.38', 0],
    ['a $0.99', '1', 0],
    ['a 30 @ 12 / 90 @ 10', '12.5', 0],
    ['a 30 @ 12 / 90 @ 10', '12', 30],
    ['a 30 @ 12 / 90 @ 10', '9', 90],
    ['a 30 @ 12 / 20 @ 10', '9', 30],
    ['a 30 @ 12 + 90 @ 10', '12', 30],
    ['a 30 @ 12 + 90 @ 10', '10', 120],
    ['a 12.5 %', '999', 124],
    ['a 12.5 % @ 10', '10', 124],
    ['a 12.5 % @ 10', '11', 0],
  ])('%s at %s is %s of a supply of 999', (text, at, shares) => {
    expect(orderDemand(read(text), price(at), 999)).toBe(shares);
  });

  it('never rises with the price, and agrees with exact fractions', () => {
    const one = orders({ most: 90, prices: ['8', '9.5', '10', '12'] }, 1);
    fc.assert(
      fc.property(one, ([document]) => {
        fc.pre(document !== undefined);
        const order = readOrder(document, 'order');
        const demands = ['7', '8', '9.5', '9.6', '10', '12', '13'].map((at) => {
          const shares = orderDemand(order, price(at), 333);
          expect(BigInt(shares)).toBe(referenceDemand(document as OrderDocument, decimal(at), 333n));
          return shares;
        });
        expect(demands.toSorted((a, b) => b - a)).toEqual(demands);
      }),
    );
  });
});

it.each([
  ['a 30 @ 12 / 90 @ 10', [30, 90]],
  ['a 90 @ 10 / 30 @ 12', [30, 90]],
  ['a 30 @ 12 / 20 @ 10', [30, 30]],
  ['a 30 @ 12 + 90 @ 10', [30, 120]],
])('%s wants in all, from the top, %s', (text, shares) => {
  const steps = stepsDown(read(text) as StepTerms);
  expect(steps.map(({ limit }) => limit)).toEqual([12_000_000n, 10_000_000n]);
  expect(steps.map((step) => step.shares)).toEqual(shares);
});

it('refuses money that buys more shares than there can be', () => {
  expect(demandOf(read('a $9007199254740991'), price('1'), 1)).toBe(9_007_199_254_740_991);
  const refusal = refusalOf(() => demandOf(read('a $9007199254740992'), price('1'), 1));
  expect(refusal.code).toBe('too-large');
  expect(refusal.message).toContain('order a');
});
