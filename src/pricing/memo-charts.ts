import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, MarkPointComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { MemoDocument } from './memo.js';

use([BarChart, LineChart, GridComponent, MarkLineComponent, MarkPointComponent, SVGRenderer]);

/** The colours of the desk, in its light form. */
export const inks = {
  ink: '#14191f',
  soft: '#5a6673',
  line: '#e3e6ea',
  page: '#f6f7f8',
  accent: '#12805c',
  option: '#b7791f',
  bad: '#b42318',
  info: '#1f5fa8',
};

const text = { fontFamily: 'Roboto', color: inks.soft, fontSize: 10 };

function svgOf(width: number, height: number, draw: (chart: ECharts) => void): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  draw(chart);
  // Names and hover classes count the charts drawn before: without them the same chart is the same text.
  const svg = chart
    .renderToSVGString()
    .replaceAll(/\bzr\d+-/g, 'zr-')
    .replaceAll(/ class="zr-cls-\d+"/g, '')
    .replaceAll(/<style[^>]*>.*?<\/style>/gs, '');
  chart.dispose();
  return svg;
}

const stepNames: Record<string, string> = {
  'deal-type': 'Deal type',
  price: 'Price level',
  size: 'Size',
  impact: 'Market impact',
  volatility: 'Volatility',
  'market-conditions': 'Market conditions',
  results: 'Results',
  stage: 'Stage',
  warrants: 'Warrants',
  potential: 'Potential',
  'no-premium': 'No premium',
  comparables: 'Comparables',
  book: 'The book',
  tick: 'To the tick',
  floor: 'Floor',
  cap: 'Cap',
  'maximum-discount': 'Maximum discount',
  desk: 'Chosen by the desk',
};

type Bar = { name: string; from: number; to: number; label: string; colour: string };

function barsOf({ waterfall, reference }: MemoDocument): Bar[] {
  let at = Number(waterfall.from);
  const steps = waterfall.steps
    .filter(({ amount }) => Number(amount) !== 0)
    .map(({ step, amount }) => {
      const from = at;
      at += Number(amount);
      const sign = Number(amount) > 0 ? '+' : '\u2212';
      const label = `${sign}${amount.replace('-', '')}`;
      return {
        name: stepNames[step] ?? step,
        from,
        to: at,
        label,
        colour: Number(amount) > 0 ? inks.accent : inks.bad,
      };
    });
  const first = {
    name: reference.label[0]!.toUpperCase() + reference.label.slice(1),
    from: 0,
    to: Number(waterfall.from),
  };
  const isChosen = waterfall.steps.some(({ step }) => step === 'desk');
  const last = { name: isChosen ? 'Proposed' : 'Worked out', from: 0, to: Number(waterfall.to) };
  return [
    { ...first, label: waterfall.from, colour: inks.soft },
    ...steps,
    { ...last, label: waterfall.to, colour: inks.ink },
  ];
}

/** Where the bars of the two totals begin: below the lowest step, because it is the steps that the picture is about. */
export function waterfallFloor(memo: MemoDocument): number {
  const ends = barsOf(memo).flatMap(({ from, to }, i, all) =>
    i === 0 || i === all.length - 1 ? [to] : [from, to],
  );
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  return Math.max(0, least - (most - least) * 0.25);
}

/** The way from the reference price to the proposal, top to bottom, so that every step has room for its name. */
export function waterfallSvg(memo: MemoDocument, width: number, height: number): string {
  const bars = barsOf(memo);
  const most = Math.max(...bars.flatMap(({ from, to }) => [from, to]));
  const floor = waterfallFloor(memo);
  const cut = (value: number): number => Math.max(value, floor);
  return svgOf(width, height, (chart) =>
    chart.setOption({
      animation: false,
      grid: { left: 92, right: 44, top: 2, bottom: 2 },
      xAxis: { type: 'value', min: floor, max: most, show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name }) => name),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...text, color: inks.ink, margin: 8 },
      },
      series: [
        {
          type: 'bar',
          stack: 'way',
          silent: true,
          itemStyle: { color: 'transparent' },
          data: bars.map(({ from, to }) => cut(Math.min(from, to))),
        },
        {
          type: 'bar',
          stack: 'way',
          barCategoryGap: '34%',
          data: bars.map(({ from, to, label, colour }) => ({
            value: Math.abs(cut(to) - cut(from)),
            itemStyle: { color: colour },
            label: { show: true, position: 'right', formatter: label, ...text, color: inks.ink },
          })),
        },
      ],
    }),
  );
}

type Demand = NonNullable<MemoDocument['demand']>;

/** What is offered as vertical lines, the proposed price as a level one. */
function demandLines(demand: Demand, price: string, unit: number) {
  const upright = (at: number, name: string, colour: string, align: 'left' | 'right') => ({
    xAxis: at / unit,
    lineStyle: { color: colour, type: align === 'left' ? 'dashed' : 'solid', width: 1 },
    label: { ...text, color: colour, formatter: name, position: 'end', align, distance: 4 },
  });
  return [
    upright(demand.base, 'base', inks.soft, 'right'),
    ...(demand.all > demand.base ? [upright(demand.all, 'with over-allotment', inks.option, 'left')] : []),
    {
      yAxis: Number(price),
      lineStyle: { color: inks.info, type: 'solid', width: 1 },
      label: { ...text, color: inks.info, formatter: `proposed ${price}`, position: 'insideEndTop' },
    },
  ];
}

function demandAxes(prices: readonly number[], like: string, isMillions: boolean) {
  const spread = Math.max(...prices) - Math.min(...prices) || Number(like) * 0.1;
  return {
    xAxis: {
      type: 'value',
      name: `Cumulative shares, ${isMillions ? 'million' : 'thousand'}`,
      nameLocation: 'middle',
      nameGap: 20,
      nameTextStyle: text,
      axisLabel: text,
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: inks.line } },
    },
    yAxis: {
      type: 'value',
      min: Math.max(0, Math.min(...prices) - spread * 0.15),
      max: Math.max(...prices) + spread * 0.25,
      axisLabel: {
        ...text,
        formatter: (value: number) => decimals(value, like),
        showMinLabel: false,
        showMaxLabel: false,
      },
      splitLine: { lineStyle: { color: inks.line } },
    },
  };
}

/** The demand curve: price upwards, cumulative shares to the right. Null without a book. */
export function demandSvg({ demand, price }: MemoDocument, width: number, height: number): string | null {
  if (!demand) return null;
  const points = demand.levels.map((level) => [level.cumulative, Number(level.price)] as const);
  const isMillions = Math.max(demand.all, ...points.map(([shares]) => shares)) >= 5_000_000;
  const unit = isMillions ? 1_000_000 : 1_000;
  const curve = points.flatMap(([shares, at], i) => [
    [(points[i - 1]?.[0] ?? 0) / unit, at],
    [shares / unit, at],
  ]);
  const series = {
    type: 'line',
    symbol: 'none',
    data: curve,
    lineStyle: { color: inks.accent, width: 2 },
    areaStyle: { color: inks.accent, opacity: 0.08 },
    markLine: { symbol: 'none', silent: true, data: demandLines(demand, price, unit) },
    markPoint: {
      symbol: 'circle',
      symbolSize: 6,
      silent: true,
      itemStyle: { color: inks.ink },
      label: { ...text, color: inks.ink, position: 'right', distance: 5 },
      data: demand.clearing === null ? [] : [clears(demand.clearing, demand.all / unit, price)],
    },
  };
  const grid = { left: 36, right: 12, top: 22, bottom: 34 };
  const axes = demandAxes(
    points.map(([, at]) => at),
    price,
    isMillions,
  );
  return svgOf(width, height, (chart) =>
    chart.setOption({ animation: false, grid, ...axes, series: [series] }),
  );
}

/** What clears, written at the point. */
function clears(price: string, shares: number, like: string) {
  return {
    coord: [shares, Number(price)],
    label: { formatter: `clears ${decimals(Number(price), like)}` },
  };
}

function decimals(value: number, like: string): string {
  return value.toFixed(Math.max(2, like.split('.')[1]?.length ?? 0));
}
