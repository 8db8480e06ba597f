// The invited investors of a deal: what the sanctions list says of each, what evidence there is and how long it
// counts, and what this deal's gates will still ask for.

import { useCallback, useMemo, useState } from 'react';
import { useEvidence, useGates, useOffering, useOrders } from '../api/queries';
import type { HeldEvidence } from '../api/types';
import { shares } from '../money';
import type { Column } from '../parts/column';
import { DataGrid } from '../parts/data-grid';
import { ExportMenu } from '../parts/export-table';
import { FilterInput } from '../parts/filter-input';
import { Chip, Empty, Panel, Tile } from '../parts/panel';
import { Waiting } from '../parts/refusal';
import { useTable } from '../parts/use-table';
import { plural, sentence } from '../words';
import { heldAs, lackingOf, needsOf, outcomeWord, typeWord, type Need } from './evidence-words';
import { InvestorWindow } from './investor-window';

export function DealEvidencePage({ id }: { id: string }) {
  const { data: offering } = useOffering(id);
  const { data, error, refetch } = useEvidence(id);
  const gates = useGates(id).data;
  const orders = useOrders(id).data;
  const [opened, setOpened] = useState<HeldEvidence | null>(null);
  const open = useCallback((row: HeldEvidence) => setOpened(row), []);
  const needs = useMemo(() => needsOf(gates ?? []), [gates]);
  const columns = useMemo(() => columnsFor(needs), [needs]);
  const table = useTable(data ?? [], columns);
  if (!offering || !data) return <Waiting error={error} what="the evidence" again={() => void refetch()} />;
  const count = (test: (row: HeldEvidence) => boolean): number => data.filter(test).length;
  const required = needs.filter(({ isRequired }) => isRequired);
  return (
    <>
      <div className="tiles">
        <Tile name="Invited" figure={shares(data.length)} below="may order once the book is open" />
        <Tile
          name="Stopped by a match"
          figure={shares(count(({ screening }) => screening?.stopped === true))}
          below="with the sanctions list"
        />
        <Tile
          name="Lack what the sale rests on"
          figure={
            required.length === 0 ? 'None' : shares(count((row) => lackingOf(row, required).length > 0))
          }
          below={
            required.length === 0
              ? 'a registered deal asks nobody who it is'
              : required.map(({ type }) => typeWord(type)).join(', ')
          }
        />
        <Tile name="Ended or ending" figure={shares(count(isEnding))} below="within thirty days" />
      </div>
      <Panel
        title="Evidence"
        note={
          needs.length === 0
            ? undefined
            : `this deal reads ${needs.map(({ type }) => typeWord(type)).join(', ')}`
        }
        flush
        actions={
          <>
            <FilterInput value={table.filter} onChange={table.setFilter} />
            <ExportMenu name="evidence" columns={columns} rows={() => table.rows} />
          </>
        }
      >
        <DataGrid
          label="Evidence"
          columns={columns}
          {...table}
          keyOf={({ investor }) => investor}
          onOpen={open}
          selected={opened?.investor ?? null}
          isTall
          isFirst
          height="calc(100vh - 300px)"
          empty={
            <Empty title={data.length === 0 ? 'Nobody is invited yet.' : 'Nobody has all these words.'}>
              {data.length === 0 ? 'The desk invites investors on the page of the terms.' : null}
            </Empty>
          }
        />
      </Panel>
      {opened && (
        <InvestorWindow
          investor={opened.investor}
          name={opened.legalName}
          deal={{ id, name: offering.terms.issuer.name }}
          order={orders?.findLast(({ investor }) => investor === opened.investor)?.id}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

const isEnding = ({ certificates }: HeldEvidence): boolean =>
  certificates.some((one) => ['warn', 'bad'].includes(heldAs(one, Date.now()).tone));

const lackingText = (row: HeldEvidence, needs: readonly Need[]): string =>
  lackingOf(row, needs)
    .map(({ type }) => typeWord(type))
    .join(', ');

const heldText = ({ certificates }: HeldEvidence): string =>
  certificates.map((one) => `${typeWord(one.type)}, ${heldAs(one, Date.now()).word}`).join('; ');

function columnsFor(needs: readonly Need[]): readonly Column<HeldEvidence>[] {
  return [
    {
      id: 'investor',
      header: 'Investor',
      width: 'minmax(190px, 1.2fr)',
      value: ({ legalName }) => legalName,
      cell: ({ legalName, state, country }) => (
        <>
          <strong className="name">{legalName}</strong>
          <span className="second">{[state, country].filter(Boolean).join(', ')}</span>
        </>
      ),
    },
    {
      id: 'screening',
      header: 'Sanctions list',
      width: 'minmax(140px, 0.8fr)',
      value: ({ screening }) => screeningWord(screening),
      cell: ({ screening }) => (
        <>
          <Chip tone={screening === null ? 'plain' : screening.stopped ? 'bad' : 'good'}>
            {screeningWord(screening)}
          </Chip>
          {screening !== null && <span className="second">list {screening.listVersion}</span>}
        </>
      ),
    },
    {
      id: 'held',
      header: 'Evidence',
      width: 'minmax(260px, 2fr)',
      value: heldText,
      cell: ({ certificates }) =>
        certificates.length === 0 ? (
          <span className="soft">None recorded</span>
        ) : (
          <span className="chips">
            {certificates.map((one) => {
              const { tone, word } = heldAs(one, Date.now());
              return (
                <Chip key={one.id} tone={tone}>
                  {typeWord(one.type)}, {word}
                </Chip>
              );
            })}
          </span>
        ),
    },
    {
      id: 'lacking',
      header: 'Missing for this deal',
      width: 'minmax(220px, 1.4fr)',
      value: (row) => lackingText(row, needs),
      cell: (row) => {
        const lacking = lackingOf(row, needs);
        const isPressing = lacking.some(({ isRequired }) => isRequired);
        return (
          <>
            <span className={isPressing ? 'option-text' : 'soft'}>
              {lacking.length === 0 ? 'Nothing' : lackingText(row, needs)}
            </span>
            {lacking.length > 0 && (
              <span className="second">
                {isPressing
                  ? 'Its orders are refused'
                  : plural(lacking.length, 'question') + ' open, none stops it'}
              </span>
            )}
          </>
        );
      },
    },
  ];
}

function screeningWord(screening: HeldEvidence['screening']): string {
  if (screening === null) return 'Not screened';
  if (screening.stopped) return outcomeWord[screening.outcome] ?? sentence(screening.outcome);
  return screening.outcome === 'clear' ? 'Clear' : 'Cleared';
}
