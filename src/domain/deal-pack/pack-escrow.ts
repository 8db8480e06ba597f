// The escrow of a pack against its journal and its approved list: every deposit and closing row by row, no investor
// beyond what the list allots to it, and the first closing at the minimum of the terms.
import { statedMinimum, termsWithEscrow } from '../closing/minimum-clock.js';
import { amountOf, formatAmount, formatPrice, parsePrice, type Price } from '../price.js';
import { Difference, RowReader } from './difference.js';
import type { ClosingFact } from './escrow-ledger.js';
import type { JournalState } from './journal-state.js';
import { allocationsFile, requireFile, type Pack } from './pack-files.js';

export const escrowFile = 'escrow.ndjson';
export const closingsFile = 'closings.ndjson';

/** Compares both files, which are there when something was paid in; returns how many closings. */
export function checkEscrow(pack: Pack, state: JournalState): number | null {
  const { escrow } = state;
  if (escrow.isEmpty) return null;
  for (const [name, rows] of [
    [escrowFile, escrow.rows()],
    [closingsFile, escrow.closings],
  ] as const) {
    requireFile(pack, name);
    const reader = new RowReader(name, pack.rows(name));
    for (const row of rows) reader.take(row);
    reader.end();
  }
  const [first] = escrow.closings;
  if (first !== undefined) checkClosings(pack, state, first);
  return escrow.closings.length;
}

function checkClosings(pack: Pack, state: JournalState, first: ClosingFact): void {
  const { approved, released, terms, escrow } = state;
  if (approved === null || released === null)
    throw differs(1, '', 'no closing of a list not released', 'one');
  const price = priceOf(state, approved.run);
  escrow.closings.forEach(({ run, price: at, shares, amount }, index) => {
    if (run !== approved.run) throw differs(index + 1, 'run', approved.run, run);
    if (at !== formatPrice(price)) throw differs(index + 1, 'price', formatPrice(price), at);
    const due = formatAmount(amountOf(shares, price));
    if (amount !== due) throw differs(index + 1, 'amount', `${due}, shares times price`, amount);
  });
  const { minimumShares } = statedMinimum(termsWithEscrow(terms) ?? terms.at(-1)!.terms);
  if (first.shares < minimumShares)
    throw differs(1, 'shares', `at least ${minimumShares}`, `${first.shares}`);
  const allotted = allottedOf(pack, approved.run);
  for (const [investor, paid] of escrow.releasedOf()) {
    const most = amountOf(allotted.get(investor) ?? 0, price);
    if (paid > most) throw differs(0, '', `at most ${formatAmount(most)} of ${investor}`, formatAmount(paid));
  }
}

function priceOf(state: JournalState, run: string): Price {
  return parsePrice(state.ancestry(run)[0]!.payload.price, 'price');
}

/** The shares of each investor on the approved list, whose rows are proven already. */
function allottedOf(pack: Pack, run: string): Map<string, number> {
  const allotted = new Map<string, number>();
  for (const text of pack.rows(allocationsFile(run))) {
    const { investor, shares } = JSON.parse(text) as { investor: string; shares: number };
    allotted.set(investor, (allotted.get(investor) ?? 0) + shares);
  }
  return allotted;
}

function differs(row: number, path: string, expected: string, found: string): Difference {
  return new Difference({ file: closingsFile, row, path, expected, found });
}
