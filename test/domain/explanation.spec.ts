import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/domain/engine.js';
import { allocationInputs } from '../support/books.js';
import { allocateDeal, sha256, type Deal } from '../support/deals.js';

describe('why an order got nothing', () => {
  const retail = { investor: 'r', category: 'retail', type: 'market' };
  const deal: Deal = {
    supply: 10,
    orders: [
      { id: 'admitted', ...retail, shares: 10 },
      { id: 'elsewhere', investor: 'e', type: 'market', shares: 10 },
      { id: 'below', ...retail, shares: 10, minimumFill: 9 },
      { id: 'none', ...retail, type: 'limit', shares: 10, limit: '9' },
      { id: 'penny', ...retail, amount: '9.99' },
    ],
    policy: { tranches: [{ name: 'retail', who: { category: ['retail'] }, method: 'pro-rata' }] },
  };

  it.each([
    ['elsewhere', 'in-no-tranche'],
    ['below', 'below-minimum-fill'],
    ['none', 'not-at-this-price'],
    ['penny', 'not-at-this-price'],
  ])('%s: %s', (order, reason) => {
    const row = allocateDeal(deal).allocations.find((one) => one.order === order);
    expect(row).toMatchObject({ shares: 0, reason, explanation: [] });
  });

  it('nothing was left where one of several tranches admits it', () => {
    const row = allocateDeal({
      supply: 10,
      orders: [
        { id: 'first', ...retail, shares: 10 },
        { id: 'late', investor: 'f', category: 'fund', type: 'market', shares: 10 },
      ],
      policy: {
        tranches: [
          { name: 'retail', who: { category: ['retail'] }, method: 'pro-rata' },
          { name: 'funds', who: { category: ['fund'] }, method: 'pro-rata' },
        ],
      },
    }).allocations.find(({ order }) => order === 'late');
    expect(row).toMatchObject({ shares: 0, reason: 'nothing-left' });
  });

  it('nothing was left, which the steps show', () => {
    const row = allocateDeal({ supply: 10, orders: ['a 10 @ 12', 'b 10 @ 11'], method: 'price-priority' });
    expect(row.allocations[1]).toEqual({
      order: 'b',
      investor: 'investor-b',
      wanted: 10,
      shares: 0,
      reason: 'nothing-left',
      explanation: [
        {
          tranche: 'all',
          method: 'price-priority',
          wanted: 10,
          quota: '0',
          capped: false,
          floored: 0,
          remainderLot: 0,
          shares: 0,
        },
      ],
    });
  });

  it('is not said of an order that got something', () => {
    expect(allocateDeal(deal).allocations[0]).not.toHaveProperty('reason');
  });
});

it('explains order B of the worked example', () => {
  const { allocations } = allocateDeal({
    supply: 11_000_000,
    offering: { tick: '0.01' },
    orders: [
      'A 2000000 @ 0.40',
      'B $1000000',
      'C 4000000 @ 0.38',
      'E 1500000',
      'F 2500000 @ 0.37',
      'G 3000000 @ 0.37',
    ],
    policy: { price: '0.37', lot: 1_000, maximumPerInvestor: { percent: '20' } },
  });
  expect(allocations[1]!.explanation).toEqual([
    {
      tranche: 'all',
      method: 'pro-rata',
      wanted: 2_702_702,
      quota: '2049689.073577',
      capped: false,
      floored: 2_049_000,
      remainderLot: 1_000,
      shares: 2_050_000,
    },
  ]);
  expect(allocations[2]!.explanation[0]).toMatchObject({
    capped: true,
    floored: 2_200_000,
    shares: 2_200_000,
  });
});

it('has one step for each tranche in which the order still wanted shares', () => {
  const { allocations } = allocateDeal({
    supply: 100,
    orders: ['a 10', 'b 90 of y'],
    policy: {
      tranches: [
        { name: 'first', percent: '20', method: 'equal' },
        { name: 'second', who: { investor: ['y'] }, method: 'pro-rata' },
      ],
    },
  });
  const steps = allocations.map(({ explanation }) =>
    explanation.map(({ tranche, method, wanted, shares }) => [tranche, method, wanted, shares]),
  );
  expect(steps).toEqual([
    [['first', 'equal', 10, 10]],
    [
      ['first', 'equal', 90, 10],
      ['second', 'pro-rata', 80, 80],
    ],
  ]);
});

describe('on every book', () => {
  it('the steps add up, lot by lot, and follow from what was wanted', () => {
    fc.assert(
      fc.property(allocationInputs(), (input) => {
        const lot = (input.policy.lot as number) ?? 1;
        for (const { explanation, shares, wanted, reason } of allocate(input, sha256).allocations) {
          expect(explanation.reduce((so, step) => so + step.shares, 0)).toBe(shares);
          expect(reason === undefined).toBe(shares > 0);
          let still = wanted;
          for (const step of explanation) {
            expect(step.wanted).toBe(still);
            expect(step.floored + step.remainderLot).toBe(step.shares);
            expect([0, lot]).toContain(step.remainderLot);
            expect(step.shares % lot).toBe(0);
            expect(step.quota === null || /^\d+(\.\d{1,6})?$/.test(step.quota)).toBe(true);
            still -= step.shares;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('nothing in a row changes when the others are somebody else', () => {
    fc.assert(
      fc.property(allocationInputs(), fc.constantFrom('i1', 'i2', 'i3', 'i4'), (input, own) => {
        const names = JSON.stringify(input.policy.tranches);
        fc.pre(!names.includes('"investor"'));
        const renamed = {
          ...input,
          orders: input.orders.map((order) =>
            order.investor === own ? order : { ...order, investor: `other-${order.investor.slice(1)}` },
          ),
        };
        const rowsOf = (question: unknown): string =>
          JSON.stringify(allocate(question, sha256).allocations.filter(({ investor }) => investor === own));
        expect(rowsOf(renamed)).toBe(rowsOf(input));
        for (const other of ['i1', 'i2', 'i3', 'i4'].filter((name) => name !== own)) {
          expect(rowsOf(input)).not.toContain(`"${other}"`);
        }
      }),
      { numRuns: 300 },
    );
  });
});
