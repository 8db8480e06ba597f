// Where each offering stands, how it is covered and what waits for whom.

import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { GET, on } from '../api/http';
import { useSignedIn } from '../api/me-context';
import { keys, useOfferings } from '../api/queries';
import type { Book, Me, Offering, Proposal } from '../api/types';
import { formatRatio } from '../../../src/domain/price';
import { cover, demandAt, position, price, shares } from '../money';
import type { Column } from '../parts/column';
import { DataGrid } from '../parts/data-grid';
import { ExportMenu } from '../parts/export-table';
import { FilterInput } from '../parts/filter-input';
import { Bar, Chip, Empty, Panel } from '../parts/panel';
import { Waiting } from '../parts/refusal';
import { Stage } from '../parts/stage';
import { useTable } from '../parts/use-table';
import { dealTypeWord, plural, stateWord } from '../words';
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
      note={`${plural(deals.length, 'deal')}, ${mine === 0 ? 'none waits' : mine === 1 ? 'one waits' : `${mine} wait`} for you`}
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
        isTall
        isFirst
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
      queryFn: () => GET('/api/v1/offerings/{id}/book', on(id)),
      refetchInterval: 15_000,
    })),
  });
  const proposals = useQueries({
    queries: offerings.map(({ id }) => ({
      queryKey: keys.proposals(id),
      queryFn: async () => (await GET('/api/v1/offerings/{id}/price-proposals', on(id))).items,
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

type DealPrice = { at: string; word: string };

/** The price a deal stands at: approved, proposed, or where its book clears. */
function priceOf({ book, proposals }: Deal): DealPrice | null {
  if (proposals === undefined) return null;
  const approved = proposals?.find(({ state }) => state === 'approved');
  if (approved) return { at: approved.price, word: 'approved' };
  const open = proposals?.find(({ state }) => state === 'proposed');
  if (open) return { at: open.price, word: 'proposed' };
  const clears = book?.clearingPriceWithOverAllotment ?? book?.clearingPrice ?? null;
  return clears === null ? null : { at: clears, word: 'clears now' };
}

function rangeOf({ offering: { terms } }: Deal): string {
  return terms.floor === undefined || terms.cap === undefined
    ? ''
    : `${price(terms.floor, terms.currency)} to ${price(terms.cap, terms.currency)}`;
}

/** Shares wanted at the price the deal stands at; the book's own reading where no level has that price. */
function demandOf(deal: Deal): number | null {
  const { book } = deal;
  if (!book || book.orders === 0) return null;
  return demandAt(book, priceOf(deal)?.at ?? null);
}

function coverOf(deal: Deal): string | null {
  const demand = demandOf(deal);
  return demand === null ? null : formatRatio(demand, deal.book!.shares + deal.book!.overAllotment);
}

function columnsFor(me: Me): readonly Column<Deal>[] {
  return [
    {
      id: 'deal',
      header: 'Deal',
      width: 'minmax(230px, 1.8fr)',
      value: ({ offering }) => offering.terms.issuer.name,
      cell: ({ offering: { terms } }) => (
        <>
          <strong className="name">{terms.issuer.name}</strong>
          <span className="second">
            {[terms.issuer.symbol, dealTypeWord(terms.dealType)].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    {
      id: 'state',
      header: 'Stands at',
      width: 'minmax(150px, 1fr)',
      value: ({ offering }) => stateWord(offering.state),
      cell: ({ offering }) => <Stage offering={offering} />,
    },
    {
      id: 'size',
      header: 'Shares',
      width: 'minmax(130px, 0.8fr)',
      align: 'right',
      value: ({ offering }) => offering.terms.shares,
      cell: ({ offering: { terms } }) => (
        <>
          {shares(terms.shares)}
          <span className="second">
            {terms.overAllotment > 0 ? `+ ${shares(terms.overAllotment)} option` : 'no option'}
          </span>
        </>
      ),
    },
    {
      id: 'price',
      header: 'Price',
      width: 'minmax(126px, 0.8fr)',
      align: 'right',
      value: (deal) => priceOf(deal)?.at ?? null,
      cell: (deal) => {
        const found = priceOf(deal);
        return (
          <>
            {found ? price(found.at, deal.offering.terms.currency) : rangeOf(deal)}
            <span className="second">{found ? found.word : rangeOf(deal) === '' ? '' : 'range'}</span>
          </>
        );
      },
    },
    {
      id: 'demand',
      header: 'Demand at it',
      width: 'minmax(120px, 0.8fr)',
      align: 'right',
      value: demandOf,
      cell: (deal) => (
        <>
          {shares(demandOf(deal))}
          <span className="second">{deal.book ? plural(deal.book.orders, 'order') : ''}</span>
        </>
      ),
    },
    {
      id: 'cover',
      header: 'Cover, with option',
      width: 'minmax(136px, 0.8fr)',
      align: 'right',
      value: coverOf,
      cell: (deal) => {
        const ratio = coverOf(deal);
        if (ratio === null) return null;
        return (
          <span className="cover-bar">
            {cover(ratio)}
            <Bar part={position(ratio)} whole={2} label={`Covered ${cover(ratio)}; the mark is once`} />
          </span>
        );
      },
    },
    {
      id: 'next',
      header: 'Waits for',
      width: 'minmax(200px, 1.3fr)',
      value: ({ next }) => next.says,
      cell: ({ next }) =>
        next.role === me.role ? (
          <span className="turn">
            <strong className="name">{next.says}</strong> <Chip tone="warn">You</Chip>
          </span>
        ) : (
          <span className="soft">{next.says}</span>
        ),
    },
  ];
}
