// An investor's own page of an offering, also on a phone: order, amend, withdraw, receipt, allocation and why.

import { useLive } from '../api/live';
import { useOffering, useOrders, useOwnAllocations } from '../api/queries';
import { useSignedIn } from '../api/me-context';
import { DocumentsPanel } from '../parts/documents-panel';
import { LifeLine } from '../parts/life-line';
import { Explanation } from '../parts/explanation';
import { Empty, Fact, Facts, Panel } from '../parts/panel';
import { Waiting } from '../parts/refusal';
import { TopBar } from '../parts/top-bar';
import { useNow } from '../parts/use-now';
import type { Line, Offering } from '../api/types';
import { money, price, shares } from '../money';
import { about } from '../desk/offering-frame';
import { takenBy } from '../desk/book/order-entry';
import { MyOrder } from './my-order';
import { MyOrderForm } from './my-order-form';

export function MyOrdersPage({ id }: { id: string }) {
  const me = useSignedIn();
  const live = useLive(id);
  const { data: offering, error, refetch } = useOffering(id);
  const { data: orders } = useOrders(id);
  const allocations = useOwnAllocations(id).data ?? [];
  const now = useNow(offering?.windowEndsAt ?? null);
  return (
    <>
      <TopBar
        name={offering?.terms.issuer.name}
        about={offering && about(offering)}
        connection={live.connection}
      />
      <main id="main" className="page my">
        {!offering || !orders ? (
          <Waiting error={error} what="your orders" again={() => void refetch()} />
        ) : (
          <>
            <LifeLine offering={offering} now={now} />
            {allocations.map((line) => (
              <Allocated key={line.order} line={line} offering={offering} />
            ))}
            {takenBy(offering).length > 0 && <MyOrderForm offering={offering} />}
            <Panel title="My orders" note={me.name} flush>
              {orders.length === 0 ? (
                <Empty title="You have no order in this offering.">
                  {takenBy(offering).length > 0
                    ? 'Send the first one above; the answer is a receipt that you can keep.'
                    : 'The book takes no order in its present state.'}
                </Empty>
              ) : (
                orders
                  .toReversed()
                  .map((order) => <MyOrder key={order.id} order={order} offering={offering} />)
              )}
            </Panel>
            <DocumentsPanel id={id} />
            <TheOffering offering={offering} />
          </>
        )}
      </main>
    </>
  );
}

function Allocated({ line, offering }: { line: Line; offering: Offering }) {
  const { currency } = offering.terms;
  const at = line.shares > 0 ? pricePerShare(line) : null;
  return (
    <Panel title="Your allocation" className="allocated">
      <p className="the-price">{shares(line.shares)}</p>
      <p className="soft">
        shares{at === null ? '' : ` at ${price(at, currency)}`}
        {line.shares > 0 && (
          <>
            ; you pay <strong className="name">{money(line.amount, currency)}</strong>
          </>
        )}
      </p>
      <Explanation line={line} at={at} currency={currency} />
    </Panel>
  );
}

/** amount / shares, exact because the amount is shares x price. */
function pricePerShare({ amount, shares: count }: Line): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const millionths = BigInt(whole + fraction.padEnd(6, '0')) / BigInt(count);
  const digits = millionths.toString().padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6).replace(/0+$/, '').padEnd(2, '0')}`;
}

function TheOffering({ offering }: { offering: Offering }) {
  const { terms } = offering;
  return (
    <Panel title="The offering">
      <Facts>
        <Fact name="Shares offered">{shares(terms.shares)}</Fact>
        {terms.minimumShares !== undefined && <Fact name="Minimum">{shares(terms.minimumShares)}</Fact>}
        {terms.floor !== undefined && terms.cap !== undefined && (
          <Fact name="Price range">
            {price(terms.floor, terms.currency)} to {price(terms.cap, terms.currency)}
          </Fact>
        )}
        <Fact name="Limits are multiples of">{price(terms.tick, terms.currency)}</Fact>
        <Fact name="Sizes are multiples of">{shares(terms.lot)}</Fact>
        <Fact name="Placement agent">{terms.placementAgent}</Fact>
      </Facts>
    </Panel>
  );
}
