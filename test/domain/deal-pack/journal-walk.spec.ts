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

  it.each<[string, Row, string, string, string]>([
    ['a count that is no number', { entries: '1' }, 'entries', '1 to 256', '"1"'],
    ['a count of parts', { entries: 1.5 }, 'entries', '1 to 256', '1.5'],
    ['no entries', { entries: 0 }, 'entries', '1 to 256', '0'],
    ['a salt too short', { salt: 'ab' }, 'salt', '32 hex digits', '"ab"'],
    ['a salt too long', { salt: 'a'.repeat(33) }, 'salt', '32 hex digits', `"${'a'.repeat(33)}"`],
    ['a salt in capitals', { salt: 'A'.repeat(32) }, 'salt', '32 hex digits', `"${'A'.repeat(32)}"`],
    ['another number', { number: 9 }, 'number', '2', '9'],
  ])('whose link has %s says what was expected', (_, change, path, expected, was) => {
    const place = { file: 'journal.ndjson', row: 3, path, expected, found: was };
    expect(found(journalWith(set(3, change)))).toEqual(place);
  });

  it('whose entry says more, or is the last and missing, says what was expected', () => {
    const rows = rowsOf(files, 'journal.ndjson');
    expect(found(journalWith(set(4, { more: 1 })))).toMatchObject({
      expected: 'fact and hash',
      found: 'fact, hash, more',
    });
    expect(found(withRows(files, 'journal.ndjson', rows.slice(0, 3)))).toMatchObject({
      row: 4,
      expected: 'an entry of the link',
      found: 'nothing',
    });
  });

  it.each<[string, Row]>([
    ['without an identifier', { id: undefined }],
    ['of no offering', { offering: 1 }],
    ['of no kind', { kind: null }],
    ['of no time', { at: 1 }],
    ['of nobody', { actor: null }],
    ['of a list of persons', { actor: [] }],
    ['of somebody without a name', { actor: { user: 1 } }],
    ['of a person that is no object', { actor: 'ann' }],
    ['with no payload', { payload: null }],
    ['with a list for a payload', { payload: [] }],
    ['with a text for a payload', { payload: 'x' }],
  ])('with an entry %s is found out', (_, change) => {
    const changed = journalWith((rows) => set(4, { fact: { ...(rows[3]!.fact as Row), ...change } })(rows));
    expect(found(changed)).toMatchObject({ row: 4, path: 'fact', expected: 'an entry' });
  });

  it.each([undefined, null, 'x', 7])('with %j for an entry is found out', (fact) => {
    const was = fact === undefined ? 'nothing' : JSON.stringify(fact);
    expect(found(journalWith(set(4, { fact })))).toMatchObject({ row: 4, path: 'fact', found: was });
  });

  it('that was cut at the end of a link is found out by the head that the manifest names', () => {
    const rows = rowsOf(files, 'journal.ndjson');
    const last = rows.findLastIndex((row) => 'root' in row);
    const links = rows.filter((row) => 'root' in row).length;
    const kinds = rows.slice(last + 1).map(({ fact }) => (fact as Row).kind);
    expect(kinds).not.toContain(expect.stringMatching(/^order-/));
    expect(found(withRows(files, 'journal.ndjson', rows.slice(0, last)))).toEqual({
      file: 'journal.ndjson',
      row: last + 1,
      path: '',
      expected: `link ${links} of ${links}`,
      found: 'nothing',
    });
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
