// What daily bars say about a stock: average volume, average close, the exchange's Minimum Price (the lower
// of the last close and the average of the last five), the return over twenty sessions, volatility from
// closes (sample standard deviation of log returns, times the root of 252) and from ranges (Parkinson 1980),
// and the volume-weighted average price. Bars are ascending by day and end with the day in question; where
// there are too few of them the answer is null, never a guess. All numbers are fixed-point.
import { type Fixed, divHalfAway, naturalLog, one, over, squareRoot } from './fixed-point.js';

/** One session. Prices and volume with 18 decimals; null where the source does not say. */
export type DailyBar = {
  on: string;
  open: Fixed | null;
  high: Fixed | null;
  low: Fixed | null;
  close: Fixed;
  volume: Fixed | null;
  vwap?: Fixed | null;
};

const sessionsInYear = 252n;

function lastOf<T>(values: readonly T[], count: number): readonly T[] | null {
  return count > 0 && values.length >= count ? values.slice(-count) : null;
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

/** Mean volume of the last sessions, those without trade included; null where one volume is not known. */
export function averageVolume(bars: readonly DailyBar[], sessions = 20): Fixed | null {
  const volumes = lastOf(bars, sessions)?.map((bar) => bar.volume);
  if (!volumes || volumes.some((volume) => volume === null)) return null;
  return divHalfAway(sum(volumes as Fixed[]), BigInt(sessions));
}

/** Mean of the last closes. */
export function averageClose(bars: readonly DailyBar[], sessions = 5): Fixed | null {
  const window = lastOf(bars, sessions);
  return window && divHalfAway(sum(window.map((bar) => bar.close)), BigInt(sessions));
}

/** The lower of the last close and the average of the last five. */
export function minimumPrice(bars: readonly DailyBar[]): Fixed | null {
  const average = averageClose(bars, 5);
  if (average === null) return null;
  const { close } = bars.at(-1)!;
  return close < average ? close : average;
}

/** Close over the close so many sessions before, less one. */
export function returnOver(bars: readonly DailyBar[], sessions = 20): Fixed | null {
  const window = lastOf(bars, sessions + 1);
  return window && over(window.at(-1)!.close, window[0]!.close) - one;
}

function logReturns(bars: readonly DailyBar[]): Fixed[] {
  return bars.slice(1).map((bar, i) => naturalLog(bar.close) - naturalLog(bars[i]!.close));
}

/** Sample standard deviation (n - 1) of the last daily log returns, for one day. */
export function dailyVolatility(bars: readonly DailyBar[], sessions = 20): Fixed | null {
  const window = lastOf(bars, sessions + 1);
  if (!window || sessions < 2) return null;
  const returns = logReturns(window);
  const n = BigInt(sessions);
  const total = sum(returns);
  // sum((r - mean)^2) = sum(r^2) - total^2 / n, kept whole until the one division
  const squares = n * sum(returns.map((r) => r * r)) - total * total;
  return squareRoot(divHalfAway(squares, n * (n - 1n) * one));
}

/** The daily volatility from closes, a year long. */
export function annualVolatility(bars: readonly DailyBar[], sessions = 20): Fixed | null {
  const daily = dailyVolatility(bars, sessions);
  return daily === null ? null : yearLong(daily);
}

/** A daily volatility times the root of 252. */
export function yearLong(daily: Fixed): Fixed {
  return divHalfAway(daily * squareRoot(sessionsInYear * one), one);
}

/**
 * Volatility from highs and lows, a year long: root of mean(ln(high / low)^2) / (4 ln 2).
 * Source: Parkinson, The Extreme Value Method for Estimating the Variance of the Rate of Return (1980).
 */
export function rangeVolatility(bars: readonly DailyBar[], sessions = 20): Fixed | null {
  const window = lastOf(bars, sessions);
  if (!window || window.some((bar) => bar.high === null || bar.low === null)) return null;
  const ranges = window.map((bar) => naturalLog(bar.high!) - naturalLog(bar.low!));
  const squares = sum(ranges.map((range) => range * range));
  const variance = divHalfAway(squares, 4n * BigInt(sessions) * naturalLog(2n * one));
  return yearLong(squareRoot(variance));
}

/**
 * Volume-weighted average price of the last sessions: each day's own average where it is known, otherwise
 * the mean of high, low and close, otherwise the close. Null without any volume.
 */
export function volumeWeightedPrice(bars: readonly DailyBar[], sessions: number): Fixed | null {
  const window = lastOf(bars, sessions);
  if (!window || window.some((bar) => bar.volume === null)) return null;
  const volume = sum(window.map((bar) => bar.volume!));
  if (volume === 0n) return null;
  return divHalfAway(sum(window.map((bar) => dayPrice(bar) * bar.volume!)), volume);
}

function dayPrice(bar: DailyBar): Fixed {
  if (bar.vwap) return bar.vwap;
  if (bar.high === null || bar.low === null) return bar.close;
  return divHalfAway(bar.high + bar.low + bar.close, 3n);
}
