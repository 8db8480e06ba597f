// What a table knows of a column; sorting, filtering and export all read `value`.

import type { ReactNode } from 'react';

export type Value = string | number | bigint | null;

export type Column<Row> = {
  id: string;
  header: string;
  /** A track of CSS grid: `120px`, `minmax(140px, 2fr)`. */
  width: string;
  align?: 'right';
  /** Left out on a phone, where there is no room for it. */
  isExtra?: true;
  /** What is compared, filtered and exported. */
  value: (row: Row) => Value;
  /** What is shown; the value itself when absent. */
  cell?: (row: Row) => ReactNode;
};

export type Sort = { column: string; isDescending: boolean };

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Nothing comes last whichever way the column is sorted: `direction` is 1 or -1. */
export function compareValues(a: Value, b: Value, direction: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'string' && typeof b === 'string') return direction * collator.compare(a, b);
  return a < b ? -direction : a > b ? direction : 0;
}

/** True when every word of the filter is somewhere in the row. */
export function matches<Row>(row: Row, columns: readonly Column<Row>[], filter: string): boolean {
  if (filter === '') return true;
  const text = columns
    .map((column) => String(column.value(row) ?? ''))
    .join(' ')
    .toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): Row[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (!sort || !column) return [...rows];
  const direction = sort.isDescending ? -1 : 1;
  const keyed = rows.map((row, index) => ({ row, index, key: column.value(row) }));
  keyed.sort((a, b) => compareValues(a.key, b.key, direction) || a.index - b.index);
  return keyed.map(({ row }) => row);
}

/** The next click on a header: down, up, as it came. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, isDescending: true };
  return sort.isDescending ? { column, isDescending: false } : null;
}
