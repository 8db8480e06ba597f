// A report on paper: its head on the first page, its basis, time and sequence at the foot of each.

import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { headOf, type Report, type ReportCell, type ReportTable } from '../domain/reports/report.js';
import { inks } from '../pricing/memo-charts.js';
import { gap, header, heading, rooms, rows } from '../pricing/memo-style.js';
import { grouped } from '../pricing/memo.js';
import { drawPdf } from '../pricing/paper.js';
import { columnWidths } from './column-widths.js';

const room = rooms[1]!;
/** The letters of a header row. */
const headerSize = 7;
/** A row with a longer text may be higher than a page, so it is broken where the page ends. */
const longestUnbroken = 500;
/** From so many columns on the letters are smaller. */
const many = 10;

export function reportPdf(report: Report): Promise<Buffer> {
  return drawPdf(definition(report));
}

function definition(report: Report): TDocumentDefinitions {
  const at = new Date(report.asOf);
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [36, 34, 36, 44],
    info: { title: `${report.title}: ${report.issuer}`, creationDate: at, modDate: at },
    defaultStyle: { font: 'Roboto', fontSize: room.size, color: inks.ink, lineHeight: 1.12 },
    footer: (page, pages) => ({
      margin: [36, 10, 36, 0],
      fontSize: 6.5,
      color: inks.soft,
      columns: [
        { text: footOf(report) },
        { text: `Confidential. ${page} of ${pages}`, alignment: 'right', width: 90 },
      ],
    }),
    content: [
      { text: report.title, bold: true, fontSize: 16 },
      gap(room),
      pairs([...headOf(report), ...report.facts]),
      ...report.tables.flatMap((table) => [gap(room), heading(table.title), drawn(table)]),
    ],
  };
}

function footOf({ basis, asOf, sequence }: Report): string {
  return `${basis}\nAs of ${asOf}${sequence === null ? '' : `, sequence ${sequence} of the book`}`;
}

function pairs(facts: ReadonlyArray<readonly [string, ReportCell]>): Content {
  const body = facts.map(([name, value]): TableCell[] => [
    { text: name, color: inks.soft },
    { text: textOf(value) },
  ]);
  return { layout: 'noBorders', table: { widths: [150, '*'], body } };
}

/** A table on paper, without the columns in which nothing stands. */
function drawn({ columns: all, rows: whole }: ReportTable): Content {
  if (whole.length === 0) return { text: 'None.', color: inks.soft };
  const shown = all.flatMap((_, at) => (whole.some((line) => isThere(line[at]!)) ? [at] : []));
  const columns = shown.map((at) => all[at]!);
  const lines = whole.map((line) => shown.map((at) => line[at]!));
  const sides = columns.map((_, at) => (lines.every((line) => isFigure(line[at]!)) ? 'right' : 'left'));
  const fontSize = columns.length > many ? 6 : room.size;
  const texts = lines.map((line) => line.map(textOf));
  const body = [
    columns.map((column, at) => ({ ...(header(column, sides[at]) as object), noWrap: false })),
    ...texts.map((line) => line.map((text, at) => ({ text, alignment: sides[at]! }))),
  ];
  return {
    layout: rows(room),
    fontSize,
    table: {
      headerRows: 1,
      dontBreakRows: texts.flat().every((text) => text.length <= longestUnbroken),
      widths: columnWidths(
        columns.map((column, at) => [column, ...texts.map((line) => line[at]!)]),
        Math.max(fontSize, headerSize),
      ),
      body: body as TableCell[][],
    },
  };
}

const isFigure = (value: ReportCell): boolean =>
  value === null || typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(value);

const isThere = (value: ReportCell): boolean => value !== null && value !== '';

function textOf(value: ReportCell): string {
  if (value === null) return '';
  if (typeof value === 'number' || /^\d+\.\d+$/.test(value)) return grouped(String(value));
  return value.replace(/^(\d{4}-\d\d-\d\d)T([\d:.]+Z)$/, '$1 $2');
}
