import type { Pricing } from '../../api/pricing-types';
import { Waterfall } from '../../charts/waterfall';
import { signed } from '../../money';
import { sentence } from '../../words';
import { Panel } from '../panel';

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

export function WaterfallPanel({ pricing }: { pricing: Pricing }) {
  const { waterfall, sections, currency, referencePrice } = pricing;
  const steps = sections.map(({ section, contribution }) => ({
    name: names[section] ?? sentence(section),
    amount: contribution.amount,
  }));
  const all = [...steps, ...lastSteps(waterfall, steps)];
  return (
    <Panel title="From the market price to the proposal" note="each step, adding up exactly">
      <Waterfall
        from={{
          name: references[referencePrice.kind] ?? sentence(referencePrice.kind),
          price: waterfall.from,
        }}
        steps={all}
        to={{ name: 'Proposal', price: waterfall.to }}
        currency={currency}
      />
    </Panel>
  );
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
