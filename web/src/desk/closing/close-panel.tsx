// Breaking escrow: a closing with the days of its papers, what must go back, and one more term for the minimum.

import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { newYorkDay } from '../../../../src/domain/calendar/new-york';
import { refreshEscrow } from '../../api/escrow-queries';
import { POST, on } from '../../api/http';
import type { Escrow, Offering } from '../../api/types';
import { money, shares } from '../../money';
import { Panel } from '../../parts/panel';
import { Refusal, sayDone } from '../../parts/refusal';
import { dateWord, plural } from '../../words';

const today = (): string => newYorkDay(new Date().toISOString());

export function ClosePanel({ escrow, offering }: { escrow: Escrow; offering: Offering }) {
  const { currency, escrow: terms } = offering.terms;
  const [papers, setPapers] = useState({ cutOffOn: today(), bringDownOn: today(), certificatesOn: today() });
  const [until, setUntil] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const barred = barredBy(escrow, offering);
  const isDue = Number(escrow.refundsDue) > 0;
  const mayExtend =
    escrow.phase === 'waiting' && escrow.extendedTo === null && (terms?.extensionDays ?? 0) > 0;

  const run = async (name: string, act: () => Promise<void>) => {
    setBusy(name);
    setError(null);
    try {
      await act();
      await refreshEscrow(offering.id);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(null);
    }
  };
  const close = (event: FormEvent) => {
    event.preventDefault();
    void run('close', async () => {
      const made = await POST('/api/v1/offerings/{id}/closings', { ...on(offering.id), body: papers });
      const left =
        made.heldBack.length === 0 ? '' : ` ${plural(made.heldBack.length, 'investor')} held back.`;
      sayDone(
        `Closing ${made.number}`,
        `${shares(made.shares)} shares, ${money(made.amount, currency)}.${left}`,
      );
    });
  };
  const refund = () =>
    run('refund', async () => {
      const made = await POST('/api/v1/offerings/{id}/escrow/refunds', on(offering.id));
      sayDone('Refunded', `${money(made.amount, currency)} of ${plural(made.refunds, 'payment')}.`);
    });
  const extend = () =>
    run('extend', async () => {
      await POST('/api/v1/offerings/{id}/escrow/extension', { ...on(offering.id), body: { until } });
      sayDone('Extended', `To ${dateWord(until)}. Whoever has paid chooses again or is refunded.`);
    });

  return (
    <Panel title="Close" note="cleared funds of the released list">
      <form className="stack" aria-label="Make a closing" onSubmit={close}>
        <div className="order-fields">
          {(
            [
              ['cutOffOn', 'Cut-off'],
              ['bringDownOn', 'Bring-down call'],
              ['certificatesOn', 'Certificates of'],
            ] as const
          ).map(([field, label]) => (
            <TextInput
              key={field}
              label={label}
              type="date"
              disabled={barred !== null}
              value={papers[field]}
              onChange={({ currentTarget: { value } }) =>
                setPapers((before) => ({ ...before, [field]: value }))
              }
            />
          ))}
        </div>
        <p className="fine" role="status">
          {barred ?? 'Closes on whole lots that are paid for, and releases exactly their money.'}
        </p>
        <Refusal error={error} />
        <Button type="submit" variant="filled" loading={busy === 'close'} disabled={barred !== null}>
          Make the closing
        </Button>
        {isDue && (
          <Button loading={busy === 'refund'} onClick={() => void refund()}>
            Refund {money(escrow.refundsDue, currency)}
          </Button>
        )}
        {mayExtend && (
          <div className="row nowrap">
            <TextInput
              aria-label="Extend the minimum to"
              type="date"
              className="grow"
              value={until}
              onChange={({ currentTarget: { value } }) => setUntil(value)}
            />
            <Button loading={busy === 'extend'} disabled={until === ''} onClick={() => void extend()}>
              Extend the minimum
            </Button>
          </div>
        )}
      </form>
    </Panel>
  );
}

/** Why no closing can be made now; null when one can be asked for. */
function barredBy(escrow: Escrow, { state }: Offering): string | null {
  if (escrow.phase === 'missed') return 'The minimum was missed: nothing closes, everything goes back.';
  if (state === 'withdrawn') return 'The offering was withdrawn: everything goes back.';
  if (state !== 'released') return 'The list is not released yet: only a released list closes.';
  return escrow.phase === 'waiting' ? 'The minimum has not cleared yet (Rule 10b-9).' : null;
}
