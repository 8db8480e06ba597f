// A report as the desk hands it around: what it is about, on what basis its figures count, at which moment and after
// which entry of the book's journal they stood, a few facts, and tables. How it becomes a file is no matter here.

/** What `{name}.{format}` may be. */
export const reportFormats = ['csv', 'xlsx', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** How many lines of tables a report holds as a file: paper fewest, because somebody must turn the pages. */
export const mostReportLines: Readonly<Record<ReportFormat, number>> = {
  csv: 50_000,
  xlsx: 10_000,
  pdf: 300,
};

/** Shares and counts are numbers; prices and amounts are the decimal strings of the API. */
export type ReportCell = string | number | null;

export type ReportTable = Readonly<{
  title: string;
  columns: readonly string[];
  rows: ReadonlyArray<readonly ReportCell[]>;
}>;

export type ReportFact = readonly [name: string, value: ReportCell];

export type Report = Readonly<{
  title: string;
  issuer: string;
  /** What counts in the figures, and what does not. */
  basis: string;
  /** The database's clock when it was read: an ISO time in UTC. */
  asOf: string;
  /** The newest link of the book's journal; null where it would tell how busy others are. */
  sequence: number | null;
  facts: readonly ReportFact[];
  tables: readonly ReportTable[];
}>;

/** The report's head as facts, in the order in which every file shows them. */
export function headOf({ issuer, basis, asOf, sequence }: Report): ReportFact[] {
  return [
    ['Issuer', issuer],
    ['Basis', basis],
    ['As of', asOf],
    ...(sequence === null ? [] : [['Sequence of the book', sequence] as const]),
  ];
}

/** The lines of all tables together. */
export function linesOf({ tables }: Report): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** Rows of a table from things, by the names of its columns. */
export function tableOfRows<T>(
  title: string,
  columns: Readonly<Record<string, (row: T) => ReportCell>>,
  rows: readonly T[],
): ReportTable {
  const cells = Object.values(columns);
  return {
    title,
    columns: Object.keys(columns),
    rows: rows.map((row) => cells.map((cell) => cell(row))),
  };
}
