// Demand as a step curve: price upright, cumulative shares across, what is on offer as upright lines, and the price
// at which the book clears written at its point.

import type { Level } from '../api/types';
import { position, price, signed } from '../money';
import { namedLine, over, small, type Draw } from './inks';
import { niceTicks, shortCount } from './scale';

export type Demand = {
  levels: readonly Level[];
  base: number;
  overAllotment: number;
  clearsBase: string | null;
  clearsAll: string | null;
  /** The price that is proposed or approved. */
  agreed?: string | null;
  /** The level that the reader has chosen. */
  picked?: string | null;
  currency: string;
};

export const demandGrid = { left: 64, right: 24, top: 30, bottom: 30 };

export function demandPicture(demand: Demand, height: number): Draw {
  const { levels, base, overAllotment, currency } = demand;
  const heights = levels.map((level) => position(level.price));
  const [high, low] = [heights[0] ?? 1, heights.at(-1) ?? 0];
  const pad = high === low ? high * 0.1 || 1 : (high - low) * 0.08;
  const [min, max] = [low - pad, high + pad];
  const most = Math.max(levels.at(-1)?.cumulative ?? 0, base + overAllotment);
  const room = height - demandGrid.top - demandGrid.bottom;
  const labelled = spaced(heights, (18 * (max - min)) / room);
  const wordOf = new Map(levels.map((level, index) => [heights[index], price(level.price, currency)]));
  return (inks, width) => {
    const ticks = niceTicks(0, most * 1.04, Math.max(3, Math.floor(width / 130)));
    return {
      grid: demandGrid,
      xAxis: {
        type: 'value',
        min: 0,
        max: ticks.at(-1),
        interval: ticks[1]! - ticks[0]!,
        axisLabel: { ...small(inks.soft), formatter: shortCount, margin: 10 },
        axisLine: { lineStyle: { color: inks.line } },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: inks.line } },
      },
      yAxis: {
        type: 'value',
        min,
        max,
        splitLine: { show: false },
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          ...small(inks.soft),
          customValues: labelled,
          formatter: (value: number) => wordOf.get(value) ?? '',
        },
      },
      series: [
        {
          type: 'line',
          silent: true,
          symbol: 'none',
          data: steps(levels, heights),
          lineStyle: { color: inks.accent, width: 2, join: 'miter' },
          areaStyle: { color: inks.accent, opacity: 0.1, origin: 'start' },
          markLine: { symbol: 'none', silent: true, data: supplyLines(demand, inks) },
          markPoint: {
            symbol: 'circle',
            symbolSize: 9,
            silent: true,
            itemStyle: { color: inks.option },
            label: {
              ...over(inks.ink, inks),
              fontWeight: 600,
              position: 'right',
              distance: 8,
              offset: [0, -10],
            },
            data: [...clearingPoint(demand), ...markedLevels(demand, inks)],
          },
        },
      ],
    };
  };
}

function steps(levels: readonly Level[], heights: readonly number[]): number[][] {
  return levels.flatMap((level, index) => [
    [index === 0 ? 0 : levels[index - 1]!.cumulative, heights[index]!],
    [level.cumulative, heights[index]!],
  ]);
}

function supplyLines({ base, overAllotment }: Demand, inks: Parameters<Draw>[0]) {
  const lines = [
    namedLine({ xAxis: base }, 'Base', inks.soft, { label: { align: 'right', offset: [-3, 0] } }),
  ];
  if (overAllotment === 0) return lines;
  const option = { text: inks['option-text'], label: { align: 'left', offset: [3, 0] } };
  return [...lines, namedLine({ xAxis: base + overAllotment }, 'With option', inks.option, option)];
}

function clearingPoint({ clearsAll, clearsBase, base, overAllotment, currency }: Demand) {
  const clears = clearsAll ?? clearsBase;
  if (clears === null) return [];
  const supply = clearsAll === null ? base : base + overAllotment;
  return [
    {
      coord: [supply, position(clears)],
      label: { formatter: `Clears at ${price(clears, currency)}` },
    },
  ];
}

/** Further levels that are spoken of: another form and another word than the clearing point. */
function markedLevels({ levels, agreed, picked, currency }: Demand, inks: Parameters<Draw>[0]) {
  const marks = [
    { at: agreed ?? null, word: 'Deal price', symbol: 'diamond', color: inks.accent },
    { at: picked ?? null, word: 'Read at', symbol: 'rect', color: inks.info },
  ];
  return marks.flatMap(({ at, word, symbol, color }) => {
    const level = levels.find(({ price: one }) => at !== null && signed(one) === signed(at));
    if (level === undefined) return [];
    return [
      {
        coord: [level.cumulative, position(level.price)],
        symbol,
        itemStyle: { color },
        label: { formatter: `${word} ${price(level.price, currency)}` },
      },
    ];
  });
}

/** Every value that has room for its label, the highest first. */
function spaced(values: readonly number[], gap: number): number[] {
  let last = Infinity;
  return values.filter((value) => {
    if (last - value < gap) return false;
    last = value;
    return true;
  });
}
