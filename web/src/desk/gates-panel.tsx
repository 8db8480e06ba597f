// Every rule that stands for this offering: whether it passes, why, where it is written and what it still has to be told.

import { Button, Modal, SegmentedControl, Textarea } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { command } from '../api/http';
import { useMay } from '../api/me-context';
import { keys, useGates } from '../api/queries';
import { queryClient } from '../api/query-client';
import type { Gate } from '../api/types';
import type { Column } from '../parts/column';
import { DataGrid } from '../parts/data-grid';
import { ExportMenu } from '../parts/export-table';
import { FilterInput } from '../parts/filter-input';
import { Chip, Empty, Fact, Facts, Panel, type Tone } from '../parts/panel';
import { Refusal, sayDone } from '../parts/refusal';
import { useTable } from '../parts/use-table';
import { dateWord, fieldWord, plural, sentence } from '../words';

/** Red, amber, green, and a word for each; what presses most comes first. */
const results: Readonly<Record<Gate['result'], { word: string; tone: Tone; rank: number }>> = {
  fail: { word: 'Fails', tone: 'bad', rank: 0 },
  warn: { word: 'Warns', tone: 'warn', rank: 1 },
  unknown: { word: 'Not known', tone: 'warn', rank: 2 },
  pass: { word: 'Passes', tone: 'good', rank: 3 },
  'not-applicable': { word: 'Not here', tone: 'plain', rank: 4 },
};

type View = 'open' | 'standing' | 'all';

const shownIn: Readonly<Record<View, (gate: Gate) => boolean>> = {
  open: ({ result }) => results[result].rank < 3,
  standing: ({ result }) => result !== 'not-applicable',
  all: () => true,
};

const columns: readonly Column<Gate>[] = [
  {
    id: 'result',
    header: 'Result',
    width: '104px',
    value: ({ result }) => results[result].word,
    cell: ({ result }) => <Chip tone={results[result].tone}>{results[result].word}</Chip>,
  },
  {
    id: 'gate',
    header: 'Gate',
    width: '60px',
    value: ({ gate }) => gate,
    cell: ({ gate }) => <span className="soft">{gate}</span>,
  },
  {
    id: 'rule',
    header: 'Rule',
    width: 'minmax(170px, 1.3fr)',
    value: ({ rule }) => rule,
    cell: ({ rule }) => <strong className="name">{rule}</strong>,
  },
  {
    id: 'why',
    header: 'Why',
    width: 'minmax(220px, 2.4fr)',
    value: ({ why }) => why,
    cell: ({ why }) => <span title={why}>{why}</span>,
  },
  {
    id: 'missing',
    header: 'Missing',
    width: 'minmax(120px, 1.2fr)',
    value: ({ missing }) => missing.map(fieldWord).join(', '),
    cell: ({ missing }) => <span className="option-text">{missing.map(fieldWord).join(', ')}</span>,
  },
  {
    id: 'citation',
    header: 'Citation',
    width: 'minmax(140px, 1.1fr)',
    value: ({ citation }) => citation,
    cell: ({ citation }) => <span className="soft">{citation}</span>,
  },
];

export function GatesPanel({ id }: { id: string }) {
  const { data, error } = useGates(id);
  const [view, setView] = useState<View>('standing');
  const [opened, setOpened] = useState<Gate | null>(null);
  const gates = useMemo(
    () =>
      (data ?? []).filter(shownIn[view]).toSorted((a, b) => results[a.result].rank - results[b.result].rank),
    [data, view],
  );
  const table = useTable(gates, columns);
  return (
    <Panel
      title="Gates"
      note={data && summaryOf(data)}
      flush
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label="Gates to show"
            data={[
              { value: 'open', label: 'Open' },
              { value: 'standing', label: 'That apply' },
              { value: 'all', label: 'All' },
            ]}
            value={view}
            onChange={(value) => setView(value as View)}
            transitionDuration={0}
          />
          <FilterInput value={table.filter} onChange={table.setFilter} />
          <ExportMenu name="gates" columns={columns} rows={() => table.rows} />
        </>
      }
    >
      <Refusal error={error} />
      <DataGrid
        label="Gates"
        columns={columns}
        {...table}
        keyOf={({ gate }) => gate}
        onOpen={setOpened}
        selected={opened?.gate ?? null}
        height="520px"
        empty={
          <Empty
            title={
              data
                ? view === 'open'
                  ? 'Nothing is open.'
                  : 'No gate has all these words.'
                : 'Reading the gates'
            }
          >
            {data && view === 'open' ? 'Every gate that applies passes.' : null}
          </Empty>
        }
      />
      {opened && <GateWindow id={id} gate={opened} onClose={() => setOpened(null)} />}
    </Panel>
  );
}

export function summaryOf(gates: readonly Gate[]): string {
  const count = (result: Gate['result']): number => gates.filter((gate) => gate.result === result).length;
  const [fails, warns, unknown] = [count('fail'), count('warn'), count('unknown')];
  return [
    fails > 0 && `${fails} ${fails === 1 ? 'fails' : 'fail'}`,
    warns > 0 && `${warns} ${warns === 1 ? 'warns' : 'warn'}`,
    unknown > 0 && `${unknown} not known yet`,
    `${plural(count('pass'), 'passes', 'pass')}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function GateWindow({ id, gate, onClose }: { id: string; gate: Gate; onClose: () => void }) {
  const { rule, result, why, citation, missing, severity, effectiveFrom, effectiveTo, inputs, override } =
    gate;
  const mayOverride = useMay('override-gate');
  const isWarning = severity === 'warning' && ['warn', 'unknown'].includes(result);
  const used = Object.entries(inputs).filter(([, value]) => value !== undefined && value !== null);
  return (
    <Modal opened onClose={onClose} title={rule} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className="stack">
        <p>
          <Chip tone={results[result].tone}>{results[result].word}</Chip> {why}
        </p>
        <Facts label="The rule">
          <Fact name="Gate">
            {gate.gate}, {sentence(severity).toLowerCase()}
          </Fact>
          <Fact name="Citation">{citation}</Fact>
          {effectiveFrom !== null && (
            <Fact name="In force">
              from {dateWord(effectiveFrom)}
              {effectiveTo === null ? '' : ` to ${dateWord(effectiveTo)}`}
            </Fact>
          )}
          {override !== null && (
            <Fact name="Overridden by compliance">
              “{override.reason}”, {dateWord(override.recordedAt)}
            </Fact>
          )}
          {missing.length > 0 && (
            <Fact name="Missing">
              <span className="option-text">{missing.map(fieldWord).join(', ')}</span>
            </Fact>
          )}
        </Facts>
        {used.length > 0 && (
          <Facts label="Inputs used">
            {used.map(([name, value]) => (
              <Fact key={name} name={fieldWord(name)}>
                {typeof value === 'object' ? JSON.stringify(value) : String(value)}
              </Fact>
            ))}
          </Facts>
        )}
        {mayOverride && isWarning && override === null && (
          <OverrideForm id={id} gate={gate.gate} onDone={onClose} />
        )}
      </div>
    </Modal>
  );
}

/** Compliance lets a warning pass, with words that the journal keeps. */
function OverrideForm({ id, gate, onDone }: { id: string; gate: string; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const override = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    try {
      await command('POST', `/offerings/${id}/overrides`, { gate, reason });
      await queryClient.invalidateQueries({ queryKey: keys.gates(id) });
      sayDone('Overridden', `${gate} lets orders pass, for the reason you gave.`);
      onDone();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void override(event)}>
      <Textarea
        label="Why the warning may pass"
        autosize
        minRows={2}
        required
        withAsterisk={false}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal error={error} />
      <div className="row end">
        <Button type="submit" disabled={reason.trim() === ''}>
          Override the warning
        </Button>
      </div>
    </form>
  );
}
