// The restricted period of Regulation M (Rules 100 and 105): so many business days before pricing, each 24
// hours containing a complete session at the principal market, 09:30 to 16:00, on the exchange's half days to
// 13:00. Our reading opens it at the close of the session before the last of the complete sessions counted; a
// session is complete when pricing comes at or after its close. With too few sessions given, an early moment
// cannot be placed.
import type { IsoDate } from '../calendar/civil-date.js';
import { closeOf } from '../calendar/exchange-calendar.js';
import { TooLittle } from './evidence.js';
import { clockOn, type Moment } from './moment.js';

/** The close of a session on the clock of the wall. */
export const closeOn = (session: IsoDate): bigint => clockOn(session, closeOf(session));

/** The sessions complete at pricing, in order. */
export function completeSessions(tradingDays: readonly IsoDate[], pricing: Moment): IsoDate[] {
  return [...new Set(tradingDays)].filter((day) => closeOn(day) <= pricing.wall).toSorted();
}

/** The session at whose close a period of `days` business days opens; undefined when too few are given. */
export function opensAtCloseOf(
  tradingDays: readonly IsoDate[],
  pricing: Moment,
  days: number,
): IsoDate | undefined {
  return completeSessions(tradingDays, pricing).at(-days - 1);
}

/** Whether a moment lies at or after the opening of the period; what ends it is for the caller to say. */
export function isInPeriod(
  tradingDays: readonly IsoDate[],
  pricing: Moment,
  days: number,
  moment: Moment,
): boolean {
  const before = opensAtCloseOf(tradingDays, pricing, days);
  if (before !== undefined) return moment.wall >= closeOn(before);
  const [first] = completeSessions(tradingDays, pricing);
  if (first !== undefined && moment.date >= first) return true;
  throw new TooLittle('tradingDays');
}
