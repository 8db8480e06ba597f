import { beforeAll, describe, expect, it } from 'vitest';
import {
  differenceIn,
  filesOf,
  rechained,
  rowsOf,
  wholeDeal,
  withRows,
  type PackFiles,
  type Row,
} from '../../support/deal-packs.js';

let files: PackFiles;
let runs: Row[];
beforeAll(async () => {
  files = await filesOf(wholeDeal);
  runs = rowsOf(files, 'runs.ndjson');
});

const list = (place: number): string => `allocations/${String(runs[place]!.run)}.ndjson`;
const lineWith = (name: string, row: number, change: (line: Row) => Row): PackFiles => {
  const lines = rowsOf(files, name);
  return withRows(files, name, lines.with(row - 1, change(lines[row - 1]!)));
};
const payloadWith = (kind: string, change: Row): PackFiles =>
  rechained(files, (fact) =>
    fact.kind === kind ? { ...fact, payload: { ...fact.payload, ...change } } : fact,
  );

describe('a list', () => {
  it.each<[string, (line: Row) => Row, string]>([
    ['gives more', (line) => ({ ...line, shares: 1 }), 'shares'],
    ['is another’s', (line) => ({ ...line, investor: 'x' }), 'investor'],
    ['wanted more', (line) => ({ ...line, wanted: 1 }), 'wanted'],
    ['is over-allotted by more', (line) => ({ ...line, overAllotted: 1 }), 'overAllotted'],
    ['is explained otherwise', (line) => ({ ...line, explanation: [] }), 'explanation[0]'],
    ['was set by hand as well', (line) => ({ ...line, override: { formula: 1 } }), 'override'],
  ])('with a line that %s is found out', (_, change, path) => {
    for (const place of [0, 1, 2])
      expect(differenceIn(lineWith(list(place), 3, change))).toMatchObject({
        file: list(place),
        row: 3,
        path,
      });
  });

  it('with a line set by hand for another reason is found out', () => {
    const changed = lineWith(list(2), 1, ({ override, ...line }) => ({
      ...line,
      override: { ...(override as Row), reason: 'eligibility' },
    }));
    expect(differenceIn(changed)).toMatchObject({ file: list(2), row: 1, path: 'override.reason' });
  });

  it('that is missing is found out', () => {
    const without = new Map(files);
    without.delete(list(1));
    expect(differenceIn(without)).toMatchObject({ file: list(1), row: 0, found: 'nothing' });
  });
});

describe('a run', () => {
  it.each([
    'run',
    'parent',
    'snapshot',
    'policy',
    'price',
    'supply',
    'allocated',
    'unallocated',
    'grossProceeds',
    'inputHash',
    'resultHash',
    'approvedAt',
    'approvedBy',
    'releasedAt',
    'releasedBy',
  ])('with another %s is found out', (field) => {
    const changed = withRows(files, 'runs.ndjson', runs.with(2, { ...runs[2]!, [field]: 'x' }));
    expect(differenceIn(changed)).toMatchObject({ file: 'runs.ndjson', row: 3, path: field });
  });

  it('too many or too few is found out', () => {
    expect(differenceIn(withRows(files, 'runs.ndjson', runs.slice(0, 2)))).toMatchObject({ row: 3 });
    expect(differenceIn(withRows(files, 'runs.ndjson', [...runs, runs[0]!]))).toMatchObject({ row: 4 });
  });
});

describe('a journal that was written anew', () => {
  it.each<[string, string, Row, string]>([
    ['with another result', 'allocated', { resultHash: 'x' }, 'fact.payload.resultHash'],
    ['with more allocated', 'allocated', { allocated: 1 }, 'fact.payload.allocated'],
    ['with another price', 'allocated', { price: '0.38' }, 'fact.payload.grossProceeds'],
    ['with a price off the tick', 'allocated', { price: '0.375' }, 'fact.payload.policy.price'],
    ['with lines that are none', 'allocation-overridden', { lines: 1 }, 'fact.payload.lines'],
    [
      'with a line of nobody',
      'allocation-overridden',
      { lines: [{ order: 'x', shares: 1, reason: 'correction' }] },
      'fact.payload.lines[0].order',
    ],
    ['with another list by hand', 'allocation-overridden', { resultHash: 'x' }, 'fact.payload.resultHash'],
    ['with a policy that is not there', 'price-proposed', { policy: 'x' }, 'fact.payload.policy.tranches'],
    ['with an approval of nothing', 'allocation-approved', { run: 'x' }, ''],
  ])('%s is found out by the engine', (_, kind, change, path) => {
    const place = differenceIn(payloadWith(kind, change));
    expect(['journal.ndjson', 'runs.ndjson']).toContain(place.file);
    expect(place.path).toBe(path);
  });
});
