// What a table shows, as CSV or XLSX. A text that a spreadsheet would take for a formula gets an apostrophe.

import { Button, Menu } from '@mantine/core';
import type { Column, Value } from './column';

type Exported<Row> = {
  name: string;
  columns: readonly Column<Row>[];
  rows: () => readonly Row[];
  /** Where the table has a picture too. */
  onPicture?: (kind: 'png' | 'svg') => void;
};

export function ExportMenu<Row>({ name, columns, rows, onPicture }: Exported<Row>) {
  return (
    <Menu position="bottom-end" shadow="none" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button>Export</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => saveCsv(name, columns, rows())}>CSV, as shown</Menu.Item>
        <Menu.Item onClick={() => void saveXlsx(name, columns, rows())}>XLSX, as shown</Menu.Item>
        {onPicture && (
          <>
            <Menu.Item onClick={() => onPicture('png')}>PNG of the picture</Menu.Item>
            <Menu.Item onClick={() => onPicture('svg')}>SVG of the picture</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/**
 * Where a spreadsheet would begin a formula: at the start of a text and, should it part cells by a semicolon or a line,
 * after each of these; past blanks, and by full-width signs too. A plain number is none.
 */
const formula = String.raw`(?!\s*-?\d+(?:\.\d+)?\s*(?:[;\r\n]|$))[^\S\r\n]*[=+\-@＝＋－＠]`;
const within = new RegExp(`([;\\r\\n])(?=${formula})`, 'g');
const atStart = new RegExp(`^(?=[\\t\\r\\n]|${formula})`);

export function neutralised(text: string): string {
  return text.replace(within, "$1'").replace(atStart, "'");
}

export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ header }) => quoted(header)),
    ...rows.map((row) => columns.map(({ value }) => csvCell(value(row)))),
  ];
  return `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

function csvCell(value: Value): string {
  if (value === null) return '';
  return typeof value === 'string' ? quoted(neutralised(value)) : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A number that a spreadsheet holds exactly: at most 15 digits. */
function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15;
}

function saveCsv<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  save(`${name}.csv`, new Blob(['\uFEFF', toCsv(columns, rows)], { type: 'text/csv' }));
}

async function saveXlsx<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const head = columns.map(({ header }) => ({ value: header, fontWeight: 'bold' as const }));
  const body = rows.map((row) => columns.map(({ value }) => xlsxCell(value(row))));
  const file = writeXlsxFile([head, ...body], { columns: columns.map(() => ({ width: 18 })) });
  save(`${name}.xlsx`, await file.toBlob());
}

function xlsxCell(value: Value) {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number, format: '#,##0' };
  const text = String(value);
  return isDecimal(text)
    ? { value: Number.parseFloat(text), type: Number, format: '#,##0.00####' }
    : { value: neutralised(text), type: String };
}

export function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
