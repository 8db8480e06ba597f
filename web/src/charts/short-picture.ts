// The open short from day to day, with what is left of the option, until the option ends; purchases stand where they
// were made, against the offer price.

import type { OverAllotment } from '../api/types';
import { position, price } from '../money';
import { dateWord } from '../words';
import { namedLine, small, tip, type Draw } from './inks';
import { niceTicks, shortCount } from './scale';

type Line = OverAllotment['lines'][number];

export function shortPicture(ledger: OverAllotment, currency: string): Draw {
  const { lines, optionExpires, offerPrice } = ledger;
  const days = [...new Set([...lines.map(({ on }) => on), optionExpires])].toSorted();
  const purchases = lines.filter(({ kind }) => kind.includes('purchase'));
  const most = Math.max(1, ...lines.flatMap(({ openShort, optionLeft }) => [openShort, optionLeft]));
  const prices = [offerPrice, ...purchases.map((line) => line.price)].map(position);
  return (inks) => {
    const ticks = niceTicks(0, most * 1.05, 5);
    return {
      grid: { left: 64, right: purchases.length > 0 ? 64 : 24, top: 34, bottom: 30 },
      tooltip: tip(inks),
      legend: { left: 58, top: 0, itemWidth: 18, itemHeight: 8, textStyle: small(inks.soft) },
      xAxis: {
        type: 'category',
        data: days,
        boundaryGap: false,
        axisLabel: {
          ...small(inks.soft),
          hideOverlap: true,
          formatter: dateWord,
          alignMinLabel: 'left',
          alignMaxLabel: 'right',
        },
        axisLine: { lineStyle: { color: inks.line } },
        axisTick: { show: false },
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
          ...followed('Open short', days, lines, ({ openShort }) => openShort, inks.accent),
          areaStyle: { color: inks.accent, opacity: 0.1 },
          markLine: {
            symbol: 'none',
            silent: true,
            data: [
              namedLine({ xAxis: days.length - 1 }, 'Option ends', inks.soft, { label: { align: 'right' } }),
            ],
          },
        },
        {
          ...followed('Option left', days, lines, ({ optionLeft }) => optionLeft, inks.option),
          lineStyle: { color: inks.option, width: 2, type: 'dashed' },
        },
        ...(purchases.length > 0 ? [bought(purchases, offerPrice, currency, inks)] : []),
      ],
    };
  };
}

/** The value as each day ends; a day without a line is as the day before. */
function followed(
  name: string,
  days: readonly string[],
  lines: readonly Line[],
  valueOf: (line: Line) => number,
  color: string,
) {
  const data = days.map((day) => {
    const last = lines.findLast(({ on }) => on <= day);
    return last === undefined ? null : valueOf(last);
  });
  const style = { itemStyle: { color }, lineStyle: { color, width: 2 } };
  return { type: 'line', name, step: 'end', symbol: 'circle', showSymbol: false, data, ...style };
}

const bought = (
  purchases: readonly Line[],
  offerPrice: string,
  currency: string,
  inks: Parameters<Draw>[0],
) => ({
  type: 'scatter',
  name: 'Bought at',
  yAxisIndex: 1,
  symbol: 'diamond',
  symbolSize: 9,
  itemStyle: { color: inks.info },
  data: purchases.map((line) => [line.on, position(line.price)]),
  markLine: {
    symbol: 'none',
    silent: true,
    data: [namedLine({ yAxis: position(offerPrice) }, `Offer ${price(offerPrice, currency)}`, inks.info)],
  },
});
