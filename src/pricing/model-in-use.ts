// The model that prices an offering: the literature's, or the desk's own where one is recorded, and in a preview
// with coefficients set by hand.

import { type PriceModel, priceModelOf, withCoefficients } from '../domain/pricing/price-model.js';
import type { PricingInputEntity } from '../market-data/pricing-input.entity.js';
import { literaturePriors } from './literature-priors.js';

export function modelInUse(
  used: readonly PricingInputEntity[],
  byHand: Readonly<Record<string, unknown>> = {},
): PriceModel {
  const own = used.find(({ kind }) => kind === 'model');
  return withCoefficients(own === undefined ? literaturePriors : priceModelOf(own.document), byHand);
}
