// From a reference price to the proposal: each step as a bar between where it begins and where it ends. Rises stand
// to the right of where the last step ended, falls to the left, and each carries its sign.

import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts';
import { minus, money, position, price, signed, symbolOf } from '../money';
import { escaped, small, tip, type Draw, type Inks } from './inks';
import { niceTicks } from './scale';

export type WaterfallStep = { name: string; amount: string };

export type Waterfall = {
  from: { name: string; price: string };
  steps: readonly WaterfallStep[];
  to: { name: string; price: string };
  currency: string;
};

export type WaterfallRow = {
  name: string;
  begin: number;
  end: number;
  label: string;
  isTotal: boolean;
};

export function waterfallRows({ from, steps, to, currency }: Waterfall): WaterfallRow[] {
  let at = signed(from.price);
  const rows = steps.map(({ name, amount }) => {
    const begin = at;
    at += signed(amount);
    const [a, b] = [Number(begin) / 1e6, Number(at) / 1e6];
    return { name, begin: a, end: b, label: stepText(amount, currency), isTotal: false };
  });
  return [total(from, currency), ...rows, total(to, currency)];
}

export const waterfallHeight = (rows: readonly WaterfallRow[]): number => 36 + rows.length * 29;

export function waterfallPicture(rows: readonly WaterfallRow[], currency: string): Draw {
  const values = rows.flatMap(({ begin, end }) => [begin, end]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.12 || high * 0.05;
  const start = Math.max(0, low - room);
  return (inks, width) => {
    const left = width < 560 ? 132 : 204;
    const ticks = niceTicks(start, high, Math.max(2, Math.floor((width - left) / 110)));
    return {
      grid: { left, right: 72, top: 6, bottom: 28 },
      xAxis: {
        type: 'value',
        min: start,
        max: high,
        splitLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          ...small(inks.soft),
          customValues: ticks.filter((tick) => tick >= start && tick <= high),
          formatter: (tick: number) => money(tick.toFixed(tick < 10 ? 2 : tick < 100 ? 1 : 0), currency),
        },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ name }) => name),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          ...small(inks.ink),
          fontSize: width < 560 ? 11 : 12,
          lineHeight: 13,
          width: left - 14,
          overflow: 'break',
          rich: {
            total: { color: inks.ink, fontSize: 12, fontWeight: 600, fontFamily: small('').fontFamily },
          },
          formatter: (name: string, index: number) => (rows[index]?.isTotal ? `{total|${name}}` : name),
        },
      },
      tooltip: {
        ...tip(inks),
        axisPointer: { type: 'shadow', shadowStyle: { color: inks.info, opacity: 0.08 } },
        formatter: ([point]: Array<{ dataIndex: number }>) => said(rows[point!.dataIndex]!, currency),
      },
      series: [
        {
          type: 'custom',
          silent: true,
          data: rows.map((_, index) => [index]),
          renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) =>
            bar(rows, api.value(0) as number, api, inks, start),
        },
      ],
    };
  };
}

function said({ name, begin, end, label, isTotal }: WaterfallRow, currency: string): string {
  if (isTotal) return `<strong>${label}</strong> ${escaped(name)}`;
  const exact = (value: number): string => price(value.toFixed(6), currency);
  return `<strong>${label}</strong> ${escaped(name)}<br>from ${exact(begin)} to ${exact(end)}`;
}

function bar(
  rows: readonly WaterfallRow[],
  index: number,
  api: CustomSeriesRenderItemAPI,
  inks: Inks,
  start: number,
) {
  const { begin, end, label, isTotal } = rows[index]!;
  const [a, y] = api.coord([isTotal ? start : Math.min(begin, end), index]) as [number, number];
  const [b] = api.coord([isTotal ? end : Math.max(begin, end), index]) as [number, number];
  const [joint] = api.coord([end, index]) as [number, number];
  const isLast = index === rows.length - 1;
  const fill = isTotal ? (isLast ? inks.accent : inks.soft) : end < begin ? inks.bad : inks.accent;
  const next = isLast ? [] : [jointLine(joint, y, inks)];
  return {
    type: 'group',
    children: [
      {
        type: 'rect',
        shape: { x: a, y: y - 8.5, width: Math.max(1.5, b - a), height: 17, r: 2 },
        style: { fill, opacity: isTotal && !isLast ? 0.6 : 0.85 },
      },
      ...next,
      {
        type: 'text',
        style: {
          text: label,
          x: b + 7,
          y,
          verticalAlign: 'middle',
          fill: isTotal ? inks.ink : inks.soft,
          fontSize: 11,
          fontWeight: isTotal ? 600 : 400,
          fontFamily: small('').fontFamily,
        },
      },
    ],
  };
}

const jointLine = (x: number, y: number, inks: Inks) => ({
  type: 'line',
  shape: { x1: x, x2: x, y1: y + 8.5, y2: y + 20.5 },
  style: { stroke: inks.soft, lineWidth: 1 },
});

function total({ name, price: at }: { name: string; price: string }, currency: string): WaterfallRow {
  return { name, begin: position(at), end: position(at), label: price(at, currency), isTotal: true };
}

/** −4.9 c below a dollar, −$1.25 above. */
export function stepText(amount: string, currency: string): string {
  const value = signed(amount);
  const size = value < 0n ? -value : value;
  const sign = value < 0n ? minus : '+';
  if (value === 0n) return '0';
  if (size >= 1_000_000n || symbolOf(currency) !== '$')
    return `${sign}${price(amount.replace('-', ''), currency)}`;
  const cents = (size * 100n).toString().padStart(7, '0');
  const fraction = cents.slice(-6).replace(/0+$/, '');
  return `${sign}${cents.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`} c`;
}
