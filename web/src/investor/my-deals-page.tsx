import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useOfferings } from '../api/queries';
import type { Offering } from '../api/types';
import { price, shares } from '../money';
import type { Column } from '../parts/column';
import { DataGrid } from '../parts/data-grid';
import { Chip, Empty, Panel } from '../parts/panel';
import { Waiting } from '../parts/refusal';
import { useTable } from '../parts/use-table';
import { plural, stateWord } from '../words';
import { ApproachesPanel } from './approaches-panel';

/** What an investor can do in each state; in the others it waits. */
const turns: Readonly<Record<string, string>> = {
  filed: 'Indicate your interest',
  effective: 'Make a conditional offer',
  'book-open': 'Order, amend or withdraw',
  released: 'See what you got',
};

const columns: readonly Column<Offering>[] = [
  {
    id: 'deal',
    header: 'Offering',
    width: 'minmax(150px, 2fr)',
    value: ({ terms }) => terms.issuer.name,
    cell: ({ terms: { issuer, floor, cap, currency, ...terms } }) => (
      <>
        <strong className="name">{issuer.name}</strong>
        <span className="second">
          {shares(terms.shares)} shares
          {floor !== undefined &&
            cap !== undefined &&
            `, ${price(floor, currency)} to ${price(cap, currency)}`}
        </span>
      </>
    ),
  },
  {
    id: 'state',
    header: 'Stands at',
    width: 'minmax(164px, 1fr)',
    value: ({ state }) => stateWord(state),
    cell: ({ state }) => (
      <>
        <Chip tone={state === 'book-open' ? 'good' : 'plain'}>{stateWord(state)}</Chip>
        <span className="second">{turns[state] ?? 'Nothing to do now'}</span>
      </>
    ),
  },
];

export function MyDealsPage() {
  const [, go] = useLocation();
  const { data, error, refetch } = useOfferings();
  const table = useTable(data ?? [], columns);
  const open = useCallback(({ id }: Offering) => go(`/my/${id}`), [go]);
  if (!data) return <Waiting error={error} what="your offerings" again={() => void refetch()} />;
  return (
    <div className="stack">
      <ApproachesPanel />
      <Panel title="Offerings" note={`${plural(data.length, 'deal')} that you are invited to`} flush>
        <DataGrid
          label="Offerings"
          columns={columns}
          {...table}
          keyOf={({ id }) => id}
          onOpen={open}
          isTall
          isFirst
          empty={
            <Empty title="No offering yet.">
              The placement agent invites you; the offering then stands here.
            </Empty>
          }
        />
      </Panel>
    </div>
  );
}
