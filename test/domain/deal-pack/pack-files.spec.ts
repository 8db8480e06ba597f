import { beforeAll, describe, expect, it } from 'vitest';
import { RowReader } from '../../../src/domain/deal-pack/difference.js';
import {
  isPackName,
  requireFile,
  requireManifest,
  requireWholeJournal,
  type Manifest,
} from '../../../src/domain/deal-pack/pack-files.js';
import {
  differenceIn,
  differenceOf,
  filesOf,
  packOf,
  rowsOf,
  wholeDeal,
  withRows,
  type PackFiles,
} from '../../support/deal-packs.js';
import { refusalOf } from '../../support/refusals.js';

let files: PackFiles;
beforeAll(async () => {
  files = await filesOf(wholeDeal);
});

describe('the name of a file', () => {
  it.each([
    'manifest.json',
    'journal.ndjson',
    'over-allotment.ndjson',
    'snapshots/12.ndjson',
    'allocations/01a2266f-3205-71bc-bd75-2725423be41c.ndjson',
  ])('%s may be in a pack', (name) => expect(isPackName(name)).toBe(true));

  it.each([
    '../manifest.json',
    '/etc/passwd',
    'snapshots/../../x.ndjson',
    'snapshots/../x.ndjson',
    'snapshots\\1.ndjson',
    'allocations/..ndjson',
    'C:x.json',
    'journal.ndjson/',
    'journal.ndjson\n',
    '.json',
    '',
    'journal.txt',
  ])('%j may not', (name) => expect(isPackName(name)).toBe(false));
});

describe('the manifest', () => {
  it('must be there, as must every file', () => {
    expect(refusalOf(() => requireManifest(packOf(new Map())))).toMatchObject({
      code: 'not-a-deal-pack',
      message: 'This is not a whole deal pack: there is no manifest.json in it. Export it again.',
      path: 'in',
    });
    expect(() => requireManifest(packOf(files))).not.toThrow();
    expect(differenceOf(() => requireFile(packOf(files), 'snapshots/9.ndjson'))).toEqual({
      file: 'snapshots/9.ndjson',
      row: 0,
      path: '',
      expected: 'the file',
      found: 'nothing',
    });
  });

  it.each<[string, (manifest: Manifest) => object, string]>([
    ['of another format', (m) => ({ ...m, format: 'x' }), 'format'],
    ['of another engine', (m) => ({ ...m, engine: '0.9.0' }), 'engine'],
    ['of another offering', (m) => ({ ...m, offering: 'x' }), 'offering'],
    ['of another head', (m) => ({ ...m, head: { ...m.head, hash: 'x' } }), 'head.hash'],
    [
      'with another hash',
      (m) => ({ ...m, files: m.files.with(2, { ...m.files[2]!, sha256: 'x' }) }),
      'files[2].sha256',
    ],
    ['that leaves a file out', (m) => ({ ...m, files: m.files.slice(0, -1) }), 'files[13]'],
    ['that says more', (m) => ({ ...m, more: true }), 'more'],
  ])('%s is found out', (_, change, path) => {
    const [manifest] = rowsOf<Manifest>(files, 'manifest.json');
    const changed = withRows(files, 'manifest.json', [change(manifest!)]);
    expect(differenceIn(changed)).toMatchObject({ file: 'manifest.json', row: 1, path });
  });

  it('names every file, and a stranger is found out', () => {
    const more = new Map(files).set('snapshots/9.ndjson', Buffer.from('{}\n'));
    expect(differenceIn(more)).toEqual({
      file: 'snapshots/9.ndjson',
      row: 0,
      path: '',
      expected: 'nothing',
      found: 'a file that belongs to no pack of this deal',
    });
  });
});

function journal(): RowReader {
  const reader = new RowReader('journal.ndjson', []);
  reader.row = 8;
  return reader;
}

const wholeJournal = (head: unknown, links: number, more: object = { files: [] }) => {
  const changed = withRows(files, 'manifest.json', [{ head, ...more }]);
  return () => requireWholeJournal(packOf(changed), links, journal());
};

describe('a journal of fewer links than the manifest names', () => {
  it('was cut', () => {
    expect(differenceOf(wholeJournal({ link: 5 }, 4))).toEqual({
      file: 'journal.ndjson',
      row: 8,
      path: '',
      expected: 'link 5 of 5',
      found: 'nothing',
    });
    for (const more of [{}, { files: 'x' }, { files: [null] }])
      expect(differenceOf(wholeJournal({ link: 7 }, 4, more)).expected).toBe('link 5 of 7');
  });

  it('was not cut where the manifest knows this very file', () => {
    const { sha256 } = packOf(files).measure('journal.ndjson');
    expect(wholeJournal({ link: 5 }, 4, { files: [{ sha256: 'x' }, { sha256 }] })).not.toThrow();
  });

  it.each([
    [{ link: 5 }, 5],
    [{ link: 4 }, 5],
    [{ link: '9' }, 5],
    [{ link: 9.5 }, 5],
    [{}, 5],
    [null, 5],
  ])('is none with the head %j after %i links', (head, links) => {
    expect(wholeJournal(head, links)).not.toThrow();
  });

  it('needs the manifest to be read', () => {
    const empty = new Map(files).set('manifest.json', Buffer.from(''));
    expect(differenceOf(() => requireWholeJournal(packOf(empty), 1, journal()))).toMatchObject({
      file: 'manifest.json',
      row: 1,
      expected: 'the manifest',
      found: 'nothing',
    });
  });
});
