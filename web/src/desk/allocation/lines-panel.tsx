// The lines of a run, against another where one is chosen, and the sum that must hold.

import { Select } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import type { Line, Run } from '../../api/types';
import { minus, percentOf, shares } from '../../money';
import type { Column } from '../../parts/column';
import { DataGrid } from '../../parts/data-grid';
import { whyShort } from '../../parts/explanation';
import { ExportMenu } from '../../parts/export-table';
import { FilterInput } from '../../parts/filter-input';
import { Bar, Panel } from '../../parts/panel';
import { useTable } from '../../parts/use-table';
import { sentence } from '../../words';

type Compared = Line & { other: number | null };

export function LinesPanel({
  run,
  letter,
  lines,
  others,
  other,
  onCompare,
  opened,
  onOpen,
}: {
  run: Run;
  letter: string;
  lines: readonly Line[];
  others: ReadonlyArray<{ run: Run; letter: string }>;
  other: { letter: string; lines: readonly Line[] } | undefined;
  onCompare: (run: string | null) => void;
  opened: string | null;
  onOpen: (order: string) => void;
  currency: string;
}) {
  const rows = useMemo<Compared[]>(() => {
    const byOrder = new Map(other?.lines.map((line) => [line.order, line.shares]));
    return lines.map((line) => ({ ...line, other: other ? (byOrder.get(line.order) ?? 0) : null }));
  }, [lines, other]);
  const columns = useMemo(() => columnsOf(letter, other?.letter), [letter, other?.letter]);
  const table = useTable(rows, columns, { column: 'shares', isDescending: true });
  const open = useCallback((line: Compared) => onOpen(line.order), [onOpen]);
  return (
    <Panel
      title="Lines"
      note={other ? `${letter} against ${other.letter}, changes marked` : `${lines.length} orders`}
      flush
      actions={
        <>
          <FilterInput value={table.filter} onChange={table.setFilter} />
          {others.length > 0 && (
            <Select
              size="xs"
              w={150}
              aria-label="Compare with"
              placeholder="Compare with"
              clearable
              data={others.map((one) => ({ value: one.run.id, label: `Compare with ${one.letter}` }))}
              onChange={onCompare}
              comboboxProps={{ shadow: 'none', transitionProps: { duration: 0 } }}
            />
          )}
          <ExportMenu name={`allocation-${run.number}`} columns={columns} rows={() => table.rows} />
        </>
      }
    >
      <DataGrid
        label="Lines of the allocation"
        columns={columns}
        {...table}
        keyOf={(line) => line.order}
        selected={opened}
        onOpen={open}
        height="520px"
        foot={
          <div className="conserved">
            <span>Conserved</span>
            <span>
              {shares(run.allocated)} allocated + {shares(run.unallocated)} left = {shares(run.supply)} supply
            </span>
          </div>
        }
      />
    </Panel>
  );
}

function columnsOf(letter: string, other: string | undefined): readonly Column<Compared>[] {
  const compared: readonly Column<Compared>[] =
    other === undefined
      ? []
      : [
          {
            id: 'other',
            header: other,
            width: '104px',
            align: 'right',
            value: (line) => line.other,
            cell: (line) => <span className="soft">{shares(line.other)}</span>,
          },
          {
            id: 'difference',
            header: `${letter} ${minus} ${other}`,
            width: '96px',
            align: 'right',
            value: (line) => line.shares - (line.other ?? 0),
            cell: (line) => <Difference by={line.shares - (line.other ?? 0)} />,
          },
        ];
  return [
    {
      id: 'investor',
      header: 'Investor',
      width: 'minmax(150px, 2fr)',
      value: nameOf,
      cell: (line) => <strong className="name">{line.legalName ?? nameOf(line).slice(0, 8)}</strong>,
    },
    {
      id: 'class',
      isExtra: true,
      header: 'Class',
      width: 'minmax(100px, 1fr)',
      value: (line) => sentence(line.category ?? ''),
    },
    {
      id: 'wants',
      isExtra: true,
      header: 'Wants',
      width: '104px',
      align: 'right',
      value: (line) => line.wanted,
      cell: (line) => shares(line.wanted),
    },
    {
      id: 'shares',
      header: letter,
      width: '104px',
      align: 'right',
      value: (line) => line.shares,
      cell: (line) => <strong className="name">{shares(line.shares)}</strong>,
    },
    {
      id: 'fill',
      isExtra: true,
      header: 'Fill',
      width: '132px',
      align: 'right',
      value: (line) => (line.wanted === 0 ? null : line.shares / line.wanted),
      cell: (line) => (
        <span className="fill">
          {percentOf(line.shares, line.wanted)}
          <Bar
            part={line.shares}
            whole={line.wanted}
            label={`Filled ${percentOf(line.shares, line.wanted) || 'nothing'}`}
          />
        </span>
      ),
    },
    ...compared,
    {
      id: 'why',
      header: 'Why',
      width: 'minmax(196px, 1.6fr)',
      value: whyShort,
      cell: (line) => <span className="soft">{whyShort(line)}</span>,
    },
  ];
}

function Difference({ by }: { by: number }) {
  if (by === 0) return null;
  return <span className="option-text">{by > 0 ? `+${shares(by)}` : `${minus}${shares(-by)}`}</span>;
}

/** The order stands in where the names are not granted. */
function nameOf({ legalName, investor, order }: Line): string {
  return legalName ?? investor ?? order;
}
