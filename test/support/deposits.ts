// Deposits of an escrow with every default visible, and arbitrary ones for properties.
import fc from 'fast-check';
import type { Deposit } from '../../src/domain/closing/escrow.js';
import type { Answers } from '../../src/domain/closing/counted-funds.js';

export const cents = (count: number): bigint => BigInt(count) * 10_000n;

export function aDeposit(id: string, more: Partial<Deposit> = {}): Deposit {
  return {
    id,
    investor: 'alder',
    amount: cents(37_000),
    receivedAt: '2026-03-02T15:00:00.000Z',
    purchaser: 'independent',
    disclosed: false,
    passedOnInTime: true,
    outcome: { kind: 'cleared', on: '2026-03-03' },
    released: 0n,
    refunded: 0n,
    ...more,
  };
}

export const nothingAsked: Answers = { changes: [], elections: new Map() };

export const investors = ['alder', 'birch', 'cedar'] as const;

const outcomes = fc.option(
  fc.record({
    kind: fc.constantFrom('cleared' as const, 'cleared' as const, 'cleared' as const, 'returned' as const),
    on: fc.constantFrom('2026-03-03', '2026-03-20', '2026-03-31', '2026-04-01'),
  }),
);

/** Up to a dozen deposits of three investors, of any state, from which nothing has left yet. */
export const anyDeposits = fc
  .array(
    fc.record({
      investor: fc.constantFrom(...investors),
      amount: fc.integer({ min: 1, max: 2_000_000 }).map(cents),
      receivedAt: fc.constantFrom('2026-03-02T15:00:00.000Z', '2026-03-10T15:00:00.000Z'),
      purchaser: fc.constantFrom('independent' as const, 'affiliate' as const, 'not-bona-fide' as const),
      disclosed: fc.boolean(),
      passedOnInTime: fc.boolean(),
      outcome: outcomes,
    }),
    { maxLength: 12 },
  )
  .map((all): Deposit[] => all.map((one, index) => aDeposit(`d${index}`, one)));

/** Perhaps the terms were changed between the deposits, and some investors have chosen again. */
export const anyAnswers = fc
  .record({ isChanged: fc.boolean(), chose: fc.subarray([...investors]) })
  .map(({ isChanged, chose }): Answers => ({
    changes: isChanged ? [{ at: '2026-03-05T12:00:00.000Z', answerBy: '2026-03-31' }] : [],
    elections: new Map(chose.map((investor) => [investor, '2026-03-06T12:00:00.000Z'])),
  }));
