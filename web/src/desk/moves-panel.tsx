// The moves that the offering allows now, with the evidence each needs; the server decides.

import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { POST, on } from '../api/http';
import { keys } from '../api/queries';
import { queryClient } from '../api/query-client';
import type { Offering } from '../api/types';
import { useCommands } from '../parts/commands';
import { Empty, Panel } from '../parts/panel';
import { Refusal, sayDone } from '../parts/refusal';
import { moveWord, stateWord } from '../words';

type Move = Offering['allowedMoves'][number];

type Field = { name: string; label: string; type: 'datetime-local' | 'text' };

/** What is asked before a move; what must be there, the server says. */
const evidence: Partial<Record<Move, readonly Field[]>> = {
  file: [
    { name: 'filedAt', label: 'Filed at', type: 'datetime-local' },
    { name: 'registrationNumber', label: 'Registration number', type: 'text' },
  ],
  'declare-effective': [{ name: 'effectiveAt', label: 'Effective at', type: 'datetime-local' }],
  suspend: [{ name: 'reason', label: 'Reason', type: 'text' }],
  withdraw: [{ name: 'reason', label: 'Reason', type: 'text' }],
};

const endings = new Set<Move>(['suspend', 'withdraw']);

export function MovesPanel({ offering }: { offering: Offering }) {
  const [asked, setAsked] = useState<Move | null>(null);
  const [given, setGiven] = useState<Record<string, string>>({});
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const moves = offering.allowedMoves;
  const main = moves.find((move) => !endings.has(move));

  const move = async (name: Move) => {
    setIsBusy(true);
    setError(null);
    try {
      const moved = await POST('/api/v1/offerings/{id}/transitions', {
        ...on(offering.id),
        body: {
          move: name,
          evidence: evidenceOf(name, given),
        },
      });
      queryClient.setQueryData(keys.offering(offering.id), moved);
      sayDone(moveWord(name), `The offering is now: ${stateWord(moved.state).toLowerCase()}.`);
      setAsked(null);
      setGiven({});
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  const begin = (name: Move) => {
    setError(null);
    if (evidence[name]) setAsked(name);
    else void move(name);
  };
  useCommands(moves.map((name) => ({ id: `move-${name}`, label: moveWord(name), run: () => begin(name) })));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asked !== null) void move(asked);
  };
  return (
    <Panel title="Next" note={`now: ${stateWord(offering.state).toLowerCase()}`}>
      {moves.length === 0 && (
        <Empty title="No move of the desk now.">What follows is the issuer's, or has happened.</Empty>
      )}
      {asked === null ? (
        <div className="row">
          {moves.map((name) => (
            <Button
              key={name}
              variant={name === main ? 'filled' : 'default'}
              className={endings.has(name) ? 'danger' : ''}
              loading={isBusy && name === main}
              onClick={() => begin(name)}
            >
              {moveWord(name)}
            </Button>
          ))}
        </div>
      ) : (
        <form
          className="stack"
          onSubmit={submit}
          onKeyDown={(event) => event.key === 'Escape' && setAsked(null)}
        >
          {evidence[asked]!.map(({ name, label, type }, index) => (
            <TextInput
              key={name}
              label={label}
              type={type}
              autoFocus={index === 0}
              value={given[name] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setGiven((before) => ({ ...before, [name]: value }));
              }}
            />
          ))}
          <div className="row">
            <Button type="submit" variant="filled" loading={isBusy}>
              {moveWord(asked)}
            </Button>
            <Button onClick={() => setAsked(null)}>Not now</Button>
          </div>
        </form>
      )}
      <Refusal error={error} />
    </Panel>
  );
}

function evidenceOf(move: Move, given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    (evidence[move] ?? []).flatMap(({ name, type }) => {
      const value = given[name]?.trim() ?? '';
      if (value === '') return [];
      return [[name, type === 'datetime-local' ? new Date(value).toISOString() : value]];
    }),
  );
}
