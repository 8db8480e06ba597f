// The escrow of a contingent offering: what investors paid in, deposit by deposit, and where it went. Money is pledged
// until the bank has cleared it; what cleared is held until a closing releases it or a refund sends it back, so of every
// deposit released, refunded and held together are what cleared. Amounts are millionths of the currency unit.
import type { IsoDate } from '../calendar/civil-date.js';
import type { Amount } from '../price.js';
import { invariant } from '../refusal.js';

/** Whose money it is: that of an `affiliate` of issuer or broker, or bought `not-bona-fide`, to reach the minimum. */
export type Purchaser = 'independent' | 'affiliate' | 'not-bona-fide';

export type Deposit = Readonly<{
  id: string;
  investor: string;
  amount: Amount;
  /** When it was received, UTC in ISO 8601 to the millisecond: the terms of that moment are those it was paid on. */
  receivedAt: string;
  purchaser: Purchaser;
  /** The offering document says that such purchasers may buy and count (Rule 10b-9). */
  disclosed: boolean;
  /** Whether it reached the escrow by noon of the next business day (Rule 15c2-4). */
  passedOnInTime: boolean;
  /** `cleared` or `returned` unpaid, on a day in New York; null while it is pledged. */
  outcome: Readonly<{ kind: 'cleared' | 'returned'; on: IsoDate }> | null;
  released: Amount;
  refunded: Amount;
}>;

/** Money that leaves a deposit. */
export type Draw = Readonly<{ deposit: string; investor: string; amount: Amount }>;

/** The sums of an escrow; cleared = released + refunded + held. */
export type EscrowSums = Readonly<{
  pledged: Amount;
  returned: Amount;
  cleared: Amount;
  released: Amount;
  refunded: Amount;
  held: Amount;
}>;

export const hasCleared = ({ outcome }: Deposit): boolean => outcome?.kind === 'cleared';

/** What of the deposit still lies in escrow: nothing before it has cleared. */
export function heldOf(deposit: Deposit): Amount {
  if (!hasCleared(deposit)) return 0n;
  const held = deposit.amount - deposit.released - deposit.refunded;
  invariant(held >= 0n, 'no more leaves a deposit than it held');
  return held;
}

/** Whether it counts toward the minimum once it has cleared: undisclosed affiliates and sham purchases never do. */
export const isBonaFide = ({ purchaser, disclosed }: Pick<Deposit, 'purchaser' | 'disclosed'>): boolean =>
  purchaser === 'independent' || disclosed;

export function escrowSums(deposits: readonly Deposit[]): EscrowSums {
  const total = (amountOfOne: (deposit: Deposit) => Amount): Amount =>
    deposits.reduce((sum, deposit) => sum + amountOfOne(deposit), 0n);
  const inFull = (is: (deposit: Deposit) => boolean) => total((one) => (is(one) ? one.amount : 0n));
  return {
    pledged: inFull(({ outcome }) => outcome === null),
    returned: inFull(({ outcome }) => outcome?.kind === 'returned'),
    cleared: inFull(hasCleared),
    released: total(({ released }) => released),
    refunded: total(({ refunded }) => refunded),
    held: total(heldOf),
  };
}

/** The deposits after money has left some of them. */
export function afterDraws(
  deposits: readonly Deposit[],
  draws: readonly Draw[],
  to: 'released' | 'refunded',
): Deposit[] {
  const drawn = new Map<string, Amount>();
  for (const { deposit, amount } of draws) drawn.set(deposit, (drawn.get(deposit) ?? 0n) + amount);
  return deposits.map((deposit) => ({ ...deposit, [to]: deposit[to] + (drawn.get(deposit.id) ?? 0n) }));
}
