import { stages } from '../domain/pricing/comparables.js';
import {
  decimalText,
  divHalfAway,
  type Fixed,
  over,
  shortText,
  unitsOf,
} from '../domain/pricing/fixed-point.js';
import { Refusal } from '../domain/refusal.js';
import { decimalMarkOf, isEmptyCell, numberOf } from './bar-cells.js';
import { plainName } from './bar-layout.js';
import type { SkippedRow } from './bars-reader.js';
import type { TableRow } from '../platform/delimited-text.js';
import { delimiterOf, tableOf, textOf } from './csv-table.js';

/** A peer as a proposal takes it: decimal strings, fields that are not known left out. */
export type PeerRow = {
  name: string;
  symbol?: string;
  sector?: string;
  stage?: string;
  marketCap?: string;
  enterpriseValue?: string;
  debt?: string;
  cash?: string;
  revenue?: string;
  growth?: string;
  ebitda?: string;
  evToRevenue?: string;
  evToEbitda?: string;
};

export type ComparablesFile = {
  layout: 'constituents' | 'industries' | 'plain';
  peers: PeerRow[];
  skipped: SkippedRow[];
  warnings: { code: string; message: string }[];
};

type Columns = Map<string, number>;
type Reader = (cell: (name: string) => string, figure: (name: string) => Fixed | null) => PeerRow | string;

// The names that a column may have, reduced as by `plainName`, and what a proposal calls it.
const plainColumns: Record<string, readonly (keyof PeerRow)[]> = {
  name: ['name'],
  company: ['name'],
  peer: ['name'],
  symbol: ['symbol'],
  ticker: ['symbol'],
  sector: ['sector'],
  industry: ['sector'],
  stage: ['stage'],
  marketcap: ['marketCap'],
  'market-cap': ['marketCap'],
  'market-capitalisation': ['marketCap'],
  'market-capitalization': ['marketCap'],
  enterprisevalue: ['enterpriseValue'],
  'enterprise-value': ['enterpriseValue'],
  ev: ['enterpriseValue'],
  debt: ['debt'],
  cash: ['cash'],
  revenue: ['revenue'],
  sales: ['revenue'],
  growth: ['growth'],
  ebitda: ['ebitda'],
  evtorevenue: ['evToRevenue'],
  'ev-sales': ['evToRevenue'],
  'ev-revenue': ['evToRevenue'],
  evtoebitda: ['evToEbitda'],
  'ev-ebitda': ['evToEbitda'],
};
const figures = ['marketCap', 'enterpriseValue', 'debt', 'cash', 'revenue', 'growth', 'ebitda'] as const;
const multiples = ['evToRevenue', 'evToEbitda'] as const;

function text(value: Fixed | null): string | undefined {
  return value === null ? undefined : shortText(unitsOf(value, 6), 6);
}

/** A list of index members: revenue is market value over price to sales; there is no debt and no cash. */
const constituent: Reader = (cell, figure) => {
  const [marketCap, toSales, ebitda] = [figure('market-cap'), figure('price-sales'), figure('ebitda')];
  const name = cell('name') || cell('symbol');
  if (name === '') return 'no name';
  if (marketCap === null || marketCap <= 0n) return `${name}: no market value`;
  const isProfitable = (figure('earnings-share') ?? 0n) > 0n;
  return {
    name,
    symbol: cell('symbol') || undefined,
    sector: cell('sector') || undefined,
    stage: isProfitable ? 'profitable' : undefined,
    marketCap: text(marketCap),
    revenue:
      toSales !== null && toSales > 0n
        ? decimalText(divHalfAway(over(marketCap, toSales), 10n ** 18n), 0)
        : undefined,
    ebitda: text(ebitda),
  };
};

/** A table of industries with their multiples; totals are not industries. */
const industry: Reader = (cell, figure) => {
  const name = cell('industry');
  if (name === '') return 'no name';
  if (/^total\b/i.test(name)) return `${name}: a total, not an industry`;
  const [toRevenue, toEbitda] = [figure('ev-sales'), figure('ev-ebitda-positive-ebitda-firms')];
  if (toRevenue === null && toEbitda === null) return `${name}: no multiple (NA)`;
  return { name, evToRevenue: text(toRevenue), evToEbitda: text(toEbitda) };
};

const plain: Reader = (cell, figure) => {
  const name = cell('name') || cell('symbol');
  if (name === '') return 'no name';
  const stage = cell('stage').toLowerCase();
  if (stage !== '' && !isEmptyCell(stage) && !stages.some((known) => known === stage)) {
    return `${name}: the stage "${stage}" is none of ${stages.join(', ')}`;
  }
  const read = [...figures, ...multiples].map((field) => [field, text(figure(field))] as const);
  if (read.every(([, value]) => value === undefined)) return `${name}: no figure`;
  return {
    name,
    symbol: cell('symbol') || undefined,
    stage: isEmptyCell(stage) ? undefined : stage,
    ...Object.fromEntries(read),
  };
};

/** Of columns with one name the first counts. */
function named(list: readonly (readonly [string, number])[]): Columns {
  return new Map(list.toReversed());
}

function layoutOfHeader(header: readonly string[]): {
  layout: ComparablesFile['layout'];
  columns: Columns;
  reader: Reader;
} {
  const names = header.map(plainName);
  const asWritten = named(names.map((name, at) => [name, at] as const));
  if (asWritten.has('market-cap') && asWritten.has('price-sales')) {
    return { layout: 'constituents', columns: asWritten, reader: constituent };
  }
  if (names[0] === 'industry' && asWritten.has('ev-sales')) {
    return { layout: 'industries', columns: asWritten, reader: industry };
  }
  const columns = named(
    names.flatMap((name, at) => (plainColumns[name] ?? []).map((field) => [field, at] as const)),
  );
  const hasFigure = [...figures, ...multiples].some((field) => columns.has(field));
  if ((columns.has('name') || columns.has('symbol')) && hasFigure)
    return { layout: 'plain', columns, reader: plain };
  throw new Refusal(
    'not-comparables',
    'No header of comparable companies was found: give name and any of marketCap, enterpriseValue, debt, cash, revenue, ebitda, evToRevenue, evToEbitda.',
  );
}

function rowsOf(bytes: Uint8Array): { rows: TableRow[]; delimiter: string } {
  const content = textOf(bytes);
  const delimiter = content === undefined ? ',' : delimiterOf(content);
  const rows = content === undefined ? undefined : tableOf(content, delimiter);
  if (!rows || rows.length < 2) {
    throw new Refusal('not-comparables', 'This is not a delimited text of comparable companies.');
  }
  return { rows, delimiter };
}

/** Reads comparable companies from a CSV file. Refuses `not-comparables`. */
export function readComparablesFile(bytes: Uint8Array): ComparablesFile {
  const { rows, delimiter } = rowsOf(bytes);
  const { layout, columns, reader } = layoutOfHeader(rows[0]!.cells);
  const mark = decimalMarkOf(
    rows.slice(1, 200).flatMap((row) => row.cells.filter((cell) => /^[-\d.,]+$/.test(cell))),
    delimiter,
  );
  const peers: PeerRow[] = [];
  const skipped: SkippedRow[] = [];
  for (const row of rows.slice(1)) {
    const cell = (name: string): string => row.cells[columns.get(name) ?? -1] ?? '';
    const figure = (name: string): Fixed | null =>
      isEmptyCell(cell(name)) ? null : (numberOf(cell(name), mark) ?? null);
    const read = reader(cell, figure);
    if (typeof read === 'string') skipped.push({ line: row.line, why: read });
    else peers.push(JSON.parse(JSON.stringify(read)) as PeerRow);
  }
  if (peers.length === 0) throw new Refusal('not-comparables', 'No row holds a company with a figure.');
  const warnings =
    layout === 'constituents'
      ? [
          {
            code: 'market-value-for-ev',
            message: 'There is no debt and no cash here: the market value stands for the enterprise value.',
          },
        ]
      : [];
  return { layout, peers, skipped, warnings };
}
