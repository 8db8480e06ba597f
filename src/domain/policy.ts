// The policy is what the desk declares before anything is allocated: at which price, in which lots, with which
// ties and maxima, and in which tranches by which methods. It is read whole and strictly, because a field that
// were ignored would be a promise that is not kept.
import { asShares } from './gates/count.js';
import { type Fields, join, missingField, readFields, readList, readNonEmptyList } from './document.js';
import {
  readIdentifier,
  readOptionalShares,
  readOptionalWord,
  readShares,
  readText,
  readWord,
} from './document.js';
import { type Percent, type Price, parsePercent, parsePrice } from './price.js';
import { Refusal } from './refusal.js';
import { type Offering, requireAllowedPrice } from './supply.js';

export type Rounding = 'largest-remainder' | 'nearest' | 'down';
export type TieBreak = 'received' | 'size' | 'draw';

/** A part of the supply: whole shares, or per cent of it. */
export type Part = { readonly shares: number } | { readonly percent: Percent };

/** What an order must be to take part in a tranche; what is not named does not matter. */
export type Who = {
  readonly category?: ReadonlySet<string>;
  readonly tier?: ReadonlySet<number>;
  readonly investor?: ReadonlySet<string>;
  /** Bounds of D(price), inclusive. */
  readonly minShares?: number;
  readonly maxShares?: number;
};

export type Method = (typeof METHODS)[number];

export type Tranche = {
  readonly name: string;
  /** Its own part of the supply; a tranche without one takes all that is left. */
  readonly part?: Part;
  readonly who: Who;
  readonly method: Method;
  /** Multiplies the want by tier; a tier that is not listed counts 1. */
  readonly tierWeights?: ReadonlyMap<number, number>;
  /** Shares of the minimum, or of one drawn lot. */
  readonly minimum: number;
  readonly drawBy: 'orders' | 'shares';
};

export type Policy = {
  readonly price: Price | 'clearing';
  readonly lot: number;
  readonly overAllotment: number;
  readonly rounding: Rounding;
  readonly tieBreak: TieBreak;
  readonly seed?: string;
  readonly maximumPerInvestor?: Part;
  readonly tranches: readonly Tranche[];
};

const METHODS = [
  'pro-rata',
  'price-priority',
  'time-priority',
  'equal',
  'minimum-then-pro-rata',
  'draw',
] as const;
const ROUNDINGS = ['largest-remainder', 'nearest', 'down'] as const;
const TIE_BREAKS = ['received', 'size', 'draw'] as const;
const DRAWN_BY = ['orders', 'shares'] as const;
const POLICY_FIELDS: ReadonlySet<string> = new Set([
  'price',
  'lot',
  'overAllotment',
  'rounding',
  'tieBreak',
  'seed',
  'maximumPerInvestor',
  'tranches',
]);
const PART_FIELDS: ReadonlySet<string> = new Set(['shares', 'percent']);
const WHO_FIELDS: ReadonlySet<string> = new Set(['category', 'tier', 'investor', 'minShares', 'maxShares']);
const WEIGHTS_FIELDS: ReadonlySet<string> = new Set(['tier']);
const TRANCHE_FIELDS = ['name', 'shares', 'percent', 'who', 'method'];
const METHOD_FIELDS: Record<Method, ReadonlySet<string>> = {
  'pro-rata': new Set([...TRANCHE_FIELDS, 'weights']),
  'price-priority': new Set([...TRANCHE_FIELDS, 'weights']),
  'time-priority': new Set(TRANCHE_FIELDS),
  equal: new Set(TRANCHE_FIELDS),
  'minimum-then-pro-rata': new Set([...TRANCHE_FIELDS, 'weights', 'minimum']),
  draw: new Set([...TRANCHE_FIELDS, 'minimum', 'by']),
};
const ANY_TRANCHE_FIELD = new Set(Object.values(METHOD_FIELDS).flatMap((fields) => [...fields]));
const LONGEST_SEED = 1_000;

export function readPolicy(document: unknown, offering: Offering, path: string): Policy {
  const fields = readFields(document, POLICY_FIELDS, path);
  const lot = readLot(fields, path);
  const policy: Policy = {
    price: readPrice(fields.price, offering, join(path, 'price')),
    lot,
    overAllotment: readOverAllotment(fields, offering, path),
    rounding: readOptionalWord(fields.rounding, ROUNDINGS, join(path, 'rounding')),
    tieBreak: readOptionalWord(fields.tieBreak, TIE_BREAKS, join(path, 'tieBreak')),
    seed: fields.seed === undefined ? undefined : readText(fields.seed, join(path, 'seed'), LONGEST_SEED),
    maximumPerInvestor:
      fields.maximumPerInvestor === undefined
        ? undefined
        : readMaximum(fields.maximumPerInvestor, join(path, 'maximumPerInvestor')),
    tranches: readNonEmptyList(fields, 'tranches', path).map((tranche, index) =>
      readTranche(tranche, lot, `${join(path, 'tranches')}[${index}]`),
    ),
  };
  const isDrawn = policy.tieBreak === 'draw' || policy.tranches.some(({ method }) => method === 'draw');
  if (isDrawn) requireSeed(policy.seed);
  return policy;
}

/** The seed, without which nothing can be drawn. */
export function requireSeed(seed: string | undefined): string {
  if (seed !== undefined) return seed;
  const message = 'policy.seed is required because something is drawn: add any text, fixed before the close.';
  throw new Refusal('seed-missing', message, 'policy.seed');
}

function readPrice(value: unknown, offering: Offering, path: string): Policy['price'] {
  if (value === undefined) throw missingField(path);
  return value === 'clearing' ? value : requireAllowedPrice(parsePrice(value, path), offering, path);
}

function readLot(fields: Fields, path: string): number {
  const lot = readOptionalShares(fields, 'lot', path) ?? 1;
  if (lot > 0) return lot;
  throw new Refusal('zero-lot', `${join(path, 'lot')} must be at least 1.`, join(path, 'lot'));
}

function readOverAllotment(fields: Fields, offering: Offering, path: string): number {
  const overAllotment = readOptionalShares(fields, 'overAllotment', path) ?? 0;
  if (overAllotment <= offering.overAllotment + offering.nakedShort) return overAllotment;
  const at = join(path, 'overAllotment');
  const message = `${at} must not exceed the offering's over-allotment and naked short together: lower it.`;
  throw new Refusal('over-allotment-above-option', message, at);
}

function readMaximum(document: unknown, path: string): Part {
  const part = readPart(readFields(document, PART_FIELDS, path), path);
  if (part !== undefined) return part;
  throw new Refusal('shares-or-percent', `${path} must have either shares or percent: give one.`, path);
}

function readPart(fields: Fields, path: string): Part | undefined {
  const shares = readOptionalShares(fields, 'shares', path);
  if (shares !== undefined && fields.percent !== undefined) {
    throw new Refusal('shares-or-percent', `${path} must have shares or percent, not both.`, path);
  }
  if (shares !== undefined) return { shares };
  return fields.percent === undefined
    ? undefined
    : { percent: parsePercent(fields.percent, join(path, 'percent')) };
}

function readTranche(document: unknown, lot: number, path: string): Tranche {
  const method = readWord(
    readFields(document, ANY_TRANCHE_FIELD, path).method,
    METHODS,
    join(path, 'method'),
  );
  const fields = readFields(document, METHOD_FIELDS[method], path);
  const hasMinimum = method === 'minimum-then-pro-rata' || method === 'draw';
  return {
    name: readText(fields.name, join(path, 'name'), 64),
    part: readPart(fields, path),
    who: fields.who === undefined ? {} : readWho(fields.who, join(path, 'who')),
    method,
    tierWeights:
      fields.weights === undefined ? undefined : readWeights(fields.weights, join(path, 'weights')),
    minimum: hasMinimum ? readMinimum(fields, lot, path) : 0,
    drawBy: readOptionalWord(fields.by, DRAWN_BY, join(path, 'by')),
  };
}

function readMinimum(fields: Fields, lot: number, path: string): number {
  const at = join(path, 'minimum');
  const minimum = readShares(fields, 'minimum', path);
  if (minimum === 0) throw new Refusal('zero-minimum', `${at} must be above zero.`, at);
  if (minimum % lot === 0) return minimum;
  throw new Refusal('not-a-multiple-of-lot', `${at} must be a multiple of the lot, ${asShares(lot)}.`, at);
}

function readWho(document: unknown, path: string): Who {
  const fields = readFields(document, WHO_FIELDS, path);
  const setOf = <Value>(
    field: string,
    read: (value: unknown, at: string) => Value,
  ): Set<Value> | undefined =>
    fields[field] === undefined
      ? undefined
      : new Set(
          readList(fields, field, path).map((value, index) => read(value, `${join(path, field)}[${index}]`)),
        );
  return {
    category: setOf('category', (value, at) => readText(value, at, 64)),
    tier: setOf('tier', readTierNumber),
    investor: setOf('investor', readIdentifier),
    minShares: readOptionalShares(fields, 'minShares', path),
    maxShares: readOptionalShares(fields, 'maxShares', path),
  };
}

function readTierNumber(value: unknown, path: string): number {
  const tier = readShares({ [path]: value }, path, '');
  if (tier > 0) return tier;
  throw new Refusal('out-of-range', `${path} must be a whole number from 1.`, path);
}

function readWeights(document: unknown, path: string): ReadonlyMap<number, number> {
  const at = join(path, 'tier');
  const { tier } = readFields(document, WEIGHTS_FIELDS, path);
  if (tier === undefined) throw missingField(at);
  if (typeof tier !== 'object' || tier === null || Array.isArray(tier)) {
    throw new Refusal('wrong-type', `${at} must be an object from tiers to weights.`, at);
  }
  const weights = new Map<number, number>();
  for (const [key, value] of Object.entries(tier)) {
    const number = /^[1-9]\d{0,15}$/.test(key) ? Number.parseInt(key, 10) : NaN;
    if (!Number.isSafeInteger(number)) {
      throw new Refusal('out-of-range', `${at} must be keyed by tiers, whole numbers from 1.`, at);
    }
    weights.set(number, readTierNumber(value, join(at, key)));
  }
  return weights;
}
