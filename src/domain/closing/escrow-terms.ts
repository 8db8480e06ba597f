// What the terms of a contingent offering say of its escrow: the bank, the day by which the minimum must be reached, and
// how long that may be extended. Only best efforts with a minimum, or all or none, hold money in escrow (Rule 10b-9).
import { type IsoDate, isDate } from '../calendar/civil-date.js';
import { Refusal } from '../refusal.js';

export type EscrowTerms = Readonly<{
  /** Who holds the money. */
  bank: string;
  /** The last day, in New York, on which cleared money may reach the minimum. */
  minBy: IsoDate;
  /** How many days the offering document lets the minimum be extended, 0 to 365; none when absent. */
  extensionDays?: number;
}>;

type Terms = Readonly<{ dealType: string; minimumShares?: number; escrow?: EscrowTerms }>;

/** Refuses a minimum that is not said, an escrow where there is none to wait for, a day that is none. @throws terms-invalid */
export function checkEscrowTerms({ dealType, minimumShares, escrow }: Terms): void {
  const hasMinimum = dealType === 'best-efforts-min-max';
  refuseIf(
    hasMinimum && minimumShares === undefined,
    'minimumShares',
    'Best efforts with a minimum wait for it: say how many shares it is.',
  );
  if (escrow === undefined) return;
  refuseIf(
    !hasMinimum && dealType !== 'best-efforts-all-or-none',
    'escrow',
    'Only best efforts with a minimum, or all or none, wait in escrow: leave it out.',
  );
  refuseIf(!isDate(escrow.minBy), 'escrow.minBy', 'The minimum is due by a real day, YYYY-MM-DD.');
}

function refuseIf(wrong: boolean, field: string, sentence: string): void {
  if (wrong) throw new Refusal('terms-invalid', sentence, `terms.${field}`);
}
