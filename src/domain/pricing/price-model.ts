// A model of the discount as a document: dated coefficients, each a decimal string with its standard error and
// where it comes from. The literature's is the product's own; a fit of a desk's deals makes another, and single
// coefficients may be set by hand to see what moves. A model that is not whole is refused, never completed.
import { type CoefficientName, dealTypes, type DiscountModel, slopes } from './discount.js';
import { readWord } from '../document.js';
import { readDecimal } from './decimal-input.js';
import { decimalText, type Fixed, fixedOfText, unitsOf } from './fixed-point.js';
import { Refusal } from '../refusal.js';

/** One coefficient as it stands in a model file: decimal strings, with where it comes from. */
export type ModelCoefficient = {
  value: string;
  standardError: string;
  /** The usual spread of the circumstance, which widens the range where it is not known; of a deal type, of its deals. */
  spread: string;
  unit: string;
  study: string;
  sample: string;
  scaling: string;
};

/** A past deal that a model was fitted on: enough to leave it out again. */
export type ModelDeal = {
  id: string;
  ticker: string | null;
  date: string | null;
  offerPrice: string | null;
  type: string;
  circumstances: Partial<Record<string, string>>;
  actual: string;
};

/** A dated set of coefficients. Discounts are fractions of the reference price: 0.022 is 2.2 %. */
export type PriceModel = {
  format: 'greenshoe-price-model-1';
  name: string;
  dated: string;
  /** The standard deviation by which a fit weighs one deal against the priors; of a fit, what it left over. */
  residual: string;
  note: string;
  coefficients: Record<CoefficientName, ModelCoefficient>;
  sources: string[];
  fit?: {
    deals: number;
    effectiveCoefficients: string;
    priors: { name: string; dated: string };
    leftOut: { id: string; why: string }[];
    sample: ModelDeal[];
  };
};

export const coefficientNames: readonly CoefficientName[] = [...dealTypes, ...slopes];

function decimal(value: unknown, path: string): Fixed {
  const number = typeof value === 'string' ? fixedOfText(value) : undefined;
  if (number === undefined)
    throw new Refusal('not-a-model', 'A coefficient is written as a decimal string.', path);
  return number;
}

/** The numbers of a model, ready to compute with. */
export function numbersOf(model: PriceModel): DiscountModel {
  const coefficients = Object.fromEntries(
    coefficientNames.map((name) => {
      const { value, standardError, spread } = model.coefficients[name];
      const path = `coefficients.${name}`;
      return [
        name,
        {
          value: decimal(value, `${path}.value`),
          standardError: decimal(standardError, `${path}.standardError`),
          spread: decimal(spread, `${path}.spread`),
        },
      ];
    }),
  ) as DiscountModel['coefficients'];
  decimal(model.residual, 'residual');
  return { coefficients };
}

/** Takes a parsed document for a model file. Refuses `not-a-model`, naming the first thing that is wrong. */
export function priceModelOf(document: unknown): PriceModel {
  const model = document as Partial<PriceModel> | null | undefined;
  if (model?.format !== 'greenshoe-price-model-1') {
    throw new Refusal(
      'not-a-model',
      'A model file has the format `greenshoe-price-model-1`: use `fit` to make one.',
      'format',
    );
  }
  for (const name of coefficientNames) {
    if (typeof model.coefficients?.[name] !== 'object') {
      throw new Refusal('not-a-model', `The model lacks the coefficient ${name}.`, `coefficients.${name}`);
    }
  }
  const sample = model.fit?.sample;
  if (
    typeof model.name !== 'string' ||
    typeof model.dated !== 'string' ||
    (model.fit && !Array.isArray(sample))
  ) {
    throw new Refusal('not-a-model', 'The model lacks its name, its date or the sample of its fit.', 'name');
  }
  numbersOf(model as PriceModel);
  return model as PriceModel;
}

/** The model with some coefficients set by hand; their errors stay, and what is left says so. */
export function withCoefficients(model: PriceModel, changed: Readonly<Record<string, unknown>>): PriceModel {
  const names = Object.keys(changed).map((name) => readWord(name, coefficientNames, `coefficients.${name}`));
  if (names.length === 0) return model;
  const own = names.map((name) => {
    const value = readDecimal(changed[name], `coefficients.${name}`) ?? 0n;
    const text = decimalText(unitsOf(value, 9), 9);
    return [name, { ...model.coefficients[name], value: text, scaling: 'set by hand' }] as const;
  });
  return {
    ...model,
    name: `${model.name}, with ${names.join(', ')} set by hand`,
    coefficients: { ...model.coefficients, ...Object.fromEntries(own) },
  };
}
