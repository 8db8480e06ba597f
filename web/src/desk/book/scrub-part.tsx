// Whether the desk counts on an order: scrubbed with a reason, it stays in the book and in the gross demand alone.

import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { isOpen } from '../../../../src/domain/authority';
import type { OfferingState } from '../../../../src/domain/offering';
import { DELETE, PUT, on } from '../../api/http';
import { useMay } from '../../api/me-context';
import { keys, useScrubs } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import type { Offering, Order } from '../../api/types';
import { Refusal } from '../../parts/refusal';
import { exactTime } from '../../words';

export function ScrubPart({ offering, order }: { offering: Offering; order: Order }) {
  const reads = useMay('read-scrubs') && order.state === 'live';
  const mayScrub = useMay('scrub-order') && isOpen('scrub-order', offering.state as OfferingState);
  const scrubs = useScrubs(offering.id, reads).data;
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  if (!reads || scrubs === undefined) return null;
  const scrub = scrubs.find((one) => one.order === order.id);
  if (scrub === undefined && !mayScrub) return null;

  const run = async (act: () => Promise<unknown>) => {
    setIsBusy(true);
    setError(null);
    try {
      await act();
      setReason('');
      const stale = [keys.scrubs(offering.id), keys.book(offering.id)];
      await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() =>
      scrub
        ? DELETE('/api/v1/orders/{id}/scrub', on(order.id))
        : PUT('/api/v1/orders/{id}/scrub', { ...on(order.id), body: { reason: reason.trim() } }),
    );
  };

  return (
    <form className="stack" aria-label="Scrub the order" onSubmit={submit}>
      {scrub && (
        <p className="fine" role="status">
          Scrubbed {exactTime(scrub.scrubbedAt)}: {scrub.reason}
        </p>
      )}
      <Refusal error={error} />
      {mayScrub && (
        <div className="row nowrap">
          {!scrub && (
            <TextInput
              aria-label="Why the desk does not count on it"
              placeholder="Why the desk does not count on it"
              className="grow"
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Button type="submit" loading={isBusy} disabled={!scrub && reason.trim() === ''}>
            {scrub ? 'Count on it again' : 'Scrub'}
          </Button>
        </div>
      )}
    </form>
  );
}
