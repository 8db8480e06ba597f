// A new order for a client, in a strip above the blotter: type, Enter, next one.

import { Button, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { intentsTaken } from '../../../../src/domain/order-admission';
import type { OfferingState } from '../../../../src/domain/offering';
import { POST, on } from '../../api/http';
import { keys, useInvestors } from '../../api/queries';
import type { Intent, Offering, Order } from '../../api/types';
import { Refusal, sayDone } from '../../parts/refusal';
import { OrderFields } from './order-fields';
import { nothingTyped, toBody, understand } from './order-text';

export function OrderEntry({
  offering,
  onDone,
  onTaken,
}: {
  offering: Offering;
  onDone: () => void;
  onTaken: (order: Order) => void;
}) {
  const investors = useInvestors().data;
  const client = useQueryClient();
  const first = useRef<HTMLInputElement>(null);
  const intents = takenBy(offering);
  const [investor, setInvestor] = useState<string | null>(null);
  const [typed, setTyped] = useState(nothingTyped);
  const [intent, setIntent] = useState<Intent>(intents.at(-1) ?? 'order');
  const [isTouched, setIsTouched] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const understood = useMemo(
    () => understand(typed, offering.terms.currency),
    [typed, offering.terms.currency],
  );
  const options = useMemo(
    () => (investors ?? []).map(({ id, legalName }) => ({ value: id, label: legalName })),
    [investors],
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTouched(true);
    if (understood.document === undefined || investor === null) return;
    setIsBusy(true);
    setError(null);
    try {
      const order = await POST('/api/v1/offerings/{id}/orders', {
        ...on(offering.id),
        body: toBody(understood.document, intent, investor),
      });
      onTaken(order);
      sayDone('Order taken', `${understood.says} Version ${order.version}.`);
      void client.invalidateQueries({ queryKey: keys.book(offering.id) });
      setTyped(nothingTyped);
      setInvestor(null);
      setIsTouched(false);
      first.current?.focus();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <form
      className="order-entry"
      aria-label="New order"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <OrderFields
        offering={offering}
        typed={typed}
        onType={(next) => {
          setTyped(next);
          setError(null);
          setIsTouched(next.size !== '' || next.limit !== '');
        }}
        understood={understood}
        intent={intent}
        intents={intents}
        onIntent={setIntent}
        isTouched={isTouched}
        lead={
          <Select
            ref={first}
            className="client"
            label="Client"
            placeholder="Name"
            searchable
            autoFocus
            selectFirstOptionOnChange
            limit={50}
            nothingFoundMessage="No such investor"
            data={options}
            value={investor}
            onChange={setInvestor}
            comboboxProps={{ shadow: 'none', transitionProps: { duration: 0 } }}
            error={isTouched && investor === null}
          />
        }
      >
        <Button type="submit" variant="filled" loading={isBusy}>
          Take order
        </Button>
        <Button onClick={onDone}>Close</Button>
      </OrderFields>
      <Refusal error={error} />
    </form>
  );
}

/** What the book takes now: the same table that the server asks. */
export function takenBy({ state, terms }: Offering): readonly Intent[] {
  return intentsTaken(state as OfferingState, terms.exemption === undefined);
}
