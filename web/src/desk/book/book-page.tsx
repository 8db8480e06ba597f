// The book: the few numbers, the demand curve, who wants it, and every order as it comes.

import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useMay } from '../../api/me-context';
import { useBook, useOffering, useProposals } from '../../api/queries';
import type { Book, BreakDown } from '../../api/types';
import { percentOf, price, shares } from '../../money';
import type { Column } from '../../parts/column';
import { ExportMenu } from '../../parts/export-table';
import { Bar, Empty, Panel } from '../../parts/panel';
import { Waiting } from '../../parts/refusal';
import { plural, sentence } from '../../words';
import { Blotter } from './blotter';
import { BookTiles } from './book-tiles';
import { DemandPanel } from './demand-panel';
import { readAt, type ReadPrice } from './read-at';

export function BookPage({ id }: { id: string }) {
  const { data: offering } = useOffering(id);
  const { data: book, error, refetch } = useBook(id);
  const readsOrders = useMay('read-orders');
  const agreed = useAgreedPrice(id);
  const [picked, setPicked] = useState<string | null>(null);
  const read = useMemo(() => book && readAt(book, picked ?? agreed?.price ?? null), [book, picked, agreed]);
  if (!offering || !book || !read)
    return <Waiting error={error} what="the book" again={() => void refetch()} />;
  const { currency } = offering.terms;
  const pictures = (
    <div className="columns book-columns">
      <DemandPanel
        offering={offering}
        book={book}
        read={{ at: read.at, agreed: agreed?.price ?? null, isPicked: picked !== null, onPick: setPicked }}
      />
      <WhoWantsIt book={book} currency={currency} />
    </div>
  );
  if (!readsOrders) {
    return (
      <>
        <BookTiles book={read} currency={currency} />
        {pictures}
      </>
    );
  }
  return (
    <Blotter
      offering={offering}
      book={read}
      renderTop={(totals) => (
        <>
          <BookTiles book={read} currency={currency} totals={totals} />
          {pictures}
        </>
      )}
    />
  );
}

/** The price that is approved, or waits for it: from then on the book is read at it. */
function useAgreedPrice(id: string): ReadPrice | undefined {
  const proposals = useProposals(id, useMay('read-proposals')).data;
  return (
    proposals?.find(({ state }) => state === 'approved') ??
    proposals?.find(({ state }) => state === 'proposed')
  );
}

const views = [
  { value: 'byClass', label: 'Class' },
  { value: 'byTier', label: 'Tier' },
  { value: 'byCountry', label: 'Country' },
  { value: 'byMember', label: 'House' },
  { value: 'byChannel', label: 'Channel' },
] as const;

const partColumns: readonly Column<BreakDown>[] = [
  { id: 'name', header: 'Who', width: '1fr', value: ({ name }) => name },
  { id: 'orders', header: 'Orders', width: '1fr', value: ({ orders }) => orders },
  { id: 'shares', header: 'Shares', width: '1fr', value: (part) => part.shares },
];

function WhoWantsIt({ book, currency }: { book: Book; currency: string }) {
  const [view, setView] = useState<(typeof views)[number]['value']>('byClass');
  const parts = book[view];
  const { scrubbed } = book;
  const most = Math.max(0, ...parts.map((part) => part.shares));
  const apart = [book.indications, book.conditionalOffers].filter(({ orders }) => orders > 0);
  return (
    <Panel
      title="Who wants it"
      note={book.at === null ? undefined : `at ${price(book.at, currency)}`}
      actions={<ExportMenu name="who-wants-it" columns={partColumns} rows={() => parts} />}
    >
      <SegmentedControl
        className="break-down-by"
        size="xs"
        fullWidth
        aria-label="Break down by"
        data={[...views]}
        value={view}
        onChange={(value) => setView(value as typeof view)}
        transitionDuration={0}
      />
      {parts.length === 0 ? (
        <Empty title="Nobody yet.">Each order counts here at the price the book clears at.</Empty>
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
      {scrubbed.out.orders > 0 && (
        <p className="aside">
          Scrubbed: {plural(scrubbed.out.orders, 'order')} for {shares(scrubbed.out.shares)}. Without{' '}
          {scrubbed.out.orders === 1 ? 'it' : 'them'} the demand is {shares(scrubbed.demand)}, cover{' '}
          {scrubbed.cover}.
        </p>
      )}
    </Panel>
  );
}

function nameIn(view: string, name: string): string {
  if (name === 'others') return 'Others, few orders each';
  if (view === 'byTier') return name === '' || name === 'none' ? 'No tier' : `Tier ${name}`;
  if (name === (view === 'byMember' ? 'direct' : 'investor') && view !== 'byClass')
    return 'Investors themselves';
  if (view === 'byMember') return name === 'desk' ? 'The desk' : name;
  return view === 'byCountry' ? name : sentence(name);
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
