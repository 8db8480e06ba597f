import { beforeAll, describe, expect, it } from 'vitest';
import { walkJournal } from '../../../src/domain/deal-pack/journal-walk.js';
import {
  differenceOf,
  filesOf,
  headOf,
  packOf,
  rechained,
  rowsOf,
  sha256,
  wholeDeal,
  withRows,
  type PackFiles,
  type Row,
} from '../../support/deal-packs.js';

let files: PackFiles;
beforeAll(async () => {
  files = await filesOf(wholeDeal);
});

const found = (changed: PackFiles) => differenceOf(() => walkJournal(packOf(changed), sha256));
const journalWith = (change: (rows: Row[]) => Row[]): PackFiles =>
  withRows(files, 'journal.ndjson', change(structuredClone(rowsOf(files, 'journal.ndjson'))));

describe('a journal', () => {
  it('is walked from its first link to its head', () => {
    const walked = walkJournal(packOf(files), sha256);
    const rows = rowsOf(files, 'journal.ndjson');
    expect(walked.head).toBe(headOf(files));
    expect(walked.links + walked.entries).toBe(rows.length);
    expect(walked.versions).toBe(rowsOf(files, 'versions.ndjson').length);
  });

  it.each<[string, (rows: Row[]) => Row[], number, string]>([
    ['a link that names another before it', set(3, { previous: '0'.repeat(64) }), 3, 'previous'],
    ['a link of another number', set(3, { number: 7 }), 3, 'number'],
    ['a link with another salt', set(3, { salt: '0'.repeat(32) }), 3, 'root'],
    ['a link with no salt', set(3, { salt: null }), 3, 'salt'],
    ['a link of another time', set(3, { at: '2004-07-20T00:00:00.000Z' }), 3, 'at'],
    ['a link without entries', set(3, { entries: 0 }), 3, 'entries'],
    ['a link of too many entries', set(3, { entries: 257 }), 3, 'entries'],
    ['a link whose entries are not all there', set(3, { entries: 2 }), 5, 'fact'],
    ['an entry without its hash', set(4, { hash: 'f'.repeat(64) }), 4, 'hash'],
    ['an entry that says more', set(4, { more: 1 }), 4, ''],
    ['an entry that is none', set(4, { fact: [] }), 4, 'fact'],
    ['an entry that is missing', (rows) => rows.toSpliced(3, 1), 4, 'fact'],
    ['a link that is missing', (rows) => rows.toSpliced(2, 2), 3, 'number'],
    [
      'two links in the wrong order',
      (rows) => [...rows.slice(0, 2), ...rows.slice(4, 6), ...rows.slice(2, 4)],
      3,
      'number',
    ],
    [
      'a receipt over another document',
      setFact('order-submitted', { orderHash: 'f'.repeat(64) }),
      0,
      'fact.payload.orderHash',
    ],
  ])('with %s is found out', (_, change, row, path) => {
    const difference = found(journalWith(change));
    expect(difference).toMatchObject({ file: 'journal.ndjson' });
    if (row > 0) expect(difference).toMatchObject({ row, path });
    else expect(['hash', path]).toContain(difference.path);
  });

  it('of two offerings is found out', () => {
    let seen = 0;
    const other = rechained(files, (fact) => ((seen += 1) === 5 ? { ...fact, offering: 'another' } : fact));
    expect(found(other)).toMatchObject({ file: 'journal.ndjson', path: 'fact.offering', found: 'another' });
  });

  it('with another version than its receipt, or one too many, is found out', () => {
    const versions = rowsOf(files, 'versions.ndjson');
    const changed = versions.with(2, { ...versions[2]!, orderHash: 'f'.repeat(64) });
    expect(found(withRows(files, 'versions.ndjson', changed))).toMatchObject({
      file: 'versions.ndjson',
      row: 3,
      path: 'orderHash',
    });
    const more = [...versions, versions[0]!];
    expect(found(withRows(files, 'versions.ndjson', more))).toMatchObject({ row: versions.length + 1 });
    const fewer = versions.slice(0, -1);
    expect(found(withRows(files, 'versions.ndjson', fewer))).toMatchObject({
      file: 'versions.ndjson',
      row: versions.length,
      found: 'nothing',
    });
  });
});

function set(row: number, change: Row): (rows: Row[]) => Row[] {
  return (rows) => rows.with(row - 1, { ...rows[row - 1]!, ...change });
}

/** Changes the payload of the first entry of a kind. */
function setFact(kind: string, change: Row): (rows: Row[]) => Row[] {
  return (rows) => {
    const entry = rows.find(({ fact }) => (fact as Row | undefined)?.kind === kind)!;
    Object.assign((entry.fact as { payload: Row }).payload, change);
    return rows;
  };
}
