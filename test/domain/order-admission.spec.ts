import { describe, expect, it } from 'vitest';
import type { DoorDeal } from '../../src/domain/gates/order-gate-table.js';
import { orderJudge } from '../../src/domain/gates/order-gates.js';
import { offeringStates, type OfferingState } from '../../src/domain/offering.js';
import {
  admitOrder,
  intentsTaken,
  refuseClosedBook,
  type Admission,
  type Intent,
} from '../../src/domain/order-admission.js';
import { readOrderTerms } from '../../src/domain/order.js';
import { Refusal } from '../../src/domain/refusal.js';
import type { OfferingTerms } from '../../src/domain/terms.js';

const terms: OfferingTerms = {
  issuer: { name: 'Issuer' },
  placementAgent: 'Agent',
  dealType: 'best-efforts-min-max',
  currency: 'USD',
  shares: 10_000_000,
  overAllotment: 1_000_000,
  tick: '0.01',
  floor: '0.30',
  cap: '0.45',
  lot: 1_000,
  minimumSubscription: '1000',
  commissionPercent: '10',
  optionDays: 30,
  conditionalWindowSeconds: 3_600,
  coveredSecurity: false,
  permittedStates: ['TX', 'NY'],
};

const limit = (shares: number, price: string) => ({ type: 'limit', shares, limit: price });

function aDeal(state: OfferingState, deal: OfferingTerms): DoorDeal {
  return {
    id: 'o',
    terms: deal,
    state,
    filedAt: state === 'draft' ? null : '2026-11-02T13:00:00Z',
    effectiveAt: state === 'draft' || state === 'filed' ? null : '2026-11-20T21:00:00Z',
    noticedAt: null,
    windowEndsAt: null,
    now: '2026-11-22T15:00:00.000Z',
    listVersion: null,
    overrides: [],
  };
}

type Row = {
  order?: object;
  intent?: Intent;
  state?: OfferingState;
  buyer?: Partial<Admission['buyer']>;
  terms?: Partial<OfferingTerms>;
};

function admit({
  order = limit(250_000, '0.37'),
  intent = 'order',
  state = 'book-open',
  buyer = {},
  terms: more = {},
}: Row): void {
  const ask = {
    intent,
    order: readOrderTerms(order, ''),
    buyer: { country: 'US', state: 'TX', category: 'retail', ...buyer },
  };
  const deal = aDeal(state, { ...terms, ...more });
  const evidence = { certificates: [], screening: null, counted: [] };
  const gates = orderJudge(deal)({ ...ask, evidence, investor: 'i' });
  admitOrder({ ...ask, state, terms: deal.terms, gates });
}

describe('what the book takes', () => {
  it.each<[string, Row]>([
    ['an order while the book is open', {}],
    ['an indication while filed', { intent: 'indication', state: 'filed' }],
    ['a conditional offer while filed', { intent: 'conditional-offer', state: 'filed' }],
    [
      'a conditional offer between effectiveness and opening',
      { intent: 'conditional-offer', state: 'effective' },
    ],
    ['an indication while open', { intent: 'indication' }],
    ['the floor itself', { order: limit(10_000, '0.30') }],
    ['the cap itself', { order: limit(10_000, '0.45') }],
    ['all that is offered', { order: limit(11_000_000, '0.37') }],
    [
      'money that buys one lot at the floor',
      { order: { type: 'market', amount: '300' }, terms: { minimumSubscription: undefined } },
    ],
    [
      'money that buys one share at one tick',
      {
        order: { type: 'market', amount: '0.01' },
        terms: { minimumSubscription: undefined, floor: undefined, lot: 1 },
      },
    ],
    ['exactly the minimum subscription', { order: { type: 'market', amount: '1000' } }],
    ['an order from abroad', { buyer: { country: 'GB', state: null } }],
    [
      'an order from any state where the security is covered',
      { buyer: { state: 'AZ' }, terms: { coveredSecurity: true } },
    ],
    [
      'a step order whose first step is worth enough',
      { order: { type: 'step', stepMode: 'exclusive', steps: [{ limit: '0.40', shares: 3_000 }] } },
    ],
    ['a part of the deal', { order: { type: 'percent', percent: '5' } }],
  ])('%s', (_, row) => {
    expect(() => admit(row)).not.toThrow();
  });

  it.each<[string, Row, string, string | undefined]>([
    ['an order while filed', { state: 'filed' }, 'before-effectiveness', 'intent'],
    ['an order while effective but not open', { state: 'effective' }, 'before-effectiveness', 'intent'],
    ['an order to a draft', { state: 'draft' }, 'before-effectiveness', 'intent'],
    ['a conditional offer while open', { intent: 'conditional-offer' }, 'intent-not-taken', 'intent'],
    ['anything while closed', { state: 'book-closed' }, 'book-closed', undefined],
    ['anything while suspended', { intent: 'indication', state: 'suspended' }, 'book-closed', undefined],
    [
      'an order from a state that is not permitted',
      { buyer: { state: 'AZ' } },
      'state-not-permitted',
      undefined,
    ],
    [
      'an order where no state is permitted',
      { terms: { permittedStates: undefined } },
      'state-not-permitted',
      undefined,
    ],
    [
      'a class that is not permitted',
      { terms: { permittedClasses: ['institutional'] } },
      'class-not-permitted',
      undefined,
    ],
    ['half a cent', { order: limit(10_000, '0.365') }, 'off-tick', 'limit'],
    [
      'half a cent in a step',
      {
        order: {
          type: 'step',
          stepMode: 'exclusive',
          steps: [
            { limit: '0.37', shares: 5_000 },
            { limit: '0.365', shares: 9_000 },
          ],
        },
      },
      'off-tick',
      'steps[1].limit',
    ],
    ['half a lot', { order: limit(10_500, '0.37') }, 'off-lot', 'shares'],
    ['a limit below the floor', { order: limit(10_000, '0.29') }, 'outside-floor-and-cap', 'limit'],
    ['a limit above the cap', { order: limit(10_000, '0.46') }, 'outside-floor-and-cap', 'limit'],
    ['more than is offered', { order: limit(11_001_000, '0.37') }, 'above-maximum', 'shares'],
    [
      'more than one order may ask for',
      { order: limit(501_000, '0.37'), terms: { maximumPerOrder: 500_000 } },
      'above-maximum',
      'shares',
    ],
    [
      'a cent below the minimum subscription',
      { order: { type: 'market', amount: '999.99' } },
      'below-minimum',
      'amount',
    ],
    [
      'money that buys no lot at the floor',
      { order: { type: 'market', amount: '299.999999' }, terms: { minimumSubscription: undefined } },
      'below-minimum',
      'amount',
    ],
    [
      'money that buys no lot at one tick where there is no floor',
      {
        order: { type: 'market', amount: '0.000001' },
        terms: { minimumSubscription: undefined, floor: undefined, lot: 1 },
      },
      'below-minimum',
      'amount',
    ],
    ['shares worth less than the minimum', { order: limit(2_000, '0.45') }, 'below-minimum', 'shares'],
  ])('refuses %s', (_, row, code, path) => {
    const refusal = catchRefusal(() => admit(row));
    expect({ code: refusal.code, path: refusal.path }).toEqual({ code, path });
  });

  it.each<[Row, string]>([
    [{ intent: 'conditional-offer' }, 'While the offering is book-open, its book takes indication or order.'],
    [
      { terms: { permittedClasses: ['institutional'] } },
      'This offering is not open to investors of the class retail.',
    ],
    [{ order: limit(10_000, '0.365') }, '"limit" must be a multiple of the tick of 0.01.'],
    [{ order: limit(10_500, '0.37') }, '"shares" must be a multiple of the lot of 1,000 shares.'],
    [{ order: limit(10_000, '0.29') }, '"limit" of 0.29 is below the floor of 0.30.'],
    [
      { order: limit(10_000, '0.46') },
      '"limit" of 0.46 is above the cap of 0.45; a market order pays any price.',
    ],
    [
      { order: limit(11_001_000, '0.37') },
      '"shares" comes to more than the 11,000,000 shares that one order may ask for; ask for less.',
    ],
    [{ order: { type: 'market', amount: '999.99' } }, 'The smallest subscription is 1000 USD; ask for more.'],
  ])('says why: %j', (row, message) => {
    expect(catchRefusal(() => admit(row)).message).toBe(message);
  });

  it.each<[string, Row]>([
    ['a class that is permitted', { terms: { permittedClasses: ['institutional', 'retail'] } }],
    [
      'as much as one order may ask for',
      { order: limit(500_000, '0.37'), terms: { maximumPerOrder: 500_000 } },
    ],
    [
      'any limit where there is no range',
      { order: limit(10_000, '9'), terms: { floor: undefined, cap: undefined } },
    ],
    [
      'a small order where no least is set',
      { order: limit(1_000, '0.30'), terms: { minimumSubscription: undefined } },
    ],
    ['a part of the deal up to a limit', { order: { type: 'percent', percent: '5', limit: '0.37' } }],
  ])('takes %s', (_, row) => {
    expect(() => admit(row)).not.toThrow();
  });

  it.each<[string, Row, string, string]>([
    [
      'the limit of a part of the deal off the tick',
      { order: { type: 'percent', percent: '5', limit: '0.365' } },
      'off-tick',
      'limit',
    ],
    [
      'half a lot in a step',
      { order: { type: 'step', stepMode: 'exclusive', steps: [{ limit: '0.40', shares: 3_500 }] } },
      'off-lot',
      'steps[0].shares',
    ],
    [
      'more than the deal, however much one order may ask for',
      { order: limit(11_001_000, '0.37'), terms: { maximumPerOrder: 99_000_000 } },
      'above-maximum',
      'shares',
    ],
  ])('refuses %s', (_, row, code, path) => {
    expect(catchRefusal(() => admit(row))).toMatchObject({ code, path });
  });

  it('cites the rule where a law speaks', () => {
    expect(catchRefusal(() => admit({ state: 'filed' })).regulation).toMatchObject({
      gate: 'G1',
      rule: 'Securities Act section 5(a), 5(c) and 5(d), Rule 163B',
      citation: '15 U.S.C. 77e(a), (c), (d); 17 CFR 230.163B',
      missing: ['effectiveAt'],
    });
    expect(
      catchRefusal(() => admit({ state: 'filed', terms: { rulesAsOf: '2004-07-20' } })).regulation?.rule,
    ).toBe('Securities Act section 5(a) and 5(c)');
    expect(catchRefusal(() => admit({ buyer: { state: 'AZ' } })).regulation?.missing).toEqual([
      'state status of AZ',
    ]);
  });

  const early = (state: OfferingState, more: Partial<OfferingTerms> = {}) =>
    catchRefusal(() =>
      admitOrder({
        intent: 'order',
        order: readOrderTerms(limit(10_000, '0.37'), ''),
        buyer: { country: 'US', state: 'TX', category: 'retail' },
        state,
        terms: { ...terms, ...more },
        gates: [],
      }),
    );

  it.each<[OfferingState, Partial<OfferingTerms>, string, string]>([
    [
      'filed',
      {},
      'before-effectiveness',
      'The book is not open yet. Possible now: indication or conditional-offer.',
    ],
    ['draft', {}, 'before-effectiveness', 'The book is not open yet.'],
    [
      'filed',
      { exemption: 'Rule 506(b)' },
      'book-closed',
      'The book takes nothing while the offering is filed; it must be book-open.',
    ],
    [
      'draft',
      { exemption: 'Rule 506(b)' },
      'book-closed',
      'The book takes nothing while the offering is draft; it must be book-open.',
    ],
  ])('takes no order while %s with %j, whatever the gates say', (state, more, code, message) => {
    expect(early(state, more)).toMatchObject({ code, message });
  });

  it('says of an early order what the law says, and what is possible instead', () => {
    const { message } = catchRefusal(() => admit({ state: 'filed', buyer: { state: 'AZ' } }));
    expect(message).toMatch(/[^ ] Possible now: indication or conditional-offer\.$/);
  });

  it('takes no other intent of a draft either', () => {
    const refusal = catchRefusal(() => admit({ intent: 'conditional-offer', state: 'draft' }));
    expect(refusal.code).toBe('book-closed');
  });

  it.each<[string, Row, string, string]>([
    [
      'a second step of more than one order may ask for',
      {
        order: {
          type: 'step',
          stepMode: 'exclusive',
          steps: [
            { limit: '0.40', shares: 3_000 },
            { limit: '0.38', shares: 11_001_000 },
          ],
        },
      },
      'above-maximum',
      'steps[1].shares',
    ],
    [
      'steps that are together worth less than the minimum',
      { order: { type: 'step', stepMode: 'cumulative', steps: [{ limit: '0.40', shares: 1_000 }] } },
      'below-minimum',
      'shares',
    ],
    [
      'shares at any price that are worth less at the cap',
      { order: { type: 'market', shares: 2_000 } },
      'below-minimum',
      'shares',
    ],
    [
      'a step below the floor',
      {
        order: {
          type: 'step',
          stepMode: 'exclusive',
          steps: [
            { limit: '0.40', shares: 3_000 },
            { limit: '0.29', shares: 9_000 },
          ],
        },
      },
      'outside-floor-and-cap',
      'steps[1].limit',
    ],
  ])('refuses %s and names its place', (_, row, code, path) => {
    expect(catchRefusal(() => admit(row))).toMatchObject({ code, path });
  });

  it('takes no conditional offer for a deal that was never filed', () => {
    expect(intentsTaken('filed', false)).toEqual([]);
    expect(intentsTaken('effective', false)).toEqual([]);
  });
});

function catchRefusal(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a book that takes nothing', () => {
  it.each([
    [true, ['draft', 'filed', 'effective', 'book-open']],
    [false, ['book-open']],
  ])('registered %s: is any that neither takes nor will take, by its state', (registered, taking) => {
    for (const state of offeringStates) {
      const ask = () => refuseClosedBook(state, registered);
      if (taking.includes(state)) expect(ask).not.toThrow();
      else
        expect(ask).toThrow(
          expect.objectContaining({ code: 'book-closed', message: expect.stringContaining(`is ${state}; `) }),
        );
    }
  });
});
