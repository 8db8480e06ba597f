// What is on offer: the shares of the offering, the right to place more (the over-allotment option and, where
// the underwriters agreed to it, a naked short), and the prices that are allowed: multiples of the tick from
// floor to cap.
import { join, missingField, readFields, readOptionalShares, readShares } from './document.js';
import { type Price, formatPrice, parsePrice } from './price.js';
import { withinRange } from './quantity.js';
import { Refusal } from './refusal.js';

export type Offering = {
  readonly shares: number;
  /** Shares of the over-allotment option or of the right to additional placement. */
  readonly overAllotment: number;
  /** Shares that may be allocated beyond the option. */
  readonly nakedShort: number;
  readonly tick?: Price;
  readonly floor?: Price;
  readonly cap?: Price;
};

const FIELDS: ReadonlySet<string> = new Set([
  'shares',
  'overAllotment',
  'nakedShort',
  'tick',
  'floor',
  'cap',
]);

export function readOffering(document: unknown, path: string): Offering {
  const fields = readFields(document, FIELDS, path);
  const shares = readShares(fields, 'shares', path);
  if (shares === 0) {
    throw new Refusal('zero-supply', `${join(path, 'shares')} must be above zero.`, join(path, 'shares'));
  }
  const overAllotment = readOptionalShares(fields, 'overAllotment', path) ?? 0;
  const nakedShort = readOptionalShares(fields, 'nakedShort', path) ?? 0;
  withinRange(shares + overAllotment + nakedShort, 'The shares of the offering with everything on top', path);
  const priceOf = (field: string): Price | undefined =>
    fields[field] === undefined ? undefined : parsePrice(fields[field], join(path, field));
  const [tick, floor, cap] = [readTick(fields.tick, path), priceOf('floor'), priceOf('cap')];
  if (floor !== undefined) requireOnTick(floor, tick, join(path, 'floor'));
  if (cap !== undefined) requireOnTick(cap, tick, join(path, 'cap'));
  if (floor !== undefined && cap !== undefined && floor > cap) {
    const message = `${join(path, 'floor')} must not be above the cap: lower the floor or raise the cap.`;
    throw new Refusal('floor-above-cap', message, join(path, 'floor'));
  }
  return { shares, overAllotment, nakedShort, tick, floor, cap };
}

/** The tick, without which no clearing price can be looked for. */
export function requireTick(offering: Offering): Price {
  if (offering.tick === undefined) throw missingField('offering.tick');
  return offering.tick;
}

/** Refuses a price at which the offering cannot be sold; a bound that is not given does not bind. */
export function requireAllowedPrice(price: Price, offering: Offering, path: string): Price {
  const { tick, floor, cap } = offering;
  requireOnTick(price, tick, path);
  if ((floor !== undefined && price < floor) || (cap !== undefined && price > cap)) {
    const bounds = [floor && `at least ${formatPrice(floor)}`, cap && `at most ${formatPrice(cap)}`];
    const message = `The price ${path} must be ${bounds.filter(Boolean).join(' and ')}: move it inside.`;
    throw new Refusal('outside-floor-and-cap', message, path);
  }
  return price;
}

function readTick(value: unknown, path: string): Price | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^0(\.0{1,6})?$/.test(value)) {
    throw new Refusal('zero-tick', `${join(path, 'tick')} must be above zero.`, join(path, 'tick'));
  }
  return parsePrice(value, join(path, 'tick'));
}

function requireOnTick(price: Price, tick: Price | undefined, path: string): void {
  if (tick === undefined || price % tick === 0n) return;
  const message = `The price ${path} must be a multiple of the tick ${formatPrice(tick)}.`;
  throw new Refusal('off-tick', message, path);
}
