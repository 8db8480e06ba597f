import { discountOf } from '../domain/pricing/discount.js';
import { type DealHistory, sixDecimals } from './deal-history-reader.js';
import { refitted } from './fit-model.js';
import { type ModelDeal, numbersOf, type PriceModel } from '../domain/pricing/price-model.js';

/** How a model does on past deals, in percentage points, beside the two rules a desk would use without one. */
export type Backtest = {
  model: { name: string; dated: string };
  deals: {
    id: string;
    type: string;
    predicted: number;
    actual: number;
    error: number;
    leftOneOut: boolean;
  }[];
  rankCorrelation: number | null;
  meanAbsoluteError: number | null;
  /** Mean absolute error of predicting the mean of the calibration deals. */
  naiveMean: number | null;
  /** The same with the mean of that deal type, where the calibration deals hold the type. */
  naiveByType: number | null;
  ratioToNaiveMean: number | null;
  leftOut: { id: string; why: string }[];
};

function isSameDeal(a: ModelDeal, b: ModelDeal): boolean {
  if (a.id === b.id) return true;
  if (a.ticker === null || a.ticker !== b.ticker) return false;
  return a.date !== null && a.date === b.date ? true : Number(a.offerPrice) === Number(b.offerPrice);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

/** Spearman's rank correlation, ties sharing their rank; null below three pairs or where one side is flat. */
export function rankCorrelationOf(a: readonly number[], b: readonly number[]): number | null {
  if (a.length < 3) return null;
  const [x, y] = [ranksOf(a), ranksOf(b)];
  const middle = (a.length + 1) / 2;
  const product = (p: readonly number[], q: readonly number[]): number =>
    p.reduce((sum, value, i) => sum + (value - middle) * (q[i]! - middle), 0);
  const scale = Math.sqrt(product(x, x) * product(y, y));
  return scale === 0 ? null : product(x, y) / scale;
}

function points(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(4));
}

/**
 * Predicts each deal. One that the model was fitted on is predicted by a fit without it; a model without a
 * sample (the literature) sees none of them, and the naive rules then use the other deals of the file.
 */
export function backtest(model: PriceModel, priors: PriceModel, history: DealHistory): Backtest {
  const sample = model.fit?.sample;
  const rows = history.deals.map((deal) => {
    const others = (sample ?? history.deals).filter((known) => !isSameDeal(known, deal));
    const leftOneOut = sample !== undefined && others.length < sample.length;
    const used = leftOneOut ? refitted(priors, others) : model;
    const predicted = Number(sixDecimals(discountOf(numbersOf(used), deal.facts).total)) * 100;
    const all = mean(others.map((known) => Number(known.actual) * 100));
    const alike = mean(
      others.filter((known) => known.type === deal.type).map((known) => Number(known.actual) * 100),
    );
    const actual = Number(deal.actual) * 100;
    return { id: deal.id, type: deal.type, predicted, actual, leftOneOut, all, alike: alike ?? all };
  });
  const error = (guess: (row: (typeof rows)[number]) => number | null): number | null =>
    mean(rows.flatMap((row) => (guess(row) === null ? [] : [Math.abs(guess(row)! - row.actual)])));
  const [ours, naive] = [error((row) => row.predicted), error((row) => row.all)];
  const correlation = rankCorrelationOf(
    rows.map((row) => row.predicted),
    rows.map((row) => row.actual),
  );
  return {
    model: { name: model.name, dated: model.dated },
    deals: rows.map(({ id, type, predicted, actual, leftOneOut }) => ({
      id,
      type,
      predicted: points(predicted)!,
      actual: points(actual)!,
      error: points(predicted - actual)!,
      leftOneOut,
    })),
    rankCorrelation: points(correlation),
    meanAbsoluteError: points(ours),
    naiveMean: points(naive),
    naiveByType: points(error((row) => row.alike)),
    ratioToNaiveMean: ours === null || !naive ? null : points(ours / naive),
    leftOut: history.leftOut,
  };
}
