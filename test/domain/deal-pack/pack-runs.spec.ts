import { beforeAll, describe, expect, it } from 'vitest';
import { lineRow, runRow } from '../../../src/domain/deal-pack/pack-runs.js';
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
    [
      'with a line set for no reason',
      'allocation-overridden',
      { lines: [{ order: 'x', shares: 1, reason: 'whim' }] },
      'fact.payload.lines[0].reason',
    ],
    [
      'with a line that names no order',
      'allocation-overridden',
      { lines: [{ shares: 1, reason: 'correction' }] },
      'fact.payload.lines[0].order',
    ],
    [
      'with a line of half a share',
      'allocation-overridden',
      { lines: [{ order: 'x', shares: 0.5, reason: 'correction' }] },
      'fact.payload.lines[0].shares',
    ],
    [
      'with a note that is none',
      'allocation-overridden',
      { lines: [{ order: 'x', shares: 1, reason: 'correction', note: 1 }] },
      'fact.payload.lines[0].note',
    ],
    ['with another sum by hand', 'allocation-overridden', { allocated: 1 }, 'fact.payload.allocated'],
    ['with an approval of nothing', 'allocation-approved', { run: 'x' }, ''],
  ])('%s is found out by the engine', (_, kind, change, path) => {
    const place = differenceIn(payloadWith(kind, change));
    expect(['journal.ndjson', 'runs.ndjson']).toContain(place.file);
    expect(place.path).toBe(path);
  });
});

it('says what the engine found and what the journal says', () => {
  const place = differenceIn(payloadWith('allocated', { allocated: 1 }));
  expect(place).toMatchObject({ expected: String(runs[0]!.allocated), found: '1' });
  const without = differenceIn(payloadWith('allocated', { resultHash: undefined }));
  expect(without).toMatchObject({ expected: JSON.stringify(runs[0]!.resultHash), found: 'nothing' });
});

it('names the approved run that nothing made', () => {
  expect(differenceIn(payloadWith('allocation-approved', { run: 'x' }))).toEqual({
    file: 'runs.ndjson',
    row: 0,
    path: '',
    expected: 'a run that the policy gave',
    found: 'the run x',
  });
});

describe('a row', () => {
  const result = {
    price: '1',
    supply: 5,
    allocated: 3,
    unallocated: 2,
    grossProceeds: '3',
    inputHash: 'a',
    resultHash: 'b',
  };
  const run = { run: 'r', parent: null, snapshot: 1, policy: 'p' };
  const approved = { run: 'r', at: 'monday', by: 'ann' };
  const released = { at: 'tuesday', by: 'bob' };
  const signed = (approvedAt: unknown, approvedBy: unknown, releasedAt: unknown, releasedBy: unknown) => ({
    ...run,
    ...result,
    approvedAt,
    approvedBy,
    releasedAt,
    releasedBy,
  });

  it('of a run says who approved and released it, and of another run nothing', () => {
    expect(runRow(run, result, { approved: null, released: null })).toEqual(signed(null, null, null, null));
    expect(runRow(run, result, { approved, released: null })).toEqual(signed('monday', 'ann', null, null));
    expect(runRow(run, result, { approved, released })).toEqual(signed('monday', 'ann', 'tuesday', 'bob'));
    const other = { ...approved, run: 'q' };
    expect(runRow(run, result, { approved: other, released })).toEqual(signed(null, null, null, null));
  });

  it('of a line says what is over-allotted where it gives anything', () => {
    const line = { order: 'o', investor: 'i', wanted: 5, shares: 3, explanation: [] };
    expect(lineRow(line, 1)).toEqual({ ...line, overAllotted: 1 });
    expect(lineRow(line, 0)).toEqual({ ...line, overAllotted: 0 });
    expect(lineRow(line, undefined)).toBe(line);
    const nothing = { ...line, shares: 0 };
    expect(lineRow(nothing, 0)).toBe(nothing);
  });
});
