// The price grid as a picture: a row a price, the cover as warmth and as a number, the proposal framed.

import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts';
import type { GridRow } from '../api/types';
import { cover, money, percent, position, price } from '../money';
import { family, small, type Draw, type Inks } from './inks';

const rowHeight = 28;

export const gridHeight = (rows: readonly GridRow[]): number => 38 + rows.length * rowHeight;

type Cell = { head: string; text: (row: GridRow) => string; warm?: boolean };

const cellsIn = (currency: string): Cell[] => [
  { head: 'Below close', text: (row) => percent(row.discountToClosePercent, 1) },
  { head: 'Gross', text: (row) => money(row.withOverAllotment.gross, currency, { cents: false }) },
  { head: 'To the company', text: (row) => money(row.withOverAllotment.net, currency, { cents: false }) },
  { head: 'Dilution', text: (row) => percent(row.dilutionPercent, 1) },
  { head: 'Cover', text: (row) => cover(row.coverWithOverAllotment), warm: true },
];

export function gridPicture(rows: readonly GridRow[], currency: string): Draw {
  const cells = cellsIn(currency);
  return (inks) => ({
    grid: { left: 84, right: 20, top: 28, bottom: 8 },
    xAxis: {
      type: 'category',
      position: 'top',
      data: cells.map(({ head }) => head),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: small(inks.soft),
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => `${price(row.price, currency)}${row.isProposal ? ' ◂' : ''}`),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...small(inks.ink), fontSize: 12 },
    },
    series: [
      {
        type: 'custom',
        silent: true,
        data: rows.flatMap((_, y) => cells.map((__, x) => [x, y])),
        renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
          const [x, y] = [api.value(0) as number, api.value(1) as number];
          return drawn(api, [x, y], rows[y]!, cells[x]!, inks);
        },
      },
    ],
  });
}

function drawn(
  api: CustomSeriesRenderItemAPI,
  at: [number, number],
  row: GridRow,
  { text, warm }: Cell,
  inks: Inks,
) {
  const [x, y] = api.coord(at) as [number, number];
  const [width, height] = (api.size?.([1, 1]) ?? [0, 0]) as [number, number];
  const { color, strength } = warmth(warm ? row.coverWithOverAllotment : null, inks);
  return {
    type: 'group',
    children: [
      {
        type: 'rect',
        shape: { x: x - width / 2, y: y - height / 2, width, height },
        style: { fill: color, opacity: strength },
      },
      {
        type: 'rect',
        shape: { x: x - width / 2, y: y + height / 2 - 0.5, width, height: row.isProposal ? 1.5 : 0.5 },
        style: { fill: row.isProposal ? inks.accent : inks.line },
      },
      {
        type: 'text',
        style: {
          text: text(row),
          x,
          y,
          align: 'center',
          verticalAlign: 'middle',
          fill: inks.ink,
          fontSize: 12,
          fontWeight: row.isProposal ? 600 : 400,
          fontFamily: family,
        },
      },
    ],
  };
}

/** Amber below full cover, greener the more it is covered. */
function warmth(ratio: string | null, inks: Inks): { color: string; strength: number } {
  if (ratio === null) return { color: inks.panel, strength: 0 };
  const value = position(ratio);
  if (value < 1) return { color: inks.option, strength: 0.24 - value * 0.14 };
  return { color: inks.accent, strength: Math.min(0.28, 0.05 + (value - 1) * 0.2) };
}
