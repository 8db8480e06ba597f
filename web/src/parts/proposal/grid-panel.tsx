// What each price around the proposal would mean: a heat table, with the proposal's row marked.

import type { ReactNode } from 'react';
import type { GridRow, Pricing } from '../../api/types';
import { gridHeight, gridPicture } from '../../charts/grid-picture';
import { savePicture } from '../../charts/save-picture';
import { cover, money, percent, position, price } from '../../money';
import type { Column } from '../column';
import { ExportMenu } from '../export-table';
import { Chip, Panel } from '../panel';

const exported: readonly Column<GridRow>[] = [
  { id: 'price', header: 'Price', width: '', value: (row) => row.price },
  { id: 'close', header: 'Below close %', width: '', value: (row) => row.discountToClosePercent },
  { id: 'vwap', header: 'Below VWAP %', width: '', value: (row) => row.discountToVwapPercent },
  {
    id: 'minimum',
    header: 'Below Minimum Price %',
    width: '',
    value: (row) => row.discountToMinimumPricePercent,
  },
  { id: 'gross', header: 'Gross', width: '', value: (row) => row.withOverAllotment.gross },
  { id: 'spread', header: 'Spread', width: '', value: (row) => row.withOverAllotment.spread },
  { id: 'net', header: 'To the company', width: '', value: (row) => row.withOverAllotment.net },
  { id: 'dilution', header: 'Dilution %', width: '', value: (row) => row.dilutionPercent },
  { id: 'cover', header: 'Cover with option', width: '', value: (row) => row.coverWithOverAllotment },
];

export function GridPanel({ pricing, actions }: { pricing: Pricing; actions?: ReactNode }) {
  const { grid, currency } = pricing;
  const hasVwap = grid.some((row) => row.discountToVwapPercent !== null);
  const heads = [
    'Price',
    'Below close',
    ...(hasVwap ? ['Below VWAP'] : []),
    'Gross',
    'To the company',
    'Cover',
  ];
  return (
    <Panel
      title="If the price were"
      note="with the option, after spread and expenses"
      flush
      actions={
        <>
          {actions}
          <ExportMenu
            name="price-grid"
            columns={exported}
            rows={() => grid}
            onPicture={(kind) =>
              void savePicture(kind, {
                name: 'price-grid',
                title: `${pricing.issuer}: if the price were`,
                draw: gridPicture(grid, currency),
                height: gridHeight(grid),
              })
            }
          />
        </>
      }
    >
      <div className="scroll-x" tabIndex={0} role="group" aria-label="If the price were">
        <table className="heat">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col" className="left">
                Gates
              </th>
            </tr>
          </thead>
          <tbody>
            {grid.map((row) => (
              <tr
                key={row.price}
                className={row.isProposal ? 'proposal' : undefined}
                aria-current={row.isProposal || undefined}
              >
                <th scope="row">{price(row.price, currency)}</th>
                <td>{percent(row.discountToClosePercent, 1)}</td>
                {hasVwap && <td>{percent(row.discountToVwapPercent, 1)}</td>}
                <td>{money(row.withOverAllotment.gross, currency, { cents: false })}</td>
                <td>{money(row.withOverAllotment.net, currency, { cents: false })}</td>
                <td style={{ background: heat(row.coverWithOverAllotment) }}>
                  {cover(row.coverWithOverAllotment)}
                </td>
                <td className="left">
                  <Gates row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** Warm below full cover, greener the more it is covered. */
function heat(ratio: string | null): string | undefined {
  if (ratio === null) return undefined;
  const value = position(ratio);
  if (value < 1) return `color-mix(in srgb, var(--option) ${Math.round(24 - value * 14)}%, transparent)`;
  return `color-mix(in srgb, var(--accent) ${Math.round(Math.min(28, 5 + (value - 1) * 20))}%, transparent)`;
}

function Gates({ row }: { row: GridRow }) {
  const failed = Object.entries(row.gates).filter(([, result]) => result === 'fail');
  const warned = Object.entries(row.gates).filter(([, result]) => result === 'warn');
  const passed = Object.values(row.gates).filter((result) => result === 'pass').length;
  if (failed.length > 0) return <Chip tone="bad">{failed.map(([gate]) => gate).join(', ')} fail</Chip>;
  if (row.coverWithOverAllotment !== null && position(row.coverWithOverAllotment) < 1)
    return <Chip tone="warn">Not covered</Chip>;
  if (warned.length > 0) return <Chip tone="warn">{warned.map(([gate]) => gate).join(', ')} warn</Chip>;
  if (passed === 0 && Object.values(row.gates).includes('unknown'))
    return <span className="soft">Not known</span>;
  return passed > 0 ? <Chip tone="good">Pass</Chip> : <span className="soft">None applies</span>;
}
