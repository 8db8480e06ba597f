import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useOfferings } from '../api/queries';
import type { Offering } from '../api/types';
import { shares } from '../money';
import type { Column } from '../parts/column';
import { DataGrid } from '../parts/data-grid';
import { Chip, Empty, Panel } from '../parts/panel';
import { Waiting } from '../parts/refusal';
import { useTable } from '../parts/use-table';
import { stateWord } from '../words';

const columns: readonly Column<Offering>[] = [
  {
    id: 'deal',
    header: 'Offering',
    width: 'minmax(180px, 2fr)',
    value: ({ terms }) => terms.issuer.name,
    cell: ({ terms }) => <strong className="name">{terms.issuer.name}</strong>,
  },
  {
    id: 'size',
    header: 'Shares',
    width: '110px',
    align: 'right',
    value: ({ terms }) => terms.shares,
    cell: ({ terms }) => shares(terms.shares),
  },
  {
    id: 'state',
    header: 'State',
    width: '150px',
    value: ({ state }) => stateWord(state),
    cell: ({ state }) => <Chip tone={state === 'book-open' ? 'good' : 'plain'}>{stateWord(state)}</Chip>,
  },
];

export function MyDealsPage() {
  const [, go] = useLocation();
  const { data, error, refetch } = useOfferings();
  const table = useTable(data ?? [], columns);
  const open = useCallback(({ id }: Offering) => go(`/my/${id}`), [go]);
  if (!data) return <Waiting error={error} what="your offerings" again={() => void refetch()} />;
  return (
    <Panel title="Offerings" note="that you are invited to" flush>
      <DataGrid
        label="Offerings"
        columns={columns}
        {...table}
        keyOf={({ id }) => id}
        onOpen={open}
        empty={
          <Empty title="No offering yet.">
            The placement agent invites you; the offering then stands here.
          </Empty>
        }
      />
    </Panel>
  );
}
