// A picture with what stands behind it: the same figures as a table, and both as files.

import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Column } from '../parts/column';
import { DataGrid } from '../parts/data-grid';
import { ExportMenu } from '../parts/export-table';
import { Panel } from '../parts/panel';
import { useTable } from '../parts/use-table';
import type { Draw } from './inks';
import { Picture } from './picture';
import { savePicture } from './save-picture';

export type ChartPanelProps<Row> = {
  title: string;
  note?: ReactNode;
  /** Of the files. */
  name: string;
  /** The picture in words, for who does not see it. */
  label: string;
  draw: Draw;
  height: number;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  actions?: ReactNode;
  /** Stands instead of the plain picture: one that can be read with pointer and keys. */
  children?: ReactNode;
};

export function ChartPanel<Row>(props: ChartPanelProps<Row>) {
  const { title, note, name, label, draw, height, columns, rows, keyOf, actions, children } = props;
  const [isTable, setIsTable] = useState(false);
  const table = useTable(rows, columns);
  const keep = (kind: 'png' | 'svg') => void savePicture(kind, { name, title, draw, height });
  return (
    <Panel
      title={title}
      note={note}
      flush={isTable}
      actions={
        <>
          {actions}
          <Button aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
            {isTable ? 'Picture' : 'Table'}
          </Button>
          <ExportMenu name={name} columns={columns} rows={() => table.rows} onPicture={keep} />
        </>
      }
    >
      {isTable ? (
        <DataGrid label={title} columns={columns} {...table} keyOf={keyOf} height={`${height + 26}px`} />
      ) : (
        (children ?? (
          <div role="img" aria-label={label}>
            <Picture draw={draw} height={height} />
          </div>
        ))
      )}
    </Panel>
  );
}
