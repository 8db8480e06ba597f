// Peers on one scale, the middle half shaded, the median as a line: who is used and who is not.

import { position } from '../money';
import { niceTicks, scale } from './scale';
import { useWidth } from './use-size';

export type Peer = { name: string; multiple: string | null; used: boolean };

const rowHeight = 24;
const margin = { left: 170, right: 54, top: 6, bottom: 26 };

export function DotPlot({
  peers,
  lower,
  median,
  upper,
  label,
}: {
  peers: readonly Peer[];
  lower: string;
  median: string;
  upper: string;
  label: string;
}) {
  const [box, width] = useWidth<HTMLDivElement>();
  const known = peers
    .flatMap(({ name, multiple, used }) =>
      multiple === null ? [] : [{ name, used, text: times(multiple), at: position(multiple) }],
    )
    .toSorted((a, b) => b.at - a.at);
  const height = margin.top + known.length * rowHeight + margin.bottom;
  const most = Math.max(position(upper), ...known.map(({ at }) => at));
  const ticks = niceTicks(0, most, Math.max(3, Math.floor((width - margin.left) / 90)));
  const x = scale([0, ticks.at(-1)!], [margin.left + 10, width - margin.right]);
  const bottom = height - margin.bottom;
  return (
    <div
      ref={box}
      className="chart"
      role="img"
      aria-label={`${label}: median ${times(median)}; ${known.map(({ name, text, used }) => `${name} ${text}${used ? '' : ', not used'}`).join('; ')}`}
      style={{ height }}
    >
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          <rect
            className="quartiles"
            x={x.at(position(lower))}
            y={0}
            width={Math.max(1, x.at(position(upper)) - x.at(position(lower)))}
            height={bottom}
          />
          {ticks.map((tick) => (
            <g key={tick}>
              <line className="rule" x1={x.at(tick)} x2={x.at(tick)} y1={0} y2={bottom} />
              <text x={x.at(tick)} y={height - 8} textAnchor="middle">
                {tick}×
              </text>
            </g>
          ))}
          <line
            className="median"
            x1={x.at(position(median))}
            x2={x.at(position(median))}
            y1={0}
            y2={bottom}
          />
          {known.map(({ name, at, used, text }, index) => (
            <g key={name}>
              <text
                className="step-name"
                x={margin.left}
                y={margin.top + index * rowHeight + 16}
                textAnchor="end"
              >
                {name.length > 26 ? `${name.slice(0, 25)}…` : name}
              </text>
              <circle
                className={used ? 'dot' : 'dot unused'}
                cx={x.at(at)}
                cy={margin.top + index * rowHeight + 12}
                r={4.5}
              />
              <text x={x.at(at) + 10} y={margin.top + index * rowHeight + 16}>
                {text}
                {used ? '' : ' not used'}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

function times(multiple: string): string {
  return `${multiple.replace(/(\.\d{2})\d+$/, '$1')}×`;
}
