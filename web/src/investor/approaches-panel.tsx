// What an investor is asked under seal: the script, what it undertakes, and until when it may answer. Of which offering,
// it learns by consenting.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { POST, on } from '../api/http';
import { keys } from '../api/queries';
import { queryClient } from '../api/query-client';
import { useApproaches } from '../api/sounding-queries';
import type { Approach } from '../api/types';
import { Chip, Fact, Facts, Panel } from '../parts/panel';
import { Refusal, sayDone } from '../parts/refusal';
import { approachWord, timeWord } from '../words';

export function ApproachesPanel() {
  const { data } = useApproaches();
  if (!data?.length) return null;
  const asked = data.filter(({ state }) => state === 'asked');
  const answered = data.filter(({ state }) => state !== 'asked');
  return (
    <>
      {asked.map((approach) => (
        <AskedPanel key={approach.id} approach={approach} />
      ))}
      {answered.length > 0 && <AnsweredPanel approaches={answered} />}
    </>
  );
}

function AskedPanel({ approach }: { approach: Approach }) {
  const { id, script, undertaking, undertakingHash, askedAt, lapsesAt } = approach;
  const [, go] = useLocation();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const answer = async (said: 'consent' | 'decline') => {
    setIsBusy(true);
    setError(null);
    const consent = said === 'consent' ? { undertakingHash } : {};
    try {
      const { offering } = await POST('/api/v1/approaches/{id}/answer', {
        ...on(id),
        body: {
          answer: said,
          ...consent,
        },
      });
      const stale = [keys.approaches, keys.offerings];
      await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      if (offering === null) return sayDone('Declined', 'You are told nothing of the offering.');
      sayDone('Consented', 'You are bound until you are told that the offering is public.');
      go(`/my/${offering}`);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Panel title="Asked under seal" note={timeWord(askedAt)}>
      <div className="stack">
        <p className="document-text">{script}</p>
        <Facts>
          <Fact name="Answer by">{timeWord(lapsesAt)}</Fact>
        </Facts>
        <p className="soft">{undertaking}</p>
        <Refusal error={error} />
        <div className="row end">
          <Button disabled={isBusy} onClick={() => void answer('decline')}>
            Decline
          </Button>
          <Button variant="filled" loading={isBusy} onClick={() => void answer('consent')}>
            Consent
          </Button>
        </div>
      </div>
    </Panel>
  );
}

function AnsweredPanel({ approaches }: { approaches: readonly Approach[] }) {
  const [, go] = useLocation();
  return (
    <Panel title="Asked before">
      <ul className="input-list" aria-label="Asked before">
        {approaches.map(({ id, script, state, offering, answeredAt, askedAt, cleansedAt }) => (
          <li key={id}>
            <span>
              <strong className="name">{script}</strong>
              <span className="fine">
                {timeWord(answeredAt ?? askedAt)}
                {state === 'consented' && cleansedAt === null && ', bound until it is public'}
                {cleansedAt !== null && `, public since ${timeWord(cleansedAt)}`}
              </span>
            </span>
            <Chip tone={state === 'consented' ? 'good' : 'plain'}>{approachWord(state)}</Chip>
            {offering !== null && (
              <Button size="compact-xs" onClick={() => go(`/my/${offering}`)}>
                Open
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
