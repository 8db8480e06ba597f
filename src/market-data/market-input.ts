import { type Fields, readFields, readList } from '../domain/document.js';
import { type Fixed, over } from '../domain/pricing/fixed-point.js';
import {
  averageClose,
  averageVolume,
  dailyVolatility,
  type DailyBar,
  minimumPrice,
  rangeVolatility,
  returnOver,
  volumeWeightedPrice,
} from '../domain/pricing/market-statistics.js';
import { Refusal } from '../domain/refusal.js';
import { readDate, readDecimal, readOptionalDate, readPositive } from '../domain/pricing/decimal-input.js';

/** What is known of a stock's (or an index's) trading, from bars or from statistics of bars. */
export type MarketFacts = {
  source: 'bars' | 'statistics';
  sessions: number | null;
  lastSession: string | null;
  close: Fixed | null;
  adv20: Fixed | null;
  average5: Fixed | null;
  minimumPrice: Fixed | null;
  return20: Fixed | null;
  /** Of one day. */
  dailyVolatility: Fixed | null;
  rangeVolatility: Fixed | null;
  vwap: (sessions: number) => Fixed | null;
  bid: Fixed | null;
  ask: Fixed | null;
  volatilityIndex: Fixed | null;
  /** The last closes, for the gates. */
  closes: { date: string; close: Fixed }[];
  synthetic: boolean;
};

const barFields = new Set(['on', 'date', 'open', 'high', 'low', 'close', 'volume', 'vwap', 'adjustedClose']);
const marketFields = new Set(
  `bars bid ask name source synthetic note volatilityIndex close lastSession adv20 average5Close minimumPrice
  return20 volatility20 vwap layout rows skipped warnings asOf`.split(/\s+/),
);

function readBar(value: unknown, path: string): DailyBar {
  const fields = readFields(value, barFields, path);
  const price = (field: string): Fixed | null => {
    const read = readPositive(fields[field], `${path}.${field}`);
    return read === 0n ? null : read;
  };
  const close = price('close');
  if (close === null) throw new Refusal('zero-price', `${path}.close must be above zero.`, `${path}.close`);
  return {
    on: readDate(fields.on ?? fields.date, `${path}.on`),
    open: price('open'),
    high: price('high'),
    low: price('low'),
    close,
    volume: readPositive(fields.volume, `${path}.volume`),
    vwap: price('vwap'),
  };
}

function readBars(fields: Fields, path: string, asOf: string): DailyBar[] {
  const bars = readList(fields, 'bars', path).map((bar, i) => readBar(bar, `${path}.bars[${i}]`));
  const ordered = bars.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const twice = ordered.find((bar, i) => bar.on === ordered[i - 1]?.on);
  if (twice) throw new Refusal('repeated-id', `${path}.bars holds ${twice.on} twice.`, `${path}.bars`);
  return ordered.filter((bar) => bar.on <= asOf);
}

const rootOfYear = 15_874507866387544356n;

/** Reads bars, or the statistics that `greenshoe market` prints; `vwap` there is one price. */
export function readMarket(document: unknown, path: string, asOf: string): MarketFacts {
  const fields = readFields(document, marketFields, path);
  const common = {
    bid: readPositive(fields.bid, `${path}.bid`),
    ask: readPositive(fields.ask, `${path}.ask`),
    volatilityIndex: readPositive(fields.volatilityIndex, `${path}.volatilityIndex`),
    synthetic: fields.synthetic === true,
  };
  if (fields.bars !== undefined) {
    const bars = readBars(fields, path, asOf);
    const last = bars.at(-1);
    return {
      ...common,
      source: 'bars',
      sessions: bars.length,
      lastSession: last?.on ?? null,
      close: last?.close ?? null,
      adv20: averageVolume(bars),
      average5: averageClose(bars),
      minimumPrice: minimumPrice(bars),
      return20: returnOver(bars),
      dailyVolatility: dailyVolatility(bars),
      rangeVolatility: rangeVolatility(bars),
      vwap: (sessions) => volumeWeightedPrice(bars, sessions),
      closes: bars.slice(-10).map(({ on, close }) => ({ date: on, close })),
    };
  }
  return { ...common, ...statisticsOf(fields, path) };
}

function statisticsOf(
  fields: Fields,
  path: string,
): Omit<MarketFacts, 'bid' | 'ask' | 'volatilityIndex' | 'synthetic'> {
  const read = (field: string): Fixed | null => readPositive(fields[field], `${path}.${field}`);
  const yearly = read('volatility20');
  const [close, average5, vwap] = [read('close'), read('average5Close'), read('vwap')];
  const least = close !== null && average5 !== null ? (close < average5 ? close : average5) : null;
  const lastSession = readOptionalDate(fields.lastSession, `${path}.lastSession`);
  return {
    source: 'statistics',
    sessions: null,
    lastSession,
    close: close === 0n ? null : close,
    adv20: read('adv20'),
    average5,
    minimumPrice: read('minimumPrice') ?? least,
    return20: readDecimal(fields.return20, `${path}.return20`),
    dailyVolatility: yearly === null ? null : over(yearly, rootOfYear),
    rangeVolatility: null,
    vwap: () => vwap,
    closes: close !== null && lastSession !== null ? [{ date: lastSession, close }] : [],
  };
}
