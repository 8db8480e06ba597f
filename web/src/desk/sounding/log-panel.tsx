// Who was asked when, with which words, what was answered by whom, and when it was cleansed.

import { useCallback, useState } from 'react';
import { useSoundings } from '../../api/sounding-queries';
import type { Offering, Sounding } from '../../api/types';
import type { Column } from '../../parts/column';
import { DataGrid } from '../../parts/data-grid';
import { ExportMenu } from '../../parts/export-table';
import { FilterInput } from '../../parts/filter-input';
import { Chip, Empty, Panel, type Tone } from '../../parts/panel';
import { useTable } from '../../parts/use-table';
import { approachWord, plural, timeWord } from '../../words';
import { SoundingWindow } from './sounding-window';

const tones: Readonly<Record<Sounding['state'], Tone>> = {
  asked: 'info',
  consented: 'good',
  declined: 'plain',
  lapsed: 'plain',
};

const columns: readonly Column<Sounding>[] = [
  {
    id: 'investor',
    header: 'Investor',
    width: 'minmax(160px, 1.4fr)',
    value: ({ legalName }) => legalName,
    cell: ({ legalName }) => <strong className="name">{legalName}</strong>,
  },
  {
    id: 'state',
    header: 'State',
    width: '96px',
    value: ({ state }) => approachWord(state),
    cell: ({ state }) => <Chip tone={tones[state]}>{approachWord(state)}</Chip>,
  },
  timeColumn('asked', 'Asked', ({ askedAt }) => askedAt),
  { id: 'asked-by', header: 'Asked by', width: 'minmax(100px, 1fr)', value: ({ askedBy }) => askedBy },
  timeColumn('lapses', 'Answer by', ({ lapsesAt }) => lapsesAt),
  timeColumn('answered', 'Answered', ({ answeredAt }) => answeredAt),
  {
    id: 'answered-by',
    header: 'Answered by',
    width: 'minmax(120px, 1.2fr)',
    value: ({ person, answeredBy }) =>
      person === null ? answeredBy : `${person}, noted by ${answeredBy ?? ''}`,
  },
  timeColumn('cleansed', 'Cleansed', ({ cleansedAt }) => cleansedAt),
  {
    id: 'script',
    header: 'Script',
    width: 'minmax(140px, 2fr)',
    isExtra: true,
    value: ({ script }) => script,
  },
];

function timeColumn(id: string, header: string, value: (row: Sounding) => string | null): Column<Sounding> {
  return {
    id,
    header,
    width: '108px',
    value,
    cell: (row) => {
      const at = value(row);
      return at === null ? '' : timeWord(at);
    },
  };
}

export function LogPanel({ offering }: { offering: Offering }) {
  const { data } = useSoundings(offering.id);
  const table = useTable(data ?? [], columns);
  const [opened, setOpened] = useState<string | null>(null);
  const open = useCallback(({ id }: Sounding) => setOpened(id), []);
  const shown = data?.find(({ id }) => id === opened);
  return (
    <Panel
      title="Wall-crossing"
      note={data && `${plural(data.length, 'approach', 'approaches')}`}
      flush
      actions={
        <>
          <FilterInput value={table.filter} onChange={table.setFilter} />
          <ExportMenu name="wall-crossing" columns={columns} rows={() => table.rows} />
        </>
      }
    >
      <DataGrid
        label="Wall-crossing"
        columns={columns}
        {...table}
        keyOf={({ id }) => id}
        onOpen={open}
        selected={opened}
        empty={
          <Empty title="Nobody was approached yet.">
            An investor hears the script, and sees the offering once it consents.
          </Empty>
        }
      />
      {shown && <SoundingWindow offering={offering} sounding={shown} onClose={() => setOpened(null)} />}
    </Panel>
  );
}
