// The open short from day to day, with what is left of the option, until the option ends; purchases stand where they
// were made, against the offer price. What has happened ends at today; the option goes on.

import type { OverAllotment } from '../api/types';
import { position, price, shares } from '../money';
import { dateWord } from '../words';
import { namedLine, small, tip, type Draw, type Inks } from './inks';
import { niceTicks, shortCount } from './scale';

type Line = OverAllotment['lines'][number];
type Point = [time: number, value: number];

const dayMs = 86_400_000;

export function shortPicture(ledger: OverAllotment, currency: string, now: number): Draw {
  const { lines, optionExpires, offerPrice } = ledger;
  const start = Math.min(...lines.map(({ on }) => Date.parse(on)));
  const end = Date.parse(optionExpires);
  const today = Math.max(start, Math.min(now, end));
  const purchases = lines.filter(({ kind }) => kind === 'stabilizing' || kind === 'covering');
  const most = Math.max(1, ...lines.flatMap(({ openShort, optionLeft }) => [openShort, optionLeft]));
  const prices = [offerPrice, ...purchases.map((line) => line.price)].map(position);
  const short = followed(lines, today, ({ openShort }) => openShort);
  const option = followed(lines, end, ({ optionLeft }) => optionLeft);
  return (inks, width) => {
    const ticks = niceTicks(0, most * 1.12, 4);
    return {
      grid: { left: 64, right: purchases.length > 0 ? 64 : 30, top: 22, bottom: 30 },
      tooltip: {
        ...tip(inks),
        formatter: (points: Array<{ value: Point }>) => said(lines, points[0]!.value[0]),
      },
      xAxis: {
        type: 'time',
        min: start,
        max: end,
        axisLabel: {
          ...small(inks.soft),
          formatter: (time: number) => dateWord(new Date(time).toISOString()),
          alignMinLabel: 'left',
          alignMaxLabel: 'right',
          customValues: daysBetween(start, end, Math.max(2, Math.floor(width / 150))),
        },
        axisLine: { lineStyle: { color: inks.line } },
        axisTick: { show: false },
        splitLine: { show: false },
      },
      yAxis: [
        {
          type: 'value',
          axisLine: { show: false },
          axisTick: { show: false },
          min: 0,
          max: ticks.at(-1),
          interval: ticks[1]! - ticks[0]!,
          axisLabel: { ...small(inks.soft), formatter: shortCount },
          splitLine: { lineStyle: { color: inks.line } },
        },
        {
          type: 'value',
          show: purchases.length > 0,
          min: Math.min(...prices) * 0.97,
          max: Math.max(...prices) * 1.03,
          axisLabel: { ...small(inks.soft), formatter: (at: number) => price(at.toFixed(2), currency) },
          splitLine: { show: false },
        },
      ],
      series: [
        {
          ...stepLine('Open short', short, inks.accent),
          lineStyle: { color: inks.accent, width: 2 },
          areaStyle: { color: inks.accent, opacity: 0.12 },
          markLine: { symbol: 'none', silent: true, data: dayLines(today, inks) },
          markPoint: { ...ending(short, `Open short ${shares(short.at(-1)?.[1] ?? 0)}`, inks.accent, inks) },
        },
        {
          ...stepLine('Option left', option, inks.option),
          lineStyle: { color: inks.option, width: 2, type: 'dashed' },
          markPoint: {
            ...ending(option, `Option left ${shares(option.at(-1)?.[1] ?? 0)}`, inks.option, inks, 'end'),
          },
        },
        ...(purchases.length > 0 ? [bought(purchases, offerPrice, currency, inks)] : []),
      ],
    };
  };
}

/** The first and the last day, and evenly some between them. */
function daysBetween(start: number, end: number, count: number): number[] {
  const step = Math.max(1, Math.ceil((end - start) / dayMs / count)) * dayMs;
  const inner = Array.from({ length: count }, (_, index) => start + index * step);
  return [...inner.filter((time) => time < end - step / 2), end];
}

const stepLine = (name: string, data: readonly Point[], color: string) => ({
  type: 'line',
  name,
  step: 'end',
  symbol: 'circle',
  showSymbol: false,
  data,
  itemStyle: { color },
});

/** The value from each day to the next; the last one stays until `end`. */
function followed(lines: readonly Line[], end: number, valueOf: (line: Line) => number): Point[] {
  const byDay = new Map(lines.map((line) => [Date.parse(line.on), valueOf(line)]));
  const points = [...byDay].toSorted(([a], [b]) => a - b);
  const last = points.at(-1);
  return last === undefined || last[0] >= end ? points : [...points, [end, last[1]]];
}

/** The name and the value written over the end of its line. */
function ending(data: readonly Point[], word: string, color: string, inks: Inks, side?: 'end') {
  const last = data.at(-1);
  return {
    symbol: 'circle',
    symbolSize: 8,
    silent: true,
    itemStyle: { color },
    label: {
      ...small(inks.ink),
      fontWeight: 600,
      formatter: word,
      position: side === 'end' ? 'left' : 'right',
      offset: [0, -14],
      textBorderColor: inks.panel,
      textBorderWidth: 3,
    },
    data: last === undefined ? [] : [{ coord: last }],
  };
}

const dayLines = (today: number, inks: Inks) => [
  namedLine({ xAxis: today }, 'Today', inks.info, { label: { align: 'left', offset: [-4, 0] } }),
];

function said(lines: readonly Line[], time: number): string {
  const last = lines.findLast(({ on }) => Date.parse(on) <= time) ?? lines[0]!;
  return `<strong>${shares(last.openShort)}</strong> open short<br>${shares(last.optionLeft)} left of the option, ${dateWord(new Date(time).toISOString())}`;
}

const bought = (purchases: readonly Line[], offerPrice: string, currency: string, inks: Inks) => ({
  type: 'scatter',
  name: 'Bought at',
  yAxisIndex: 1,
  symbol: 'diamond',
  symbolSize: 10,
  itemStyle: { color: inks.info },
  data: purchases.map((line) => [Date.parse(line.on), position(line.price)]),
  markLine: {
    symbol: 'none',
    silent: true,
    data: [namedLine({ yAxis: position(offerPrice) }, `Offer ${price(offerPrice, currency)}`, inks.info)],
  },
});
