// One order: what it asks, every version of it, amend, withdraw, scrub.

import { Button, Modal } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { DELETE, PUT, ifMatch } from '../../api/http';
import { useMay } from '../../api/me-context';
import { useVersions } from '../../api/queries';
import type { Offering, Order } from '../../api/types';
import { queryClient } from '../../api/query-client';
import { Chip, Fact, Facts } from '../../parts/panel';
import { Refusal, sayDone } from '../../parts/refusal';
import { shares } from '../../money';
import { exactTime, intentWord, sentence, shortHash } from '../../words';
import { takenBy } from './order-entry';
import { OrderFields } from './order-fields';
import { askedText, limitWord } from './order-row';
import { asTyped, toBody, understand } from './order-text';
import { ScrubPart } from './scrub-part';

export function OrderWindow({
  offering,
  order,
  name,
  onClose,
  onTaken,
}: {
  offering: Offering;
  order: Order;
  name: string;
  onClose: () => void;
  onTaken: (order: Order) => void;
}) {
  const mayChange = useMay('change-order');
  const canAmend = mayChange && order.state === 'live' && takenBy(offering).includes(order.intent);
  return (
    <Modal
      opened
      onClose={onClose}
      title={name}
      size="min(820px, 94vw)"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className="stack">
        <Facts>
          <Fact name="Asks for">
            {askedText(order, offering.terms.currency)}
            {order.amount === undefined && order.percent === undefined && ' shares'}
          </Fact>
          <Fact name="Limit">{limitWord(order, offering.terms.currency) || 'none, at any price'}</Fact>
          {order.minimumFill !== undefined && (
            <Fact name="Minimum fill">{shares(order.minimumFill)} shares</Fact>
          )}
          <Fact name="Intent">{intentWord(order.intent)}</Fact>
          <Fact name="State">
            <Chip tone={order.state === 'live' ? 'good' : 'plain'}>
              {sentence(order.state)}, version {order.version}
            </Chip>
          </Fact>
          <Fact name="Place in time">{exactTime(order.receivedAt)}</Fact>
        </Facts>
        {canAmend && (
          <AmendForm
            key={order.version}
            offering={offering}
            order={order}
            onTaken={onTaken}
            onClose={onClose}
          />
        )}
        <ScrubPart offering={offering} order={order} />
        <Versions order={order} currency={offering.terms.currency} />
      </div>
    </Modal>
  );
}

function AmendForm({
  offering,
  order,
  onTaken,
  onClose,
}: {
  offering: Offering;
  order: Order;
  onTaken: (order: Order) => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState(() => asTyped(order));
  const [error, setError] = useState<unknown>(null);
  const [isSure, setIsSure] = useState(false);
  const [busy, setBusy] = useState<'amend' | 'withdraw' | null>(null);
  const understood = useMemo(
    () => understand(typed, offering.terms.currency),
    [typed, offering.terms.currency],
  );

  const run = async (what: 'amend' | 'withdraw', act: () => Promise<Order>) => {
    setBusy(what);
    setError(null);
    try {
      const changed = await act();
      onTaken(changed);
      void queryClient.invalidateQueries({ queryKey: ['versions', order.id] });
      sayDone(
        what === 'amend' ? 'Order amended' : 'Order withdrawn',
        `It is version ${changed.version} now.`,
      );
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(null);
    }
  };
  const amend = (event: FormEvent) => {
    event.preventDefault();
    const { document } = understood;
    if (document === undefined) return;
    void run('amend', () =>
      PUT('/api/v1/orders/{id}', {
        params: { path: { id: order.id }, header: ifMatch(order.version) },
        body: toBody(document, order.intent),
      }),
    );
  };
  const withdraw = () =>
    void run('withdraw', () =>
      DELETE('/api/v1/orders/{id}', { params: { path: { id: order.id }, header: ifMatch(order.version) } }),
    );

  return (
    <form onSubmit={amend} className="stack" aria-label="Amend the order">
      <OrderFields
        offering={offering}
        typed={typed}
        onType={setTyped}
        understood={understood}
        intent={order.intent}
        intents={[order.intent]}
        isTouched
      >
        <Button
          type="submit"
          variant="filled"
          loading={busy === 'amend'}
          disabled={understood.document === undefined}
        >
          Amend
        </Button>
      </OrderFields>
      <p className="fine">
        Asking for fewer shares keeps the place in time; any other change takes a new one.
      </p>
      <Refusal error={error} />
      <div className="row">
        {isSure ? (
          <>
            <Button color="red" variant="outline" loading={busy === 'withdraw'} onClick={withdraw} autoFocus>
              Withdraw it for good
            </Button>
            <Button onClick={() => setIsSure(false)}>Keep it</Button>
          </>
        ) : (
          <Button onClick={() => setIsSure(true)}>Withdraw</Button>
        )}
      </div>
    </form>
  );
}

function Versions({ order, currency }: { order: Order; currency: string }) {
  const { data } = useVersions(order.id);
  if (!data) return null;
  return (
    <table className="plain-table">
      <caption>Versions</caption>
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">What</th>
          <th scope="col" className="right">
            Asked
          </th>
          <th scope="col" className="right">
            Limit
          </th>
          <th scope="col">Recorded</th>
          <th scope="col">Hash</th>
        </tr>
      </thead>
      <tbody>
        {data.toReversed().map((version) => {
          const asked = { ...order, ...emptied, ...version.document.terms };
          return (
            <tr key={version.version}>
              <td>{version.version}</td>
              <td>{sentence(version.event)}</td>
              <td className="right">{askedText(asked, currency)}</td>
              <td className="right">{limitWord(asked, currency) || 'none'}</td>
              <td>{exactTime(version.recordedAt)}</td>
              <td className="soft">{shortHash(version.receipt.orderHash)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const emptied = {
  shares: undefined,
  amount: undefined,
  limit: undefined,
  steps: undefined,
  percent: undefined,
};
