// One more purchase or exercise on a ledger that stands. The ledger says yes or no as a whole; a refusal names
// the field of the move that was asked for, without the ledger's path, and counts from the short as it is now,
// because what is recorded already lowers it, on whichever day it was made.
import { asShares } from '../gates/count.js';
import { type IsoDate, daysBetween } from '../calendar/civil-date.js';
import { Refusal } from '../refusal.js';
import { type OverAllotmentResult, overAllotment } from './over-allotment.js';

export type ExerciseDocument = Readonly<{ on: IsoDate; shares: number }>;
export type PurchaseDocument = ExerciseDocument &
  Readonly<{ price: string; kind: 'stabilizing' | 'covering' }>;

/** The document of the `over-allotment` command with its two lists of what happened after pricing. */
export type LedgerDocument = Readonly<{
  exercises: readonly ExerciseDocument[];
  purchases: readonly PurchaseDocument[];
  [field: string]: unknown;
}>;

/** A move as it is asked for: a purchase has a price, an exercise has none. */
export type OverAllotmentMove = ExerciseDocument | PurchaseDocument;

const beyondShort: ReadonlySet<string> = new Set(['purchase-beyond-short', 'exercise-beyond-short']);

/** The ledger's document with one more move at the end of its list. */
export function withMove(ledger: LedgerDocument, move: OverAllotmentMove): LedgerDocument {
  return 'price' in move
    ? { ...ledger, purchases: [...ledger.purchases, move] }
    : { ...ledger, exercises: [...ledger.exercises, move] };
}

/** The ledger after the move; `today` is the day in New York, after which nothing has happened yet. */
export function recordMove(
  ledger: LedgerDocument,
  move: OverAllotmentMove,
  today: IsoDate,
): OverAllotmentResult {
  try {
    const result = overAllotment(withMove(ledger, move));
    if (daysBetween(move.on, today) >= 0) return result;
  } catch (error) {
    throw error instanceof Refusal ? asAsked(error, ledger, move) : error;
  }
  throw new Refusal('out-of-range', `on must not be after today, ${today}: record what has happened.`, 'on');
}

function asAsked(refusal: Refusal, ledger: LedgerDocument, move: OverAllotmentMove): Refusal {
  const { code, message, path, regulation } = refusal;
  if (beyondShort.has(code)) {
    const { openShort } = overAllotment(ledger);
    const own = 'price' in move ? 'purchase-beyond-short' : 'exercise-beyond-short';
    return new Refusal(own, `shares must not exceed the open short, ${asShares(openShort)}.`, 'shares');
  }
  const [list, field] = path?.split(/\[\d+\]\./) ?? [];
  const ofTheList = new RegExp(`${list}\\[\\d+\\]\\.`, 'g');
  return new Refusal(code, message.replaceAll(ofTheList, ''), field, regulation);
}
