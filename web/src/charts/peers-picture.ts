// Peers on one scale, the middle half shaded, the median as a line: who is used and who is not.

import { position } from '../money';
import { escaped, over, small, tip, type Draw } from './inks';
import { niceTicks } from './scale';

export type Peer = { name: string; multiple: string | null; used: boolean };
export type KnownPeer = { name: string; used: boolean; text: string; at: number; multiple: string };

export const knownPeers = (peers: readonly Peer[]): KnownPeer[] =>
  peers
    .flatMap(({ name, multiple, used }) =>
      multiple === null ? [] : [{ name, used, multiple, text: times(multiple), at: position(multiple) }],
    )
    .toSorted((a, b) => b.at - a.at);

export const peersHeight = (peers: readonly KnownPeer[]): number => 50 + peers.length * 24;

export function peersPicture(
  peers: readonly KnownPeer[],
  { lower, median, upper }: { lower: string; median: string; upper: string },
): Draw {
  const most = Math.max(position(upper), ...peers.map(({ at }) => at));
  return (inks, width) => {
    const left = width < 560 ? 130 : 180;
    const ticks = niceTicks(0, most, Math.max(3, Math.floor((width - left) / 90)));
    return {
      grid: { left, right: 84, top: 20, bottom: 28 },
      xAxis: {
        type: 'value',
        axisLine: { show: false },
        axisTick: { show: false },
        min: 0,
        max: ticks.at(-1),
        interval: ticks[1]! - ticks[0]!,
        axisLabel: { ...small(inks.soft), formatter: (value: number) => `${value}×` },
        splitLine: { lineStyle: { color: inks.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: peers.map(({ name }) => name),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...small(inks.ink), fontSize: 12, width: left - 14, overflow: 'truncate' },
      },
      tooltip: {
        ...tip(inks),
        trigger: 'item',
        formatter: ({ dataIndex }: { dataIndex: number }) => said(peers[dataIndex]!, median),
      },
      series: [
        {
          type: 'scatter',
          data: peers.map(({ at, used, text }, index) => ({
            value: [at, index],
            // Who is not used has another form, not only another colour.
            symbol: used ? 'circle' : 'diamond',
            symbolSize: used ? 9 : 10,
            itemStyle: {
              color: used ? inks.accent : inks.panel,
              borderColor: used ? inks.accent : inks.soft,
              borderWidth: 1.5,
            },
            label: {
              ...over(inks.ink, inks),
              show: true,
              // A value just below the median would write over its line.
              position: isJustBelow(at, position(median), most, width) ? 'left' : 'right',
              formatter: used ? text : `${text} not used`,
            },
          })),
          markArea: {
            silent: true,
            itemStyle: { color: inks.accent, opacity: 0.13 },
            data: [[{ xAxis: position(lower) }, { xAxis: position(upper) }]],
          },
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: inks.accent, width: 2, type: 'solid' },
            label: { ...small(inks.soft), formatter: 'Median', position: 'start', distance: 4 },
            data: [{ xAxis: position(median) }],
          },
        },
      ],
    };
  };
}

/** On a phone there is no room for it on the other side. */
const isJustBelow = (at: number, median: number, most: number, width: number): boolean =>
  width >= 560 && at < median && (median - at) / most < 0.14;

const said = ({ name, text, used }: KnownPeer, median: string): string =>
  `<strong>${text}</strong> ${escaped(name)}<br>${used ? 'used' : 'not used'}; the median is ${times(median)}`;

export function times(multiple: string): string {
  return `${multiple.replace(/(\.\d{2})\d+$/, '$1')}×`;
}
