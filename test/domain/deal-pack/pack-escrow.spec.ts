import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/domain/canonical.js';
import { RowReader } from '../../../src/domain/deal-pack/difference.js';
import { JournalState } from '../../../src/domain/deal-pack/journal-state.js';
import { checkEscrow, closingsFile, escrowFile } from '../../../src/domain/deal-pack/pack-escrow.js';
import { differenceOf, packOf } from '../../support/deal-packs.js';
import { clearedOn, closed, drawnOff, paid, type EscrowEntry } from '../../support/escrow-entries.js';

const terms = {
  dealType: 'best-efforts-min-max',
  shares: 5_000,
  minimumShares: 1_000,
  escrow: { bank: 'First Bank', minBy: '2026-03-31' },
};
const list: EscrowEntry[] = [
  ['allocated', { run: 'r-1', price: '0.37' }],
  ['allocation-approved', { run: 'r-1' }],
];
const released: EscrowEntry = ['allocation-released', { run: 'r-1' }];
const money = [paid('d-1'), clearedOn('d-1'), drawnOff('d-1', '370.00')];
const unreleased = { row: 1, path: '', expected: 'no closing of a list not released', found: 'one' };
const allotted = [
  { investor: 'alder', order: 'o-1', shares: 600 },
  { investor: 'alder', order: 'o-2', shares: 400 },
];

function stateOf(entries: readonly EscrowEntry[], more: object = {}): JournalState {
  const state = new JournalState();
  const reader = new RowReader('journal.ndjson', []);
  const actor = { user: 'ann', party: 'desk', role: 'desk' };
  const at = '2026-03-04T12:00:00.000Z';
  const created: EscrowEntry = ['offering-created', { terms: { ...terms, ...more } }];
  for (const [kind, payload] of [created, ...entries])
    state.take({ id: 'e', offering: 'deal', kind, at, actor, payload }, reader);
  return state;
}

function packWith(state: JournalState, files: Record<string, readonly object[]> = {}) {
  const all = {
    [escrowFile]: state.escrow.rows(),
    [closingsFile]: state.escrow.closings,
    'allocations/r-1.ndjson': allotted,
    ...files,
  };
  const texts = Object.entries(all).map(
    ([name, rows]) => [name, Buffer.from(rows.map((row) => `${canonicalJson(row)}\n`).join(''))] as const,
  );
  return packOf(new Map(texts));
}

describe('the escrow of a pack', () => {
  it('is not asked for where nothing was paid in', () => {
    expect(checkEscrow(packOf(new Map()), stateOf([]))).toBeNull();
  });

  it('is proven with its closings', () => {
    const open = stateOf([paid('d-1'), clearedOn('d-1')]);
    expect(checkEscrow(packWith(open), open)).toBe(0);
    const state = stateOf([...list, released, ...money, closed()]);
    expect(checkEscrow(packWith(state), state)).toBe(1);
  });

  it('must be in the pack, row by row', () => {
    const state = stateOf([...list, released, ...money, closed()]);
    expect(differenceOf(() => checkEscrow(packOf(new Map()), state))).toMatchObject({ file: escrowFile });
    for (const file of [escrowFile, closingsFile]) {
      expect(differenceOf(() => checkEscrow(packWith(state, { [file]: [] }), state))).toMatchObject({
        file,
        row: 1,
      });
      const [row] = file === escrowFile ? state.escrow.rows() : state.escrow.closings;
      const more = { [file]: [row!, row!] };
      expect(differenceOf(() => checkEscrow(packWith(state, more), state))).toMatchObject({ file, row: 2 });
      const other = { [file]: [{ ...row, amount: '370.01' }] };
      expect(differenceOf(() => checkEscrow(packWith(state, other), state))).toMatchObject({
        path: 'amount',
      });
    }
  });

  it.each<[string, EscrowEntry[], object, object]>([
    ['of a list that is not released', [...list, ...money, closed()], {}, unreleased],
    ['of no list', [...money, closed()], {}, unreleased],
    [
      'of another list',
      [...list, released, ...money, closed({ run: 'r-2' })],
      {},
      { row: 1, path: 'run', found: 'r-2' },
    ],
    [
      'at another price',
      [...list, released, ...money, closed({ price: '0.38' })],
      {},
      { row: 1, path: 'price', found: '0.38' },
    ],
    [
      'of other shares than its money buys',
      [...list, released, ...money, closed({ shares: 1_001 })],
      {},
      { row: 1, path: 'amount', expected: '370.37, shares times price', found: '370.00' },
    ],
    [
      'below the minimum',
      [...list, released, ...money, closed()],
      { minimumShares: 1_001 },
      { row: 1, path: 'shares', expected: 'at least 1001', found: '1000' },
    ],
  ])('holds no closing %s', (_, entries, more, place) => {
    const state = stateOf(entries, more);
    expect(differenceOf(() => checkEscrow(packWith(state), state))).toMatchObject({
      file: closingsFile,
      ...place,
    });
  });

  it('takes no more of an investor than the list allots to it', () => {
    const state = stateOf([...list, released, ...money, closed()]);
    const files = { 'allocations/r-1.ndjson': [allotted[0]!] };
    expect(differenceOf(() => checkEscrow(packWith(state, files), state))).toMatchObject({
      file: closingsFile,
      row: 0,
      path: '',
      expected: 'at most 222.00 of alder',
      found: '370.00',
    });
  });
});
