import { beforeAll, describe, expect, it } from 'vitest';
import { bookOf } from '../../../src/domain/deal-pack/frozen-book.js';
import {
  differenceIn,
  differenceOf,
  filesOf,
  packOf,
  rechained,
  rowsOf,
  wholeDeal,
  withRows,
  type PackFiles,
  type Row,
} from '../../support/deal-packs.js';

let files: PackFiles;
let rows: Row[];
beforeAll(async () => {
  files = await filesOf(wholeDeal);
  rows = rowsOf(files, 'snapshots/2.ndjson');
});

const found = (changed: Row[]) => differenceIn(withRows(files, 'snapshots/2.ndjson', changed));
const withDocument = (change: Row): Row[] =>
  rows.with(1, { ...rows[1]!, document: { ...(rows[1]!.document as Row), ...change } });

describe('a frozen book', () => {
  it('is read for the engine in order of its identifiers', () => {
    const book = bookOf(packOf(files), 2);
    expect(book.orders.map(({ id }) => id)).toEqual(rows.map(({ document }) => (document as Row).id));
    expect(book.documents).toEqual(rows.map(({ document }) => document));
  });

  it('that is not there, or that the engine cannot read, is found out', () => {
    expect(differenceOf(() => bookOf(packOf(files), 3))).toMatchObject({
      file: 'snapshots/3.ndjson',
      row: 0,
    });
    const broken = withRows(files, 'snapshots/2.ndjson', withDocument({ type: 'none' }));
    expect(differenceOf(() => bookOf(packOf(broken), 2))).toMatchObject({ row: 2, path: 'orders[1].type' });
  });

  it('says which order is missing, and what is wrong with the whole', () => {
    expect(found(rows.slice(0, -1))).toMatchObject({
      expected: `the order ${String((rows[2]!.document as Row).id)}`,
    });
    const { path, expected, found: hash } = found(withDocument({ tier: 7 }));
    expect([path, expected]).toEqual(['', expect.stringMatching(/^rows of hash "[0-9a-f]{64}"$/)]);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of a journal that counted otherwise is found out', () => {
    const counted = rechained(files, (fact) =>
      fact.kind === 'book-frozen' ? { ...fact, payload: { ...fact.payload, orders: 9 } } : fact,
    );
    expect(differenceIn(counted)).toMatchObject({
      file: 'snapshots/1.ndjson',
      row: 0,
      path: '',
      expected: '9 rows',
    });
  });

  it('has no indication in it', () => {
    const noted = rechained(files, (fact) =>
      fact.kind === 'order-submitted' && fact.payload.order === (rows[0]!.document as Row).id
        ? { ...fact, payload: { ...fact.payload, intent: 'indication' } }
        : fact,
    );
    expect(differenceIn(noted)).toMatchObject({ file: 'snapshots/1.ndjson', row: 1 });
  });

  it('that the engine cannot read as a whole is found out at the file', () => {
    const twice = withRows(files, 'snapshots/2.ndjson', [rows[0]!, rows[0]!]);
    expect(differenceOf(() => bookOf(packOf(twice), 2))).toMatchObject({ file: 'snapshots/2.ndjson' });
  });

  it.each<[string, () => Row[], object]>([
    ['an order that asks for more', () => withDocument({ shares: 9 }), { row: 2, path: 'document.shares' }],
    [
      'an order of another investor',
      () => withDocument({ investor: 'x' }),
      { row: 2, path: 'document.investor' },
    ],
    [
      'an order that came at another time',
      () => withDocument({ receivedAt: 'x' }),
      { row: 2, path: 'document.receivedAt' },
    ],
    [
      'an order of another version',
      () => rows.with(0, { ...rows[0]!, version: 9 }),
      { row: 1, path: 'version' },
    ],
    ['an order of another class', () => withDocument({ category: 'retail' }), { row: 0 }],
    ['an order of another tier', () => withDocument({ tier: 7 }), { row: 0 }],
    ['an order too few', () => rows.slice(0, -1), { row: 3, found: 'nothing' }],
    ['an order too many', () => [...rows, rows[0]!], { row: 4, expected: 'nothing' }],
    ['orders that changed places', () => [rows[1]!, rows[0]!, rows[2]!], { row: 1, path: 'document.id' }],
    ['a row without an order', () => rows.with(0, {}), { row: 1, path: 'document' }],
  ])('with %s is found out', (_, change, place) => {
    expect(found(change())).toMatchObject({ file: 'snapshots/2.ndjson', ...place });
  });
});
