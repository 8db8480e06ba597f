import { describe, expect, it } from 'vitest';
import { dealFacts, seesNames } from '../../../src/domain/access/deal-facts.js';
import type { DealType } from '../../../src/domain/terms.js';

describe('the issuer sees who orders', () => {
  it.each<[DealType, boolean | undefined, boolean]>([
    ['ipo', undefined, true],
    ['ipo', false, true],
    ['best-efforts-min-max', undefined, false],
    ['best-efforts-min-max', false, false],
    ['best-efforts-min-max', true, true],
  ])('in %s, granted %s: %s', (dealType, issuerSeesNames, expected) => {
    expect(seesNames({ dealType, ...(issuerSeesNames === undefined ? {} : { issuerSeesNames }) })).toBe(
      expected,
    );
  });
});

it('counts nothing of an order or an investor among the facts of a deal', () => {
  expect(
    dealFacts.filter((kind) => /order|invest|certificate|screening|document-(sent|read)|refused$/.test(kind)),
  ).toEqual(['allocation-refused']);
  expect(new Set(dealFacts).size).toBe(dealFacts.length);
});
