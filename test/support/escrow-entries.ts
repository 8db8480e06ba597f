// Entries of a journal that tell an escrow, with every default visible.

export type EscrowEntry = [kind: string, payload: Record<string, unknown>];

export const paid = (deposit: string, more: object = {}): EscrowEntry => [
  'deposit-recorded',
  {
    deposit,
    investor: 'alder',
    reference: `WIRE ${deposit}`,
    amount: '370.00',
    receivedAt: '2026-03-02T15:00:00.000Z',
    passedOnAt: '2026-03-02T15:00:00.000Z',
    purchaser: 'independent',
    disclosed: false,
    passedOnInTime: true,
    ...more,
  },
];
export const clearedOn = (deposit: string): EscrowEntry => [
  'deposit-cleared',
  { deposit, investor: 'alder', on: '2026-03-03' },
];
export const drawnOff = (deposit: string, amount: string, closing = 'c-1'): EscrowEntry => [
  'deposit-released',
  { deposit, investor: 'alder', closing, amount },
];
export const sentBack = (deposit: string, amount: string): EscrowEntry => [
  'deposit-refunded',
  { deposit, investor: 'alder', reason: 'beyond-allotment', amount },
];
export const closed = (more: object = {}): EscrowEntry => [
  'closing-made',
  {
    closing: 'c-1',
    number: 1,
    run: 'r-1',
    cutOffOn: '2026-03-03',
    bringDownOn: '2026-03-03',
    certificatesOn: '2026-03-03',
    price: '0.37',
    shares: 1_000,
    amount: '370.00',
    commission: '37.00',
    net: '333.00',
    heldBack: 0,
    ...more,
  },
];
