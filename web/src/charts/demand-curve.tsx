// The demand curve in the page: the pointer or the arrow keys read a level.

import type { ECharts } from 'echarts/core';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Level } from '../api/types';
import { cover, position, price, shares } from '../money';
import { plural } from '../words';
import { demandGrid, demandPicture, type Demand } from './demand-picture';
import { Picture } from './picture';

export function DemandCurve({
  demand,
  height,
  onPick,
}: {
  demand: Demand;
  height: number;
  /** A level is chosen, to read the whole book at it. */
  onPick: (at: string) => void;
}) {
  const { levels, currency } = demand;
  const chart = useRef<ECharts | null>(null);
  const [read, setRead] = useState<number | null>(null);
  const draw = useMemo(() => demandPicture(demand, height), [demand, height]);
  const keep = useCallback((drawn: ECharts) => {
    chart.current = drawn;
  }, []);
  const at = read === null ? null : Math.min(read, levels.length - 1);

  const under = (event: MouseEvent<HTMLDivElement>): number | null => {
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
    const value = chart.current?.convertFromPixel({ yAxisIndex: 0 }, y) as number | undefined;
    return value === undefined ? null : nearest(levels, value);
  };
  const pick = (place: number | null) => {
    const level = place === null ? undefined : levels[place];
    if (level) onPick(level.price);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') pick(at);
    const to: Record<string, number> = {
      ArrowDown: (at ?? -1) + 1,
      ArrowUp: (at ?? 1) - 1,
      Home: 0,
      End: levels.length - 1,
    };
    if (!(event.key in to)) return;
    event.preventDefault();
    setRead(Math.max(0, Math.min(levels.length - 1, to[event.key]!)));
  };

  return (
    <div
      className="chart"
      role="slider"
      aria-orientation="vertical"
      aria-label="Demand curve: price level"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, levels.length - 1)}
      aria-valuenow={at ?? 0}
      aria-valuetext={levelText(levels[at ?? 0], currency)}
      tabIndex={0}
      onPointerMove={(event) => setRead(under(event))}
      onPointerLeave={() => setRead(null)}
      onBlur={() => setRead(null)}
      onClick={(event) => pick(under(event))}
      onKeyDown={onKeyDown}
    >
      <Picture draw={draw} height={height} onDrawn={keep} />
      {at !== null && levels[at] !== undefined && (
        <Reading level={levels[at]} chart={chart.current} currency={currency} />
      )}
    </div>
  );
}

/** The level nearest to a price; levels go down. */
function nearest(levels: readonly Level[], value: number): number {
  let [low, high] = [0, levels.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (position(levels[middle]!.price) > value) low = middle + 1;
    else high = middle;
  }
  const isCloserAbove =
    low > 0 && position(levels[low - 1]!.price) - value < value - position(levels[low]!.price);
  return isCloserAbove ? low - 1 : low;
}

function Reading({ level, chart, currency }: { level: Level; chart: ECharts | null; currency: string }) {
  if (chart === null) return null;
  const point = [level.cumulative, position(level.price)];
  const [x, y] = chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, point) as [number, number];
  const width = chart.getWidth();
  const isRight = x > width - 300;
  const below = y < 80;
  const tip = {
    ...(isRight ? { right: width - x + 12 } : { left: x + 12 }),
    ...(below ? { top: y + 12 } : { bottom: chart.getHeight() - y + 12 }),
  };
  return (
    <>
      <span className="reading-line" style={{ left: demandGrid.left, width: x - demandGrid.left, top: y }} />
      <span className="reading-dot" style={{ left: x, top: y }} />
      <div className="tip" style={tip}>
        <strong>
          {price(level.price, currency)} · {shares(level.cumulative)}
        </strong>
        <span>
          +{shares(level.shares)} at this level, {plural(level.orders, 'order')} at it or better
        </span>
        <span>
          {cover(level.cover)} on base, {cover(level.coverWithOverAllotment)} with option
        </span>
        <span>Click reads the page at this price</span>
      </div>
    </>
  );
}

function levelText(level: Level | undefined, currency: string): string {
  if (level === undefined) return 'No demand yet';
  return `${price(level.price, currency)}: ${shares(level.cumulative)} shares wanted, ${shares(level.shares)} at this level`;
}
