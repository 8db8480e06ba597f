import { describe, expect, it } from 'vitest';
import {
  dealFacts,
  isDealFact,
  namesInvestors,
  refuseWithoutNames,
  seesNames,
  withoutInvestors,
} from '../../../src/domain/access/deal-facts.js';
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

const entry = (kind: string, tranches: object[]) => ({ kind, payload: { policy: { tranches } } });

describe('a policy', () => {
  const everyone = { name: 'everyone', method: 'pro-rata' };
  const funds = { name: 'funds', who: { category: ['mutual-fund'] }, method: 'pro-rata' };
  const anchor = { name: 'anchor', who: { investor: ['a', 'b'], minShares: 10 }, method: 'equal' };
  const hidden = { name: 'anchor', who: { namedInvestors: 2, minShares: 10 }, method: 'equal' };

  it.each<[string, object[], boolean, object[]]>([
    ['of everyone', [everyone], false, [everyone]],
    ['of classes', [funds, everyone], false, [funds, everyone]],
    ['that names investors', [everyone, anchor], true, [everyone, hidden]],
    ['that names none of them', [{ who: { investor: [] } }], true, [{ who: { namedInvestors: 0 } }]],
  ])('%s', (_, tranches, names, shown) => {
    expect(namesInvestors({ lot: 1, tranches })).toBe(names);
    expect(withoutInvestors({ lot: 1, tranches })).toEqual({ lot: 1, tranches: shown });
  });

  it('is a fact of the deal unless it names investors', () => {
    expect(isDealFact(entry('policy-recorded', [funds]))).toBe(true);
    expect(isDealFact(entry('policy-recorded', [anchor]))).toBe(false);
    expect(isDealFact({ kind: 'order-submitted', payload: {} })).toBe(false);
    expect(isDealFact({ kind: 'moved', payload: {} })).toBe(true);
  });
});
