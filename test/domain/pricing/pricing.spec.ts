import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountOf } from '../../../src/domain/pricing/discount.js';
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

const asFloat = (value: bigint) => Number(value) / 1e18;
const justBelow = (price: number) => Math.floor(price * 100) / 100;
const justAbove = (price: number) => Math.ceil(price * 100) / 100;

/** The range in floating point: the root of the squares of each part's half-range, below and above apart. */
function rangeInFloats(asked: PriceQuestion): [number, number] {
  const { weights, market, price, reference } = proposePrice(asked, model);
  const parts = { market, comparables: asked.comparables, book: asked.book };
  const names = ['market', 'comparables', 'book'] as const;
  const halves = names.map((part) => {
    const valued = parts[part];
    const missing = (asFloat(reference) * asFloat(asked.unknownPart) * asked.weights[part]) / 1e6;
    if (valued === null) return [missing, missing] as const;
    const weight = weights[part] / 1e6;
    return [
      weight * asFloat(valued.value - valued.low),
      weight * asFloat(valued.high - valued.value),
    ] as const;
  });
  const [below, above] = [Math.hypot(...halves.map(([a]) => a)), Math.hypot(...halves.map(([, b]) => b))];
  return [justBelow(asFloat(price) - below), justAbove(asFloat(price) + above)];
}

describe('proposePrice', () => {
  it.each<[string, Partial<PriceQuestion>]>([
    ['all parts', {}],
    ['no comparables', { comparables: null }],
    ['no book', { book: null }],
    ['the market alone', { comparables: null, book: null }],
    ['no judgement', { potential: null, potentialError: fixed('0.2') }],
  ])('has a range of independent errors with %s', (_, changed) => {
    const asked = { ...question, ...changed };
    const { low, high } = proposePrice(asked, model);
    const [least, most] = rangeInFloats(asked);
    expect([asFloat(low), asFloat(high)]).toEqual([expect.closeTo(least, 9), expect.closeTo(most, 9)]);
  });

  it('counts the judgement of the desk, or the error of having none', () => {
    const { terms, total, standardError } = discountOf(model, question.facts);
    const judged = proposePrice(question, model);
    expect(judged.discount).toBe(total - fixed('0.01'));
    expect(judged.discount > 0n).toBe(true);
    expect(judged.terms.slice(0, terms.length)).toEqual(terms);
    expect(judged.terms.slice(terms.length)).toEqual([
      { term: 'potential', discount: fixed('-0.01'), known: true },
      { term: 'no-premium', discount: 0n, known: true },
    ]);
    expect(asFloat(judged.discountError)).toBeCloseTo(asFloat(standardError), 12);
    const unknown = proposePrice({ ...question, potential: null, potentialError: fixed('0.3') }, model);
    expect(unknown.terms.at(-2)).toEqual({ term: 'potential', discount: 0n, known: false });
    expect(asFloat(unknown.discountError)).toBeCloseTo(Math.hypot(asFloat(standardError), 0.3), 12);
    expect(asFloat(judged.market.low)).toBeCloseTo(
      10 * (1 - asFloat(judged.discount + judged.discountError)),
      12,
    );
    expect(asFloat(judged.market.high)).toBeCloseTo(
      10 * (1 - asFloat(judged.discount - judged.discountError)),
      12,
    );
  });

  it('takes the price that the desk chose, as a step of its own', () => {
    const chosen = proposePrice({ ...question, chosen: fixed('9') }, model);
    const own = proposePrice(question, model);
    expect(chosen.price).toBe(fixed('9'));
    expect(chosen.steps.at(-1)!.step).toBe('desk');
    expect(chosen.steps.at(-1)!.tenths * chosen.tenth).toBe(fixed('9') - own.price);
    expect(sumOf(chosen)).toBe(fixed('9'));
    expect([chosen.low, chosen.high]).toEqual([own.low, own.high]);
    expect(proposePrice({ ...question, chosen: own.price }, model).steps).toEqual(own.steps);
  });

  it('does not go below one tick', () => {
    const asked = { ...question, reference: fixed('0.01'), comparables: null, book: null };
    const { price, low } = proposePrice({ ...asked, potential: fixed('-0.9') }, model);
    expect([price, low]).toEqual([fixed('0.01'), fixed('0.01')]);
  });

  it('is not held by a bound that it meets', () => {
    const { price } = proposePrice(question, model);
    expect(proposePrice({ ...question, floor: price, cap: price }, model)).toMatchObject({
      binding: null,
      low: price,
      high: price,
    });
  });

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
