// Demand as a step curve: price upright, cumulative shares across, what is on offer as upright lines, and the
// price at which the book clears written at its point. The pointer or the arrow keys read a level.

import { useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Level } from '../api/types';
import { position, price, shares } from '../money';
import { niceTicks, scale, shortCount } from './scale';
import { useWidth } from './use-size';

export type DemandCurveProps = {
  levels: readonly Level[];
  base: number;
  overAllotment: number;
  clearsBase: string | null;
  clearsAll: string | null;
  currency: string;
  height?: number;
};

const margin = { left: 58, right: 20, top: 18, bottom: 30 };

export function DemandCurve(props: DemandCurveProps) {
  const { levels, base, overAllotment, currency, height = 330 } = props;
  const [box, width] = useWidth<HTMLDivElement>();
  const [read, setRead] = useState<number | null>(null);
  const most = Math.max(levels.at(-1)?.cumulative ?? 0, base + overAllotment);
  const picture = useMemo(
    () => (width === 0 ? null : draw(props, width, height, most)),
    [props, width, height, most],
  );
  const at = read === null ? null : Math.min(read, levels.length - 1);

  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    if (picture === null) return;
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
    setRead(nearest(picture.points, y));
  };
  const onKeyDown = (event: KeyboardEvent) => {
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
      ref={box}
      className="chart"
      role="slider"
      aria-orientation="vertical"
      aria-label="Demand curve: price level"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, levels.length - 1)}
      aria-valuenow={at ?? 0}
      aria-valuetext={levelText(levels[at ?? 0], currency)}
      tabIndex={0}
      style={{ height }}
      onPointerMove={onPointer}
      onPointerLeave={() => setRead(null)}
      onBlur={() => setRead(null)}
      onKeyDown={onKeyDown}
    >
      {picture !== null && (
        <svg width={width} height={height} aria-hidden="true">
          {picture.ticks.map(({ x, label }) => (
            <g key={label}>
              <line className="rule" x1={x} x2={x} y1={margin.top} y2={height - margin.bottom} />
              <text x={x} y={height - margin.bottom + 18} textAnchor="middle">
                {label}
              </text>
            </g>
          ))}
          {picture.prices.map(({ y, label }) => (
            <text key={label} x={margin.left - 8} y={y + 4} textAnchor="end">
              {label}
            </text>
          ))}
          <path className="area" d={picture.area} />
          <path className="curve" d={picture.curve} />
          <Supply picture={picture} height={height} hasOption={overAllotment > 0} />
          {at !== null && picture.points[at] !== undefined && (
            <g className="reading">
              <line
                x1={margin.left}
                x2={picture.points[at].x}
                y1={picture.points[at].y}
                y2={picture.points[at].y}
              />
              <circle cx={picture.points[at].x} cy={picture.points[at].y} r={4} />
            </g>
          )}
        </svg>
      )}
      {picture !== null && at !== null && levels[at] !== undefined && (
        <Reading
          level={levels[at]}
          currency={currency}
          x={picture.points[at]!.x}
          y={picture.points[at]!.y}
          width={width}
        />
      )}
    </div>
  );
}

type Point = { x: number; y: number };
type Picture = {
  points: Point[];
  curve: string;
  area: string;
  ticks: Array<{ x: number; label: string }>;
  prices: Array<{ y: number; label: string }>;
  baseX: number;
  allX: number;
  clear: (Point & { label: string }) | null;
};

function draw(props: DemandCurveProps, width: number, height: number, most: number): Picture {
  const { levels, base, overAllotment, clearsAll, clearsBase, currency } = props;
  const ticks = niceTicks(0, most * 1.04, Math.max(3, Math.floor(width / 130)));
  const x = scale([0, ticks.at(-1)!], [margin.left, width - margin.right]);
  const heights = levels.map((level) => position(level.price));
  const [high, low] = [heights[0] ?? 1, heights.at(-1) ?? 0];
  const pad = high === low ? high * 0.1 || 1 : (high - low) * 0.08;
  const y = scale([high + pad, low - pad], [margin.top, height - margin.bottom]);
  const points = levels.map((level, index) => ({ x: x.at(level.cumulative), y: y.at(heights[index]!) }));
  const steps = points.map((point, index) =>
    index === 0 ? `M${margin.left},${point.y}H${point.x}` : `V${point.y}H${point.x}`,
  );
  const curve = steps.join('');
  const bottom = height - margin.bottom;
  const clears = clearsAll ?? clearsBase;
  const supply = clearsAll === null ? base : base + overAllotment;
  return {
    points,
    curve,
    area: points.length === 0 ? '' : `${curve}V${bottom}H${margin.left}Z`,
    ticks: ticks.map((tick) => ({ x: x.at(tick), label: shortCount(tick) })),
    prices: priceLabels(points, levels, currency),
    baseX: x.at(base),
    allX: x.at(base + overAllotment),
    clear:
      clears === null
        ? null
        : { x: x.at(supply), y: y.at(position(clears)), label: `Clears at ${price(clears, currency)}` },
  };
}

/** A label for every level that has room for one. */
function priceLabels(points: readonly Point[], levels: readonly Level[], currency: string) {
  let last = -Infinity;
  return points.flatMap(({ y }, index) => {
    if (y - last < 18) return [];
    last = y;
    return [{ y, label: price(levels[index]!.price, currency) }];
  });
}

function nearest(points: readonly Point[], y: number): number {
  let [low, high] = [0, points.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle]!.y < y) low = middle + 1;
    else high = middle;
  }
  return low > 0 && y - points[low - 1]!.y < points[low]!.y - y ? low - 1 : low;
}

function Supply({ picture, height, hasOption }: { picture: Picture; height: number; hasOption: boolean }) {
  const { baseX, allX, clear } = picture;
  const bottom = height - margin.bottom;
  const isCrowded = allX - baseX < 10;
  return (
    <g>
      <line className="supply" x1={baseX} x2={baseX} y1={margin.top} y2={bottom} />
      <text x={baseX - 6} y={bottom - 8} textAnchor="end">
        Base
      </text>
      {hasOption && (
        <>
          <line className="supply option" x1={allX} x2={allX} y1={margin.top} y2={bottom} />
          <text className="option" x={allX + 6} y={bottom - (isCrowded ? 22 : 8)}>
            With option
          </text>
        </>
      )}
      {clear !== null && (
        <>
          <circle className="clears" cx={clear.x} cy={clear.y} r={4.5} />
          <text className="clears-at" x={clear.x + 13} y={clear.y - 8}>
            {clear.label}
          </text>
        </>
      )}
    </g>
  );
}

function Reading({
  level,
  currency,
  x,
  y,
  width,
}: {
  level: Level;
  currency: string;
  x: number;
  y: number;
  width: number;
}) {
  const isRight = x > width - 220;
  return (
    <div
      className="tip"
      style={
        isRight ? { right: width - x + 12, top: y + 12 } : { left: x + 12, top: y - 30 < 0 ? 4 : y - 30 }
      }
    >
      <strong>
        {price(level.price, currency)} · {shares(level.cumulative)}
      </strong>
      <span>
        +{shares(level.shares)} at this level, {shares(level.orders)} orders
      </span>
    </div>
  );
}

function levelText(level: Level | undefined, currency: string): string {
  if (level === undefined) return 'No demand yet';
  return `${price(level.price, currency)}: ${shares(level.cumulative)} shares wanted, ${shares(level.shares)} at this level`;
}
