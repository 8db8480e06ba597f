import { expect, it } from 'vitest';
import { headOf, linesOf, mostReportLines, tableOfRows } from '../../../src/domain/reports/report.js';

const report = {
  title: 'Book status',
  issuer: 'Rush',
  basis: 'gross',
  asOf: '2026-11-29T14:00:00.000Z',
  sequence: 7,
  facts: [],
  tables: [],
};

it('heads a report with its issuer, its basis, its time and the sequence of the book', () => {
  expect(headOf(report)).toEqual([
    ['Issuer', 'Rush'],
    ['Basis', 'gross'],
    ['As of', '2026-11-29T14:00:00.000Z'],
    ['Sequence of the book', 7],
  ]);
});

it('leaves the sequence out where it would tell how busy others are', () => {
  expect(headOf({ ...report, sequence: null }).map(([name]) => name)).toEqual(['Issuer', 'Basis', 'As of']);
});

it('makes a table by its columns and counts the lines of all tables', () => {
  const table = tableOfRows<{ a: number }>('T', { A: ({ a }) => a, Twice: ({ a }) => a * 2 }, [
    { a: 1 },
    { a: 2 },
  ]);
  expect(table).toEqual({
    title: 'T',
    columns: ['A', 'Twice'],
    rows: [
      [1, 2],
      [2, 4],
    ],
  });
  expect(linesOf({ ...report, tables: [table, table] })).toBe(4);
});

it('puts fewest lines on paper', () => {
  expect(mostReportLines.pdf).toBeLessThan(mostReportLines.xlsx);
  expect(mostReportLines.xlsx).toBeLessThan(mostReportLines.csv);
});
