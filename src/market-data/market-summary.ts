import { isDate } from '../domain/calendar/civil-date.js';
import {
  type Fixed,
  decimalText,
  divHalfAway,
  fixedOfText,
  one,
  over,
  unitsOf,
} from '../domain/pricing/fixed-point.js';
import {
  annualVolatility,
  averageClose,
  averageVolume,
  minimumPrice,
  returnOver,
} from '../domain/pricing/market-statistics.js';
import { Refusal } from '../domain/refusal.js';
import { type BarWarning, warningsOf } from './bar-warnings.js';
import { onOneBasis, type ReadBar, readBars, type SkippedRow } from './bars-reader.js';

/** What `greenshoe market` prints: prices as decimal strings, statistics with six decimals, null where unknown. */
export type MarketSummary = {
  layout: string;
  rows: number;
  skipped: SkippedRow[];
  warnings: BarWarning[];
  close: string;
  adv20: number | null;
  average5Close: string | null;
  minimumPrice: string | null;
  return20: number | null;
  volatility20: number | null;
  lastSession: string;
};

/** The bars up to a date on the basis of that date, as traded where a split factor is given. */
export type MarketBars = { summary: MarketSummary; bars: ReadBar[] };

/** Reads a split factor: `5`, `0.2` or `1/840`; as-traded price = price in file x factor. */
export function splitFactorOf(text: string): { above: Fixed; below: Fixed } {
  const [above, below, ...rest] = text.split('/').map((part) => fixedOfText(part.trim()));
  if (rest.length > 0 || !above || above <= 0n || (text.includes('/') && (!below || below <= 0n))) {
    throw new Refusal(
      'invalid-decimal',
      'The split factor is a number above zero or a ratio such as 1/840.',
      'splitFactor',
    );
  }
  return { above, below: below ?? one };
}

/**
 * Reads a file of daily bars and sums it up as of a date. Refuses `not-bars`, `several-securities`, and
 * `no-sessions` when the file begins after the date.
 */
export function marketBars(bytes: Uint8Array, asOf: string, splitFactor?: string): MarketBars {
  if (!isDate(asOf)) {
    throw new Refusal('invalid-time', 'The date is a real day written YYYY-MM-DD.', 'asOf');
  }
  const file = readBars(bytes);
  const upToThen = file.bars.filter((bar) => bar.on <= asOf);
  if (upToThen.length === 0) {
    throw new Refusal('no-sessions', `The file begins on ${file.bars[0]!.on}, after ${asOf}.`, 'asOf');
  }
  const based = onOneBasis(upToThen);
  const warnings = warningsOf(file, based.bars, based.restated, asOf);
  const factor = splitFactor === undefined ? undefined : splitFactorOf(splitFactor);
  const bars = factor ? based.bars.map((bar) => asTraded(bar, factor)) : based.bars;
  const last = bars.at(-1)!;
  const printed = (price: Fixed | null): string | null =>
    price === null ? null : price === last.close ? last.closeText : priceText(price, factor !== undefined);
  const summary: MarketSummary = {
    layout: file.layout,
    rows: file.bars.length,
    skipped: file.skipped,
    warnings,
    close: last.closeText,
    adv20: sixDecimals(averageVolume(bars)),
    average5Close: priceText(averageClose(bars), factor !== undefined),
    minimumPrice: printed(minimumPrice(bars)),
    return20: sixDecimals(returnOver(bars)),
    volatility20: sixDecimals(annualVolatility(bars)),
    lastSession: last.on,
  };
  return { summary, bars };
}

function asTraded(bar: ReadBar, factor: { above: Fixed; below: Fixed }): ReadBar {
  const price = (value: Fixed | null): Fixed | null =>
    value === null ? null : divHalfAway(value * factor.above, factor.below);
  const close = price(bar.close)!;
  return {
    ...bar,
    open: price(bar.open),
    high: price(bar.high),
    low: price(bar.low),
    close,
    vwap: price(bar.vwap ?? null),
    closeText: priceText(close, true)!,
    volume: bar.volume === null ? null : over(divHalfAway(bar.volume * factor.below, one), factor.above),
  };
}

// As traded, a price has at most four decimals, six below a unit: what is beyond is the vendor's float noise.
function priceText(price: Fixed | null, restated: boolean): string | null {
  if (price === null) return null;
  const decimals = restated && price >= one ? 4 : 6;
  return decimalText(unitsOf(price, decimals), decimals);
}

function sixDecimals(value: Fixed | null): number | null {
  return value === null ? null : Number(decimalText(unitsOf(value, 6), 6));
}
