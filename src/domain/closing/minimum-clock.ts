// The clock of a minimum: the stated day by which it must be reached, one extension, and what a change of the stated
// terms asks of those who have paid. Whoever paid before a change chooses again, in words of its own, or is refunded:
// silence is a refund. 17 CFR 240.10b-9; that an extension is such a change is the strict reading of FINRA Notice 16-08.
import { addDays, type IsoDate, daysBetween, isDate } from '../calendar/civil-date.js';
import { howMany } from '../gates/count.js';
import { Refusal } from '../refusal.js';
import type { OfferingTerms } from '../terms.js';

/** What the offering document states of the minimum, as the terms hold it. */
export type StatedMinimum = Readonly<{
  minimumShares: number;
  minBy: IsoDate;
  floor: string | null;
  cap: string | null;
}>;

/** A change of what was stated; `answerBy` is the day that was stated before it, the last for an answer. */
export type Change = Readonly<{ at: string; answerBy: IsoDate }>;

/** When each investor last chose again, UTC in ISO 8601 to the millisecond; a choice answers every change before it. */
export type Elections = ReadonlyMap<string, string>;

/** `of` is the stated day in whose place `until` came; terms that state another day end the extension. */
export type Extension = Readonly<{ at: string; of: IsoDate; until: IsoDate }>;

type MinimumTerms = Pick<OfferingTerms, 'dealType' | 'shares' | 'minimumShares' | 'escrow' | 'floor' | 'cap'>;

/** What the terms state of their minimum; all of it in a deal of all or none. @throws no-escrow */
export function statedMinimum(terms: MinimumTerms): StatedMinimum {
  const stated = statedOrNone(terms);
  if (stated !== undefined) return stated;
  throw noEscrow();
}

export function noEscrow(): Refusal {
  const message =
    'The terms name no escrow: state its bank and the day by which the minimum must be reached.';
  return new Refusal('no-escrow', message, 'terms.escrow');
}

/** The newest terms that name an escrow: what was once paid in stays in it. */
export function termsWithEscrow<T extends Pick<OfferingTerms, 'escrow'>>(
  versions: ReadonlyArray<Readonly<{ terms: T }>>,
): T | undefined {
  return versions.findLast(({ terms }) => terms.escrow !== undefined)?.terms;
}

function statedOrNone(terms: MinimumTerms): StatedMinimum | undefined {
  const { dealType, shares, escrow, floor = null, cap = null } = terms;
  if (escrow === undefined) return undefined;
  const minimumShares = dealType === 'best-efforts-all-or-none' ? shares : (terms.minimumShares ?? 0);
  return { minimumShares, minBy: escrow.minBy, floor, cap };
}

/** The changes between versions of the terms, and the extension; before an escrow was named nobody had paid. */
export function changesOf(
  versions: ReadonlyArray<Readonly<{ at: string; terms: MinimumTerms }>>,
  extension: Extension | null,
): Change[] {
  const changes: Change[] = [];
  let before: StatedMinimum | undefined;
  for (const { at, terms } of versions) {
    const stated = statedOrNone(terms);
    const extended = extension !== null && extension.at < at ? extension : null;
    if (before !== undefined && !isSame(before, stated))
      changes.push({ at, answerBy: lastDay(before, extended) });
    before = stated ?? before;
  }
  if (extension !== null) changes.push({ at: extension.at, answerBy: extension.of });
  return changes;
}

/** An extension as it was recorded, with the day that was stated at its time. */
export function extensionOf(
  versions: ReadonlyArray<Readonly<{ at: string; terms: MinimumTerms }>>,
  { at, until }: Readonly<{ at: string; until: IsoDate }>,
): Extension {
  const named = termsWithEscrow(versions.filter((one) => one.at <= at)) ?? termsWithEscrow(versions);
  return { at, of: named!.escrow!.minBy, until };
}

function isSame(one: StatedMinimum, other: StatedMinimum | undefined): boolean {
  return (
    other !== undefined &&
    one.minimumShares === other.minimumShares &&
    one.minBy === other.minBy &&
    one.floor === other.floor &&
    one.cap === other.cap
  );
}

/** Of the unanswered changes after a payment the one due first; undefined when its investor stands by all. */
export function unansweredChange(
  { investor, receivedAt }: Readonly<{ investor: string; receivedAt: string }>,
  changes: readonly Change[],
  elections: Elections,
): Change | undefined {
  const chosenAt = elections.get(investor) ?? '';
  const open = changes.filter(({ at }) => at > receivedAt && at > chosenAt);
  return open.find(({ answerBy }) => open.every((other) => answerBy <= other.answerBy));
}

/** Refuses the choice of an investor who was asked nothing, or whose last day for an answer is over. */
export function checkElection(
  investor: string,
  deposits: ReadonlyArray<Readonly<{ investor: string; receivedAt: string }>>,
  { changes, elections }: Readonly<{ changes: readonly Change[]; elections: Elections }>,
  today: IsoDate,
): void {
  const open = deposits
    .filter((deposit) => deposit.investor === investor)
    .map((deposit) => unansweredChange(deposit, changes, elections))
    .filter((change) => change !== undefined);
  if (open.length === 0) {
    const message =
      'The terms have not changed since this investor paid or last chose: there is nothing to answer.';
    throw new Refusal('nothing-to-answer', message, 'investor');
  }
  const late = open.find(({ answerBy }) => isOver(answerBy, today));
  if (late === undefined) return;
  const message = `The answer was due by ${late.answerBy}: silence is a refund, and the investor may pay again.`;
  throw new Refusal('nothing-to-answer', message, 'investor');
}

/** The last day on which money may reach the minimum. */
export function lastDay({ minBy }: Pick<StatedMinimum, 'minBy'>, extension: Extension | null): IsoDate {
  return extension?.of === minBy ? extension.until : minBy;
}

/** Whether the last day is over; days are those of New York. */
export function isOver(last: IsoDate, today: IsoDate): boolean {
  return daysBetween(last, today) > 0;
}

/**
 * Refuses an extension that the terms do not provide for: one at most, asked for while the clock runs, of at most
 * `extensionDays` days, and not once shares have closed.
 */
export function checkExtension(
  until: IsoDate,
  {
    minBy,
    extensionDays,
    today,
    extension,
    hasClosed,
  }: Readonly<{
    minBy: IsoDate;
    extensionDays: number;
    today: IsoDate;
    extension: Extension | null;
    hasClosed: boolean;
  }>,
): void {
  if (hasClosed)
    throw new Refusal('already-extended', 'Shares have closed already: nothing more is extended.');
  if (extension !== null) {
    const message = `The minimum is extended to ${extension.until} already: nothing more is extended.`;
    throw new Refusal('already-extended', message);
  }
  if (!isDate(until)) throw new Refusal('invalid-date', 'until must be a real day, YYYY-MM-DD.', 'until');
  if (isOver(minBy, today)) {
    throw new Refusal('minimum-missed', `The minimum was due by ${minBy}: what is over is not extended.`);
  }
  const latest = addDays(minBy, extensionDays);
  if (daysBetween(minBy, until) > 0 && daysBetween(until, latest) >= 0) return;
  const allowed =
    extensionDays === 0
      ? 'The terms provide for no extension of the minimum.'
      : `until must lie after ${minBy} and not after ${latest}: the terms allow ${howMany(extensionDays, 'day')}.`;
  throw new Refusal('out-of-range', allowed, 'until');
}
