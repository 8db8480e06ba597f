// Approve, counter or reject. An approval names the hash of the proposal that is on the screen and is signed:
// by a passkey over that hash, else with password and one-time code.

import type { Schemas } from '#client';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { GET, POST, on } from '../api/http';
import { useSignedIn } from '../api/me-context';
import { keys } from '../api/queries';
import { queryClient } from '../api/query-client';
import { askPasskey, hasPasskeys } from '../api/session';
import type { Offering, Proposal } from '../api/types';
import { price } from '../money';
import { useCommands } from '../parts/commands';
import { Refusal, sayDone } from '../parts/refusal';
import { shortHash } from '../words';
import { SignWindow } from './sign-window';
import { WordsWindow } from './words-window';

type Opened = 'sign' | 'counter' | 'reject' | null;

export function Decision({ proposal, offering }: { proposal: Proposal; offering: Offering }) {
  const me = useSignedIn();
  const [opened, setOpened] = useState<Opened>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { currency } = offering.terms;
  const isOpen = proposal.state === 'proposed';
  const signsByPasskey = (me.passkeys ?? 0) > 0 && hasPasskeys();
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: keys.proposals(proposal.offering) });
    await queryClient.invalidateQueries({ queryKey: keys.offering(proposal.offering) });
  };

  const approve = async (signature: Schemas['SignatureBody']) => {
    await POST('/api/v1/price-proposals/{id}/approve', {
      ...on(proposal.id),
      body: {
        proposalHash: proposal.proposalHash,
        signature,
      },
    });
    sayDone('Approved', `${price(proposal.price, currency)}. The allocation has started.`);
    setOpened(null);
    await refresh();
  };
  const begin = async () => {
    setError(null);
    if (!signsByPasskey) {
      setOpened('sign');
      return;
    }
    setIsBusy(true);
    try {
      const options = await GET('/api/v1/passkeys/signing-options', {
        params: { query: { proposalHash: proposal.proposalHash } },
      });
      await approve({ passkey: await askPasskey(options) });
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  const answer = async ({ words, price: wanted }: { words: string; price?: string }) => {
    if (wanted === undefined)
      await POST('/api/v1/price-proposals/{id}/reject', { ...on(proposal.id), body: { words } });
    else
      await POST('/api/v1/price-proposals/{id}/counter', {
        ...on(proposal.id),
        body: { words, price: wanted },
      });
    sayDone(wanted === undefined ? 'Rejected' : 'Sent to the desk', 'The desk has your words.');
    setOpened(null);
    await refresh();
  };
  useCommands([
    isOpen && {
      id: 'approve',
      label: `Approve ${price(proposal.price, currency)}`,
      hint: 'A',
      key: 'a',
      run: () => void begin(),
    },
    isOpen && { id: 'counter', label: 'Counter-propose', run: () => setOpened('counter') },
    isOpen && { id: 'reject', label: 'Reject', run: () => setOpened('reject') },
  ]);

  if (!isOpen) return null;
  return (
    <div className="stack decision">
      <Button variant="filled" size="md" loading={isBusy} onClick={() => void begin()}>
        Approve {price(proposal.price, currency)}
        {signsByPasskey ? ' with passkey' : ''}
      </Button>
      <div className="row halves">
        <Button size="sm" onClick={() => setOpened('counter')}>
          Counter-propose
        </Button>
        <Button size="sm" className="danger" onClick={() => setOpened('reject')}>
          Reject
        </Button>
      </div>
      <Refusal error={error} />
      {offering.state !== 'book-closed' && (
        <p className="fine">The book is still open: a price is approved after it is closed.</p>
      )}
      <p className="fine">
        Your signature covers this proposal and everything it was made from:{' '}
        {shortHash(proposal.proposalHash)}. Whoever proposes a price cannot approve it.
      </p>
      {opened === 'sign' && (
        <SignWindow
          title={`Approve ${price(proposal.price, currency)}`}
          needsCode={me.oneTimeCode === true}
          onClose={() => setOpened(null)}
          onSign={approve}
        />
      )}
      {(opened === 'counter' || opened === 'reject') && (
        <WordsWindow
          title={opened === 'counter' ? 'Counter-propose' : 'Reject this proposal'}
          withPrice={opened === 'counter'}
          offering={offering}
          onClose={() => setOpened(null)}
          onSay={answer}
        />
      )}
    </div>
  );
}
