// Every rule that stands for this offering: whether it passes, why, where it is written and what it still has to be told.

import { Button, Modal, SegmentedControl, Textarea } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { certificateGates } from '../../../src/domain/gates/certificates';
import { POST, on } from '../api/http';
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
import { dateWord, fieldWord, plural, sentence, withTimes } from '../words';

type Shown = Gate['result'] | 'each';

/** Red, amber, green, and a word for each; what presses most comes first. */
const results: Readonly<Record<Shown, { word: string; tone: Tone; rank: number }>> = {
  fail: { word: 'Fails', tone: 'bad', rank: 0 },
  warn: { word: 'Warns', tone: 'warn', rank: 1 },
  unknown: { word: 'Not known', tone: 'warn', rank: 2 },
  each: { word: 'Each order', tone: 'plain', rank: 3 },
  pass: { word: 'Passes', tone: 'good', rank: 4 },
  'not-applicable': { word: 'Not here', tone: 'plain', rank: 5 },
};

/** Gates that nothing but an investor's evidence or its order can answer. */
const ofInvestors = new Set<string>([...Object.values(certificateGates), 'G11', 'G48']);

const shownAs = ({ gate, result }: Gate): Shown =>
  result === 'unknown' && ofInvestors.has(gate) ? 'each' : result;

type View = 'open' | 'standing' | 'all';

const shownIn: Readonly<Record<View, (gate: Gate) => boolean>> = {
  open: (gate) => results[shownAs(gate)].rank < 3,
  standing: ({ result }) => result !== 'not-applicable',
  all: () => true,
};

const missingText = ({ missing }: Gate): string => missing.map(fieldWord).join(', ');

/** The sentence of the rule, with its times as people read them; of an open one what it waits for. */
function sayingOf(gate: Gate): string {
  const as = shownAs(gate);
  if (as === 'each') return 'Asked of each investor, by its evidence, when it orders.';
  if (as === 'unknown') return `Still to be told: ${missingText(gate)}.`;
  return withTimes(gate.why);
}

const columns: readonly Column<Gate>[] = [
  {
    id: 'result',
    header: 'Result',
    width: '104px',
    value: (gate) => results[shownAs(gate)].word,
    cell: (gate) => <Chip tone={results[shownAs(gate)].tone}>{results[shownAs(gate)].word}</Chip>,
  },
  {
    id: 'rule',
    header: 'Rule',
    width: 'minmax(280px, 1.5fr)',
    value: ({ rule }) => rule,
    cell: ({ rule, gate, citation }) => (
      <>
        <strong className="name">{rule}</strong>
        <span className="second" title={citation}>
          {gate} · {citation}
        </span>
      </>
    ),
  },
  {
    id: 'why',
    header: 'What it says',
    width: 'minmax(300px, 2.4fr)',
    value: sayingOf,
    cell: (gate) => (
      <span className={shownAs(gate) === 'unknown' ? 'wrapping soft' : 'wrapping'} title={sayingOf(gate)}>
        {sayingOf(gate)}
      </span>
    ),
  },
  {
    id: 'points',
    header: 'Asked at',
    width: 'minmax(150px, 0.7fr)',
    value: ({ points }) => sentence(points.join(', ')),
    cell: ({ points }) => <span className="soft">{sentence(points.join(', '))}</span>,
  },
];

/** What leaves as a file says more than there is room for on the page. */
const exported: readonly Column<Gate>[] = [
  { id: 'gate', header: 'Gate', width: '', value: ({ gate }) => gate },
  ...columns,
  { id: 'missing', header: 'Missing', width: '', value: missingText },
  { id: 'citation', header: 'Citation', width: '', value: ({ citation }) => citation },
];

export function GatesPanel({ id }: { id: string }) {
  const { data, error } = useGates(id);
  const [view, setView] = useState<View>('standing');
  const [opened, setOpened] = useState<Gate | null>(null);
  const gates = useMemo(
    () =>
      (data ?? [])
        .filter(shownIn[view])
        .toSorted((a, b) => results[shownAs(a)].rank - results[shownAs(b)].rank),
    [data, view],
  );
  const table = useTable(gates, exported);
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
          <ExportMenu name="gates" columns={exported} rows={() => table.rows} />
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
        height="600px"
        isTall
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
  const count = (shown: Shown): number => gates.filter((gate) => shownAs(gate) === shown).length;
  const [fails, warns, unknown] = [count('fail'), count('warn'), count('unknown')];
  return [
    fails > 0 && `${fails} ${fails === 1 ? 'fails' : 'fail'}`,
    warns > 0 && `${warns} ${warns === 1 ? 'warns' : 'warn'}`,
    unknown > 0 && `${unknown} not known yet`,
    count('each') > 0 && `${count('each')} asked of each order`,
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
          <Chip tone={results[shownAs(gate)].tone}>{results[shownAs(gate)].word}</Chip> {withTimes(why)}
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
                {inputText(value)}
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

function inputText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inputText).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (typeof value === 'string') return withTimes(value);
  return JSON.stringify(value);
}

/** Compliance lets a warning pass, with words that the journal keeps. */
function OverrideForm({ id, gate, onDone }: { id: string; gate: string; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const override = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    try {
      await POST('/api/v1/offerings/{id}/overrides', { ...on(id), body: { gate, reason } });
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
