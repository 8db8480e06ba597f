import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedOfText } from '../../../src/domain/pricing/fixed-point.js';
import { type PriceQuestion, proposePrice } from '../../../src/domain/pricing/pricing.js';
import { literaturePriors } from '../../../src/pricing/literature-priors.js';
import { numbersOf } from '../../../src/domain/pricing/price-model.js';

const fixed = (text: string) => fixedOfText(text)!;
const model = numbersOf(literaturePriors);

const question: PriceQuestion = {
  tick: fixed('0.01'),
  reference: fixed('10'),
  facts: {
    type: 'registered-direct',
    price: fixed('10'),
    sizeOfOutstanding: fixed('0.2'),
    sharesOverVolume: fixed('6'),
    dailyVolatility: fixed('0.05'),
    indexVolatility: fixed('0.2'),
    indexReturn: fixed('-0.02'),
    revenue: fixed('25'),
    profitable: false,
    warrants: 0n,
  },
  potential: fixed('0.01'),
  potentialError: fixed('0.01'),
  comparables: { value: fixed('8'), low: fixed('6'), high: fixed('11') },
  book: { value: fixed('8.75'), low: fixed('8.75'), high: fixed('9') },
  weights: { market: 500_000, comparables: 200_000, book: 300_000 },
  unknownPart: fixed('0.4'),
  allowPremium: false,
  floor: null,
  cap: null,
  maximumDiscount: null,
};

const sumOf = (answer: ReturnType<typeof proposePrice>) =>
  answer.reference + answer.steps.reduce((sum, { tenths }) => sum + tenths, 0n) * answer.tenth;
const stepOf = (answer: ReturnType<typeof proposePrice>, name: string) =>
  answer.steps.find(({ step }) => step === name)?.tenths;

describe('proposePrice', () => {
  it('is the weighted mean of its parts on the tick', () => {
    const answer = proposePrice(question, model);
    const mean = (answer.market.value * 5n + fixed('8') * 2n + fixed('8.75') * 3n) / 10n;
    const gap = answer.price - mean;
    expect(gap <= fixed('0.006') && gap >= -fixed('0.006')).toBe(true);
    expect(answer.price % question.tick).toBe(0n);
    expect(answer.low <= answer.price && answer.price <= answer.high).toBe(true);
    expect(sumOf(answer)).toBe(answer.price);
  });

  it('declares weights that add up to one over the parts with inputs', () => {
    expect(proposePrice(question, model).weights).toEqual(question.weights);
    expect(proposePrice({ ...question, comparables: null }, model).weights).toEqual({
      market: 625_000,
      comparables: 0,
      book: 375_000,
    });
    const alone = {
      ...question,
      comparables: null,
      book: null,
      weights: { market: 0, comparables: 500_000, book: 500_000 },
    };
    expect(proposePrice(alone, model).weights).toEqual({ market: 1_000_000, comparables: 0, book: 0 });
  });

  it('moves the step of an input alone', () => {
    const before = proposePrice(question, model);
    const after = proposePrice(
      { ...question, comparables: { ...question.comparables!, value: fixed('9') } },
      model,
    );
    expect(stepOf(after, 'comparables')! - stepOf(before, 'comparables')!).toBe(200n);
    for (const { step, tenths } of before.steps) {
      if (step === 'comparables' || step === 'tick') continue;
      const moved = stepOf(after, step)! - tenths;
      expect(moved <= 1n && moved >= -1n).toBe(true);
    }
  });

  it('states a reference between ticks to a tenth of a tick', () => {
    expect(proposePrice({ ...question, reference: fixed('10.00049') }, model).reference).toBe(fixed('10'));
    expect(proposePrice({ ...question, reference: fixed('27.879999') }, model).reference).toBe(
      fixed('27.88'),
    );
  });

  it.each([
    ['floor', { floor: fixed('9.5') }, '9.5'],
    ['cap', { cap: fixed('7') }, '7'],
    ['maximum-discount', { maximumDiscount: fixed('0.0501') }, '9.5'],
  ] as const)('holds the %s of the board and says so', (bound, changed, at) => {
    const answer = proposePrice({ ...question, ...changed }, model);
    const without = proposePrice(question, model);
    expect(answer.binding).toEqual({ bound, at: fixed(at), without: without.price });
    expect(answer.price).toBe(fixed(at));
    expect(answer.steps.at(-1)!.step).toBe(bound);
    expect(sumOf(answer)).toBe(answer.price);
    expect(answer.low >= (changed as { floor?: bigint }).floor! || bound !== 'floor').toBe(true);
  });

  it('says nothing of bounds that do not bind', () => {
    const answer = proposePrice(
      { ...question, floor: fixed('1'), cap: fixed('20'), maximumDiscount: fixed('0.9') },
      model,
    );
    expect(answer.binding).toBeNull();
    expect(answer.steps.at(-1)!.step).toBe('tick');
  });

  it('proposes no premium unless the policy allows one', () => {
    const strong = { ...question, potential: fixed('0.5'), comparables: null, book: null };
    const held = proposePrice(strong, model);
    expect([held.discount, held.price]).toEqual([0n, fixed('10')]);
    expect(held.terms.find(({ term }) => term === 'no-premium')!.discount > 0n).toBe(true);
    expect(proposePrice({ ...strong, allowPremium: true }, model).price > fixed('10')).toBe(true);
  });

  it('widens its range where a part has no inputs', () => {
    const width = (changed: Partial<PriceQuestion>) => {
      const { low, high } = proposePrice({ ...question, ...changed }, model);
      return high - low;
    };
    const all = width({});
    expect(width({ book: null }) > all).toBe(true);
    expect(width({ potential: null }) >= all).toBe(true);
    expect(width({ facts: { ...question.facts, revenue: null, sizeOfOutstanding: null } }) >= all).toBe(true);
  });

  it('never leaves the ticks above zero, and its waterfall always adds up', () => {
    const amount = fc.bigInt(10n ** 6n, 10n ** 9n).map((units) => units * 10n ** 12n);
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.boolean(),
        fc.constantFrom('0.01', '0.0001', '1'),
        (reference, peers, book, hasBook, tick) => {
          const asked = {
            ...question,
            tick: fixed(tick),
            reference,
            comparables: { value: peers, low: peers / 2n, high: peers * 2n },
            book: hasBook ? { value: book, low: book, high: book } : null,
          };
          const answer = proposePrice(asked, model);
          expect(answer.price > 0n && answer.price % asked.tick === 0n).toBe(true);
          expect(sumOf(answer)).toBe(answer.price);
          expect(Object.values(answer.weights).reduce((a, b) => a + b)).toBe(1_000_000);
        },
      ),
    );
  });
});
