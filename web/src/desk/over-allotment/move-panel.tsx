// Closing the short: exercise the option, or record what was bought. What the rules forbid is said while one types,
// and what cannot be done at all now stays grey with the reason.

import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { newYorkDay } from '../../../../src/domain/calendar/new-york';
import { POST, on } from '../../api/http';
import { keys } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import type { Offering, OverAllotment } from '../../api/types';
import { price, readDecimal, readShares, shares, signed, symbolOf } from '../../money';
import { useCommands } from '../../parts/commands';
import { Panel } from '../../parts/panel';
import { Refusal, sayDone } from '../../parts/refusal';
import { dateWord } from '../../words';

type Move = 'exercise' | 'purchase';
type Typed = { shares: string; price: string; on: string; kind: 'stabilizing' | 'covering' };

const today = (): string => newYorkDay(new Date().toISOString());

export function MovePanel({ offering, ledger }: { offering: Offering; ledger: OverAllotment }) {
  const { currency } = offering.terms;
  const [move, setMove] = useState<Move>('purchase');
  const [typed, setTyped] = useState<Typed>({ shares: '', price: '', on: today(), kind: 'stabilizing' });
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const set = (change: Partial<Typed>) => {
    setError(null);
    setTyped((before) => ({ ...before, ...change }));
  };
  const barred = barredBy(offering, ledger, move);
  const problem = typed.shares === '' ? null : problemOf(typed, ledger, move, currency);
  useCommands(
    (['purchase', 'exercise'] as const).map((one) => ({
      id: one,
      label: one === 'purchase' ? 'Record a purchase' : 'Exercise the option',
      run: () => {
        setMove(one);
        document.querySelector<HTMLInputElement>('#close-short')?.focus();
      },
    })),
  );
  const record = async (event: FormEvent) => {
    event.preventDefault();
    const count = readShares(typed.shares);
    if (count === null || problem !== null || barred !== null) return;
    setIsBusy(true);
    setError(null);
    try {
      if (move === 'exercise')
        await POST('/api/v1/offerings/{id}/exercises', { ...on(offering.id), body: { shares: count } });
      else {
        await POST('/api/v1/offerings/{id}/purchases', {
          ...on(offering.id),
          body: {
            on: typed.on,
            shares: count,
            price: readDecimal(typed.price),
            kind: typed.kind,
          },
        });
      }
      await queryClient.invalidateQueries({ queryKey: keys.overAllotment(offering.id) });
      sayDone(move === 'exercise' ? 'Option exercised' : 'Purchase recorded', `${shares(count)} shares.`);
      set({ shares: '', price: '' });
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Panel title="Close the short" note={`${shares(ledger.openShort)} open`}>
      <form className="stack" aria-label="Close the short" onSubmit={(event) => void record(event)}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="How"
          data={[
            { value: 'purchase', label: 'Bought in the market' },
            { value: 'exercise', label: 'Exercise the option' },
          ]}
          value={move}
          onChange={(value) => setMove(value as Move)}
          transitionDuration={0}
        />
        <div className="order-fields">
          <TextInput
            id="close-short"
            label="Shares"
            placeholder={shares(move === 'exercise' ? ledger.optionLeft : ledger.openShort)}
            disabled={barred !== null}
            value={typed.shares}
            onChange={(event) => set({ shares: event.currentTarget.value })}
          />
          {move === 'purchase' && (
            <>
              <TextInput
                label="Price"
                leftSection={symbolOf(currency)}
                disabled={barred !== null}
                value={typed.price}
                onChange={(event) => set({ price: event.currentTarget.value })}
              />
              <TextInput
                label="Day of the trade"
                type="date"
                disabled={barred !== null}
                value={typed.on}
                onChange={(event) => set({ on: event.currentTarget.value })}
              />
              <NativeSelect
                label="Kind"
                disabled={barred !== null}
                data={[
                  { value: 'stabilizing', label: 'Stabilizing' },
                  { value: 'covering', label: 'Covering' },
                ]}
                value={typed.kind}
                onChange={(event) => set({ kind: event.currentTarget.value as Typed['kind'] })}
              />
            </>
          )}
        </div>
        <p className={problem === null ? 'fine' : 'bad-text'} role="status">
          {barred ?? problem ?? hintOf(ledger, move, currency)}
        </p>
        <Refusal error={error} />
        <Button
          type="submit"
          variant="filled"
          loading={isBusy}
          disabled={barred !== null || problem !== null || typed.shares === ''}
        >
          {move === 'exercise' ? 'Exercise the option' : 'Record the purchase'}
        </Button>
      </form>
    </Panel>
  );
}

/** Why nothing of this kind can be done now; null when it can. */
function barredBy({ state }: Offering, ledger: OverAllotment, move: Move): string | null {
  if (state !== 'allocated-final' && state !== 'released')
    return 'The issuer has not approved the list yet, so the short may still change.';
  if (ledger.openShort === 0) return 'No short is open any more.';
  if (move === 'purchase') return null;
  if (ledger.optionLeft === 0) return 'Nothing is left of the option.';
  return today() > ledger.optionExpires ? `The option ended on ${dateWord(ledger.optionExpires)}.` : null;
}

/** What the ledger would refuse, said before it is sent. */
function problemOf(typed: Typed, ledger: OverAllotment, move: Move, currency: string): string | null {
  const count = readShares(typed.shares);
  if (count === null || count === 0) return 'A whole number of shares, such as 250,000 or 250k.';
  if (count > ledger.openShort) return `Only ${shares(ledger.openShort)} shares are short.`;
  if (move === 'exercise')
    return count > ledger.optionLeft
      ? `Only ${shares(ledger.optionLeft)} shares are left of the option.`
      : null;
  const at = readDecimal(typed.price);
  if (!/^\d+(\.\d{1,6})?$/.test(at)) return 'The price of a share, such as 18.10.';
  if (typed.kind === 'stabilizing' && signed(at) > signed(ledger.offerPrice))
    return `A stabilizing purchase is never above the offer price of ${price(ledger.offerPrice, currency)} (Rule 104); above it, it is a covering purchase.`;
  return null;
}

function hintOf(ledger: OverAllotment, move: Move, currency: string): string {
  return move === 'exercise'
    ? `Counts from the moment it is recorded; the option runs to ${dateWord(ledger.optionExpires)}.`
    : `Stabilizing at ${price(ledger.offerPrice, currency)} or below; covering at any price.`;
}
