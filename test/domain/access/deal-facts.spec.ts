import { describe, expect, it } from 'vitest';
import { dealFacts, refuseWithoutNames, seesNames } from '../../../src/domain/access/deal-facts.js';
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

it('keeps from the issuer alone what comes with the names', () => {
  const [sealed, granted] = [
    { dealType: 'best-efforts-min-max' },
    { dealType: 'best-efforts-min-max', issuerSeesNames: true },
  ] as const;
  expect(() => refuseWithoutNames({ role: 'issuer' }, sealed)).toThrow(
    expect.objectContaining({
      code: 'names-not-granted',
      message: expect.stringContaining('has not granted the issuer the names'),
    }),
  );
  expect(() => refuseWithoutNames({ role: 'issuer' }, granted)).not.toThrow();
  for (const role of ['desk', 'compliance', 'system'] as const)
    expect(() => refuseWithoutNames({ role }, sealed)).not.toThrow();
});
