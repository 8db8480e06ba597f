// Every order of the book, live: enter, amend, withdraw, import, filter, sort, export.

import { Button } from '@mantine/core';
import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useMay } from '../../api/me-context';
import type { Book, Offering, Order } from '../../api/types';
import { shares } from '../../money';
import { useCommands } from '../../parts/commands';
import { DataGrid } from '../../parts/data-grid';
import { ExportMenu } from '../../parts/export-table';
import { FilterInput } from '../../parts/filter-input';
import { Empty, Key, Panel } from '../../parts/panel';
import type { Sort } from '../../parts/column';
import { blotterColumns } from './blotter-columns';
import { OrderEntry, takenBy } from './order-entry';
import type { OrderRow } from './order-row';
import type { StoreView } from './order-store';
import type { Totals } from './order-totals';
import { OrderWindow } from './order-window';
import { useOrderStore } from './use-order-store';

const ImportWindow = lazy(async () => ({ default: (await import('./import-window')).ImportWindow }));

const keyOf = (row: OrderRow): string => row.order.id;
const changeOf = (row: OrderRow): number => row.change;
const toneOf = (row: OrderRow) => (row.order.state === 'live' ? undefined : ('muted' as const));
const byTime: Sort = { column: 'received', isDescending: true };

export function Blotter({
  offering,
  book,
  renderTop,
}: {
  offering: Offering;
  book: Book;
  renderTop: (totals: Totals) => ReactNode;
}) {
  const { currency } = offering.terms;
  const maySubmit = useMay('submit-order') && takenBy(offering).length > 0;
  const columns = useMemo(
    () => blotterColumns(book.at, book.demand, currency),
    [book.at, book.demand, currency],
  );
  const [sort, setSort] = useState<Sort>(byTime);
  const [filter, setFilter] = useState('');
  const [isEntering, setIsEntering] = useState(false);
  const [isImporting, setIsImporting] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const { store, view } = useOrderStore(offering.id, book, columns, sort, filter);
  const open = useCallback((row: OrderRow) => setOpened(row.order.id), []);
  const taken = useCallback((order: Order) => store.put(order), [store]);
  const row = opened === null ? undefined : store.find(opened);
  useCommands([
    maySubmit && {
      id: 'new-order',
      label: 'New order for a client',
      hint: 'N',
      key: 'n',
      run: () => setIsEntering(true),
    },
    maySubmit && {
      id: 'import',
      label: 'Import orders',
      hint: 'I',
      key: 'i',
      run: () => setIsImporting(true),
    },
  ]);

  return (
    <>
      {renderTop(view.totals)}
      <Panel
        title="Orders"
        note={noteOf(view)}
        flush
        actions={
          <>
            <FilterInput value={filter} onChange={setFilter} />
            <ExportMenu name="orders" columns={columns} rows={store.all} />
            {maySubmit && (
              <>
                <Button onClick={() => setIsImporting(true)}>Import</Button>
                <Button variant="filled" onClick={() => setIsEntering(true)} rightSection={<Key>N</Key>}>
                  New order
                </Button>
              </>
            )}
          </>
        }
      >
        {isEntering && <OrderEntry offering={offering} onDone={() => setIsEntering(false)} onTaken={taken} />}
        <DataGrid
          label="Orders"
          columns={columns}
          count={store.count()}
          rowAt={store.rowAt}
          keyOf={keyOf}
          sort={sort}
          onSort={(next) => setSort(next ?? byTime)}
          selected={opened}
          onOpen={open}
          changeOf={changeOf}
          revision={view.version}
          toneOf={toneOf}
          height="560px"
          empty={
            <Empty
              title={
                !view.isComplete
                  ? 'Reading the orders'
                  : view.held > 0
                    ? 'No order has all these words.'
                    : 'No order yet.'
              }
            >
              {!view.isComplete
                ? null
                : view.held > 0
                  ? 'Escape clears the filter.'
                  : maySubmit
                    ? 'N enters the first one for a client; investors send their own.'
                    : 'The book takes none in its present state.'}
            </Empty>
          }
        />
      </Panel>
      {row && (
        <OrderWindow
          offering={offering}
          order={row.order}
          name={row.investor}
          onClose={() => setOpened(null)}
          onTaken={taken}
        />
      )}
      {isImporting && (
        <Suspense>
          <ImportWindow offering={offering} onClose={() => setIsImporting(false)} />
        </Suspense>
      )}
    </>
  );
}

function noteOf({ totals, held, count, isComplete }: StoreView): string {
  if (!isComplete && held === 0) return 'reading';
  const parts = [
    `${shares(totals.live)} live`,
    totals.withdrawn > 0 && `${shares(totals.withdrawn)} withdrawn`,
    count < held && `${shares(count)} shown`,
  ];
  return parts.filter(Boolean).join(', ') + (isComplete ? '' : ', reading more');
}
