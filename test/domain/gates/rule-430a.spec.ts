import { expect, it } from 'vitest';
import { answerOf, gateTable } from './gate-table.js';

const pricing = {
  on: '2026-03-12',
  priceOmittedUnder430A: true,
  feeTableMaximum: '80000000',
  sharesAtEffectiveness: 5_000_000,
  rangeLow: '14',
  rangeHigh: '16',
  finalShares: 5_000_000,
  finalPrice: '15',
};
gateTable('G4', 'price and volume against the fee table', pricing, [
  ['inside the range', {}, 'pass'],
  ['at the low end', { finalPrice: '14' }, 'pass'],
  ['at the high end', { finalPrice: '16' }, 'pass'],
  ['a price for a range', { rangeLow: '15', rangeHigh: '15' }, 'pass'],
  ['a millionth of a dollar a share over 20 percent', { finalPrice: '19.200001' }, 'fail'],
  ['a cent more than 20 percent down', { finalPrice: '10.79' }, 'fail'],
  ['just inside 20 percent down by shares', { finalShares: 3_857_143, finalPrice: '14' }, 'pass'],
  ['one share fewer', { finalShares: 3_857_142, finalPrice: '14' }, 'fail'],
  ['one share fewer at a higher price', { finalShares: 3_857_142, finalPrice: '14.000004' }, 'pass'],
  ['the day before the rule', { on: '1995-06-06' }, 'not-applicable'],
  ['the first day of it', { on: '1995-06-07' }, 'pass'],
  [
    'price in the prospectus, nothing else known',
    { priceOmittedUnder430A: false, finalPrice: undefined, finalShares: undefined },
    'not-applicable',
  ],
  ['whether 430A was used', { priceOmittedUnder430A: undefined }, 'unknown', ['priceOmittedUnder430A']],
  ['price unknown', { finalPrice: undefined }, 'unknown', ['finalPrice']],
  [
    'all figures unknown',
    {
      finalPrice: undefined,
      finalShares: undefined,
      feeTableMaximum: undefined,
      rangeHigh: undefined,
      rangeLow: undefined,
      sharesAtEffectiveness: undefined,
    },
    'unknown',
    ['finalShares', 'finalPrice', 'sharesAtEffectiveness', 'rangeHigh', 'rangeLow', 'feeTableMaximum'],
  ],
]);

it('refuses a range that is upside down', () => {
  expect(() => answerOf('G4', { ...pricing, rangeLow: '16.01' })).toThrow(
    expect.objectContaining({
      code: 'out-of-range',
      path: 'inputs.rangeLow',
      message: 'rangeLow must not be above rangeHigh.',
    }),
  );
});
