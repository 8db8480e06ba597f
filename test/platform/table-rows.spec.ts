// Rows of a file stand on the lines on which an editor shows them, whatever stands between.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeSpreadsheet from 'write-excel-file/node';
import { readLines, type LineShape } from '../../src/platform/http/file-lines.js';
import { rowsOf } from '../../src/platform/http/table-rows.js';

describe('a row of CSV', () => {
  it.each([
    ['after blank lines', 'a,b\n1,2\n\n\n3,4\n', [1, 2, 5]],
    ['after blank lines of Windows', '\uFEFFa,b\r\n\r\n1,2\r\n\r\n3,4', [1, 3, 5]],
    ['after lines of old', 'a,b\r\r1,2\r3,4', [1, 3, 4]],
    ['after lines of blanks and empty cells', 'a,b\n \n,\n" ",\t\n1,2\n', [1, 5]],
    ['after a cell of several lines', 'a,b\r\n"one\r\ntwo\r\n\r\nthree",2\r\n3,4\r\n', [1, 2, 6]],
    [
      'after a cell of several lines that end in their own way',
      'a,b\r\n"one\ntwo\rthree",2\r\n3,4\r\n',
      [1, 2, 5],
    ],
    ['below blank lines on top', '\n\n\na,b\n1,2', [4, 5]],
    ['below the separator', 'sep=;\r\na;b\r\n\r\n1;2', [2, 4]],
    ['where lines end in both ways', 'a,b\r\n1,2\n\n3,4\r\n5,6', [1, 2, 4, 5]],
  ])('%s', async (_, file, lines) => {
    expect((await rowsOf(file)).map(({ line }) => line)).toEqual(lines);
  });

  it('stands where the lines before it end', async () => {
    const cell = fc.constantFrom('x', 'é', '"x"', '"a\nb"', '"\r\n"', '"a\r\n\r\nb"', '"€\nb,c"');
    const row = fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => cells.join(','));
    const line = fc.oneof(row, fc.constantFrom('', ' ', ',', ',,'));
    const end = fc.constantFrom('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1 }), end, async (all, with_) => {
        let at = 1;
        const expected: number[] = [];
        for (const text of all) {
          if (/[^ ,"\r\n]/.test(text)) expected.push(at);
          at += text.split('\n').length;
        }
        expect((await rowsOf(all.join(with_))).map((one) => one.line)).toEqual(expected);
      }),
    );
  });
});

it('a row of a spreadsheet stands on its row, whatever rows are empty', async () => {
  const rows = [
    [null, null],
    ['a', 'b'],
    [null, null],
    ['', ' '],
    ['1', '2'],
    [null, null],
    ['3', null],
  ];
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value, type: String })));
  const file = await (await writeSpreadsheet(cells as never)).toBuffer();
  expect((await rowsOf(file)).map(({ line }) => line)).toEqual([2, 5, 7]);
});

it.each([
  ['empty lines', `a\n${'\n'.repeat(8_000_000)}`],
  ['lines of empty cells', `a\n${`${','.repeat(7)}\n`.repeat(1_000_000)}`],
  ['cells', `a\n${`${'a,'.repeat(200)}\n`.repeat(20_000)}`],
])('millions of %s are not read to the end', async (_, file) => {
  await expect(rowsOf(file)).rejects.toMatchObject({ code: 'too-many-lines' });
});

describe('a row of more cells than any table has', () => {
  const refused = {
    code: 'too-large',
    message: expect.stringMatching(/^Line 3 has more than 256 cells.* Save the table alone/),
  };

  it('is refused by its line, and read no further', async () => {
    await expect(rowsOf(`a\n1\n${','.repeat(255)}\n1`)).resolves.toHaveLength(3);
    await expect(rowsOf(`a\n1\n${','.repeat(256)}\n"`)).rejects.toMatchObject(refused);
  });

  it('is refused in a spreadsheet too', async () => {
    const sheet = ['a', null, 'x'.repeat(257)].map((row) =>
      (row ?? '').split('').map((value) => ({ value, type: String })),
    );
    const file = await (await writeSpreadsheet(sheet as never)).toBuffer();
    await expect(rowsOf(file)).rejects.toMatchObject(refused);
  });
});

describe('a heading', () => {
  const shape: LineShape = {
    name: 'orders',
    columns: ['type', 'shares', 'minimumFill', 'limit'],
    read: (_, text) => text,
  };
  const refused = (file: string) => readLines(file, shape).catch((refusal: unknown) => refusal);

  it.each([
    'Type,SHARES,minimumfill',
    '\uFEFF type ,"Shares "," MinimumFill"',
    '\uFEFF"TYPE",shares,MINIMUMFILL',
    'type,shares,minimumFill,,',
  ])('%j names its fields', async (header) => {
    expect(await readLines(`${header}\nlimit,1,2\n`, shape)).toEqual([
      { line: 2, given: { type: 'limit', shares: '1', minimumFill: '2' } },
    ]);
  });

  it.each([
    ['type,share', 'share', 'No field is named as the column "share". Name it "shares", or leave it out.'],
    ['type,Minimum Fill', 'Minimum Fill', 'Name it "minimumFill"'],
    ['Tpye,shares', 'Tpye', 'Name it "type"'],
    ['type,price', 'price', 'Leave it out, or name one of type, shares, minimumFill, limit.'],
    ['type,__proto__', '__proto__', 'Leave it out'],
  ])('%j is refused by name', async (header, path, words) => {
    const refusal = await refused(`${header}\nlimit,1\n`);
    expect(refusal).toMatchObject({ code: 'unknown-field', path });
    expect((refusal as Error).message).toContain(words);
  });

  it('that stands twice is refused, in whatever letters', async () => {
    expect(await refused('Type,shares, type\nlimit,1,limit\n')).toMatchObject({
      code: 'repeated-field',
      path: 'type',
    });
  });

  it('that is empty names nothing: a cell below it is refused with its line', async () => {
    expect(await readLines('type,,limit\nmarket,,\nlimit,7,0.37\n', shape)).toEqual([
      { line: 2, given: { type: 'market' } },
      { line: 3, given: { type: 'limit', 'column 2': '7', limit: '0.37' } },
    ]);
  });
});
