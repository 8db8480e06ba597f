// The table of every page: sticky head, sort by header, arrows walk the rows, Enter opens one. Long ones are
// virtual; short ones simply stand there.

import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { nextSort, type Column, type Sort } from './column';

export type GridProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  count: number;
  rowAt: (index: number) => Row;
  keyOf: (row: Row) => string;
  sort?: Sort | null;
  onSort?: (sort: Sort | null) => void;
  selected?: string | null;
  onOpen?: (row: Row) => void;
  /** More than nothing, when the row has changed: it flashes once for each new value. */
  changeOf?: (row: Row) => number;
  /** Another number draws the shown rows anew, for rows that change in place. */
  revision?: number;
  toneOf?: (row: Row) => 'muted' | undefined;
  /** Rows of two lines and more, each as high as it needs; for tables of some dozens of rows. */
  isTall?: boolean;
  /** The main table of its page: the arrows lead into it while nothing else has the focus. */
  isFirst?: boolean;
  /** A fixed height makes it scroll by itself, and virtual. */
  height?: string;
  empty?: ReactNode;
  foot?: ReactNode;
};

const rowHeight = 32;

export function DataGrid<Row>(props: GridProps<Row>) {
  const { label, count, rowAt, keyOf, height, empty, foot } = props;
  const columns = useRoomFor(props.columns);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const isVirtual = height !== undefined && count > 60 && !props.isTall;
  const virtual = useVirtualizer({
    count: isVirtual ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
  });
  const template = columns.map(({ width }) => width).join(' ');
  const style = {
    '--least': `${leastWidth(columns)}px`,
    ...(height === undefined ? {} : { maxHeight: height }),
  };
  const shown = isVirtual
    ? virtual.getVirtualItems().map(({ index, start }) => ({ index, start }))
    : Array.from({ length: count }, (_, index) => ({ index, start: undefined }));

  const goTo = useCallback(
    (index: number) => {
      const next = Math.max(0, Math.min(count - 1, index));
      setActive(next);
      if (isVirtual) virtual.scrollToIndex(next);
      else document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    },
    [count, id, isVirtual, virtual],
  );

  const { isFirst = false } = props;
  useEffect(() => {
    if (!isFirst) return undefined;
    const enter = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || document.activeElement !== document.body) return;
      event.preventDefault();
      scroller.current?.focus();
      setActive(0);
    };
    document.addEventListener('keydown', enter);
    return () => document.removeEventListener('keydown', enter);
  }, [isFirst]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || count === 0) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    };
    if (event.key in to) {
      event.preventDefault();
      goTo(to[event.key]!);
    } else if (event.key === 'Enter' && active >= 0 && active < count) {
      event.preventDefault();
      props.onOpen?.(rowAt(active));
    }
  };

  return (
    <div
      ref={scroller}
      className={props.isTall ? 'grid tall' : 'grid'}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-activedescendant={active >= 0 && active < count ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      style={style as CSSProperties}
    >
      <div role="rowgroup" className="grid-head">
        <div role="row" className="grid-row" style={{ gridTemplateColumns: template }}>
          {columns.map((column) => (
            <Head key={column.id} column={column} sort={props.sort ?? null} onSort={props.onSort} />
          ))}
        </div>
      </div>
      {count === 0 ? (
        <div role="rowgroup">
          <div role="row">
            <div role="gridcell" className="grid-empty">
              {empty ?? 'Nothing here yet.'}
            </div>
          </div>
        </div>
      ) : (
        <div
          role="rowgroup"
          className="grid-body"
          style={isVirtual ? { height: virtual.getTotalSize(), position: 'relative' } : undefined}
        >
          {shown.map(({ index, start }) => {
            const row = rowAt(index);
            return (
              <GridRow
                key={keyOf(row)}
                id={`${id}-${index}`}
                index={index}
                row={row}
                columns={columns as readonly Column<unknown>[]}
                template={template}
                start={start}
                isActive={index === active}
                isSelected={props.selected === keyOf(row)}
                change={props.changeOf?.(row) ?? 0}
                revision={props.revision ?? 0}
                tone={props.toneOf?.(row)}
                onPick={props.onOpen as ((row: unknown) => void) | undefined}
                onActive={setActive}
              />
            );
          })}
        </div>
      )}
      {foot !== undefined && count > 0 && (
        <div role="rowgroup" className="grid-foot">
          <div role="row">
            <div role="gridcell">{foot}</div>
          </div>
        </div>
      )}
    </div>
  );
}

function useRoomFor<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
  const isNarrow = useMediaQuery('(max-width: 640px)');
  return useMemo(
    () => (isNarrow === true ? columns.filter(({ isExtra }) => isExtra !== true) : columns),
    [columns, isNarrow],
  );
}

/** All rows are as wide as their columns need at least, and so line up when the table scrolls sideways. */
function leastWidth<Row>(columns: readonly Column<Row>[]): number {
  return columns.reduce((sum, { width }) => sum + Number.parseInt(/\d+/.exec(width)?.[0] ?? '0', 10), 0);
}

function Head<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: Sort | null;
  onSort: ((sort: Sort | null) => void) | undefined;
}) {
  const isSorted = sort?.column === column.id;
  const order = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined;
  return (
    <div role="columnheader" aria-sort={order} className={column.align === 'right' ? 'cell right' : 'cell'}>
      {onSort === undefined || column.header === '' ? (
        column.header
      ) : (
        <button type="button" className="sorter" onClick={() => onSort(nextSort(sort, column.id))}>
          {column.header}
          {isSorted && <span aria-hidden="true">{sort.isDescending ? ' ↓' : ' ↑'}</span>}
        </button>
      )}
    </div>
  );
}

type RowProps = {
  id: string;
  index: number;
  row: unknown;
  columns: readonly Column<unknown>[];
  template: string;
  start: number | undefined;
  isActive: boolean;
  isSelected: boolean;
  change: number;
  revision: number;
  tone: 'muted' | undefined;
  onPick: ((row: unknown) => void) | undefined;
  onActive: (index: number) => void;
};

const GridRow = memo(function GridRow(props: RowProps) {
  const { id, index, row, columns, template, start, isActive, isSelected, change, tone, onPick, onActive } =
    props;
  const classes = ['grid-row', isActive && 'active', isSelected && 'selected', tone, onPick && 'opens'];
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={classes.filter(Boolean).join(' ')}
      style={{
        gridTemplateColumns: template,
        ...(start === undefined ? {} : { position: 'absolute', transform: `translateY(${start}px)` }),
      }}
      onClick={() => {
        onActive(index);
        onPick?.(row);
      }}
    >
      {change > 0 && <span key={change} className="flash" aria-hidden="true" role="presentation" />}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={column.align === 'right' ? 'cell right' : 'cell'}>
          {column.cell ? column.cell(row) : String(column.value(row) ?? '')}
        </div>
      ))}
    </div>
  );
});
