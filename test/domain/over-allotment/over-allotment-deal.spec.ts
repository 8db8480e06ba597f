import { expect, it } from 'vitest';
import { readOverAllotment } from '../../../src/domain/over-allotment/over-allotment-deal.js';

const document = {
  offerPrice: '20',
  grossSpread: '1.40',
  base: 1_001,
  option: 150,
  allocated: 1_100,
  exercises: [{ on: '2026-01-20', shares: 5 }],
  purchases: [{ on: '2026-01-10', shares: 9, price: '19.40', kind: 'covering' }],
  optionDays: 30,
  pricedOn: '2026-01-05',
};

it('reads the deal in exact money', () => {
  expect(readOverAllotment(document)).toEqual({
    ...document,
    offerPrice: 20_000_000n,
    grossSpread: 1_400_000n,
    concession: undefined,
    purchases: [{ on: '2026-01-10', shares: 9, price: 19_400_000n, kind: 'covering' }],
    isBestEfforts: false,
  });
  expect(readOverAllotment({ ...document, concession: '0.84' }).concession).toBe(840_000n);
});

it('has no limit of 15 % in best efforts, and takes false for left out', () => {
  const more = { ...document, option: 1_001, exercises: [], purchases: [] };
  expect(readOverAllotment({ ...more, additionalPlacement: true }).isBestEfforts).toBe(true);
  const without = { ...more, additionalPlacement: true, exercises: undefined, purchases: undefined };
  expect(readOverAllotment(without)).toMatchObject({ exercises: [], purchases: [] });
  expect(() => readOverAllotment({ ...more, additionalPlacement: false })).toThrow(
    '15 % of the base, 150 shares',
  );
});

it('takes an option of at most ten years', () => {
  expect(readOverAllotment({ ...document, optionDays: 3_650 }).optionDays).toBe(3_650);
});

it('refuses an option that runs past the calendar, and sizes past the range', () => {
  expect(() => readOverAllotment({ ...document, pricedOn: '9999-12-31' })).toThrow('9999');
  const huge = { ...document, base: 9_007_199_254_740_991, option: 1 };
  expect(() => readOverAllotment(huge)).toThrow('base and option together must not exceed');
});
