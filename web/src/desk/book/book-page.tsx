// The book: the few numbers, the demand curve, who wants it, and every order as it comes.

import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../api/me-context';
import { useBook, useOffering } from '../../api/queries';
import type { Book, BreakDown, Offering } from '../../api/types';
import { cover, percentOf, price, shares, worth } from '../../money';
import type { Column } from '../../parts/column';
import { ExportMenu } from '../../parts/export-table';
import { Bar, Empty, Panel, Tile } from '../../parts/panel';
import { Waiting } from '../../parts/refusal';
import { plural, sentence } from '../../words';
import { Blotter } from './blotter';
import { BookTiles } from './book-tiles';
import { DemandPanel } from './demand-panel';

export function BookPage({ id }: { id: string }) {
  const { data: offering } = useOffering(id);
  const { data: book, error, refetch } = useBook(id);
  const readsOrders = useMay('read-orders');
  if (!offering || !book) return <Waiting error={error} what="the book" again={() => void refetch()} />;
  return (
    <>
      {readsOrders ? (
        <Blotter
          offering={offering}
          book={book}
          renderTop={(totals) => (
            <>
              <BookTiles book={book} currency={offering.terms.currency} totals={totals} />
              <Pictures offering={offering} book={book} />
            </>
          )}
        />
      ) : (
        <>
          <IssuerTiles book={book} currency={offering.terms.currency} />
          <Pictures offering={offering} book={book} />
        </>
      )}
    </>
  );
}

function Pictures({ offering, book }: { offering: Offering; book: Book }) {
  return (
    <div className="columns book-columns">
      <DemandPanel offering={offering} book={book} />
      <WhoWantsIt book={book} currency={offering.terms.currency} />
    </div>
  );
}

const views = [
  { value: 'byClass', label: 'Class' },
  { value: 'byTier', label: 'Tier' },
  { value: 'byCountry', label: 'Country' },
] as const;

const partColumns: readonly Column<BreakDown>[] = [
  { id: 'name', header: 'Who', width: '1fr', value: ({ name }) => name },
  { id: 'orders', header: 'Orders', width: '1fr', value: ({ orders }) => orders },
  { id: 'shares', header: 'Shares', width: '1fr', value: (part) => part.shares },
];

function WhoWantsIt({ book, currency }: { book: Book; currency: string }) {
  const [view, setView] = useState<(typeof views)[number]['value']>('byClass');
  const parts = book[view];
  const most = Math.max(0, ...parts.map((part) => part.shares));
  const apart = [book.indications, book.conditionalOffers].filter(({ orders }) => orders > 0);
  return (
    <Panel
      title="Who wants it"
      note={book.at === null ? undefined : `at ${price(book.at, currency)}`}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label="Break down by"
            data={[...views]}
            value={view}
            onChange={(value) => setView(value as typeof view)}
            transitionDuration={0}
          />
          <ExportMenu name="who-wants-it" columns={partColumns} rows={() => parts} />
        </>
      }
    >
      {parts.length === 0 ? (
        <Empty title="Nobody yet." />
      ) : (
        <ul className="breakdown">
          {parts.map((part) => (
            <BreakDownRow
              key={part.name}
              part={part}
              most={most}
              whole={book.demand}
              name={nameIn(view, part.name)}
            />
          ))}
        </ul>
      )}
      {apart.length > 0 && (
        <p className="aside">
          Apart from this:{' '}
          {apart
            .map((one) => `${plural(one.orders, one.name.replace(/s$/, ''))} for ${shares(one.shares)}`)
            .join('; ')}
          . They bind nobody and count in no figure.
        </p>
      )}
    </Panel>
  );
}

function nameIn(view: string, name: string): string {
  if (view === 'byTier') return name === '' || name === 'none' ? 'No tier' : `Tier ${name}`;
  return view === 'byClass' ? sentence(name) : name;
}

function BreakDownRow({
  part,
  most,
  whole,
  name,
}: {
  part: BreakDown;
  most: number;
  whole: number;
  name: string;
}) {
  return (
    <li>
      <span>{name}</span>
      <span>{shares(part.shares)}</span>
      <span className="soft">{percentOf(part.shares, whole) || '0.0%'}</span>
      <Bar part={part.shares} whole={most} label={`${name}: ${plural(part.orders, 'order')}`} />
    </li>
  );
}

/** What the issuer sees of the book: figures, no orders. */
function IssuerTiles({ book, currency }: { book: Book; currency: string }) {
  const all = book.shares + book.overAllotment;
  const clears = book.clearingPriceWithOverAllotment ?? book.clearingPrice;
  return (
    <div className="tiles">
      <Tile
        name={`Cover at ${price(book.at, currency) || 'no price yet'}`}
        figure={cover(book.cover)}
        below={`on ${shares(book.shares)} base`}
      />
      <Tile
        name="Demand"
        figure={shares(book.demand)}
        below={book.at === null ? '' : `${price(book.at, currency)} a share: ${worth(book.demand, book.at)}`}
      />
      <Tile
        name="Clearing price"
        figure={clears === null ? 'None' : price(clears, currency)}
        below={`for ${shares(all)} shares`}
      />
      <Tile name="Orders" figure={shares(book.orders)} below="that count in the book" />
    </div>
  );
}
