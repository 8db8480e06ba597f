// How the book came about: what was wanted at each moment, against what is on offer.

import { price, shares } from '../money';
import { dateWord, exactTime, timeWord } from '../words';
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
    const lines = [
      namedLine({ yAxis: base }, 'Base', inks.soft),
      ...(overAllotment > 0
        ? [
            namedLine({ yAxis: base + overAllotment }, 'With option', inks.option, {
              text: inks['option-text'],
              label: { offset: [0, overAllotment * 18 < most ? -6 : 0] },
            }),
          ]
        : []),
    ];
    return {
      grid: { left: 64, right: 82, top: 14, bottom: 30 },
      tooltip: {
        ...tip(inks),
        formatter: (points: Array<{ dataIndex: number }>) => said(moments[points[0]!.dataIndex]!, currency),
      },
      xAxis: {
        type: 'time',
        axisLabel: { ...small(inks.soft), hideOverlap: true, margin: 10, formatter: timeOn(moments) },
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

/** As exact as the time that is shown: seconds within minutes, days over weeks. */
function timeOn(moments: readonly Moment[]): (at: number) => string {
  const span = moments.length < 2 ? 0 : Date.parse(moments.at(-1)!.at) - Date.parse(moments[0]!.at);
  return (at) => {
    const time = new Date(at).toISOString();
    if (span < 900_000) return exactTime(time).replace(/\.\d+$/, '');
    return span < 7 * 86_400_000 ? timeWord(time) : dateWord(time);
  };
}

function said({ at, demand, orders, clears }: Moment, currency: string): string {
  const clearing = clears === null ? 'clears nowhere' : `clears at ${price(clears, currency)}`;
  return `<strong>${shares(demand)}</strong><br>${timeWord(at)}, ${shares(orders)} orders, ${clearing}`;
}
