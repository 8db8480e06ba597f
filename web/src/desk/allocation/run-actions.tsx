// What can be done now: try a policy, let another one run as the list, approve it, release it.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { POST, on } from '../../api/http';
import { useMay } from '../../api/me-context';
import { keys } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import type { Offering, Policy, Run } from '../../api/types';
import { useCommands } from '../../parts/commands';
import { Refusal, sayDone } from '../../parts/refusal';
import { shortHash } from '../../words';
import { PolicyWindow } from './policy-window';
import { ScenarioWindow } from './scenario-window';

export function RunActions({
  offering,
  policies,
  chosen,
  isList,
  letter,
  onMade,
}: {
  offering: Offering;
  policies: readonly Policy[];
  chosen: Run | undefined;
  isList: boolean;
  letter: string;
  onMade: (run: Run) => void;
}) {
  const [opened, setOpened] = useState<'scenario' | 'policy' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const mayRun = useMay('run-allocation');
  // After the release a policy decides nothing any more; a scenario may still be tried.
  const isOver = offering.state === 'released';
  const mayWrite = useMay('write-policy') && !isOver;
  const primary = usePrimary(offering, chosen, isList, letter);
  const isFree = primary === null && !isOver;

  const act = async (run: () => Promise<Run>, said: string) => {
    setIsBusy(true);
    setError(null);
    try {
      onMade(await run());
      sayDone('Done', said);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
      await queryClient.invalidateQueries({ queryKey: keys.runs(offering.id) });
      await queryClient.invalidateQueries({ queryKey: keys.offering(offering.id) });
    }
  };
  useCommands([
    mayRun &&
      policies.length > 0 && {
        id: 'scenario',
        label: 'New scenario',
        hint: 'S',
        key: 's',
        run: () => setOpened('scenario'),
      },
    mayWrite && {
      id: 'policy',
      label: 'New allocation policy',
      hint: 'P',
      key: 'p',
      run: () => setOpened('policy'),
    },
  ]);

  return (
    <div className="stack run-actions">
      {primary && (
        <Button
          variant="filled"
          size="sm"
          loading={isBusy}
          onClick={() => void act(primary.run, primary.said)}
        >
          {primary.name}
        </Button>
      )}
      {primary && <p className="fine">{primary.note}</p>}
      {mayRun && policies.length > 0 && (
        <Button size="sm" variant={isFree ? 'filled' : 'default'} onClick={() => setOpened('scenario')}>
          New scenario
        </Button>
      )}
      {mayWrite && (
        <Button
          size="sm"
          variant={isFree && policies.length === 0 ? 'filled' : 'default'}
          onClick={() => setOpened('policy')}
        >
          New policy
        </Button>
      )}
      <Refusal error={error} />
      {opened === 'scenario' && (
        <ScenarioWindow
          offering={offering}
          policies={policies}
          onClose={() => setOpened(null)}
          onMade={onMade}
        />
      )}
      {opened === 'policy' && (
        <PolicyWindow offering={offering} policies={policies} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}

type Primary = { name: string; note: string; said: string; run: () => Promise<Run> };

/** The one thing this person should do next with the chosen run; null when there is none. */
function usePrimary(
  { id, state }: Offering,
  chosen: Run | undefined,
  isList: boolean,
  letter: string,
): Primary | null {
  const mayApprove = useMay('approve-allocation');
  const mayRelease = useMay('release-allocation');
  const mayRun = useMay('run-allocation');
  if (chosen?.state !== 'done') return null;
  const { resultHash } = chosen;
  if (mayApprove && isList && state === 'allocated-draft' && resultHash !== null) {
    return {
      name: 'Approve this allocation',
      note: `You approve exactly this list, ${shortHash(resultHash)}; the desk then releases it.`,
      said: 'The desk can release it now.',
      run: () =>
        POST('/api/v1/allocation-runs/{id}/approve', {
          ...on(chosen.id),
          body: { resultHash },
        }),
    };
  }
  if (mayRelease && isList && state === 'allocated-final' && chosen.approvedAt !== null) {
    return {
      name: 'Release to investors',
      note: 'Once: every investor then sees its own lines and why they are so.',
      said: 'Every investor sees its own lines now.',
      run: () => POST('/api/v1/allocation-runs/{id}/release', on(chosen.id)),
    };
  }
  if (mayRun && chosen.scenario && state === 'allocated-draft') {
    return {
      name: `Send ${letter} to the issuer`,
      note: 'It runs at the approved price and becomes the list that the issuer decides on.',
      said: 'It runs now and waits for the issuer.',
      run: () =>
        POST('/api/v1/offerings/{id}/allocation-runs', {
          ...on(id),
          body: { policy: chosen.policy, scenario: false },
        }),
    };
  }
  return null;
}
