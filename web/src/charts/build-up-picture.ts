// How the book came about: what was wanted at each moment, against what is on offer.

import { price, shares } from '../money';
import { timeWord } from '../words';
import { namedLine, small, tip, type Draw } from './inks';
import { niceTicks, shortCount } from './scale';

export type Moment = { at: string; demand: number; orders: number; clears: string | null };

export function buildUpPicture(
  moments: readonly Moment[],
  { base, overAllotment, currency }: { base: number; overAllotment: number; currency: string },
): Draw {
  const most = Math.max(base + overAllotment, ...moments.map(({ demand }) => demand));
  return (inks) => {
    const ticks = niceTicks(0, most * 1.04, 5);
    // At the left the book is young and leaves room for the names.
    const left = { label: { position: 'insideStartTop', distance: 4 } };
    const option = { ...left, text: inks['option-text'] };
    const lines = [
      namedLine({ yAxis: base }, 'Base', inks.soft, left),
      ...(overAllotment > 0
        ? [namedLine({ yAxis: base + overAllotment }, 'With option', inks.option, option)]
        : []),
    ];
    return {
      grid: { left: 64, right: 24, top: 14, bottom: 30 },
      tooltip: {
        ...tip(inks),
        formatter: (points: Array<{ dataIndex: number }>) => said(moments[points[0]!.dataIndex]!, currency),
      },
      xAxis: {
        type: 'time',
        axisLabel: { ...small(inks.soft), hideOverlap: true, margin: 10 },
        axisLine: { lineStyle: { color: inks.line } },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        axisLine: { show: false },
        axisTick: { show: false },
        min: 0,
        max: ticks.at(-1),
        interval: ticks[1]! - ticks[0]!,
        axisLabel: { ...small(inks.soft), formatter: shortCount },
        splitLine: { lineStyle: { color: inks.line } },
      },
      series: [
        {
          type: 'line',
          step: 'end',
          symbol: 'circle',
          showSymbol: false,
          data: moments.map(({ at, demand }) => [Date.parse(at), demand]),
          itemStyle: { color: inks.info },
          lineStyle: { color: inks.accent, width: 2 },
          areaStyle: { color: inks.accent, opacity: 0.1 },
          markLine: { symbol: 'none', silent: true, data: lines },
        },
      ],
    };
  };
}

function said({ at, demand, orders, clears }: Moment, currency: string): string {
  const clearing = clears === null ? 'clears nowhere' : `clears at ${price(clears, currency)}`;
  return `<strong>${shares(demand)}</strong><br>${timeWord(at)}, ${shares(orders)} orders, ${clearing}`;
}
