// Every investor with its evidence and its screening; whom a match stops comes first.

import { useCallback, useMemo, useState } from 'react';
import { useInvestors, useSanctionsLists, useStopped } from '../api/queries';
import type { Investor, Screening } from '../api/types';
import { shares } from '../money';
import type { Column } from '../parts/column';
import { DataGrid } from '../parts/data-grid';
import { ExportMenu } from '../parts/export-table';
import { FilterInput } from '../parts/filter-input';
import { Chip, Empty, Panel, Tile } from '../parts/panel';
import { Waiting } from '../parts/refusal';
import { useTable } from '../parts/use-table';
import { dateWord, plural, sentence, timeWord } from '../words';
import { likeness, outcomeWord } from './evidence-words';
import { InvestorWindow } from './investor-window';

const stoppedColumns: readonly Column<Screening>[] = [
  {
    id: 'investor',
    header: 'Investor',
    width: 'minmax(180px, 1.2fr)',
    value: ({ legalName }) => legalName,
    cell: ({ legalName }) => <strong className="name">{legalName}</strong>,
  },
  {
    id: 'outcome',
    header: 'Found',
    width: '130px',
    value: ({ outcome }) => outcomeWord[outcome] ?? outcome,
    cell: ({ outcome }) => <Chip tone={outcome === 'match' ? 'bad' : 'warn'}>{outcomeWord[outcome]}</Chip>,
  },
  {
    id: 'listed',
    header: 'On the list',
    width: 'minmax(220px, 2fr)',
    value: ({ matches }) => matches.map(({ listedAs }) => listedAs).join(', '),
    cell: ({ matches: [first, ...more] }) =>
      first && (
        <>
          {first.listedAs}
          <span className="second">
            entry {first.number}, {first.programs.join(', ')}
            {more.length > 0 && `, and ${more.length} more`}
          </span>
        </>
      ),
  },
  {
    id: 'score',
    header: 'Alike',
    width: '90px',
    align: 'right',
    value: ({ matches }) => matches[0]?.score ?? null,
    cell: ({ matches }) => matches[0] && likeness(matches[0].score),
  },
  {
    id: 'list',
    header: 'List',
    width: 'minmax(120px, 0.8fr)',
    value: ({ listVersion }) => listVersion,
    cell: ({ listVersion, screenedAt }) => (
      <>
        {listVersion}
        <span className="second">{timeWord(screenedAt)}</span>
      </>
    ),
  },
];

const investorColumns: readonly Column<Investor>[] = [
  {
    id: 'name',
    header: 'Investor',
    width: 'minmax(180px, 2fr)',
    value: ({ legalName }) => legalName,
    cell: ({ legalName }) => <strong className="name">{legalName}</strong>,
  },
  { id: 'class', header: 'Class', width: 'minmax(120px, 1fr)', value: ({ category }) => sentence(category) },
  {
    id: 'seat',
    header: 'Seat',
    width: 'minmax(90px, 0.6fr)',
    value: ({ state, country }) => [state, country].filter(Boolean).join(', '),
  },
  { id: 'lei', header: 'LEI', width: 'minmax(170px, 1fr)', value: ({ lei }) => lei },
  {
    id: 'since',
    header: 'Recorded',
    width: '110px',
    value: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => dateWord(createdAt),
  },
];

type Opened = { investor: string; name: string };

export function InvestorsPage() {
  const { data: investors, error, refetch } = useInvestors();
  const { data: stopped } = useStopped(true);
  const lists = useSanctionsLists().data;
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = useCallback(({ id, legalName }: Investor) => setOpened({ investor: id, name: legalName }), []);
  const stoppedTable = useTable(stopped ?? [], stoppedColumns);
  const table = useTable(investors ?? [], investorColumns);
  const inForce = useMemo(() => lists?.find((list) => list.inForce), [lists]);
  if (!investors) return <Waiting error={error} what="the investors" again={() => void refetch()} />;
  return (
    <>
      <div className="tiles">
        <Tile
          name="Stopped by a match"
          figure={stopped === undefined ? '–' : shares(stopped.length)}
          below={
            stopped?.length === 0 ? 'nobody waits for a decision' : 'take no part until compliance decides'
          }
        />
        <Tile
          name="Sanctions list in force"
          figure={inForce?.version ?? 'None'}
          below={
            inForce
              ? `${plural(inForce.entries, 'entry', 'entries')}, since ${timeWord(inForce.importedAt)}`
              : 'nobody is screened'
          }
        />
        <Tile name="Investors" figure={shares(investors.length)} below="on the books of the house" />
      </div>
      <Panel
        title="Stopped by a match"
        note={stopped && plural(stopped.length, 'investor')}
        flush
        actions={<ExportMenu name="stopped" columns={stoppedColumns} rows={() => stoppedTable.rows} />}
      >
        <DataGrid
          label="Stopped by a match"
          columns={stoppedColumns}
          {...stoppedTable}
          keyOf={({ id }) => id}
          onOpen={({ investor, legalName }) => setOpened({ investor, name: legalName })}
          isTall
          isFirst
          empty={
            <Empty title={inForce ? 'No match stops anybody.' : 'No sanctions list is in force.'}>
              {inForce
                ? 'Whoever is recorded, orders, or meets a newer list is screened at once; a match then stands here.'
                : 'An administrator imports one: npm run admin -- import-sanctions --list <folder> --version <day>.'}
            </Empty>
          }
        />
      </Panel>
      <Panel
        title="Investors"
        note="choose one for its evidence and its screening"
        flush
        actions={
          <>
            <FilterInput value={table.filter} onChange={table.setFilter} />
            <ExportMenu name="investors" columns={investorColumns} rows={() => table.rows} />
          </>
        }
      >
        <DataGrid
          label="Investors"
          columns={investorColumns}
          {...table}
          keyOf={({ id }) => id}
          onOpen={open}
          height="560px"
          empty={<Empty title={table.filter === '' ? 'No investor yet.' : 'Nobody has all these words.'} />}
        />
      </Panel>
      {opened && <InvestorWindow {...opened} onClose={() => setOpened(null)} />}
    </>
  );
}
