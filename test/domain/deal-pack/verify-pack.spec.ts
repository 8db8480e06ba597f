import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/domain/canonical.js';
import { demandRows, verifyPack } from '../../../src/domain/deal-pack/verify-pack.js';
import { demand } from '../../../src/domain/engine.js';
import type { JournalFact } from '../../../src/domain/journal-chain.js';
import { engineOffering, type OfferingTerms } from '../../../src/domain/terms.js';
import {
  differenceIn,
  filesOf,
  headOf,
  packOf,
  rechained,
  rowsOf,
  sha256,
  wholeDeal,
  withManifest,
  withRows,
  type PackFiles,
  type Row,
} from '../../support/deal-packs.js';

let files: PackFiles;
beforeAll(async () => {
  files = await filesOf(wholeDeal);
});

const verify = (of: PackFiles, head?: string) => [...verifyPack(packOf(of), sha256, head)];
const sized = (fact: JournalFact, shares: number): JournalFact =>
  fact.kind === 'order-submitted' &&
  (fact.payload.terms as Row).type === 'limit' &&
  fact.payload.intent === 'order'
    ? { ...fact, payload: { ...fact.payload, terms: { ...(fact.payload.terms as Row), shares } } }
    : fact;

describe('a deal pack', () => {
  it('proves itself, check by check', () => {
    const checks = verify(files, headOf(files)).map((line) => line.split(':')[0]);
    expect(checks).toEqual([
      'journal',
      'head',
      'receipts',
      'terms',
      'frozen books',
      'demand',
      'allocation',
      'over-allotment',
      'manifest',
    ]);
  });

  it('against another head is found out', () => {
    const other = 'f'.repeat(64);
    const rows = rowsOf(files, 'journal.ndjson').length;
    expect(differenceIn(files, other)).toEqual({
      file: 'journal.ndjson',
      row: rows,
      path: 'hash',
      expected: other,
      found: headOf(files),
    });
  });

  it.each<[string, Row, string]>([
    ['offering.ndjson', { state: 'draft' }, 'state'],
    ['offering.ndjson', { termsVersion: 7 }, 'termsVersion'],
    ['terms.ndjson', { terms: { shares: 1 } }, 'terms.'],
    ['policies.ndjson', { name: 'x' }, 'name'],
    ['snapshots.ndjson', { hash: 'x' }, 'hash'],
    ['demand.ndjson', { clearingPrice: '1.00' }, 'clearingPrice'],
    ['over-allotment.ndjson', { result: { openShort: 0 } }, 'result.'],
  ])('with another row in %s is found out: %j', (name, change, path) => {
    const rows = rowsOf(files, name);
    const place = differenceIn(withManifest(withRows(files, name, rows.with(0, { ...rows[0]!, ...change }))));
    expect(place).toMatchObject({ file: name, row: 1 });
    expect(place.path.startsWith(path)).toBe(true);
  });
});

describe('a journal that was written anew from an order on', () => {
  it('no longer agrees with the frozen book', () => {
    const place = differenceIn(rechained(files, (fact) => sized(fact, 5_000_000)));
    expect(place).toMatchObject({ file: 'snapshots/1.ndjson', path: 'document.shares', expected: '5000000' });
  });

  it('nor with the list, where the frozen books were written anew as well', () => {
    const books = ['snapshots/1.ndjson', 'snapshots/2.ndjson'];
    let changed = files;
    const hashes = books.map((name) => {
      const rows = rowsOf<{ document: Row; version: number }>(files, name).map(({ document, version }) => ({
        version,
        document: document.type === 'limit' ? { ...document, shares: 5_000_000 } : document,
      }));
      changed = withRows(changed, name, rows);
      return sha256(canonicalJson(rows.map(({ document, version }) => ({ version, ...document }))));
    });
    let frozen = 0;
    changed = rechained(changed, (fact) =>
      fact.kind === 'book-frozen'
        ? { ...fact, payload: { ...fact.payload, hash: hashes[frozen++] } }
        : sized(fact, 5_000_000),
    );
    const snapshots = rowsOf(changed, 'snapshots.ndjson');
    changed = withRows(
      changed,
      'snapshots.ndjson',
      snapshots.map((row, index) => ({ ...row, hash: hashes[index] })),
    );
    expect(differenceIn(changed)).toMatchObject({ file: 'demand.ndjson' });
    const { terms } = rowsOf<{ terms: OfferingTerms }>(changed, 'terms.ndjson')[0]!;
    const orders = rowsOf<{ document: Row }>(changed, 'snapshots/2.ndjson').map(({ document }) => document);
    const curve = demand({ offering: engineOffering(terms), orders });
    changed = withRows(changed, 'demand.ndjson', demandRows(curve));
    expect(differenceIn(changed)).toMatchObject({
      file: 'journal.ndjson',
      path: 'fact.payload.inputHash',
    });
  });

  it('and is seen against the head that was published, however whole it is', () => {
    const harmless = rechained(files, (fact) =>
      fact.kind === 'investors-invited' ? { ...fact, payload: { investors: [] } } : fact,
    );
    expect(verify(harmless).at(-1)).toMatch(/^manifest: /);
    expect(differenceIn(harmless, headOf(files))).toMatchObject({
      file: 'journal.ndjson',
      expected: headOf(files),
      found: headOf(harmless),
    });
  });
});
