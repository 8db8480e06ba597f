// Scenarios side by side, the lines of the chosen one against another, and why any line is what it is.

import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { all, on } from '../../api/http';
import { useMay } from '../../api/me-context';
import { isUnderWay, keys, useOffering, usePolicies, useRuns } from '../../api/queries';
import type { Offering, Policy, Run } from '../../api/types';
import { shares } from '../../money';
import { useCommands } from '../../parts/commands';
import { Empty, Panel } from '../../parts/panel';
import { Waiting } from '../../parts/refusal';
import { LinesPanel } from './lines-panel';
import { RunActions } from './run-actions';
import { RunCard } from './run-card';
import { letterOf, listOf, shownRuns } from './run-figures';
import { WhyPanel } from './why-panel';

const mostCards = 6;
const mostNamed = 300;

export function AllocationPage({ id }: { id: string }) {
  const { data: offering } = useOffering(id);
  const { data: runs, error, refetch } = useRuns(id);
  const { data: policies } = usePolicies(id);
  if (!offering || !runs || !policies)
    return <Waiting error={error} what="the allocation" again={() => void refetch()} />;
  const list = listOf(runs)?.id ?? null;
  const shown = shownRuns(runs).slice(0, mostCards);
  return <Runs offering={offering} runs={shown} list={list} policies={policies} />;
}

type RunsProps = { offering: Offering; runs: Run[]; list: string | null; policies: Policy[] };

function Runs({ offering, runs, list, policies }: RunsProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const [against, setAgainst] = useState<string | null>(null);
  const [line, setLine] = useState<string | null>(null);
  const mayRun = useMay('run-allocation');
  const lines = useQueries({
    queries: runs.map((run) => ({
      queryKey: keys.lines(run.id),
      queryFn: () => all('/api/v1/allocation-runs/{id}/lines', on(run.id)),
      enabled: run.state === 'done',
      staleTime: 60_000,
    })),
  });
  const at = Math.max(
    0,
    runs.findIndex((run) => run.id === picked),
  );
  const chosen = runs[at];
  const otherAt = runs.findIndex((run) => run.id === against && run.id !== chosen?.id);
  const policyOf = (run: Run): Policy | undefined => policies.find((policy) => policy.id === run.policy);
  const shown = chosen ? (lines[at]?.data ?? []) : [];
  const opened = shown.find(({ order }) => order === line) ?? shown.find((one) => one.shares > 0);
  // Why anybody gets what it gets, by name from the palette.
  useCommands(
    shown.slice(0, mostNamed).map((one) => ({
      id: `why-${one.order}`,
      label: `Why ${one.legalName ?? one.investor ?? `order ${one.order}`} gets ${shares(one.shares)}`,
      run: () => setLine(one.order),
    })),
  );
  return (
    <>
      <div className="columns run-columns">
        <div className="run-cards" role="radiogroup" aria-label="Scenario">
          {runs.map((run, index) => (
            <RunCard
              key={run.id}
              run={run}
              letter={letterOf(index)}
              policy={policyOf(run)}
              lines={lines[index]?.data}
              isList={run.id === list}
              isChosen={index === at}
              currency={offering.terms.currency}
              onChoose={() => setPicked(run.id)}
            />
          ))}
          {runs.length === 0 && (
            <Panel title="Allocation">
              <Empty title="Nothing was allocated yet.">
                {mayRun
                  ? 'Write a policy and try it as a scenario; the approved price starts the run that counts.'
                  : 'The list appears here when the price is approved and the run is done.'}
              </Empty>
            </Panel>
          )}
        </div>
        <RunActions
          offering={offering}
          policies={policies}
          chosen={chosen}
          isList={chosen?.id === list}
          letter={letterOf(at)}
          onMade={(run) => setPicked(run.id)}
        />
      </div>
      {chosen?.state === 'done' && lines[at]?.data && (
        <div className="columns line-columns">
          <LinesPanel
            run={chosen}
            letter={letterOf(at)}
            lines={shown}
            others={runs
              .map((run, index) => ({ run, letter: letterOf(index) }))
              .filter(({ run }) => run.id !== chosen.id && run.state === 'done')}
            other={otherAt < 0 ? undefined : { letter: letterOf(otherAt), lines: lines[otherAt]?.data ?? [] }}
            onCompare={setAgainst}
            opened={opened?.order ?? null}
            onOpen={setLine}
            currency={offering.terms.currency}
          />
          {opened && (
            <WhyPanel
              line={opened}
              run={chosen}
              policy={policyOf(chosen)}
              currency={offering.terms.currency}
              isFree={mayRun && (chosen.scenario || offering.state === 'allocated-draft')}
              onMade={(run) => setPicked(run.id)}
            />
          )}
        </div>
      )}
      {chosen && isUnderWay(chosen) && (
        <p className="waiting" role="status">
          Run {chosen.number} is under way; you can leave this page and come back.
        </p>
      )}
    </>
  );
}
