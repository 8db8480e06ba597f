import { type CoefficientName, slopes } from '../domain/pricing/discount.js';
import { Refusal } from '../domain/refusal.js';
import type { DealHistory } from './deal-history-reader.js';
import { coefficientNames, type ModelDeal, type PriceModel } from '../domain/pricing/price-model.js';

// Ridge regression towards the priors: each coefficient is pulled to its prior with the force of the prior's
// own standard error, so that twenty deals do not get fifteen free coefficients. What a deal does not tell
// (a circumstance not known) stands at the typical deal. Only sums, products, quotients and one root: the
// result is the same on every machine. Written with six decimals, and never used to price on the fly.

const fewestDeals = 5;

type Posterior = { value: number[]; error: number[]; effective: number; residual: number };

function rowOf(deal: ModelDeal): number[] {
  return coefficientNames.map((name) => {
    if (name === deal.type) return 1;
    return slopes.includes(name as never) ? Number(deal.circumstances[name] ?? '0') : 0;
  });
}

function numbers(model: PriceModel, of: 'value' | 'standardError'): number[] {
  return coefficientNames.map((name) => Number(model.coefficients[name][of]));
}

/** The inverse of a symmetric positive definite matrix, by elimination. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let pivot = 0; pivot < n; pivot += 1) {
    const scale = work[pivot]![pivot]!;
    const line = work[pivot]!.map((value) => value / scale);
    work[pivot] = line;
    for (let i = 0; i < n; i += 1) {
      const factor = work[i]![pivot]!;
      if (i !== pivot && factor !== 0) work[i] = work[i]!.map((value, j) => value - factor * line[j]!);
    }
  }
  return work.map((row) => row.slice(n));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function posterior(priors: PriceModel, deals: readonly ModelDeal[]): Posterior {
  const [prior, error] = [numbers(priors, 'value'), numbers(priors, 'standardError')];
  const precision = 1 / Number(priors.residual) ** 2;
  const rows = deals.map(rowOf);
  const surprise = deals.map((deal, i) => Number(deal.actual) - dot(rows[i]!, prior));
  const information = prior.map((_, i) =>
    prior.map((__, j) => {
      const data = rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0) * precision;
      return i === j ? data + 1 / error[i]! ** 2 : data;
    }),
  );
  const covariance = inverse(information);
  const pull = prior.map((_, i) => rows.reduce((sum, row, k) => sum + row[i]! * surprise[k]!, 0) * precision);
  const value = prior.map((start, i) => start + dot(covariance[i]!, pull));
  const effective = prior.reduce((sum, _, i) => sum + 1 - covariance[i]![i]! / error[i]! ** 2, 0);
  const squares = deals.reduce((sum, deal, k) => sum + (Number(deal.actual) - dot(rows[k]!, value)) ** 2, 0);
  const residual = Math.sqrt(squares / Math.max(1, deals.length - effective));
  return { value, error: covariance.map((row, i) => Math.sqrt(row[i]!)), effective, residual };
}

/** The fit's coefficients and residual alone, as numbers of the model: what leave-one-out needs. */
export function refitted(priors: PriceModel, deals: readonly ModelDeal[]): PriceModel {
  const { value, error, residual } = posterior(priors, deals);
  const wider = residual / Number(priors.residual);
  const coefficients = Object.fromEntries(
    coefficientNames.map((name, i) => {
      const prior = priors.coefficients[name];
      const isSlope = slopes.includes(name as never);
      const spread = isSlope ? prior.spread : (Number(prior.spread) * wider).toFixed(6);
      return [name, { ...prior, value: value[i]!.toFixed(6), standardError: error[i]!.toFixed(6), spread }];
    }),
  ) as PriceModel['coefficients'];
  return { ...priors, residual: residual.toFixed(6), coefficients };
}

/** Shrinks the priors towards a desk's own deals and writes down what was done. Refuses `too-few-deals`. */
export function fitModel(
  priors: PriceModel,
  history: DealHistory,
  named: { name: string; dated: string },
): PriceModel {
  if (history.deals.length < fewestDeals) {
    throw new Refusal(
      'too-few-deals',
      `A fit takes at least ${fewestDeals} deals with a close and a discount; this file has ${history.deals.length}.`,
      'deals',
    );
  }
  const sample = history.deals.map(({ id, ticker, date, offerPrice, type, circumstances, actual }) => ({
    id,
    ticker,
    date,
    offerPrice,
    type,
    circumstances,
    actual,
  }));
  const fitted = refitted(priors, sample);
  const count = (name: CoefficientName) =>
    sample.filter((deal) => deal.type === name || Number(deal.circumstances[name] ?? '0') !== 0).length;
  const coefficients = Object.fromEntries(
    coefficientNames.map((name) => {
      const [before, after] = [priors.coefficients[name], fitted.coefficients[name]];
      const told = `${count(name)} of ${sample.length} deals tell; prior ${before.value} (${before.standardError})`;
      return [name, { ...after, scaling: `${before.scaling}; shrunk to own deals: ${told}` }];
    }),
  ) as PriceModel['coefficients'];
  return {
    ...fitted,
    ...named,
    note: `Fitted by ridge regression towards ${priors.name} of ${priors.dated}, whose residual of ${priors.residual} sets how much one deal weighs. The residual here is that of the fit.`,
    coefficients,
    fit: {
      deals: sample.length,
      effectiveCoefficients: posterior(priors, sample).effective.toFixed(2),
      priors: { name: priors.name, dated: priors.dated },
      leftOut: history.leftOut,
      sample,
    },
  };
}
