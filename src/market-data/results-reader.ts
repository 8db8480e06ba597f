import { daysBetween, isDate } from '../domain/calendar/civil-date.js';
import { type FlowField, flowFields } from '../domain/pricing/results.js';
import { Refusal } from '../domain/refusal.js';
import { shortText, unitsOf } from '../domain/pricing/fixed-point.js';
import { dayOf, dayOrderOf, decimalMarkOf, isEmptyCell, numberOf } from './bar-cells.js';
import { plainName } from './bar-layout.js';
import type { SkippedRow } from './bars-reader.js';
import { delimiterOf, tableOf, textOf } from './csv-table.js';

/** Results of a CSV file as a proposal takes them; decimal strings, null where a cell is empty. */
export type ResultsFile = {
  quarters: ({ end: string } & Record<FlowField, string | null>)[];
  trailingTwelveMonths: ({ end: string } & Record<FlowField, string | null>) | null;
  cash: string | null;
  debt: string | null;
  skipped: SkippedRow[];
};

const names: Record<FlowField | 'end' | 'cash' | 'debt', readonly string[]> = {
  end: [
    'end',
    'period-end',
    'date',
    'quarter-end',
    'period',
    'quarter',
    'year-end',
    'fiscal-year-end',
    'year',
  ],
  revenue: ['revenue', 'revenues', 'sales', 'total-revenue', 'net-sales'],
  operatingIncome: ['operatingincome', 'operating-income', 'operating-profit', 'ebit'],
  netIncome: ['netincome', 'net-income', 'net-profit', 'net-loss'],
  operatingCashFlow: ['operatingcashflow', 'operating-cash-flow', 'cash-from-operations'],
  cash: ['cash', 'cash-and-equivalents'],
  debt: ['debt', 'total-debt'],
};

type Row = { end: string; line: number } & Record<FlowField | 'cash' | 'debt', string | null>;

/** Reads results by quarter (or by year, where the ends lie a year apart). Refuses `not-results`. */
export function readResultsFile(bytes: Uint8Array): ResultsFile {
  const content = textOf(bytes);
  const table = content === undefined ? undefined : tableOf(content);
  const header = table?.[0]?.cells.map(plainName) ?? [];
  const columns = new Map(
    Object.entries(names).map(([field, known]) => [field, header.findIndex((name) => known.includes(name))]),
  );
  const hasFlow = flowFields.some((field) => columns.get(field)! >= 0);
  if (!table || content === undefined || columns.get('end')! < 0 || !hasFlow) {
    throw new Refusal(
      'not-results',
      'No header of results was found: give end and any of revenue, operatingIncome, netIncome, operatingCashFlow.',
    );
  }
  const skipped: SkippedRow[] = [];
  const rows = readRows(table.slice(1), columns, delimiterOf(content), skipped);
  if (rows.length === 0) throw new Refusal('not-results', 'No row holds the end of a period and a figure.');
  const isYearly = rows.length === 1 ? saysYear(header) : rows.every(isYearAfter);
  const last = rows.at(-1)!;
  return {
    quarters: isYearly ? [] : rows.slice(-8).map(flows),
    trailingTwelveMonths: isYearly ? flows(last) : null,
    cash: last.cash,
    debt: last.debt,
    skipped,
  };
}

// One row alone is a quarter unless its header calls it a year.
function saysYear(header: readonly string[]): boolean {
  return header.some((name) => /(^|-)(year|fy|annual|ttm|12-months|twelve-months)(-|$)/.test(name));
}

function isYearAfter(row: Row, i: number, rows: readonly Row[]): boolean {
  return i === 0 || daysBetween(rows[i - 1]!.end, row.end) > 300;
}

function flows({ end, revenue, operatingIncome, netIncome, operatingCashFlow }: Row) {
  return { end, revenue, operatingIncome, netIncome, operatingCashFlow };
}

function readRows(
  table: readonly { line: number; cells: string[] }[],
  columns: ReadonlyMap<string, number>,
  delimiter: string,
  skipped: SkippedRow[],
): Row[] {
  const cellOf = (cells: readonly string[], field: string): string => cells[columns.get(field)!] ?? '';
  const order = dayOrderOf(table.map(({ cells }) => cellOf(cells, 'end')));
  const money = table.flatMap(({ cells }) => flowFields.map((field) => cellOf(cells, field)));
  const mark = decimalMarkOf(money, delimiter);
  const rows = table.flatMap(({ line, cells }): Row[] => {
    const end = dayOf(cellOf(cells, 'end'), order);
    if (end === undefined || !isDate(end)) {
      skipped.push({ line, why: `no end of a period: "${cellOf(cells, 'end').slice(0, 40)}"` });
      return [];
    }
    const figure = (field: string): string | null => {
      const cell = cellOf(cells, field);
      const value = isEmptyCell(cell) ? undefined : numberOf(cell, mark);
      return value === undefined ? null : shortText(unitsOf(value, 6), 6);
    };
    const read = {
      end,
      line,
      revenue: figure('revenue'),
      operatingIncome: figure('operatingIncome'),
      netIncome: figure('netIncome'),
      operatingCashFlow: figure('operatingCashFlow'),
      cash: figure('cash'),
      debt: figure('debt'),
    };
    if (flowFields.some((field) => read[field] !== null)) return [read];
    skipped.push({ line, why: 'no figure' });
    return [];
  });
  const ascending = rows.toSorted((a, b) => (a.end < b.end ? -1 : 1));
  return ascending.filter((row, i) => {
    if (row.end !== ascending[i - 1]?.end) return true;
    skipped.push({ line: row.line, why: `${row.end} stands already on another line` });
    return false;
  });
}
