// The engine against the slow reference: random books of every kind, random books at the edge of the range, and
// every book of up to four orders over three prices.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/domain/allocation.js';
import { readBook } from '../../src/domain/book.js';
import { readPolicy } from '../../src/domain/policy.js';
import { readOffering } from '../../src/domain/supply.js';
import { allocationInputs } from '../support/books.js';
import { sha256 } from '../support/deals.js';
import {
  type AllocationInput,
  type OrderDocument,
  referenceAllocation,
} from '../support/reference-allocation.js';

function expectAgreement(input: AllocationInput): void {
  const offering = readOffering(input.offering, 'offering');
  const book = readBook(input.orders, 'orders');
  const result = allocate(book, offering, readPolicy(input.policy, offering, 'policy'), sha256);
  const expected = referenceAllocation(input).shares;
  const shares = book.orders.map(({ id }, place) => [id, result.shares[place]!]);
  const wanted = book.orders.map(({ id }) => [id, Number(expected.get(id)!)]);
  if (JSON.stringify(shares) !== JSON.stringify(wanted))
    expect({ shares, input }).toEqual({ shares: wanted, input });
}

it('agrees on random books', () => {
  fc.assert(fc.property(allocationInputs(), expectAgreement), { numRuns: 600 });
});

it('agrees on crowded books', () => {
  fc.assert(fc.property(allocationInputs(400, 24), expectAgreement), { numRuns: 150 });
});

/** The same book with every count of shares and every amount multiplied. */
function scaled(input: AllocationInput, by: number): AllocationInput {
  const shareFields = new Set([
    'shares',
    'minimumFill',
    'minimum',
    'minShares',
    'maxShares',
    'overAllotment',
  ]);
  const scale = (value: unknown, field: string): unknown => {
    if (Array.isArray(value)) return value.map((entry) => scale(entry, ''));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, scale(entry, name)]));
    }
    if (field === 'amount') return String(BigInt(value as string) * BigInt(by));
    return shareFields.has(field) || field === 'nakedShort' ? (value as number) * by : value;
  };
  return scale(input, '') as AllocationInput;
}

it('agrees at the edge of 2^53, where products need bigint', () => {
  // Nine orders of at most 60 shares (cumulative steps: 240) times this stay below 2^53.
  const edge = allocationInputs(60, 9).map((input) => scaled(input, 4_166_666_666_567));
  fc.assert(fc.property(edge, expectAgreement), { numRuns: 200 });
});

describe('every book of up to four orders over three prices', () => {
  const kinds: Record<string, unknown>[] = [
    { type: 'limit', shares: 1, limit: '3' },
    { type: 'limit', shares: 4, limit: '2' },
    { type: 'limit', shares: 3, limit: '1', minimumFill: 2 },
    { type: 'market', amount: '5' },
    {
      type: 'step',
      stepMode: 'exclusive',
      steps: [
        { limit: '3', shares: 2 },
        { limit: '2', shares: 3 },
      ],
    },
  ];
  const methods: Record<string, unknown>[] = [
    { method: 'pro-rata' },
    { method: 'price-priority' },
    { method: 'time-priority' },
    { method: 'equal' },
    { method: 'minimum-then-pro-rata', minimum: 2 },
    { method: 'draw', minimum: 2, by: 'shares' },
  ];
  const settings: Record<string, unknown>[] = [
    {},
    { lot: 2, rounding: 'nearest' },
    { tieBreak: 'size', maximumPerInvestor: { shares: 3 } },
  ];

  function* books(length: number): Generator<OrderDocument[]> {
    if (length === 0) return yield [];
    for (const book of books(length - 1)) {
      for (const kind of kinds) {
        const id = `o${length}`;
        yield [...book, { ...kind, id, investor: length === 3 ? 'o1' : id } as OrderDocument];
      }
    }
  }

  it.each(methods)('$method', (method) => {
    for (const length of [0, 1, 2, 3, 4]) {
      for (const orders of books(length)) {
        for (const setting of settings) {
          const policy = { price: '2', seed: 's', ...setting, tranches: [{ name: 'all', ...method }] };
          expectAgreement({ offering: { shares: 5, tick: '1' }, orders, policy });
        }
      }
    }
  });
});
