// The most that one order may ask for, however it says its size.
import { describe, expect, it } from 'vitest';
import { admitOrder } from '../../src/domain/order-admission.js';
import { readOrderTerms } from '../../src/domain/order.js';
import type { OfferingTerms } from '../../src/domain/terms.js';

const terms: OfferingTerms = {
  issuer: { name: 'Issuer' },
  placementAgent: 'Agent',
  dealType: 'registered-direct',
  currency: 'USD',
  shares: 10_000_000,
  overAllotment: 1_000_000,
  tick: '0.01',
  floor: '0.30',
  cap: '0.45',
  lot: 1_000,
  maximumPerOrder: 500_000,
  commissionPercent: '10',
  optionDays: 30,
  conditionalWindowSeconds: 3_600,
  coveredSecurity: true,
};

const admit = (order: object, more: Partial<OfferingTerms> = {}) =>
  admitOrder({
    intent: 'order',
    order: readOrderTerms(order, ''),
    buyer: { country: 'US', state: 'TX', category: 'retail' },
    state: 'book-open',
    terms: { ...terms, ...more },
    gates: [],
  });

const steps = (stepMode: string, ...shares: number[]) => ({
  type: 'step',
  stepMode,
  steps: shares.map((size, index) => ({ limit: `0.4${index}`, shares: size })),
});
const all = { maximumPerOrder: undefined };

describe('the most of an order', () => {
  it.each<[string, object, Partial<OfferingTerms>?]>([
    [
      'money for so many shares at the cap, though for more at the floor',
      { type: 'market', amount: '225000' },
    ],
    ['money that no price measures', { type: 'market', amount: '9000000' }, { cap: undefined }],
    ['exclusive steps, each within it', steps('exclusive', 499_000, 500_000)],
    ['cumulative steps that add up to it', steps('cumulative', 300_000, 200_000)],
    ['a part of the deal', { type: 'percent', percent: '5' }],
    ['the whole deal, where no less was said', { type: 'percent', percent: '100' }, all],
  ])('takes %s', (_, order, more) => {
    expect(() => admit(order, more)).not.toThrow();
  });

  it.each<[string, object, string, Partial<OfferingTerms>?]>([
    ['money for more even at the cap', { type: 'market', amount: '225000.45' }, 'amount'],
    [
      'money for more than is offered even at its own limit',
      { type: 'limit', amount: '4070000.37', limit: '0.37' },
      'amount',
      all,
    ],
    ['cumulative steps that add up to more', steps('cumulative', 300_000, 201_000), 'steps'],
    ['a larger part of the deal', { type: 'percent', percent: '5.00001' }, 'percent'],
  ])('refuses %s', (_, order, path, more) => {
    expect(() => admit(order, more)).toThrow(
      expect.objectContaining({
        code: 'above-maximum',
        path,
        message: expect.stringMatching(/^".*" comes to more than the [\d,]+ shares/),
      }),
    );
  });
});
