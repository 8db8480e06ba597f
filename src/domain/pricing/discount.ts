// The discount to market that a deal of this kind needs, as a sum of named terms: a level for the type of
// deal, and for each circumstance a coefficient times how far the deal stands from the typical one. A
// circumstance that is not known adds nothing and widens the uncertainty by what it might have been. The
// coefficients come with a model; here is only the arithmetic, fixed-point, the same on every machine.
import { type Fixed, fixedOfText, naturalLog, one, over, squareRoot, times } from './fixed-point.js';

export const dealTypes = [
  'marketed-follow-on',
  'overnight',
  'registered-direct',
  'best-efforts',
  'unregistered-placement',
  'rights-issue',
] as const;
export type DealType = (typeof dealTypes)[number];

export const slopes = [
  'price',
  'size',
  'impact',
  'volatility',
  'index-volatility',
  'index-return',
  'revenue',
  'earnings',
  'warrants',
] as const;
export type Slope = (typeof slopes)[number];
export type CoefficientName = Slope | DealType;

/** The terms a proposal shows, in this order; a term may gather several coefficients. */
export const discountTerms = {
  'deal-type': dealTypes,
  price: ['price'],
  size: ['size'],
  impact: ['impact'],
  volatility: ['volatility'],
  'market-conditions': ['index-volatility', 'index-return'],
  results: ['revenue'],
  stage: ['earnings'],
  warrants: ['warrants'],
} as const satisfies Record<string, readonly CoefficientName[]>;
export type DiscountTerm = keyof typeof discountTerms;

/**
 * What is known of a deal, all fixed-point: price in US dollars, shares sold over shares outstanding before
 * (0.56), shares sold over average daily volume, volatility of one day, the index's volatility of a year and
 * its return, revenue of twelve months in millions of US dollars, warrants for each share. Null: not known.
 */
export type DiscountFacts = {
  type: DealType;
  price: Fixed;
  sizeOfOutstanding: Fixed | null;
  sharesOverVolume: Fixed | null;
  dailyVolatility: Fixed | null;
  indexVolatility: Fixed | null;
  indexReturn: Fixed | null;
  revenue: Fixed | null;
  profitable: boolean | null;
  warrants: Fixed | null;
};

/**
 * A coefficient with its standard error. The spread is that of the circumstance it multiplies; for a type of
 * deal it is how far single deals of the type lie from what the model says, as a standard deviation.
 */
export type Coefficient = { value: Fixed; standardError: Fixed; spread: Fixed };

export type DiscountModel = { coefficients: Readonly<Record<CoefficientName, Coefficient>> };

export type TermOfDiscount = { term: DiscountTerm; discount: Fixed; known: boolean };

/** The discount as a fraction of the reference price, its terms, and its standard error. */
export type Discount = { terms: TermOfDiscount[]; total: Fixed; standardError: Fixed };

function number(text: string): Fixed {
  return fixedOfText(text)!;
}

// The typical deal, from which circumstances are counted, and the bounds inside which they are believed.
const typical = {
  price: { at: number('30'), least: number('0.1'), most: number('50') },
  size: { at: number('0.13'), least: number('0.05'), most: number('0.5') },
  sharesOverVolume: { most: number('20') },
  impact: { at: number('0.04') },
  dailyVolatility: { at: number('0.03'), whenUnknown: number('0.045'), most: number('0.1') },
  indexVolatility: { at: number('0.15'), least: number('0.08'), most: number('0.5') },
  indexReturn: { least: number('-0.2'), most: number('0.2') },
  revenue: { at: number('40'), least: one, most: number('400') },
  warrants: { most: 2n * one },
};

// Size, revenue and earnings were measured on restricted shares sold 33.75 % below the market (Silber 1991).
// Elsewhere they count in proportion to the level of the deal type in the literature.
const shareOfSilber: Record<DealType, Fixed> = {
  'marketed-follow-on': over(number('2.2'), number('33.75')),
  overnight: over(number('4'), number('33.75')),
  'registered-direct': over(number('9.85'), number('33.75')),
  'best-efforts': over(number('9.85'), number('33.75')),
  'unregistered-placement': over(number('29.33'), number('33.75')),
  'rights-issue': 0n,
};

function within(value: Fixed, least: Fixed, most: Fixed): Fixed {
  return value < least ? least : value > most ? most : value;
}

function logOver(value: Fixed, bounds: { at: Fixed; least: Fixed; most: Fixed }): Fixed {
  return naturalLog(over(within(value, bounds.least, bounds.most), bounds.at));
}

/** The square-root law: volatility of a day times the root of shares over daily volume, less the typical. */
function impactOf(facts: DiscountFacts): Fixed | null {
  if (facts.sharesOverVolume === null) return null;
  const volatility = facts.dailyVolatility ?? typical.dailyVolatility.whenUnknown;
  const days = within(facts.sharesOverVolume, 0n, typical.sharesOverVolume.most);
  return times(volatility, squareRoot(days)) - typical.impact.at;
}

function given<T>(value: T | null, count: (known: T) => Fixed): Fixed | null {
  return value === null ? null : count(value);
}

/** How far a deal stands from the typical one, by slope; null where that is not known. */
export function circumstancesOf(facts: DiscountFacts): Record<Slope, Fixed | null> {
  const scale = shareOfSilber[facts.type];
  return {
    price: -logOver(facts.price, typical.price),
    size: given(facts.sizeOfOutstanding, (size) => times(scale, logOver(size, typical.size))),
    impact: impactOf(facts),
    volatility: given(
      facts.dailyVolatility,
      (daily) => within(daily, 0n, typical.dailyVolatility.most) - typical.dailyVolatility.at,
    ),
    'index-volatility': given(facts.indexVolatility, (yearly) => logOver(yearly, typical.indexVolatility)),
    'index-return': given(facts.indexReturn, (change) =>
      within(change, typical.indexReturn.least, typical.indexReturn.most),
    ),
    revenue: given(facts.revenue, (revenue) => -times(scale, logOver(revenue, typical.revenue))),
    earnings: given(facts.profitable, (profitable) => times(scale, profitable ? -one / 2n : one / 2n)),
    warrants: given(facts.warrants, (warrants) => within(warrants, 0n, typical.warrants.most)),
  };
}

/** Sums the terms for a deal, and the variances of what is known, what is not, and what no model explains. */
export function discountOf(model: DiscountModel, facts: DiscountFacts): Discount {
  const found = circumstancesOf(facts);
  const amounts = new Map<CoefficientName, Fixed>([[facts.type, model.coefficients[facts.type].value]]);
  const level = model.coefficients[facts.type];
  let variance = times(level.spread, level.spread) + times(level.standardError, level.standardError);
  for (const slope of slopes) {
    const { value, standardError, spread } = model.coefficients[slope];
    const x = found[slope];
    if (x !== null) amounts.set(slope, times(value, x));
    const deviation = x === null ? times(value, spread) : times(standardError, x);
    variance += times(deviation, deviation);
  }
  const terms = Object.entries(discountTerms).map(([term, names]) => {
    const parts = names.map((name) => amounts.get(name)).filter((amount) => amount !== undefined);
    const discount = parts.reduce((total, amount) => total + amount, 0n);
    return { term: term as DiscountTerm, discount, known: parts.length > 0 };
  });
  const total = terms.reduce((sum, term) => sum + term.discount, 0n);
  return { terms, total, standardError: squareRoot(variance) };
}
