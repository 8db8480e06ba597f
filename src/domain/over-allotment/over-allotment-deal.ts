// What an over-allotment is computed from: the deal's price and sizes, and what was exercised and bought on
// which day. An option above 15 % of the base, rounded down to a share, is refused in a firm commitment (FINRA
// Rule 5110(g)(9)); best efforts have neither a short nor that limit, and so no purchases and no exercises.
import { asShares } from '../gates/count.js';
import { type IsoDate, daysBetween, isDate } from '../calendar/civil-date.js';
import { type Fields, join, missingField, readFields, readList } from '../document.js';
import { readOptionalShares, readShares, readWord } from '../document.js';
import { type Price, parseAmount, parsePrice } from '../price.js';
import { divFloor, withinRange } from '../quantity.js';
import { Refusal } from '../refusal.js';

export type Exercise = { readonly on: IsoDate; readonly shares: number };
export type Purchase = Exercise & { readonly price: Price; readonly kind: 'stabilizing' | 'covering' };

export type OverAllotmentDeal = {
  readonly offerPrice: Price;
  /** Money a share, in millionths, that the issuer does not receive. */
  readonly grossSpread: bigint;
  /** Money a share, in millionths, that was paid to the seller. */
  readonly concession?: bigint;
  readonly base: number;
  readonly option: number;
  readonly allocated: number;
  readonly exercises: readonly Exercise[];
  readonly purchases: readonly Purchase[];
  readonly pricedOn: IsoDate;
  readonly optionDays: number;
  readonly isBestEfforts: boolean;
};

const FIELDS: ReadonlySet<string> = new Set([
  'offerPrice',
  'grossSpread',
  'concession',
  'base',
  'option',
  'allocated',
  'exercises',
  'purchases',
  'optionDays',
  'pricedOn',
  'additionalPlacement',
]);
const EXERCISE_FIELDS: ReadonlySet<string> = new Set(['on', 'shares']);
const PURCHASE_FIELDS: ReadonlySet<string> = new Set(['on', 'shares', 'price', 'kind']);
const KINDS = ['stabilizing', 'covering'] as const;
const LAST_DAY = '9999-12-31';
const MOST_OPTION_DAYS = 3_650;

export function readOverAllotment(document: unknown): OverAllotmentDeal {
  const fields = readFields(document, FIELDS, '');
  const offerPrice = parsePrice(required(fields, 'offerPrice'), 'offerPrice');
  const grossSpread = parseAmount(required(fields, 'grossSpread'), 'grossSpread');
  if (grossSpread > offerPrice) {
    throw new Refusal('spread-above-price', 'grossSpread must not exceed the offer price.', 'grossSpread');
  }
  const base = readPositive(fields, 'base', '', 'zero-supply');
  const option = readShares(fields, 'option', '');
  const isBestEfforts = readFlag(fields);
  const deal = {
    offerPrice,
    grossSpread,
    concession: fields.concession === undefined ? undefined : parseAmount(fields.concession, 'concession'),
    base,
    option,
    allocated: readShares(fields, 'allocated', ''),
    exercises: readMoves(fields, 'exercises', isBestEfforts).map(readExercise),
    purchases: readMoves(fields, 'purchases', isBestEfforts).map(readPurchase),
    pricedOn: readDay(fields.pricedOn, 'pricedOn'),
    optionDays: readOptionDays(fields),
    isBestEfforts,
  };
  requireExpiryInCalendar(deal);
  withinRange(base + option, 'base and option together', 'option');
  if (isBestEfforts) requireNothingAfterPricing(deal);
  else requireOption(option, base);
  return deal;
}

function requireOption(option: number, base: number): void {
  const most = divFloor(BigInt(base) * 15n, 100n);
  if (BigInt(option) <= most) return;
  const message = `option must not exceed 15 % of the base, ${asShares(most)}, in a firm commitment (FINRA 5110(g)(9)).`;
  throw new Refusal('option-above-15-percent', message, 'option');
}

function requireNothingAfterPricing(deal: OverAllotmentDeal): void {
  for (const field of ['exercises', 'purchases'] as const) {
    if (deal[field].length === 0) continue;
    const message = `${field} must be empty with additionalPlacement: in best efforts there is no short to close.`;
    throw new Refusal('not-in-best-efforts', message, field);
  }
}

/** What happened after pricing; in best efforts nothing does, and the list may be left out. */
function readMoves(
  fields: Fields,
  field: 'exercises' | 'purchases',
  isBestEfforts: boolean,
): readonly unknown[] {
  return isBestEfforts && fields[field] === undefined ? [] : readList(fields, field, '');
}

function readExercise(document: unknown, index: number): Exercise {
  const path = `exercises[${index}]`;
  const fields = readFields(document, EXERCISE_FIELDS, path);
  return {
    on: readDay(fields.on, join(path, 'on')),
    shares: readPositive(fields, 'shares', path, 'zero-order'),
  };
}

function readPurchase(document: unknown, index: number): Purchase {
  const path = `purchases[${index}]`;
  const fields = readFields(document, PURCHASE_FIELDS, path);
  if (fields.price === undefined) throw missingField(join(path, 'price'));
  return {
    on: readDay(fields.on, join(path, 'on')),
    shares: readPositive(fields, 'shares', path, 'zero-order'),
    price: parsePrice(fields.price, join(path, 'price')),
    kind: readWord(fields.kind, KINDS, join(path, 'kind')),
  };
}

function readPositive(
  fields: Fields,
  field: string,
  path: string,
  code: 'zero-supply' | 'zero-order',
): number {
  const shares = readShares(fields, field, path);
  if (shares > 0) return shares;
  throw new Refusal(code, `${join(path, field)} must be above zero.`, join(path, field));
}

function readDay(value: unknown, path: string): IsoDate {
  if (value === undefined) throw missingField(path);
  if (isDate(value)) return value;
  throw new Refusal('invalid-date', `${path} must be a day of the calendar, such as "2004-07-22".`, path);
}

function requireExpiryInCalendar({ pricedOn, optionDays }: OverAllotmentDeal): void {
  if (daysBetween(pricedOn, LAST_DAY) >= optionDays) return;
  const message = `pricedOn and optionDays together must end by ${LAST_DAY}: check the day of pricing.`;
  throw new Refusal('out-of-range', message, 'pricedOn');
}

function readOptionDays(fields: Fields): number {
  const days = readOptionalShares(fields, 'optionDays', '');
  if (days === undefined) throw missingField('optionDays');
  if (days <= MOST_OPTION_DAYS) return days;
  const message = `optionDays must be at most ${MOST_OPTION_DAYS}: count the option's days, usually 30 or 45.`;
  throw new Refusal('out-of-range', message, 'optionDays');
}

function readFlag(fields: Fields): boolean {
  const flag = fields.additionalPlacement ?? false;
  if (typeof flag === 'boolean' && fields.additionalPlacement !== null) return flag;
  throw new Refusal('wrong-type', 'additionalPlacement must be true or left out.', 'additionalPlacement');
}

function required(fields: Fields, field: string): unknown {
  if (fields[field] === undefined) throw missingField(field);
  return fields[field];
}
