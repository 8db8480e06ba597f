// What the last screening found of an investor, each match with its reasons, and the clearance by compliance.

import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { POST, on } from '../api/http';
import { useMay } from '../api/me-context';
import { keys, useScreening } from '../api/queries';
import { queryClient } from '../api/query-client';
import type { ListMatch, Screening } from '../api/types';
import { percent } from '../money';
import { Chip, Empty, Fact, Facts } from '../parts/panel';
import { Refusal, sayDone } from '../parts/refusal';
import { timeWord } from '../words';
import { likeness, matchReasons, outcomeWord } from './evidence-words';

export function ScreeningSection({ investor }: { investor: string }) {
  const { data, error } = useScreening(investor);
  const mayClear = useMay('clear-screening');
  return (
    <section aria-label="Screening" className="stack">
      <h3 className="name">Sanctions list</h3>
      <Refusal error={error} />
      {data === null && (
        <Empty title="Not screened.">
          No sanctions list is in force: an administrator imports one with npm run admin -- import-sanctions.
        </Empty>
      )}
      {data && <Found screening={data} />}
      {data?.stopped && mayClear && <ClearForm investor={investor} />}
      {data?.stopped && (
        <p className="fine">
          As long as the match stands, nothing is taken from the investor. A clearance holds for later lists
          as long as they match nothing else.
        </p>
      )}
    </section>
  );
}

function Found({ screening }: { screening: Screening }) {
  const { outcome, stopped, matches, owners, clearance, listVersion, screenedAt } = screening;
  return (
    <>
      <p className="row">
        <Chip tone={stopped ? 'bad' : 'good'}>{clearance === null ? outcomeWord[outcome] : 'Cleared'}</Chip>
        <span className="soft">
          against list {listVersion}, {timeWord(screenedAt)}
        </span>
      </p>
      {matches.map((match) => (
        <Match key={`${match.number} ${match.name} ${match.relation}`} match={match} />
      ))}
      {owners.length > 0 && (
        <Facts label="Owners">
          {owners.map(({ name, percent: part, blocked }) => (
            <Fact key={name} name={name}>
              {percent(part)} {blocked && <Chip tone="bad">Blocked</Chip>}
            </Fact>
          ))}
        </Facts>
      )}
      {clearance !== null && (
        <blockquote>
          {clearance.reason}
          <span className="second">Cleared {timeWord(clearance.clearedAt)}</span>
        </blockquote>
      )}
    </>
  );
}

function Match({ match }: { match: ListMatch }) {
  return (
    <article className="match" aria-label={`Match with ${match.listedAs}`}>
      <header className="row">
        <strong className="name">{match.listedAs}</strong>
        <span className="fine">entry {match.number}</span>
        <span className="fine match-score">{likeness(match.score)} alike</span>
      </header>
      <ul>
        {matchReasons(match).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {match.programs.length > 0 && <p className="fine">Programs: {match.programs.join(', ')}</p>}
    </article>
  );
}

function ClearForm({ investor }: { investor: string }) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const clear = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    setError(null);
    try {
      const cleared = await POST('/api/v1/investors/{id}/screening/clearance', {
        ...on(investor),
        body: {
          reason,
        },
      });
      queryClient.setQueryData(keys.screening(investor), cleared);
      await queryClient.invalidateQueries({ queryKey: keys.stopped });
      await queryClient.invalidateQueries({ queryKey: ['evidence'] });
      sayDone('Cleared', `${cleared.legalName} can order again.`);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <form className="stack" aria-label="Clear the match" onSubmit={(event) => void clear(event)}>
      <Textarea
        label="Why it is not the listed party"
        description="Birth dates, registers, addresses: what you compared. The journal keeps your words."
        autosize
        minRows={2}
        maxLength={1000}
        required
        withAsterisk={false}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal error={error} />
      <div className="row end">
        <Button type="submit" variant="filled" loading={isBusy} disabled={reason.trim() === ''}>
          Clear the match
        </Button>
      </div>
    </form>
  );
}
