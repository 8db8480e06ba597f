import type { ModelCoefficient, PriceModel } from '../domain/pricing/price-model.js';

// Where a study prints no coefficient, none is made up: the term is scaled so that the study's mean comes
// out at the study's own kind of deal, and `scaling` says how. Standard errors that no study gives are the
// spread of the studies' means, or so wide that a desk's own deals soon speak louder; `scaling` says which.
function coefficient(
  parts: Partial<ModelCoefficient> & Pick<ModelCoefficient, 'value' | 'standardError'>,
): ModelCoefficient {
  return {
    spread: '0',
    unit: 'fraction of the reference price',
    study: '',
    sample: '',
    scaling: '',
    ...parts,
  };
}

const corwin =
  'Corwin (2003), Journal of Finance 58(5) 2249-2279; Eckbo, Masulis, Norli (2007), Handbook ch. 6';
const silber = 'Silber (1991), Financial Analysts Journal, regression of 69 restricted placements, R2 0.29';
const silberScaling =
  'measured at a mean discount of 33.75 %, so times (1 - 0.3375); at other deal types in proportion to the level of the type';

/** The model before any deal of a desk's own: levels, signs and the few printed coefficients of the literature. */
export const literaturePriors: PriceModel = {
  format: 'greenshoe-price-model-1',
  name: 'literature-priors',
  dated: '2026-11-01',
  residual: '0.10',
  note: 'The spread of a deal type and the residual are choices: from the spread of mean discounts of marketed offerings over the studies (3 points) to the standard error of the regression of Silber on restricted shares (24 points at his mean). Circumstances count from the typical deal: price $30, 13 % of the shares, impact 4 %, volatility of a day 3 %, index volatility 15 %, revenue $40 million.',
  coefficients: {
    'marketed-follow-on': coefficient({
      value: '0.022',
      standardError: '0.03',
      spread: '0.05',
      study: corwin,
      sample: 'US seasoned offerings 1980-1998: mean 2.2 %',
      scaling:
        'the mean itself; standard error: means of other periods run from 1 % (1980s) and 3 % (1990s) to 6.86 % (2009)',
    }),
    overnight: coefficient({
      value: '0.04',
      standardError: '0.03',
      spread: '0.05',
      study: 'dealstory.kr, ECM ch. 7 (a practitioner text of low authority)',
      sample: 'overnight and accelerated deals 3 to 5 %, block trades 2 to 3 %',
      scaling: 'the middle of the range; standard error as for marketed offerings',
    }),
    'registered-direct': coefficient({
      value: '0.0985',
      standardError: '0.05',
      spread: '0.1',
      study: 'Bajaj, Denis, Ferris, Sarin (2001), as cited in Damodaran on Valuation',
      sample: '88 private placements 1990-1997: median 9.85 % where registered',
      scaling:
        'the median itself; standard error: 13.26 % in Hertzel and Smith (1993), 2.2 % for public offerings',
    }),
    'best-efforts': coefficient({
      value: '0.0985',
      standardError: '0.06',
      spread: '0.1',
      study: 'none on best-efforts offerings; as for a registered direct',
      sample: '88 private placements 1990-1997: median 9.85 % where registered',
      scaling: 'registered shares placed by an agent with the same investors; standard error wider for that',
    }),
    'unregistered-placement': coefficient({
      value: '0.2933',
      standardError: '0.07',
      spread: '0.2',
      study: 'Bajaj et al. (2001), Silber (1991), Maher (1976), Johnson (1999)',
      sample: 'restricted shares: 28.13 %, 33.75 %, 35.43 %, 20 %',
      scaling: 'the mean of the four; standard error: their sample standard deviation',
    }),
    'rights-issue': coefficient({
      value: '0.35',
      standardError: '0.08',
      spread: '0.1',
      study: 'dealstory.kr, ECM ch. 7 (a practitioner text of low authority)',
      sample: 'rights discounts 30 to 40 %',
      scaling: 'the middle of the range',
    }),
    price: coefficient({
      value: '0.015',
      standardError: '0.02',
      spread: '1.5',
      unit: 'per unit of -ln(price / $30), price between $0.10 and $50',
      study: `${corwin}; thefreelibrary.com a0326656947 (2003-2011); Mola and Loughran (2004)`,
      sample: 'sign in all: a lower price, a larger discount; no coefficient printed',
      scaling:
        'a $5 share comes out 2.7 points above a $30 one: a third of the distance from the mean of public offerings (2.2 %) to the median of registered placements (9.85 %)',
    }),
    size: coefficient({
      value: '0.0941',
      standardError: '0.0338',
      spread: '0.3',
      unit: 'per unit of ln(shares sold / shares outstanding / 13 %), between 5 % and 50 %',
      study: silber,
      sample: 'coefficient -0.142 (0.051) on ln(block in % of shares); sign also in Corwin (2003)',
      scaling: silberScaling,
    }),
    impact: coefficient({
      value: '0.25',
      standardError: '0.15',
      spread: '0.06',
      unit: 'per unit of (volatility of a day x root of (shares / average daily volume, at most 20) - 0.04)',
      study: 'the square-root law (arXiv 2411.13965, 1702.05434); Almgren, Thum, Hauptmann, Li (2005)',
      sample: 'Y of order 1 for orders worked into the market over a day',
      scaling:
        'an offering is marketed, not worked: at Y = 0.25 the typical impact of 4 % explains 1 of the 2.2 points of the mean public offering; Y = 1 would exceed the mean',
    }),
    volatility: coefficient({
      value: '0.25',
      standardError: '0.5',
      spread: '0.02',
      unit: 'per unit of (volatility of a day - 0.03), at most 0.10',
      study: `${corwin}; Altinkilic and Hansen (2003); mean of 2009 from thefreelibrary.com a0326656947`,
      sample: 'sign in all; mean 6.86 % in 2009 (270 offerings) against 3 % in the 1990s',
      scaling:
        'of the 3.9 points between the two means, price and impact explain about 3; half of the rest at a volatility two points higher',
    }),
    'index-volatility': coefficient({
      value: '0.0085',
      standardError: '0.02',
      spread: '0.4',
      unit: 'per unit of ln(index volatility of a year / 15 %), between 8 % and 50 %',
      study: 'thefreelibrary.com a0326656947 (1,840 US offerings 2003-2011)',
      sample: 'mean 6.86 % in 2009 against 3 % in the 1990s',
      scaling: 'the other half of that rest, at an index volatility of 26 % instead of 15 %',
    }),
    'index-return': coefficient({
      value: '0',
      standardError: '0.1',
      spread: '0.05',
      unit: 'per unit of the return of the index over 20 sessions, between -20 % and 20 %',
      study: 'Altinkilic and Hansen (2003): minus; Kim, Palia and Saunders: plus',
      sample: '1990-1997 and later',
      scaling: "the studies disagree on the sign: nothing until a desk's own deals say otherwise",
    }),
    revenue: coefficient({
      value: '0.0239',
      standardError: '0.0086',
      spread: '0.4',
      unit: 'per unit of -ln(revenue / $40 million), between $1 million and $400 million',
      study: silber,
      sample: 'coefficient 0.036 (0.013) on ln(revenue in millions)',
      scaling: silberScaling,
    }),
    earnings: coefficient({
      value: '0.1153',
      standardError: '0.0715',
      spread: '0.15',
      unit: 'half of it more without earnings, half of it less with',
      study: silber,
      sample: 'coefficient 0.174 (0.108) on having earnings',
      scaling: silberScaling,
    }),
    warrants: coefficient({
      value: '0',
      standardError: '0.03',
      spread: '0.5',
      unit: 'per warrant given with a share, at most 2',
      study: 'none',
      sample: 'a warrant given with the share makes the stated discount incomparable',
      scaling: "nothing until a desk's own deals say otherwise",
    }),
  },
  sources: [
    'Corwin (2003), The Determinants of Underpricing for Seasoned Equity Offers',
    'Eckbo, Masulis, Norli (2007), Security Offerings, Handbook of Corporate Finance ch. 6',
    'Silber (1991), Discounts on Restricted Stock: The Impact of Illiquidity on Stock Prices',
    'Damodaran on Valuation, on Wruck (1989), Hertzel and Smith (1993), Bajaj et al. (2001), Maher (1976), Johnson (1999)',
    'Almgren, Thum, Hauptmann, Li (2005), Direct Estimation of Equity Market Impact',
    'thefreelibrary.com a0326656947, 1,840 US seasoned offerings 2003-2011',
    'dealstory.kr, Equity capital markets ch. 7',
  ],
};
