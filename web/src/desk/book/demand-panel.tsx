// Demand in two pictures: by price as it is now, and as it came about.

import { SegmentedControl } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { Book, Offering } from '../../api/types';
import { buildUpPicture, type Moment } from '../../charts/build-up-picture';
import { ChartPanel } from '../../charts/chart-panel';
import { DemandCurve } from '../../charts/demand-curve';
import { demandPicture } from '../../charts/demand-picture';
import { cover, price, shares } from '../../money';
import type { Column } from '../../parts/column';
import { Empty, Panel } from '../../parts/panel';
import { exactTime } from '../../words';
import { momentOf, useBuildUp } from './build-up';

const height = 330;
const mostMoments = 600;

type View = 'demand' | 'build-up';

/** At which price the page reads the book, and how to choose another. */
export type Reading = {
  at: string | null;
  agreed: string | null;
  isPicked: boolean;
  onPick: (at: string | null) => void;
};

export function DemandPanel({ offering, book, read }: { offering: Offering; book: Book; read: Reading }) {
  const [view, setView] = useState<View>('demand');
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label="Picture of the demand"
      data={[
        { value: 'demand', label: 'By price' },
        { value: 'build-up', label: 'Over time' },
      ]}
      value={view}
      onChange={(value) => setView(value as View)}
      transitionDuration={0}
    />
  );
  if (book.levels.length === 0) {
    return (
      <Panel title="Demand curve" note="cumulative shares wanted at each price or better">
        <Empty title="No demand with a price yet.">
          The curve begins with the first order that has a limit.
        </Empty>
      </Panel>
    );
  }
  const Chosen = view === 'demand' ? Curve : BuildUp;
  return <Chosen offering={offering} book={book} read={read} choice={choice} />;
}

type PartProps = { offering: Offering; book: Book; read: Reading; choice: React.ReactNode };

function Curve({ offering, book, read, choice }: PartProps) {
  const { currency } = offering.terms;
  const demand = useMemo(
    () => ({
      levels: book.levels,
      base: book.shares,
      overAllotment: book.overAllotment,
      clearsBase: book.clearingPrice,
      clearsAll: book.clearingPriceWithOverAllotment,
      agreed: read.agreed,
      picked: read.isPicked ? read.at : null,
      currency,
    }),
    [book, read.agreed, read.isPicked, read.at, currency],
  );
  const pick = (at: string) => read.onPick(read.isPicked && at === read.at ? null : at);
  return (
    <ChartPanel
      title="Demand curve"
      note={
        read.isPicked ? (
          <>
            the page reads the book at {price(read.at, currency)};{' '}
            <button type="button" className="link" onClick={() => read.onPick(null)}>
              back
            </button>
          </>
        ) : (
          'cumulative shares wanted at each price or better'
        )
      }
      name="demand"
      label="Demand curve"
      draw={(inks, width) => demandPicture(demand, height)(inks, width)}
      height={height}
      columns={useMemo(() => levelColumns(currency), [currency])}
      rows={book.levels}
      keyOf={(level) => level.price}
      actions={choice}
    >
      <DemandCurve demand={demand} height={height} onPick={pick} />
    </ChartPanel>
  );
}

function BuildUp({ offering, book, choice }: PartProps) {
  const { currency } = offering.terms;
  const { data, error } = useBuildUp(offering, true);
  const moments = useFollowed(data, book, offering.state === 'book-open');
  const draw = useMemo(
    () => buildUpPicture(moments, { base: book.shares, overAllotment: book.overAllotment, currency }),
    [moments, book.shares, book.overAllotment, currency],
  );
  const last = moments.at(-1);
  return (
    <ChartPanel
      title="Build-up"
      note={
        error
          ? 'the past could not be read'
          : data
            ? 'shares wanted at the clearing price of each moment'
            : 'reading the past'
      }
      name="build-up"
      label={`Build-up of the book: ${last ? `${shares(last.demand)} shares wanted at last` : 'not read yet'}`}
      draw={draw}
      height={height}
      columns={useMemo(() => momentColumns(currency), [currency])}
      rows={moments}
      keyOf={(moment) => moment.at}
      actions={choice}
    />
  );
}

/** The past as it was read, and every change that came since. */
function useFollowed(past: readonly Moment[] | undefined, book: Book, isOpen: boolean): readonly Moment[] {
  const since = useRef<Moment[]>([]);
  return useMemo(() => {
    const now = momentOf(book);
    const before = since.current.at(-1) ?? past?.at(-1);
    if (past && isOpen && before && now.at > before.at && now.demand !== before.demand)
      since.current = [...since.current.slice(-mostMoments), now];
    return past ? [...past, ...since.current] : [];
  }, [past, book, isOpen]);
}

function levelColumns(currency: string): readonly Column<Book['levels'][number]>[] {
  return [
    {
      id: 'price',
      header: 'Price',
      width: 'minmax(80px, 1fr)',
      align: 'right',
      value: (level) => level.price,
      cell: (level) => price(level.price, currency),
    },
    counted('shares', 'Shares at level', (level) => level.shares),
    counted('cumulative', 'Cumulative', (level) => level.cumulative),
    counted('market', 'Without a limit', (level) => level.market),
    counted('orders', 'Orders', (level) => level.orders),
    covered('cover', 'Cover', (level) => level.cover),
    covered('all', 'Cover with option', (level) => level.coverWithOverAllotment),
  ];
}

type Level = Book['levels'][number];

const counted = (id: string, header: string, of: (level: Level) => number): Column<Level> => ({
  id,
  header,
  width: 'minmax(96px, 1fr)',
  align: 'right',
  value: of,
  cell: (level) => shares(of(level)),
});

const covered = (id: string, header: string, of: (level: Level) => string): Column<Level> => ({
  id,
  header,
  width: 'minmax(96px, 1fr)',
  align: 'right',
  value: of,
  cell: (level) => cover(of(level)),
});

function momentColumns(currency: string): readonly Column<Moment>[] {
  return [
    {
      id: 'at',
      header: 'When',
      width: 'minmax(150px, 1fr)',
      value: ({ at }) => at,
      cell: ({ at }) => exactTime(at),
    },
    {
      id: 'demand',
      header: 'Shares wanted',
      width: 'minmax(120px, 1fr)',
      align: 'right',
      value: ({ demand }) => demand,
      cell: ({ demand }) => shares(demand),
    },
    {
      id: 'orders',
      header: 'Orders',
      width: 'minmax(90px, 1fr)',
      align: 'right',
      value: ({ orders }) => orders,
      cell: ({ orders }) => shares(orders),
    },
    {
      id: 'clears',
      header: 'Clears at',
      width: 'minmax(90px, 1fr)',
      align: 'right',
      value: ({ clears }) => clears,
      cell: ({ clears }) => price(clears, currency),
    },
  ];
}
