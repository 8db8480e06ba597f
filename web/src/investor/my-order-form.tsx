import { Button } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { POST, on } from '../api/http';
import { keys } from '../api/queries';
import { queryClient } from '../api/query-client';
import type { Intent, Offering, Order } from '../api/types';
import { OrderFields } from '../desk/book/order-fields';
import { takenBy } from '../desk/book/order-entry';
import { nothingTyped, toBody, understand } from '../desk/book/order-text';
import { Panel } from '../parts/panel';
import { Refusal } from '../parts/refusal';
import { intentWord } from '../words';
import { ReceiptView } from './receipt-view';

const explained: Record<Intent, string> = {
  order: 'An order binds you when the book closes; until then you can amend or withdraw it.',
  'conditional-offer':
    'A conditional offer becomes an order after effectiveness and the end of its window; until then you can withdraw it.',
  indication: 'An indication of interest binds nobody and never becomes an order by itself.',
};

export function MyOrderForm({ offering }: { offering: Offering }) {
  const intents = takenBy(offering);
  const [typed, setTyped] = useState(nothingTyped);
  const [intent, setIntent] = useState<Intent>(intents.at(-1)!);
  const [isTouched, setIsTouched] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [taken, setTaken] = useState<Order | null>(null);
  const understood = useMemo(
    () => understand(typed, offering.terms.currency),
    [typed, offering.terms.currency],
  );
  const chosen = intents.includes(intent) ? intent : intents.at(-1)!;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setIsTouched(true);
    if (understood.document === undefined) return;
    setIsBusy(true);
    setError(null);
    try {
      const order = await POST('/api/v1/offerings/{id}/orders', {
        ...on(offering.id),
        body: toBody(understood.document, chosen),
      });
      setTaken(order);
      setTyped(nothingTyped);
      setIsTouched(false);
      await queryClient.invalidateQueries({ queryKey: keys.orders(offering.id) });
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Panel title="New order">
      <form className="stack" aria-label="New order" onSubmit={(event) => void send(event)}>
        <OrderFields
          offering={offering}
          typed={typed}
          onType={(next) => {
            setTyped(next);
            setError(null);
            setIsTouched(next.size !== '' || next.limit !== '');
          }}
          understood={understood}
          intent={chosen}
          intents={intents}
          onIntent={setIntent}
          isTouched={isTouched}
        >
          <Button type="submit" variant="filled" loading={isBusy}>
            Send {intentWord(chosen).toLowerCase()}
          </Button>
        </OrderFields>
        <p className="fine">{explained[chosen]}</p>
        <Refusal error={error} />
        {taken?.receipt && <ReceiptView receipt={taken.receipt} />}
      </form>
    </Panel>
  );
}
