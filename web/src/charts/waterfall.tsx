// From a reference price to the proposal: each step as a bar between where it begins and where it ends.

import { useMemo } from 'react';
import { minus, money, position, price, signed, symbolOf } from '../money';
import { niceTicks, scale } from './scale';
import { useWidth } from './use-size';

export type WaterfallStep = { name: string; amount: string };

export type WaterfallProps = {
  from: { name: string; price: string };
  steps: readonly WaterfallStep[];
  to: { name: string; price: string };
  currency: string;
};

const rowHeight = 29;
const margin = { left: 200, right: 64, top: 8, bottom: 26 };

export function Waterfall(props: WaterfallProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const left = width < 560 ? 128 : margin.left;
  const { from, steps, to, currency } = props;
  const rows = useMemo(() => rowsOf(props), [props]);
  const height = margin.top + rows.length * rowHeight + margin.bottom;
  const values = rows.flatMap(({ begin, end }) => [begin, end]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.12 || high * 0.05;
  const start = Math.max(0, low - room);
  const ticks = niceTicks(start, high, Math.max(3, Math.floor((width - left) / 110))).filter(
    (tick) => tick >= start && tick <= high + room,
  );
  const x = scale([start, high], [left + 10, width - margin.right]);
  return (
    <div
      ref={box}
      className="chart"
      role="img"
      aria-label={`${from.name} ${price(from.price, currency)}; ${steps.map(({ name, amount }) => `${name} ${stepText(amount, currency)}`).join('; ')}; ${to.name} ${price(to.price, currency)}`}
      style={{ height }}
    >
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          {ticks.map((tick) => (
            <g key={tick}>
              <line className="rule" x1={x.at(tick)} x2={x.at(tick)} y1={0} y2={height - margin.bottom} />
              <text x={x.at(tick)} y={height - 8} textAnchor="middle">
                {axisText(tick, currency)}
              </text>
            </g>
          ))}
          {rows.map(({ name, begin, end, label, kind }, index) => {
            const y = margin.top + index * rowHeight;
            const [a, b] =
              kind === 'total'
                ? [left + 10, x.at(end)]
                : [x.at(Math.min(begin, end)), x.at(Math.max(begin, end))];
            const tone =
              kind === 'total'
                ? index === 0
                  ? 'step-from'
                  : 'step-up'
                : end < begin
                  ? 'step-down'
                  : 'step-up';
            const next = rows[index + 1];
            return (
              <g key={name}>
                <text
                  className={kind === 'total' ? 'step-name strong' : 'step-name'}
                  x={left}
                  y={y + 17}
                  textAnchor="end"
                >
                  {clip(name, left)}
                </text>
                <rect className={tone} x={a} y={y + 5} width={Math.max(1.5, b - a)} height={17} rx={2} />
                {next && (
                  <line className="joint" x1={x.at(end)} x2={x.at(end)} y1={y + 22} y2={y + rowHeight + 5} />
                )}
                <text className={kind === 'total' ? 'strong' : undefined} x={b + 7} y={y + 17}>
                  {label}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}

type Row = { name: string; begin: number; end: number; label: string; kind: 'total' | 'step' };

function rowsOf({ from, steps, to, currency }: WaterfallProps): Row[] {
  let at = signed(from.price);
  const rows: Row[] = [total(from, currency)];
  for (const { name, amount } of steps) {
    const next = at + signed(amount);
    rows.push({
      name,
      begin: Number(at) / 1e6,
      end: Number(next) / 1e6,
      label: stepText(amount, currency),
      kind: 'step',
    });
    at = next;
  }
  return [...rows, total(to, currency)];
}

function total({ name, price: at }: { name: string; price: string }, currency: string): Row {
  return { name, begin: position(at), end: position(at), label: price(at, currency), kind: 'total' };
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

function axisText(tick: number, currency: string): string {
  return money(tick.toFixed(tick < 10 ? 2 : tick < 100 ? 1 : 0), currency);
}

function clip(name: string, room: number): string {
  const most = Math.floor(room / 6.2);
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
