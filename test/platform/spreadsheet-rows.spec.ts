// Spreadsheets that are made to starve who reads them: small in the zip, without end outside.
import { buffer } from 'node:stream/consumers';
import writeSpreadsheet from 'write-excel-file/node';
import { ZipFile } from 'yazl';
import { expect, it } from 'vitest';
import { spreadsheetRows } from '../../src/platform/http/spreadsheet-rows.js';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const book = `<workbook xmlns="${namespace}" xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`;
const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const cell = (place: string, text: string): string =>
  `<row r="${/\d+/.exec(place)![0]}"><c r="${place}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
const sheetOf = (rows: string): string =>
  `<worksheet xmlns="${namespace}"><sheetData>${rows}</sheetData></worksheet>`;

function zipOf(sheet: string | Buffer, others = 0): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(book), 'xl/workbook.xml');
  zip.addBuffer(Buffer.from(links), 'xl/_rels/workbook.xml.rels');
  zip.addBuffer(Buffer.from(sheet), 'xl/worksheets/sheet1.xml');
  for (let other = 0; other < others; other += 1) zip.addBuffer(Buffer.from('<a/>'), `xl/${other}.xml`);
  zip.end();
  return buffer(zip.outputStream as AsyncIterable<Buffer>);
}

/** The same zip, whose directory says that a part is smaller than it is. */
function understated(zip: Buffer, size: number, said: number): Buffer {
  const [from, to] = [size, said].map((bytes) => {
    const written = Buffer.alloc(4);
    written.writeUInt32LE(bytes);
    return written;
  });
  const lying = Buffer.from(zip);
  for (let at = lying.indexOf(from!); at >= 0; at = lying.indexOf(from!, at + 4)) to!.copy(lying, at);
  return lying;
}

const typeAlone = [{ line: 1, cells: ['type'] }];
const blank = Buffer.alloc(40 * 1024 * 1024, ' ');

it('reads the first sheet as texts, of as many lines as a file may have', async () => {
  const line = ['limit', 1_000, 0.37, null, true];
  const rows = Array.from({ length: 10_000 }, () => line.map((value) => (value === null ? null : { value })));
  const file = await (await writeSpreadsheet(rows as never)).toBuffer();
  const read = await spreadsheetRows(file);
  expect(read).toHaveLength(10_000);
  expect(read.at(-1)).toEqual({ line: 10_000, cells: ['limit', '1000', '0.37', '', 'true'] });
});

it('reads on after a file that is none', async () => {
  await expect(spreadsheetRows(Buffer.from('type,shares\n'))).rejects.toMatchObject({
    code: 'unknown-format',
  });
  await expect(spreadsheetRows(await zipOf('<worksheet>'))).rejects.toMatchObject({ code: 'unknown-format' });
  expect(await spreadsheetRows(await zipOf(sheetOf(cell('A1', 'type'))))).toEqual(typeAlone);
});

it.each([
  ['a sheet of 40 MB in 40 kB', () => zipOf(blank)],
  ['thousands of parts', () => zipOf(sheetOf(cell('A1', 'type')), 1_000)],
  ['a cell at the far end of the sheet', () => zipOf(sheetOf(cell('XFD1048576', 'type')))],
])('is too large with %s', async (_, zip) => {
  await expect(spreadsheetRows(await zip())).rejects.toMatchObject({ code: 'too-large' });
});

it('hands on what stands in it, not the rows and cells up to it', async () => {
  const far = await zipOf(sheetOf(cell('A1', 'type') + cell('J200000', 'x')));
  const [first, last, ...more] = await spreadsheetRows(far);
  expect([[first], more]).toEqual([typeAlone, []]);
  expect(last).toEqual({ line: 200_000, cells: [...Array<string>(9).fill(''), 'x'] });
});

it.each([
  ['lines', 60_000, 'A'],
  ['cells', 2_000, 'IV'],
])('of more %s than any file has is refused', async (_, rows, column) => {
  const sheet = Array.from({ length: rows }, (_row, index) => cell(`${column}${index + 1}`, 'x')).join('');
  await expect(spreadsheetRows(await zipOf(sheetOf(sheet)))).rejects.toMatchObject({
    code: 'too-many-lines',
  });
});

it('unpacks no more than the file says that there is', async () => {
  const lying = understated(await zipOf(blank), blank.length, 100);
  await expect(spreadsheetRows(lying)).rejects.toMatchObject({ code: 'unknown-format' });
});

it('refuses more than a few at once, and reads again when they are done', async () => {
  const zip = await zipOf(sheetOf(cell('A1', 'type')));
  const all = await Promise.allSettled(Array.from({ length: 25 }, () => spreadsheetRows(zip)));
  const refused = all.filter(({ status }) => status === 'rejected');
  expect(refused.map((one) => (one as PromiseRejectedResult).reason.code)).toEqual(Array(5).fill('busy'));
  expect(await spreadsheetRows(zip)).toEqual(typeAlone);
});
