// Sort and filter of a table whose rows are all there.

import { useCallback, useMemo, useState } from 'react';
import { matches, sortRows, type Column, type Sort } from './column';

export function useTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  initial: Sort | null = null,
) {
  const [sort, setSort] = useState<Sort | null>(initial);
  const [filter, setFilter] = useState('');
  const shown = useMemo(
    () => sortRows(filter === '' ? rows : rows.filter((row) => matches(row, columns, filter)), columns, sort),
    [rows, columns, sort, filter],
  );
  const rowAt = useCallback((index: number) => shown[index]!, [shown]);
  return { rows: shown, count: shown.length, rowAt, sort, onSort: setSort, filter, setFilter };
}
