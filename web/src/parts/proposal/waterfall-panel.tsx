import { useMemo } from 'react';
import type { Pricing } from '../../api/types';
import { ChartPanel } from '../../charts/chart-panel';
import {
  waterfallHeight,
  waterfallPicture,
  waterfallRows,
  type WaterfallRow,
} from '../../charts/waterfall-picture';
import { price, signed } from '../../money';
import { sentence } from '../../words';
import type { Column } from '../column';

const columnsIn = (currency: string): readonly Column<WaterfallRow>[] => [
  { id: 'step', header: 'Step', width: 'minmax(180px, 2fr)', value: ({ name }) => name },
  {
    id: 'moves',
    header: 'Moves the price by',
    width: 'minmax(120px, 1fr)',
    align: 'right',
    value: ({ begin, end, isTotal }) => (isTotal ? null : exact(end - begin)),
    cell: ({ label, isTotal }) => (isTotal ? '' : label),
  },
  {
    id: 'to',
    header: 'To',
    width: 'minmax(110px, 1fr)',
    align: 'right',
    value: ({ end }) => exact(end),
    cell: ({ end }) => price(exact(end), currency),
  },
];

const names: Record<string, string> = {
  'market-conditions': 'Market conditions',
  'price-and-volume': 'Volume and size of the deal',
  results: 'Results of operations',
  comparables: 'Comparable companies',
  potential: 'Potential and stage',
  book: 'What the book says',
};

const ends: Record<string, string> = {
  tick: 'To the tick',
  chosen: 'Chosen by the desk',
  desk: 'Chosen by the desk',
  floor: "The board's floor",
  cap: "The board's cap",
  'maximum-discount': "The board's maximum discount",
};

const references: Record<string, string> = {
  'last-close': 'Last close',
  close: 'Last close',
  vwap: 'Average price by volume',
  'minimum-price': 'Minimum Price',
};

/** Millionths are what a row is made of: six decimals give them back. */
const exact = (value: number): string => value.toFixed(6).replace(/0{1,4}$/, '');

export function WaterfallPanel({ pricing }: { pricing: Pricing }) {
  const { currency } = pricing;
  const rows = useMemo(() => rowsOf(pricing), [pricing]);
  const draw = useMemo(() => waterfallPicture(rows, currency), [rows, currency]);
  return (
    <ChartPanel
      title="From the market price to the proposal"
      note="each step, adding up exactly"
      name="price-waterfall"
      label={rows.map(({ name, label }) => `${name} ${label}`).join('; ')}
      draw={draw}
      height={waterfallHeight(rows)}
      columns={useMemo(() => columnsIn(currency), [currency])}
      rows={rows}
      keyOf={({ name }) => name}
    />
  );
}

function rowsOf({ waterfall, sections, currency, referencePrice }: Pricing): WaterfallRow[] {
  const steps = sections.map(({ section, contribution }) => ({
    name: names[section] ?? sentence(section),
    amount: contribution.amount,
  }));
  const reference = references[referencePrice.kind] ?? sentence(referencePrice.kind);
  return waterfallRows({
    from: { name: reference, price: waterfall.from },
    steps: [...steps, ...lastSteps(waterfall, steps)],
    to: { name: 'Proposal', price: waterfall.to },
    currency,
  });
}

/** What no section gives stands at the end: the tick, the board's bounds, the desk's own choice. */
function lastSteps(waterfall: Pricing['waterfall'], sections: ReadonlyArray<{ amount: string }>) {
  let rest =
    signed(waterfall.to) -
    signed(waterfall.from) -
    sections.reduce((sum, { amount }) => sum + signed(amount), 0n);
  const last: Array<{ name: string; amount: string }> = [];
  for (const { step, amount } of waterfall.steps.toReversed()) {
    if (rest === 0n) break;
    if (signed(amount) === 0n) continue;
    rest -= signed(amount);
    last.unshift({ name: ends[step] ?? sentence(step), amount });
  }
  return last;
}
