import { describe, expect, it } from 'vitest';
import { numbersOf, priceModelOf, withCoefficients } from '../../../src/domain/pricing/price-model.js';
import { literaturePriors } from '../../../src/pricing/literature-priors.js';
import { refusalOf } from '../../support/refusals.js';

const changed = (change: (model: Record<string, unknown>) => void): unknown => {
  const model = structuredClone(literaturePriors) as unknown as Record<string, unknown>;
  change(model);
  return model;
};

describe('priceModelOf', () => {
  it('takes a whole model as it is', () => {
    expect(priceModelOf(structuredClone(literaturePriors))).toEqual(literaturePriors);
    const fitted = changed((model) => (model.fit = { sample: [] }));
    expect(priceModelOf(fitted)).toBe(fitted);
  });

  it.each([
    [null, 'format'],
    [changed((model) => (model.format = 'another')), 'format'],
    [7, 'format'],
    ['greenshoe-price-model-1', 'format'],
    [changed((model) => (model.name = 7)), 'name'],
    [changed((model) => (model.dated = 7)), 'name'],
    [changed((model) => (model.fit = { sample: 7 })), 'name'],
    [changed((model) => (model.fit = {})), 'name'],
    [changed((model) => delete model.coefficients), 'coefficients.marketed-follow-on'],
    [changed((model) => delete (model.coefficients as Record<string, unknown>).size), 'coefficients.size'],
    [
      changed(
        (model) => ((model.coefficients as Record<string, Record<string, unknown>>).price!.value = 0.01),
      ),
      'coefficients.price.value',
    ],
    [changed((model) => (model.residual = 'much')), 'residual'],
  ])('refuses what is not one', (document, path) => {
    const refusal = refusalOf(() => priceModelOf(document));
    expect(refusal).toMatchObject({ code: 'not-a-model', path });
    expect(refusal.message).toMatchSnapshot();
  });
});

describe('withCoefficients', () => {
  it('sets what is named and says so', () => {
    const model = withCoefficients(literaturePriors, { 'best-efforts': '0.25' });
    expect(model.name).toBe('literature-priors, with best-efforts set by hand');
    const { coefficients } = numbersOf(model);
    expect(coefficients['best-efforts'].value).toBe(250_000_000_000_000_000n);
    expect(coefficients['best-efforts'].standardError).toBe(
      numbersOf(literaturePriors).coefficients['best-efforts'].standardError,
    );
    expect(coefficients.price).toEqual(numbersOf(literaturePriors).coefficients.price);
    expect(withCoefficients(literaturePriors, {})).toBe(literaturePriors);
    expect(withCoefficients(literaturePriors, { price: '0', size: '0' }).name).toBe(
      'literature-priors, with price, size set by hand',
    );
  });

  it.each([
    [{ luck: '1' }, 'coefficients.luck'],
    [{ price: 'high' }, 'coefficients.price'],
  ])('refuses %j', (coefficients, path) => {
    expect(refusalOf(() => withCoefficients(literaturePriors, coefficients)).path).toBe(path);
  });
});
