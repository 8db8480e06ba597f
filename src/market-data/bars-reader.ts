import { daysBetween } from '../domain/calendar/civil-date.js';
import { type Fixed, divHalfAway, one, over } from '../domain/pricing/fixed-point.js';
import type { DailyBar } from '../domain/pricing/market-statistics.js';
import { Refusal } from '../domain/refusal.js';
import {
  type DayOrder,
  dayOf,
  dayOrderOf,
  decimalMarkOf,
  isEmptyCell,
  numberOf,
  numberText,
} from './bar-cells.js';
import { type BarLayout, type BarRole, layoutOf } from './bar-layout.js';
import type { TableRow } from '../platform/delimited-text.js';
import { delimiterOf, tableOf, textOf } from './csv-table.js';

/** A bar with the line it came from, its close as printed and what the source says of splits that day. */
export type ReadBar = DailyBar & { line: number; closeText: string; split: Fixed | null };

export type SkippedRow = { line: number; why: string };

/** Bars ascending by day, on the basis of the file; rows left out, each with its reason. */
export type BarsFile = {
  layout: string;
  bars: ReadBar[];
  skipped: SkippedRow[];
  /** Days that stand twice with other numbers: the first row is kept. */
  conflicts: { on: string; line: number }[];
  unordered: boolean;
};

type Reading = { layout: BarLayout; mark: '.' | ','; order: DayOrder };

/** Reads daily bars of any layout known by its header. Refuses what is not bars: `not-bars`. */
export function readBars(bytes: Uint8Array): BarsFile {
  const { rows, layout, delimiter } = recognise(bytes);
  const data = rows.slice(layout.firstRow);
  refuseSeveralSecurities(data, layout);
  const reading = {
    layout,
    mark: decimalMarkOf(priceCells(data, layout), delimiter),
    order: dayOrderOf(data.map((row) => cellOf(row, layout, 'date') ?? '')),
  };
  const skipped: SkippedRow[] = [];
  const read: ReadBar[] = [];
  for (const row of data) {
    const bar = readRow(row, reading);
    if (typeof bar === 'string') skipped.push({ line: row.line, why: bar });
    else read.push(bar);
  }
  if (read.length === 0) {
    throw new Refusal('not-bars', 'The header is one of daily bars, but no row holds a day and a close.');
  }
  const ordered = inOrder(read, skipped);
  refuseOtherPeriods(read.length, ordered.bars);
  return { layout: layout.name, ...ordered };
}

/** Bars of a minute, of a week or of a month have the columns of daily ones, and would give a wrong volume. */
function refuseOtherPeriods(rows: number, bars: readonly ReadBar[]): void {
  if (rows > 2 * bars.length) {
    throw new Refusal(
      'not-bars',
      `Days stand in it ${Math.floor(rows / bars.length)} times each: these are bars within the day. Give daily bars.`,
    );
  }
  const gaps = bars.slice(1).map((bar, i) => daysBetween(bars[i]!.on, bar.on));
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 1;
  const regular = gaps.filter((gap) => Math.abs(gap - usual) <= (usual > 20 ? 3 : 1)).length;
  if (gaps.length >= 4 && usual >= 6 && regular * 10 >= gaps.length * 9) {
    const period = usual <= 8 ? 'week' : `${usual} days`;
    throw new Refusal('not-bars', `There is one bar for each ${period}: give daily bars.`);
  }
}

function recognise(bytes: Uint8Array): { rows: TableRow[]; layout: BarLayout; delimiter: string } {
  const text = textOf(bytes);
  if (text === undefined) throw new Refusal('not-bars', 'This is not a text file: export the bars as CSV.');
  if (/^\s*[[{<]/.test(text.replace('\uFEFF', '')) && !/^\s*<\w+>[,;\t]/.test(text)) {
    throw new Refusal(
      'not-bars',
      'This looks like JSON or markup, not like daily bars: export the bars as CSV.',
    );
  }
  const delimiter = delimiterOf(text);
  const rows = tableOf(text, delimiter);
  if (!rows)
    throw new Refusal('not-bars', 'The quotes of this file do not close: export the bars as CSV again.');
  const layout = layoutOf(rows.slice(0, 23).map((row) => row.cells));
  if (!layout) {
    const header = (rows[0]?.cells ?? []).slice(0, 8).join(', ').slice(0, 120);
    throw new Refusal(
      'not-bars',
      `No header of daily bars (a date, a close, and open, high and low or a volume) was found; the first row reads: ${header}.`,
    );
  }
  return { rows, layout, delimiter };
}

function cellOf(row: TableRow, layout: BarLayout, role: BarRole): string | undefined {
  const at = layout.columns.get(role);
  return at === undefined ? undefined : row.cells[at];
}

function priceCells(rows: readonly TableRow[], layout: BarLayout): string[] {
  return rows
    .slice(0, 500)
    .flatMap((row) => [cellOf(row, layout, 'close') ?? '', cellOf(row, layout, 'open') ?? '']);
}

function refuseSeveralSecurities(rows: readonly TableRow[], layout: BarLayout): void {
  const symbols = new Set(
    rows.map((row) => cellOf(row, layout, 'symbol') ?? '').filter((name) => name !== ''),
  );
  if (symbols.size > 1) {
    const some = [...symbols].slice(0, 3).join(', ');
    throw new Refusal(
      'several-securities',
      `The file holds ${symbols.size} securities (${some}${symbols.size > 3 ? ', ...' : ''}): give one of them.`,
    );
  }
}

/** The bar of a row, or why there is none. */
function readRow(row: TableRow, reading: Reading): ReadBar | string {
  const { layout, mark, order } = reading;
  const dayCell = cellOf(row, layout, 'date') ?? '';
  const on = dayOf(dayCell, order);
  if (on === undefined) return `no date: "${dayCell.slice(0, 40)}"`;
  const closeCell = cellOf(row, layout, 'close') ?? '';
  if (isEmptyCell(closeCell)) return `no close: "${closeCell}"`;
  const closeText = numberText(closeCell, mark);
  const close = numberOf(closeCell, mark);
  if (closeText === undefined || close === undefined)
    return `the close is not a number: "${closeCell.slice(0, 40)}"`;
  if (close <= 0n) return `the close is not above zero: ${closeText}`;
  const number = (role: BarRole): Fixed | null => numberOf(cellOf(row, layout, role) ?? '', mark) ?? null;
  const price = (role: BarRole): Fixed | null => {
    const value = number(role);
    return value !== null && value > 0n ? value : null;
  };
  const volume = number('volume');
  if (volume !== null && volume < 0n) return `the volume is below zero: ${cellOf(row, layout, 'volume')}`;
  const split = number('split');
  return {
    on,
    open: price('open'),
    high: price('high'),
    low: price('low'),
    close,
    volume,
    vwap: price('vwap'),
    line: row.line,
    closeText,
    split: split !== null && split > 0n && split !== one ? split : null,
  };
}

function inOrder(read: readonly ReadBar[], skipped: SkippedRow[]): Omit<BarsFile, 'layout'> {
  const steps = read.slice(1).map((bar, i) => (bar.on < read[i]!.on ? -1 : bar.on > read[i]!.on ? 1 : 0));
  const unordered = steps.includes(1) && steps.includes(-1);
  const byDay = new Map<string, ReadBar>();
  const conflicts: { on: string; line: number }[] = [];
  for (const bar of read) {
    const first = byDay.get(bar.on);
    if (!first) {
      byDay.set(bar.on, bar);
      continue;
    }
    const same = first.close === bar.close && first.volume === bar.volume;
    if (!same) conflicts.push({ on: bar.on, line: bar.line });
    const what = same ? 'the same' : 'other';
    skipped.push({
      line: bar.line,
      why: `${bar.on} stands already on line ${first.line}, with ${what} numbers`,
    });
  }
  const bars = [...byDay.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return { bars, skipped: skipped.toSorted((a, b) => a.line - b.line), conflicts, unordered };
}

/**
 * Brings bars that are printed as traded to the basis of the last one, by the file's own split column.
 * Where prices do not jump at a split, the source has adjusted them already and they stay as they are.
 */
export function onOneBasis(bars: readonly ReadBar[]): { bars: ReadBar[]; restated: string[] } {
  const restated: string[] = [];
  let factor = one;
  const result: ReadBar[] = [];
  for (let i = bars.length - 1; i >= 0; i -= 1) {
    const bar = bars[i]!;
    result.push(factor === one ? bar : scaled(bar, factor));
    const before = bars[i - 1];
    if (bar.split !== null && before && jumps(before, bar, bar.split)) {
      factor = divHalfAway(factor * wholeSplit(bar.split), one);
      restated.push(bar.on);
    }
  }
  return { bars: result.toReversed(), restated: restated.toReversed() };
}

// Nearer to the split's ratio than to no change, in proportion: (before / after)^2 against the ratio.
function jumps(before: DailyBar, after: DailyBar, split: Fixed): boolean {
  const ratio = over(before.close, after.open ?? after.close);
  const square = divHalfAway(ratio * ratio, one);
  return split > one ? square > split : square < split;
}

/** A vendor's 7.00000700001 means 7: the nearest ratio of small whole numbers, if it is near enough. */
export function wholeSplit(split: Fixed): Fixed {
  for (let below = 1n; below <= 20n; below += 1n) {
    const above = divHalfAway(split * below, one);
    const error = above * one - split * below;
    if (above > 0n && (error < 0n ? -error : error) * 100_000n <= split * below) return over(above, below);
  }
  return split;
}

/** Prices divided and volume multiplied by the factor. */
function scaled(bar: ReadBar, factor: Fixed): ReadBar {
  const price = (value: Fixed | null): Fixed | null => (value === null ? null : over(value, factor));
  return {
    ...bar,
    open: price(bar.open),
    high: price(bar.high),
    low: price(bar.low),
    close: over(bar.close, factor),
    vwap: price(bar.vwap ?? null),
    volume: bar.volume === null ? null : divHalfAway(bar.volume * factor, one),
  };
}
