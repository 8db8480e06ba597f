import { beforeAll, describe, expect, it } from 'vitest';
import {
  isPackName,
  requireFile,
  requireManifest,
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
    expect(refusalOf(() => requireManifest(packOf(new Map()))).code).toBe('not-a-deal-pack');
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
    expect(differenceIn(more)).toMatchObject({ file: 'snapshots/9.ndjson', row: 0, expected: 'nothing' });
  });
});
