import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/domain/canonical.js';
import { walkJournal } from '../../../src/domain/deal-pack/journal-walk.js';
import type { Manifest } from '../../../src/domain/deal-pack/pack-files.js';
import { closingsFile, escrowFile } from '../../../src/domain/deal-pack/pack-escrow.js';
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
import { paid } from '../../support/escrow-entries.js';

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

const inBestEfforts = (terms: unknown): Row => ({ ...(terms as Row), dealType: 'best-efforts-min-max' });
const without = (row: Row, name: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([field]) => field !== name));

/** Makes entries of these kinds say nothing. */
const silent =
  (...kinds: string[]) =>
  (fact: JournalFact): JournalFact =>
    kinds.includes(fact.kind) ? { ...fact, kind: 'noted' } : fact;

/** The pack with its first invitation made another entry. */
function withEntry(kind: string, payload: Row): { pack: PackFiles; entry: JournalFact } {
  const made: JournalFact[] = [];
  const pack = rechained(files, (fact) => {
    if (fact.kind !== 'investors-invited' || made.length > 0) return fact;
    made.push({ ...fact, kind, payload });
    return made[0]!;
  });
  return { pack, entry: made[0]! };
}

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

  it('says what it counted', () => {
    const { links, entries, versions } = walkJournal(packOf(files), sha256);
    const [curve, ...levels] = rowsOf(files, 'demand.ndjson');
    const runs = rowsOf(files, 'runs.ndjson');
    const lines = runs.map(({ run }) => rowsOf(files, `allocations/${String(run)}.ndjson`).length);
    const [over] = rowsOf<{ result: Row }>(files, 'over-allotment.ndjson');
    const counted = lines.reduce((sum, count) => sum + count, 0);
    expect(verify(files)).toEqual([
      `journal: ${entries} entries in ${links} links; every hash and Merkle root is right, up to ${headOf(files)}`,
      `receipts: ${versions} versions of orders, each the one its receipt is for`,
      expect.stringMatching(/^terms: version \d+, 1 policy, the offering is [a-z-]+$/),
      'frozen books: 2, each what its orders add up to',
      `demand: ${levels.length} levels, clearing price ${String(curve!.clearingPrice)}`,
      `allocation: ${String(runs.at(-1)!.allocated)} shares on ${counted} lines of 3 lists`,
      `over-allotment: open short ${String(over!.result.openShort)} shares`,
      `manifest: ${rowsOf<Manifest>(files, 'manifest.json')[0]!.files.length} files, each with its hash`,
    ]);
  });

  it('of a deal that nothing is approved of has no lists', () => {
    const open = rechained(files, silent('allocation-approved', 'allocation-released'));
    const lists = [...files.keys()].filter((name) => name.startsWith('allocations/'));
    const bare = withRows(withRows(open, 'runs.ndjson', []), 'over-allotment.ndjson', []);
    for (const name of lists) bare.delete(name);
    const [manifest] = rowsOf<Manifest>(files, 'manifest.json');
    const left = manifest!.files.filter(({ name }) => !lists.includes(name));
    const whole = withManifest(withRows(bare, 'manifest.json', [{ ...manifest, files: left }]));
    expect(verify(whole).slice(-3, -1)).toEqual(['allocation: none is approved', 'over-allotment: none']);
  });

  it('of a deal whose over-allotment was not recorded has no ledger', () => {
    let open = rechained(files, silent('over-allotment-recorded'));
    for (const name of files.keys())
      if (name.startsWith('allocations/'))
        open = withRows(
          open,
          name,
          rowsOf(files, name).map((line) => without(line, 'overAllotted')),
        );
    const whole = withManifest(withRows(open, 'over-allotment.ndjson', []));
    expect(verify(whole).at(-2)).toBe('over-allotment: none');
  });

  it.each(['zz', '00'])('lists its policies by their identifiers, with %s among them', (id) => {
    const document = { name: 'Another', version: 1, policy: {} };
    const { pack: two, entry } = withEntry('policy-recorded', { policyId: id, ...document });
    const row = { id, ...document, recordedAt: entry.at, recordedBy: entry.actor.user };
    const [own] = rowsOf(files, 'policies.ndjson');
    const rows = id === 'zz' ? [own!, row] : [row, own!];
    expect(verify(withManifest(withRows(two, 'policies.ndjson', rows)))[2]).toContain('2 policies');
    expect(differenceIn(withRows(two, 'policies.ndjson', rows.toReversed()))).toMatchObject({
      file: 'policies.ndjson',
      row: 1,
      path: 'id',
    });
  });

  it.each([
    ['zz', 1],
    ['00', 0],
  ])('counts its purchases by their identifiers, with %s among them', (purchase, place) => {
    const [over] = rowsOf<{ document: { purchases: Row[] } }>(files, 'over-allotment.ndjson');
    const [own] = over!.document.purchases;
    const { pack } = withEntry('purchase-recorded', { ...own, purchase, shares: 1 });
    const shares = place === 0 ? 'document.purchases[0].shares' : 'document.purchases[1]';
    expect(differenceIn(pack)).toMatchObject({ file: 'over-allotment.ndjson', row: 1, path: shares });
  });

  it('into whose escrow money came proves that too', () => {
    const [kind, payload] = paid('d-1');
    const { pack } = withEntry(kind, payload);
    const { escrow } = walkJournal(packOf(pack), sha256).state;
    const told = withRows(withRows(pack, escrowFile, escrow.rows()), closingsFile, escrow.closings);
    const [manifest] = rowsOf<Manifest>(told, 'manifest.json');
    const named = [...manifest!.files, { name: escrowFile }, { name: closingsFile }];
    const whole = withManifest(withRows(told, 'manifest.json', [{ ...manifest, files: named }]));
    expect(verify(whole).slice(-2)).toEqual([
      'escrow: 0 closings, each what its deposits and the list make',
      `manifest: ${named.length} files, each with its hash`,
    ]);
  });

  it('in best efforts has no short to close', () => {
    const best = rechained(files, (fact) =>
      fact.payload.terms !== undefined && !fact.kind.startsWith('order-')
        ? { ...fact, payload: { ...fact.payload, terms: inBestEfforts(fact.payload.terms) } }
        : fact,
    );
    const rows = rowsOf(files, 'terms.ndjson').map((row) => ({ ...row, terms: inBestEfforts(row.terms) }));
    expect(differenceIn(withRows(best, 'terms.ndjson', rows))).toMatchObject({
      file: 'journal.ndjson',
      path: 'over-allotment.exercises',
      found: 'not-in-best-efforts',
    });
  });

  it('without terms is of no offering', () => {
    const none = withRows(rechained(files, silent('offering-created', 'terms-changed')), 'terms.ndjson', []);
    const [offering] = rowsOf(files, 'offering.ndjson');
    expect(differenceIn(withRows(none, 'offering.ndjson', [{ ...offering, termsVersion: 0 }]))).toEqual({
      file: 'journal.ndjson',
      row: 0,
      path: '',
      expected: 'an entry that creates the offering',
      found: 'none',
    });
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
