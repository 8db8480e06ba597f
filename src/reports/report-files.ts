// Reads a report in one snapshot of the database, as the role that sees what the reader may and no other row, notes
// whose names are in it, and makes the file.

import { Injectable, StreamableFile } from '@nestjs/common';
import type { Actor } from '../domain/authority.js';
import { Refusal } from '../domain/refusal.js';
import { linesOf, mostReportLines, type Report, type ReportFormat } from '../domain/reports/report.js';
import type { Tx } from '../platform/database/transaction.js';
import { Commands } from '../platform/http/commands.js';
import { tableTypes } from '../platform/http/page.js';
import { ReadTrail } from '../platform/http/read-trail.js';
import { reportPdf } from './report-pdf.js';
import { reportCsv, reportSpreadsheet } from './report-spreadsheet.js';

/** What is read: the report, the investors whose names it shows, and its own pages where it has such. */
export type ReadReport = Readonly<{
  report: Report;
  named: readonly string[];
  draw?: () => Promise<Buffer>;
}>;

/** Who asks for which file. */
export type AskedReport = Readonly<{ actor: Actor; action: string; target: string; format: ReportFormat }>;

const types: Readonly<Record<ReportFormat, string>> = { ...tableTypes, pdf: 'application/pdf' };

@Injectable()
export class ReportFiles {
  constructor(
    private readonly commands: Commands,
    private readonly trail: ReadTrail,
  ) {}

  /** The file of a report. `read` is told how many lines it holds at most, so that it need not read more. */
  async make(
    { actor, action, target, format }: AskedReport,
    read: (tx: Tx, mostLines: number) => Promise<ReadReport>,
  ): Promise<StreamableFile> {
    const most = mostReportLines[format];
    const made = await this.commands.read(actor, (tx) => read(tx, most));
    if (linesOf(made.report) > most) throw tooLong(format, most);
    await this.trail.note(actor, action, target, made.named);
    const file = await fileOf(made, format);
    const name = target.split('/').at(-1)!;
    return new StreamableFile(typeof file === 'string' ? Buffer.from(`\uFEFF${file}`) : file, {
      type: types[format],
      disposition: `attachment; filename="${name}"`,
    });
  }
}

async function fileOf({ report, draw }: ReadReport, format: ReportFormat): Promise<Buffer | string> {
  if (format === 'csv') return reportCsv(report);
  if (format === 'xlsx') return reportSpreadsheet(report);
  return draw === undefined ? reportPdf(report) : draw();
}

function tooLong(format: ReportFormat, most: number): Refusal {
  const instead =
    format === 'csv'
      ? 'Read the list page by page.'
      : `Ask for ${format === 'pdf' ? '.xlsx or .csv' : '.csv'}.`;
  return new Refusal(
    'too-many-lines',
    `The report has more than the ${most} lines that such a file holds. ${instead}`,
  );
}
