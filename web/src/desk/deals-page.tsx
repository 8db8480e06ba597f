// Where each offering stands, how it is covered and what waits for whom.

import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { get } from '../api/http';
import { useSignedIn } from '../api/me-context';
import { keys, useOfferings } from '../api/queries';
import type { Book, Me, Offering, Proposal } from '../api/types';
import { cover, price, shares } from '../money';
import type { Column } from '../parts/column';
import { DataGrid } from '../parts/data-grid';
import { ExportMenu } from '../parts/export-table';
import { FilterInput } from '../parts/filter-input';
import { Chip, Empty, Panel, type Tone } from '../parts/panel';
import { Waiting } from '../parts/refusal';
import { useTable } from '../parts/use-table';
import { dealTypeWord, sentence, stateWord } from '../words';
import { nextStep, type NextStep } from './next-step';

type Deal = { offering: Offering; book: Book | undefined; proposals: Proposal[] | undefined; next: NextStep };

export function DealsPage() {
  const me = useSignedIn();
  const [, go] = useLocation();
  const { data: offerings, error, refetch } = useOfferings();
  const deals = useDeals(offerings ?? []);
  const columns = useMemo(() => columnsFor(me), [me]);
  const table = useTable(deals, columns);
  const open = useCallback(({ offering, next }: Deal) => go(`/deals/${offering.id}/${next.page}`), [go]);
  if (!offerings) return <Waiting error={error} what="the deals" again={() => void refetch()} />;
  const mine = deals.filter(({ next }) => next.role === me.role).length;
  return (
    <Panel
      title="Deals"
      note={mine === 0 ? 'nothing waits for you' : `${mine === 1 ? 'one waits' : `${mine} wait`} for you`}
      flush
      actions={
        <>
          <FilterInput value={table.filter} onChange={table.setFilter} />
          <ExportMenu name="deals" columns={columns} rows={() => table.rows} />
        </>
      }
    >
      <DataGrid
        label="Deals"
        columns={columns}
        {...table}
        keyOf={({ offering }) => offering.id}
        onOpen={open}
        empty={
          <Empty title="No deal yet.">
            An offering is created through the API with its terms; it then stands here with what waits for
            whom.
          </Empty>
        }
      />
    </Panel>
  );
}

function useDeals(offerings: readonly Offering[]): Deal[] {
  const books = useQueries({
    queries: offerings.map(({ id }) => ({
      queryKey: keys.book(id),
      queryFn: () => get<Book>(`/offerings/${id}/book`),
      refetchInterval: 15_000,
    })),
  });
  const proposals = useQueries({
    queries: offerings.map(({ id }) => ({
      queryKey: keys.proposals(id),
      queryFn: async () => (await get<{ items: Proposal[] }>(`/offerings/${id}/price-proposals`)).items,
      refetchInterval: 15_000,
    })),
  });
  return offerings.map((offering, index) => ({
    offering,
    book: books[index]?.data,
    proposals: proposals[index]?.data,
    next: nextStep(offering, proposals[index]?.data),
  }));
}

function priceOf({ offering, proposals }: Deal): { at: string; word: string } | null {
  const approved = proposals?.find(({ state }) => state === 'approved');
  const open = proposals?.find(({ state }) => state === 'proposed');
  const found = approved ?? open;
  if (!found) return null;
  const at = price(found.price, offering.terms.currency);
  return { at: found.price, word: approved ? at : `${at} proposed` };
}

function columnsFor(me: Me): readonly Column<Deal>[] {
  return [
    {
      id: 'deal',
      header: 'Deal',
      width: 'minmax(236px, 1.8fr)',
      value: ({ offering }) => offering.terms.issuer.name,
      cell: ({ offering }) => (
        <>
          <strong className="name">{offering.terms.issuer.name}</strong>{' '}
          <span className="soft">{offering.terms.issuer.symbol}</span>
        </>
      ),
    },
    {
      id: 'type',
      header: 'Type',
      width: 'minmax(184px, 1fr)',
      value: ({ offering }) => sentence(dealTypeWord(offering.terms.dealType)),
    },
    {
      id: 'size',
      header: 'Shares, with option',
      width: '134px',
      align: 'right',
      value: ({ offering }) => offering.terms.shares + offering.terms.overAllotment,
      cell: ({ offering }) => shares(offering.terms.shares + offering.terms.overAllotment),
    },
    {
      id: 'state',
      header: 'Stands at',
      width: '140px',
      value: ({ offering }) => stateWord(offering.state),
      cell: ({ offering }) => <Chip tone={toneOf(offering.state)}>{stateWord(offering.state)}</Chip>,
    },
    {
      id: 'cover',
      header: 'Cover, base',
      width: '88px',
      align: 'right',
      value: ({ book }) => book?.cover ?? null,
      cell: ({ book }) => (book && book.orders > 0 ? cover(book.cover) : ''),
    },
    {
      id: 'price',
      header: 'Price',
      width: '128px',
      align: 'right',
      value: (deal) => priceOf(deal)?.at ?? null,
      cell: (deal) => priceOf(deal)?.word ?? '',
    },
    {
      id: 'next',
      header: 'Waits for',
      width: 'minmax(196px, 1.3fr)',
      value: ({ next }) => next.says,
      cell: ({ next }) => <span className={next.role === me.role ? 'name' : 'soft'}>{next.says}</span>,
    },
  ];
}

function toneOf(state: string): Tone {
  if (state === 'book-open') return 'good';
  if (state === 'suspended' || state === 'withdrawn') return 'bad';
  return state === 'released' ? 'plain' : 'info';
}
