import { expect, it } from 'vitest';
import { readBook } from '../../src/domain/book.js';
import type { Claims } from '../../src/domain/award.js';
import { claimsOf, entrantsOf } from '../../src/domain/claims.js';
import { unlimitedRooms } from '../../src/domain/maximum.js';
import { readPolicy, type Tranche } from '../../src/domain/policy.js';
import { readOffering } from '../../src/domain/supply.js';
import { inOrder } from '../support/deals.js';

const book = readBook(
  [1, 2, undefined, 2].map((tier, index) => ({
    id: `o${index}`,
    investor: index === 3 ? 'y' : 'x',
    type: 'market',
    shares: 50,
    ...(tier && { tier }),
  })),
  'orders',
);

function tranche(document: Record<string, unknown>): Tranche {
  const policy = { price: '1', tranches: [{ name: 'some', method: 'pro-rata', ...document }] };
  return readPolicy(policy, readOffering({ shares: 1 }, ''), '').tranches[0]!;
}

it('admits whom the tranche is for, if they want anything at the price', () => {
  const wanted = Float64Array.of(50, 0, 50, 50);
  expect(entrantsOf(tranche({}), book, wanted)).toMatchObject({
    places: Uint32Array.of(0, 2, 3),
    weights: undefined,
  });
  expect([...entrantsOf(tranche({ who: { investor: ['x'] } }), book, wanted).places]).toEqual([0, 2]);
});

it('weighs by tier; a tier that is not listed, and no tier, count 1', () => {
  const { weights } = entrantsOf(
    tranche({ weights: { tier: { '2': 5 } } }),
    book,
    Float64Array.of(1, 1, 1, 1),
  );
  expect([...weights!]).toEqual([1, 5, 1, 5]);
});

it('claims what is still wanted, with limits in whole lots', () => {
  const wanted = Float64Array.of(50, 0, 50, 50);
  const entrants = entrantsOf(tranche({ weights: { tier: { '2': 5 } } }), book, wanted);
  const claim = (still: number[]): Claims =>
    claimsOf(entrants, (place) => still[place]!, unlimitedRooms(10), inOrder);
  const all = {
    orders: Uint32Array.of(0, 2, 3),
    wants: Float64Array.of(9, 10, 11),
    limits: Float64Array.of(0, 10, 10),
    weights: Float64Array.of(1, 1, 5),
  };
  expect(claim([9, 99, 10, 11])).toEqual(all);
  expect(claim([19, 99, 0, 25])).toEqual({
    orders: Uint32Array.of(0, 3),
    wants: Float64Array.of(19, 25),
    limits: Float64Array.of(10, 20),
    weights: Float64Array.of(1, 5),
  });
  expect(claim([9, 99, 10, 11])).toEqual(all);
  const plain = claimsOf(entrantsOf(tranche({}), book, wanted), () => 1, unlimitedRooms(1), inOrder);
  expect(plain.weights).toBeUndefined();
});
