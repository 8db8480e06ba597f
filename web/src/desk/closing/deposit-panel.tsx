// A payment as the escrow bank reports it.

import { Button, Checkbox, NativeSelect, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { refreshEscrow } from '../../api/escrow-queries';
import { POST, on } from '../../api/http';
import { useInvestors } from '../../api/queries';
import type { DepositBody, Offering } from '../../api/types';
import { money, readDecimal, symbolOf } from '../../money';
import { Panel } from '../../parts/panel';
import { Refusal, sayDone } from '../../parts/refusal';

type Typed = {
  investor: string | null;
  reference: string;
  amount: string;
  receivedAt: string;
  passedOnAt: string;
  purchaser: DepositBody['purchaser'];
  disclosed: boolean;
};

const nothing: Typed = {
  investor: null,
  reference: '',
  amount: '',
  receivedAt: '',
  passedOnAt: '',
  purchaser: 'independent',
  disclosed: false,
};

export function DepositPanel({ offering }: { offering: Offering }) {
  const { currency } = offering.terms;
  const investors = useInvestors().data ?? [];
  const [typed, setTyped] = useState<Typed>(nothing);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const set = (change: Partial<Typed>) => {
    setError(null);
    setTyped((before) => ({ ...before, ...change }));
  };
  const { investor } = typed;
  const isWhole =
    investor !== null && [typed.reference, typed.amount, typed.receivedAt, typed.passedOnAt].every(Boolean);
  const record = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    setIsBusy(true);
    setError(null);
    try {
      const made = await POST('/api/v1/offerings/{id}/escrow/deposits', {
        ...on(offering.id),
        body: {
          ...typed,
          investor,
          amount: readDecimal(typed.amount),
          receivedAt: new Date(typed.receivedAt).toISOString(),
          passedOnAt: new Date(typed.passedOnAt).toISOString(),
        },
      });
      const late = made.passedOnInTime ? '' : ' It came late to the escrow and must go back (Rule 15c2-4).';
      sayDone('Payment recorded', `${money(made.amount, currency)}, ${made.reference}.${late}`);
      set(nothing);
      await refreshEscrow(offering.id);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Panel title="Record a payment" note="as the bank reports it">
      <form className="stack" aria-label="Record a payment" onSubmit={(event) => void record(event)}>
        <Select
          label="Investor"
          searchable
          limit={50}
          data={investors.map(({ id, legalName }) => ({ value: id, label: legalName }))}
          value={typed.investor}
          onChange={(chosen) => set({ investor: chosen })}
          comboboxProps={{ shadow: 'none', transitionProps: { duration: 0 } }}
        />
        <div className="order-fields">
          <TextInput
            label="Reference of the bank"
            value={typed.reference}
            onChange={(event) => set({ reference: event.currentTarget.value })}
          />
          <TextInput
            label="Amount"
            leftSection={symbolOf(currency)}
            value={typed.amount}
            onChange={(event) => set({ amount: event.currentTarget.value })}
          />
          <TextInput
            label="Received"
            type="datetime-local"
            value={typed.receivedAt}
            onChange={(event) => set({ receivedAt: event.currentTarget.value })}
          />
          <TextInput
            label="In escrow"
            type="datetime-local"
            value={typed.passedOnAt}
            onChange={(event) => set({ passedOnAt: event.currentTarget.value })}
          />
          <NativeSelect
            label="Purchaser"
            data={[
              { value: 'independent', label: 'Independent' },
              { value: 'affiliate', label: 'Affiliate' },
              { value: 'not-bona-fide', label: 'Not bona fide' },
            ]}
            value={typed.purchaser}
            onChange={(event) => set({ purchaser: event.currentTarget.value as Typed['purchaser'] })}
          />
        </div>
        {typed.purchaser !== 'independent' && (
          <Checkbox
            label="The offering document says so: it counts"
            checked={typed.disclosed}
            onChange={(event) => set({ disclosed: event.currentTarget.checked })}
          />
        )}
        <Refusal error={error} />
        <Button type="submit" loading={isBusy} disabled={!isWhole}>
          Record the payment
        </Button>
      </form>
    </Panel>
  );
}
