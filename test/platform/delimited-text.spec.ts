// Both ways to read a text say the same of it: at once, and in pieces between which others have their turn.
import { setImmediate as everyoneElse } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.js';
import { rowsInPieces, rowsOfText, type TableRow } from '../../src/platform/delimited-text.js';

type Shape = { isLax?: boolean; mostCells?: number; firstLine?: number };

async function readBoth(text: string, more: Shape = {}): Promise<TableRow[] | Refusal> {
  const shape = { delimiter: ',', mostCells: 100_000, ...more };
  const inPieces = await allOf(rowsInPieces(text, shape)).catch((error: Refusal) => error);
  expect(inPieces).toEqual(atOnce(() => rowsOfText(text, { ...shape, most: 1_000 })));
  return inPieces;
}

async function allOf(rows: AsyncIterable<TableRow>): Promise<TableRow[]> {
  const all: TableRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

function atOnce(read: () => TableRow[]): TableRow[] | Refusal {
  try {
    return read();
  } catch (error) {
    return error as Refusal;
  }
}

describe('the rows of a text', () => {
  it('stand on the lines of an editor, also below a cell of several lines of Windows', async () => {
    const text = '\uFEFFa,b\r\n"1\r\n2","3\n4\r5" \r\n\r\nc\rd';
    expect(await readBoth(text)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1\r\n2', '3\n4\r5'] },
      { line: 6, cells: [''] },
      { line: 7, cells: ['c'] },
      { line: 8, cells: ['d'] },
    ]);
    expect(await readBoth(text, { firstLine: 3 })).toMatchObject([{ line: 3 }, {}, {}, {}, { line: 10 }]);
  });

  it('have marks inside their cells where those are not strict', async () => {
    expect(await readBoth('5" pipe,"d,""e"\n', { isLax: true })).toEqual([
      { line: 1, cells: ['5" pipe', 'd,"e'] },
    ]);
  });

  it('are whole where letters of several bytes stand across two pieces', async () => {
    const rows = Array.from({ length: 900 }, (_, index) => `${'€'.repeat(20 + (index % 7))},é`);
    const read = await readBoth(rows.join('\n'));
    expect((read as TableRow[]).map(({ cells }) => cells.join())).toEqual(rows);
  });

  it.each(['a\n1,"', 'a\n1,x"y"', 'a\n1,"x"y'])('%j is refused by its line', async (text) => {
    expect(await readBoth(text)).toMatchObject({
      code: 'not-csv',
      message: expect.stringMatching(/begins in line 2: .* Close it/),
    });
  });

  it.each<[string, string, Shape]>([
    ['letters', 'x'.repeat(70_000), {}],
    ['marks', '"'.repeat(140_000), { isLax: true }],
    ['a quoted cell', `"${'x'.repeat(70_000)}"`, {}],
    ['cells', 'xxx,'.repeat(24_000), {}],
  ])('of more %s than any has are refused by their line', async (_, row, shape) => {
    expect(await readBoth(`a\n${row}\n"`, shape)).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('begins in line 2'),
    });
  });

  it('are as many cells as they may be', async () => {
    expect(await readBoth('1,2,3\n', { mostCells: 3 })).toHaveLength(1);
    expect(await readBoth('1,2\n1,2,3\n"', { mostCells: 2 })).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('Line 2 has more than 2 cells'),
    });
  });
});

describe('in pieces', () => {
  it.each([
    ['eight million empty cells', ','.repeat(8_000_000)],
    ['eight million blanks', ' '.repeat(8_000_000)],
  ])('%s are given up long before their end', async (_, row) => {
    const reading = allOf(rowsInPieces(`a\n${row}`, { delimiter: ',', mostCells: 100 }));
    const refused = expect(reading).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('begins in line 2'),
    });
    expect(await turnsDuring(reading)).toBeLessThan(200);
    await refused;
  });

  it('others have their turns', async () => {
    const reading = allOf(rowsInPieces('a,b\n'.repeat(50_000), { delimiter: ',', mostCells: 2 }));
    expect(await turnsDuring(reading)).toBeGreaterThan(20);
    expect(await reading).toHaveLength(50_000);
  });
});

async function turnsDuring(reading: Promise<unknown>): Promise<number> {
  const turns = { count: 0, isOver: false };
  const end = (): boolean => (turns.isOver = true);
  reading.then(end, end);
  for (; !turns.isOver; turns.count += 1) await everyoneElse();
  return turns.count;
}
