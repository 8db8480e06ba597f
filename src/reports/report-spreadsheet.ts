// A report as CSV, its tables one below the other, and as a spreadsheet with a sheet for each. A text that a
// spreadsheet would run as a formula gets an apostrophe.

import { stringify } from 'csv-stringify/sync';
import writeSpreadsheet from 'write-excel-file/node';
import { headOf, type Report, type ReportCell } from '../domain/reports/report.js';
import { neutralised } from '../platform/http/table-files.js';

type Line = readonly ReportCell[];

const clean = (line: Line): ReportCell[] => line.map(neutralised);

/** What stands above the tables. */
function headLines(report: Report): Line[] {
  return [['Report', report.title], ...headOf(report), ...report.facts];
}

export function reportCsv(report: Report): string {
  const lines = [
    ...headLines(report),
    ...report.tables.flatMap(({ title, columns, rows }) => [[], [title], columns, ...rows]),
  ];
  return stringify(lines.map(clean), { record_delimiter: 'windows' });
}

export async function reportSpreadsheet(report: Report): Promise<Buffer> {
  const sheets = [
    { sheet: 'Report', data: headLines(report).map(([name, value]) => [bold(name!), cellOf(value!)]) },
    ...report.tables.map(({ title, columns, rows }) => ({
      sheet: title.slice(0, mostInName),
      data: [columns.map(bold), ...rows.map((row) => row.map(cellOf))],
    })),
  ];
  return writeSpreadsheet(sheets as never).toBuffer();
}

/** So long may the name of a sheet be. */
const mostInName = 31;

const bold = (value: ReportCell) => ({ value: neutralised(value), type: String, fontWeight: 'bold' });

function cellOf(value: ReportCell): object | null {
  if (value === null) return null;
  return { value: neutralised(value), type: typeof value === 'number' ? Number : String };
}
