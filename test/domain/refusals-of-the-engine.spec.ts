// Every refusal of the contract, one row each: what is changed in a question that is accepted, and the code and
// the path that it is refused with. The message names the field and ends in a sentence's full stop.
import { describe, expect, it } from 'vitest';
import { allocate, demand } from '../../src/domain/engine.js';
import { overAllotment } from '../../src/domain/over-allotment/over-allotment.js';
import { readOrder, readOrderTerms } from '../../src/domain/order.js';
import { sha256 } from '../support/deals.js';
import { refusalOf } from '../support/refusals.js';

type Row = [change: Record<string, unknown>, code: string, path: string];

const order = { id: 'o-1', investor: 'inv', type: 'limit', shares: 100, limit: '10' };
const huge = { ...order, shares: 9_007_199_254_740_991 };
const offering = { shares: 1_000, overAllotment: 100, nakedShort: 10, tick: '0.5', floor: '5', cap: '15' };
const tranche = { name: 'all', method: 'pro-rata' };
const policy = { price: '10', tranches: [tranche] };

/** The same document with fields replaced; `undefined` takes one out. */
function changed(
  document: Record<string, unknown>,
  change: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...document, ...change }).filter(([, value]) => value !== undefined),
  );
}

function check(rows: Row[], act: (change: Record<string, unknown>) => unknown): void {
  it.each(rows)('%j: %s at %s', (change, code, path) => {
    const refusal = refusalOf(() => act(change));
    expect(refusal).toMatchObject({ code, path });
    expect(refusal.message).toMatch(/^[A-Za-z].*\.$/);
    // The list of orders is named by what it is.
    if (path !== 'orders') expect(refusal.message).toContain(path);
    expect(refusal.message.length).toBeLessThan(300);
  });
}

const allocateWith = (parts: Record<string, unknown>): unknown =>
  allocate(changed({ offering, orders: [order], policy }, parts), sha256);

describe('an order', () => {
  const market = { type: 'market', limit: undefined };
  const step = { type: 'step', shares: undefined, limit: undefined, stepMode: 'exclusive' };
  const percent = { type: 'percent', shares: undefined, percent: '5' };
  check(
    [
      [{ id: undefined }, 'missing-field', 'orders[0].id'],
      [{ id: '' }, 'invalid-identifier', 'orders[0].id'],
      [{ id: 'a b' }, 'invalid-identifier', 'orders[0].id'],
      [{ id: 'x'.repeat(65) }, 'invalid-identifier', 'orders[0].id'],
      [{ id: 'é' }, 'invalid-identifier', 'orders[0].id'],
      [{ id: 17 }, 'invalid-identifier', 'orders[0].id'],
      [{ investor: undefined }, 'missing-field', 'orders[0].investor'],
      [{ investor: 'a\n' }, 'invalid-identifier', 'orders[0].investor'],
      [{ type: undefined }, 'missing-field', 'orders[0].type'],
      [{ type: 'stop' }, 'unknown-value', 'orders[0].type'],
      [{ limitPrice: '10' }, 'unknown-field', 'orders[0].limitPrice'],
      [{ limit: undefined }, 'missing-field', 'orders[0].limit'],
      [{ limit: 10 }, 'price-not-a-string', 'orders[0].limit'],
      [{ limit: '0' }, 'zero-price', 'orders[0].limit'],
      [{ limit: null }, 'price-not-a-string', 'orders[0].limit'],
      [{ shares: undefined }, 'shares-or-amount', 'orders[0]'],
      [{ amount: '5' }, 'shares-or-amount', 'orders[0]'],
      [{ shares: undefined, amount: '0' }, 'zero-amount', 'orders[0].amount'],
      [{ shares: undefined, amount: 5 }, 'price-not-a-string', 'orders[0].amount'],
      [{ shares: 0 }, 'zero-order', 'orders[0].shares'],
      [{ shares: -1 }, 'out-of-range', 'orders[0].shares'],
      [{ shares: 1.5 }, 'wrong-type', 'orders[0].shares'],
      [{ shares: '100' }, 'wrong-type', 'orders[0].shares'],
      [{ shares: null }, 'wrong-type', 'orders[0].shares'],
      [{ shares: 9_007_199_254_740_992 }, 'too-large', 'orders[0].shares'],
      [{ shares: Infinity }, 'too-large', 'orders[0].shares'],
      [{ minimumFill: 101 }, 'minimum-fill-above-shares', 'orders[0].minimumFill'],
      [{ minimumFill: '1' }, 'wrong-type', 'orders[0].minimumFill'],
      [{ tier: 0 }, 'out-of-range', 'orders[0].tier'],
      [{ tier: '1' }, 'wrong-type', 'orders[0].tier'],
      [{ category: 'x'.repeat(65) }, 'out-of-range', 'orders[0].category'],
      [{ category: '\ud800' }, 'invalid-text', 'orders[0].category'],
      [{ category: 5 }, 'wrong-type', 'orders[0].category'],
      [{ receivedAt: '2026-11-02' }, 'invalid-time', 'orders[0].receivedAt'],
      [{ ...market, limit: '10' }, 'unknown-field', 'orders[0].limit'],
      [{ ...market, shares: undefined }, 'shares-or-amount', 'orders[0]'],
      [{ ...step }, 'missing-field', 'orders[0].steps'],
      [{ ...step, steps: [] }, 'empty-list', 'orders[0].steps'],
      [{ ...step, steps: '10x5' }, 'wrong-type', 'orders[0].steps'],
      [{ ...step, steps: [5] }, 'wrong-type', 'orders[0].steps[0]'],
      [{ ...step, steps: [{ limit: '10', shares: 0 }] }, 'zero-order', 'orders[0].steps[0].shares'],
      [{ ...step, steps: [{ limit: '10' }] }, 'missing-field', 'orders[0].steps[0].shares'],
      [{ ...step, steps: [{ shares: 1 }] }, 'missing-field', 'orders[0].steps[0].limit'],
      [{ ...step, steps: [{ limit: '10', shares: 1, by: 2 }] }, 'unknown-field', 'orders[0].steps[0].by'],
      [
        {
          ...step,
          steps: [
            { limit: '10', shares: 1 },
            { limit: '10.0', shares: 2 },
          ],
        },
        'repeated-limit',
        'orders[0].steps[1].limit',
      ],
      [
        {
          ...step,
          stepMode: 'cumulative',
          steps: [
            { limit: '10', shares: 9_007_199_254_740_991 },
            { limit: '9', shares: 1 },
          ],
        },
        'too-large',
        'orders[0].steps',
      ],
      [
        { ...step, stepMode: undefined, steps: [{ limit: '10', shares: 1 }] },
        'missing-field',
        'orders[0].stepMode',
      ],
      [
        { ...step, stepMode: 'both', steps: [{ limit: '10', shares: 1 }] },
        'unknown-value',
        'orders[0].stepMode',
      ],
      [{ ...percent, percent: undefined }, 'missing-field', 'orders[0].percent'],
      [{ ...percent, percent: '100.1' }, 'out-of-range', 'orders[0].percent'],
      [{ ...percent, percent: 5 }, 'wrong-type', 'orders[0].percent'],
      [{ ...percent, shares: 5 }, 'unknown-field', 'orders[0].shares'],
    ],
    (change) => allocateWith({ orders: [changed(order, change)] }),
  );

  it('over HTTP comes without whose it is', () => {
    const terms = { type: 'limit', shares: 100, limit: '10', minimumFill: 50 };
    expect(readOrderTerms(terms, '')).toEqual({ ...terms, amount: undefined, limit: 10_000_000n });
    expect(refusalOf(() => readOrderTerms({ ...terms, id: 'a' }, ''))).toMatchObject({
      code: 'unknown-field',
      path: 'id',
    });
    expect(refusalOf(() => readOrder(5, 'order'))).toMatchObject({ code: 'wrong-type', path: 'order' });
  });
});

describe('an offering', () => {
  check(
    [
      [{ shares: 0 }, 'zero-supply', 'offering.shares'],
      [{ shares: undefined }, 'missing-field', 'offering.shares'],
      [{ shares: 9_007_199_254_740_991 }, 'too-large', 'offering'],
      [{ tick: '0' }, 'zero-tick', 'offering.tick'],
      [{ tick: 1 }, 'price-not-a-string', 'offering.tick'],
      [{ floor: '5.25' }, 'off-tick', 'offering.floor'],
      [{ cap: '15.1' }, 'off-tick', 'offering.cap'],
      [{ cap: '0' }, 'zero-price', 'offering.cap'],
      [{ floor: '16' }, 'floor-above-cap', 'offering.floor'],
      [{ lot: 100 }, 'unknown-field', 'offering.lot'],
    ],
    (change) => allocateWith({ offering: changed(offering, change) }),
  );
});

describe('a policy', () => {
  check(
    [
      [{ price: undefined }, 'missing-field', 'policy.price'],
      [{ price: 10 }, 'price-not-a-string', 'policy.price'],
      [{ price: 'market' }, 'invalid-decimal', 'policy.price'],
      [{ price: '10.25' }, 'off-tick', 'policy.price'],
      [{ price: '4.5' }, 'outside-floor-and-cap', 'policy.price'],
      [{ price: '15.5' }, 'outside-floor-and-cap', 'policy.price'],
      [{ price: 'clearing' }, 'no-clearing-price', 'policy.price'],
      [{ lot: 0 }, 'zero-lot', 'policy.lot'],
      [{ overAllotment: 111 }, 'over-allotment-above-option', 'policy.overAllotment'],
      [{ rounding: 'up' }, 'unknown-value', 'policy.rounding'],
      [{ rounding: null }, 'unknown-value', 'policy.rounding'],
      [{ tieBreak: 'alphabet' }, 'unknown-value', 'policy.tieBreak'],
      [{ tieBreak: 'draw' }, 'seed-missing', 'policy.seed'],
      [{ seed: 5 }, 'wrong-type', 'policy.seed'],
      [{ maximumPerInvestor: {} }, 'shares-or-percent', 'policy.maximumPerInvestor'],
      [{ maximumPerInvestor: { shares: 1, percent: '1' } }, 'shares-or-percent', 'policy.maximumPerInvestor'],
      [{ maximumPerInvestor: '20' }, 'wrong-type', 'policy.maximumPerInvestor'],
      [{ tranches: undefined }, 'missing-field', 'policy.tranches'],
      [{ tranches: [] }, 'empty-list', 'policy.tranches'],
      [{ caps: [] }, 'unknown-field', 'policy.caps'],
    ],
    (change) => allocateWith({ policy: changed(policy, change) }),
  );
});

describe('a tranche', () => {
  const minimum = { method: 'minimum-then-pro-rata' };
  check(
    [
      [{ name: undefined }, 'missing-field', 'policy.tranches[0].name'],
      [{ method: undefined }, 'missing-field', 'policy.tranches[0].method'],
      [{ method: 'lottery' }, 'unknown-value', 'policy.tranches[0].method'],
      [{ shares: 1, percent: '1' }, 'shares-or-percent', 'policy.tranches[0]'],
      [{ percent: '0' }, 'out-of-range', 'policy.tranches[0].percent'],
      [{ ...minimum }, 'missing-field', 'policy.tranches[0].minimum'],
      [{ ...minimum, minimum: 0 }, 'zero-minimum', 'policy.tranches[0].minimum'],
      [{ ...minimum, minimum: 15 }, 'not-a-multiple-of-lot', 'policy.tranches[0].minimum'],
      [{ ...minimum, minimum: 10, by: 'orders' }, 'unknown-field', 'policy.tranches[0].by'],
      [{ method: 'draw', minimum: 10 }, 'seed-missing', 'policy.seed'],
      [{ method: 'draw', minimum: 10, by: 'luck' }, 'unknown-value', 'policy.tranches[0].by'],
      [{ method: 'equal', weights: { tier: {} } }, 'unknown-field', 'policy.tranches[0].weights'],
      [{ minimum: 10 }, 'unknown-field', 'policy.tranches[0].minimum'],
      [{ weights: {} }, 'missing-field', 'policy.tranches[0].weights.tier'],
      [{ weights: { tier: [3] } }, 'wrong-type', 'policy.tranches[0].weights.tier'],
      [{ weights: { tier: { '1': 0 } } }, 'out-of-range', 'policy.tranches[0].weights.tier.1'],
      [{ weights: { tier: { one: 1 } } }, 'out-of-range', 'policy.tranches[0].weights.tier'],
      [{ weights: { tier: { '9007199254740992': 1 } } }, 'out-of-range', 'policy.tranches[0].weights.tier'],
      [{ who: { country: ['US'] } }, 'unknown-field', 'policy.tranches[0].who.country'],
      [{ who: { category: 'fund' } }, 'wrong-type', 'policy.tranches[0].who.category'],
      [{ who: { tier: ['1'] } }, 'wrong-type', 'policy.tranches[0].who.tier[0]'],
      [{ who: { investor: ['a b'] } }, 'invalid-identifier', 'policy.tranches[0].who.investor[0]'],
      [{ who: { minShares: -1 } }, 'out-of-range', 'policy.tranches[0].who.minShares'],
    ],
    (change) => allocateWith({ policy: { ...policy, lot: 10, tranches: [changed(tranche, change)] } }),
  );
});

describe('a question', () => {
  check(
    [
      [{ offering: undefined }, 'missing-field', 'offering'],
      [{ orders: undefined }, 'missing-field', 'orders'],
      [{ orders: {} }, 'wrong-type', 'orders'],
      [{ orders: [order, { ...order, investor: 'other' }] }, 'repeated-id', 'orders[1].id'],
      [{ policy: undefined }, 'missing-field', 'policy'],
      [{ policy: [] }, 'wrong-type', 'policy'],
      [{ grid: true }, 'unknown-field', 'grid'],
      [
        { offering: { shares: 1 }, policy: { ...policy, price: 'clearing' } },
        'missing-field',
        'offering.tick',
      ],
      [{ orders: [huge, { ...huge, id: 'o-2' }] }, 'too-large', 'orders'],
      [{ orders: [{ ...huge, shares: undefined, amount: '90071992547409920' }] }, 'too-large', 'orders'],
    ],
    allocateWith,
  );

  it('needs a seed where the shares do not reach for all minimums', () => {
    const tranches = [{ name: 'all', method: 'minimum-then-pro-rata', minimum: 90 }];
    const orders = [order, { ...order, id: 'o-2' }];
    const short = { offering: { shares: 100, tick: '1' }, orders, policy: { ...policy, tranches } };
    expect(refusalOf(() => allocateWith(short))).toMatchObject({ code: 'seed-missing', path: 'policy.seed' });
  });
});

describe('a question about demand', () => {
  check(
    [
      [{ offering: { shares: 1 } }, 'missing-field', 'offering.tick'],
      [{ grid: 'yes' }, 'wrong-type', 'grid'],
      [{ grid: true, offering: { shares: 1, tick: '1', cap: '5' } }, 'missing-field', 'offering.floor'],
      [{ grid: true, offering: { shares: 1, tick: '1', floor: '5' } }, 'missing-field', 'offering.cap'],
      [{ grid: true, offering: { shares: 1, tick: '0.0001', floor: '1', cap: '11' } }, 'too-large', 'grid'],
      [{ policy: {} }, 'unknown-field', 'policy'],
      [{ orders: [huge, { ...huge, id: 'o-2' }] }, 'too-large', 'orders'],
    ],
    (change) => demand(changed({ offering, orders: [order] }, change)),
  );
});

describe('an over-allotment', () => {
  const deal = {
    offerPrice: '20',
    grossSpread: '1.40',
    base: 1_000,
    option: 150,
    allocated: 1_200,
    exercises: [],
    purchases: [],
    optionDays: 30,
    pricedOn: '2026-01-05',
  };
  const bought = { on: '2026-01-06', shares: 10, price: '20', kind: 'stabilizing' };
  const exercised = { on: '2026-01-06', shares: 10 };
  check(
    [
      [{ offerPrice: undefined }, 'missing-field', 'offerPrice'],
      [{ offerPrice: '0' }, 'zero-price', 'offerPrice'],
      [{ grossSpread: '20.01' }, 'spread-above-price', 'grossSpread'],
      [{ grossSpread: 1 }, 'price-not-a-string', 'grossSpread'],
      [{ concession: 1 }, 'price-not-a-string', 'concession'],
      [{ base: 0 }, 'zero-supply', 'base'],
      [{ base: 9_007_199_254_740_991, option: 1 }, 'too-large', 'option'],
      [{ option: undefined }, 'missing-field', 'option'],
      [{ allocated: undefined }, 'missing-field', 'allocated'],
      [{ optionDays: '30' }, 'wrong-type', 'optionDays'],
      [{ option: 151 }, 'option-above-15-percent', 'option'],
      [{ base: 1_006, option: 151 }, 'option-above-15-percent', 'option'],
      [{ optionDays: 3_651 }, 'out-of-range', 'optionDays'],
      [{ pricedOn: '9999-12-02' }, 'out-of-range', 'pricedOn'],
      [{ optionDays: undefined }, 'missing-field', 'optionDays'],
      [{ pricedOn: '2026-02-30' }, 'invalid-date', 'pricedOn'],
      [{ pricedOn: undefined }, 'missing-field', 'pricedOn'],
      [{ exercises: undefined }, 'missing-field', 'exercises'],
      [{ exercises: [{ ...exercised, shares: 151 }] }, 'exercise-beyond-option', 'exercises[0].shares'],
      [{ allocated: 1_005, exercises: [exercised] }, 'exercise-beyond-short', 'exercises[0].shares'],
      [{ exercises: [{ ...exercised, on: '2026-01-04' }] }, 'before-pricing', 'exercises[0].on'],
      [{ exercises: [{ ...exercised, on: '2026-02-05' }] }, 'after-expiry', 'exercises[0].on'],
      [{ exercises: [{ ...exercised, shares: 0 }] }, 'zero-order', 'exercises[0].shares'],
      [{ exercises: [{ ...exercised, on: 'x' }] }, 'invalid-date', 'exercises[0].on'],
      [{ exercises: [{ ...exercised, price: '1' }] }, 'unknown-field', 'exercises[0].price'],
      [
        { purchases: [{ ...bought, price: '20.000001' }] },
        'stabilizing-above-offer-price',
        'purchases[0].price',
      ],
      [{ purchases: [{ ...bought, shares: 201 }] }, 'purchase-beyond-short', 'purchases[0].shares'],
      [{ purchases: [{ ...bought, on: '2026-01-04' }] }, 'before-pricing', 'purchases[0].on'],
      [{ purchases: [{ ...bought, on: undefined }] }, 'missing-field', 'purchases[0].on'],
      [{ purchases: [{ ...bought, shares: 0 }] }, 'zero-order', 'purchases[0].shares'],
      [{ purchases: [{ ...bought, price: 20 }] }, 'price-not-a-string', 'purchases[0].price'],
      [{ purchases: [{ ...bought, kind: 'syndicate' }] }, 'unknown-value', 'purchases[0].kind'],
      [{ purchases: [{ ...bought, price: undefined }] }, 'missing-field', 'purchases[0].price'],
      [{ additionalPlacement: true }, 'placement-beyond-option', 'allocated'],
      [
        { additionalPlacement: true, allocated: 1_100, purchases: [bought] },
        'not-in-best-efforts',
        'purchases',
      ],
      [
        { additionalPlacement: true, allocated: 1_100, exercises: [exercised] },
        'not-in-best-efforts',
        'exercises',
      ],
      [{ additionalPlacement: 'yes' }, 'wrong-type', 'additionalPlacement'],
      [{ additionalPlacement: null }, 'wrong-type', 'additionalPlacement'],
      [{ greenshoe: 1 }, 'unknown-field', 'greenshoe'],
    ],
    (change) => overAllotment(changed(deal, change)),
  );
});
