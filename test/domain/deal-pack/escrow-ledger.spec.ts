import { describe, expect, it } from 'vitest';
import { RowReader } from '../../../src/domain/deal-pack/difference.js';
import { EscrowLedger } from '../../../src/domain/deal-pack/escrow-ledger.js';
import { PayloadReader } from '../../../src/domain/deal-pack/payload-reader.js';
import { differenceOf } from '../../support/deal-packs.js';
import {
  clearedOn,
  closed,
  drawnOff,
  paid,
  sentBack,
  type EscrowEntry,
} from '../../support/escrow-entries.js';

const at = '2026-03-04T12:00:00.000Z';

function ledgerOf(entries: readonly EscrowEntry[]): EscrowLedger {
  const ledger = new EscrowLedger();
  for (const [kind, payload] of entries)
    expect(ledger.take(kind, new PayloadReader(payload, new RowReader('journal.ndjson', [])), at)).toBe(true);
  return ledger;
}

describe('the escrow of a journal', () => {
  it('is what was paid in, and what became of it', () => {
    const ledger = ledgerOf([
      paid('d-2', { amount: '400.00' }),
      paid('d-1'),
      clearedOn('d-2'),
      drawnOff('d-2', '370.00'),
      closed(),
      sentBack('d-2', '30.00'),
      ['deposit-returned', { deposit: 'd-1', investor: 'alder', on: '2026-03-05' }],
    ]);
    expect(ledger.rows()).toEqual([
      { ...paid('d-1')[1], state: 'returned', on: '2026-03-05', released: '0.00', refunded: '0.00' },
      {
        ...paid('d-2', { amount: '400.00' })[1],
        state: 'cleared',
        on: '2026-03-03',
        released: '370.00',
        refunded: '30.00',
      },
    ]);
    const { heldBack: _, ...facts } = closed()[1];
    expect(ledger.closings).toEqual([{ ...facts, closedAt: at }]);
    expect([...ledger.releasedOf()]).toEqual([['alder', 370_000_000n]]);
    expect(ledger.isEmpty).toBe(false);
  });

  it('is empty where nothing was paid, and leaves other entries to others', () => {
    const ledger = new EscrowLedger();
    const read = new PayloadReader({}, new RowReader('journal.ndjson', []));
    expect([ledger.take('minimum-extended', read, at), ledger.isEmpty]).toEqual([false, true]);
  });

  it.each<[string, EscrowEntry[], string, string]>([
    ['a deposit twice', [paid('d-1'), paid('d-1')], 'deposit', 'd-1'],
    ['the outcome of none', [clearedOn('d-1')], 'deposit', 'd-1'],
    ['an outcome twice', [paid('d-1'), clearedOn('d-1'), clearedOn('d-1')], 'deposit', 'cleared'],
    ['a draw on what is pledged', [paid('d-1'), drawnOff('d-1', '0.01')], 'amount', '0.01'],
    [
      'a cent more than is held',
      [paid('d-1'), clearedOn('d-1'), sentBack('d-1', '369.00'), drawnOff('d-1', '1.01')],
      'amount',
      '1.01',
    ],
    ['a closing that nothing was drawn for', [closed()], 'amount', '370.00'],
    [
      'a closing that another was drawn for',
      [paid('d-1'), clearedOn('d-1'), drawnOff('d-1', '370.00', 'c-2'), closed()],
      'amount',
      '370.00',
    ],
    [
      'a closing of a part of a share',
      [paid('d-1'), clearedOn('d-1'), drawnOff('d-1', '370.00'), closed({ shares: 0.5 })],
      'shares',
      '0.5',
    ],
    [
      'a closing out of its number',
      [paid('d-1'), clearedOn('d-1'), drawnOff('d-1', '370.00'), closed({ number: 2 })],
      'number',
      '2',
    ],
  ])('does not take %s', (_, entries, field, found) => {
    const place = differenceOf(() => ledgerOf(entries));
    expect(place).toMatchObject({ path: `fact.payload.${field}`, found });
  });
});
