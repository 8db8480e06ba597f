import { expect, it } from 'vitest';
import { spreadPerShareHalfUp } from '../../src/domain/spread.js';
import { refusalOf } from '../support/refusals.js';

it.each<[string, bigint, string, bigint]>([
  ['a tenth of 0.37, the founding deal', 370_000n, '10', 37_000n],
  ['half a millionth goes up', 5n, '10', 1n],
  ['less than half a millionth goes down', 4n, '10', 0n],
  ['5.75 % of 28.25, as printed', 28_250_000n, '5.75', 1_624_375n],
])('%s', (_, price, percent, spread) => {
  expect(spreadPerShareHalfUp(price, percent)).toBe(spread);
});

it('names the commission that is no per cent', () => {
  expect(refusalOf(() => spreadPerShareHalfUp(370_000n, '10 %'))).toMatchObject({
    path: 'commissionPercent',
  });
});
