// Whether a payment may be taken into escrow and was passed on in time: Rule 15c2-4 asked twice, once as if it had been
// passed on at once, which leaves only who holds the money, and once with the hour at which it was. The hour is noon of
// the next business day in New York; days on which banks are closed are federal holidays. And on which days its bank may
// report it as collected.
import { holidaysBetween } from '../calendar/business-days.js';
import { addDays, daysBetween, type IsoDate, isDate } from '../calendar/civil-date.js';
import { compareInstants, parseInstant } from '../calendar/instant.js';
import { newYorkDay, newYorkTime } from '../calendar/new-york.js';
import { evaluateGate, type GateAnswer } from '../gates/evaluate-gate.js';
import { Refusal } from '../refusal.js';

/** No business day is further from the last than this. */
const longestBreak = 10;

export type Transmittal = Readonly<{ receivedAt: string; passedOnAt: string }>;

/** `holder` says whether the money may be held where it is, `hour` also whether it came there in time. */
export type TransmittalAnswer = Readonly<{ holder: GateAnswer; hour: GateAnswer }>;

/** `facts` are what the desk recorded of who holds the money; `now` is the moment, as ISO 8601. */
export function judgeTransmittal(
  { receivedAt, passedOnAt }: Transmittal,
  facts: Readonly<Record<string, unknown>>,
  now: string,
): TransmittalAnswer {
  refuseImpossible(receivedAt, passedOnAt, now);
  const day = newYorkDay(receivedAt);
  const received = newYorkTime(receivedAt);
  const holidays = [...holidaysBetween('federal', day, addDays(day, longestBreak))];
  const ask = (depositedAt: string) =>
    evaluateGate('G44', { holidays, ...facts, receivedAt: received, depositedAt }) as GateAnswer;
  return { holder: ask(received), hour: ask(newYorkTime(passedOnAt)) };
}

function refuseImpossible(receivedAt: string, passedOnAt: string, now: string): void {
  const received = parseInstant(receivedAt, 'receivedAt');
  const passedOn = parseInstant(passedOnAt, 'passedOnAt');
  if (compareInstants(passedOn, received) < 0)
    throw new Refusal('out-of-range', 'passedOnAt must not lie before receivedAt.', 'passedOnAt');
  if (compareInstants(passedOn, parseInstant(now, 'now')) > 0)
    throw new Refusal('out-of-range', 'passedOnAt lies ahead: record what has happened.', 'passedOnAt');
}

/**
 * Refuses a day on which a payment cannot have cleared or come back: before the day in New York on which it was received
 * (`receivedAt` as ISO 8601), or after today.
 */
export function checkOutcomeDay(on: IsoDate, receivedAt: string, today: IsoDate): void {
  if (!isDate(on)) throw new Refusal('invalid-date', 'on must be a real day, YYYY-MM-DD.', 'on');
  if (daysBetween(on, today) < 0)
    throw new Refusal('out-of-range', `on must not be after today, ${today}.`, 'on');
  const received = newYorkDay(receivedAt);
  if (daysBetween(received, on) < 0)
    throw new Refusal('out-of-range', `on must not be before ${received}, when it was received.`, 'on');
}
