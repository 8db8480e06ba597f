import { isDate } from '../domain/calendar/civil-date.js';
import { type DealType, dealTypes } from '../domain/pricing/discount.js';
import { type Fields, missingField, readFields, readOptionalShares, readShares } from '../domain/document.js';
import { type Fixed, fixedFrom, fixedOfText } from '../domain/pricing/fixed-point.js';
import { type Price, parseAmount, parsePercent, parsePrice } from '../domain/price.js';
import type { Part } from '../domain/pricing/pricing.js';
import { Refusal } from '../domain/refusal.js';

/** The terms of the deal that a price rests on. */
export type DealInput = {
  issuer: string;
  currency: string;
  type: DealType;
  underwriting: 'firm-commitment' | 'best-efforts';
  shares: number;
  overAllotment: number;
  tick: Price;
  sharesOutstanding: number | null;
  dilutedShares: number | null;
  spread: bigint | null;
  expenses: bigint;
  warrantsPerShare: Fixed | null;
  /** US dollars for one unit of the currency; 1 unless given. */
  dollars: Fixed;
  listing: string | null;
  /** Inputs of gates that only the desk knows, by gate. */
  gates: Readonly<Record<string, Fields>>;
};

export type Reference = { kind: 'last-close' | 'minimum-price' } | { kind: 'vwap'; sessions: number };

/** The policy: every number in it is a choice that the issuer may change. */
export type PolicyInput = {
  reference: Reference;
  weights: Record<Part, number>;
  floor: Price | null;
  cap: Price | null;
  maximumDiscount: bigint | null;
  /** The price that the desk asks for instead of the model's. */
  chosen: Price | null;
  allowPremium: boolean;
  /** Percentage points of discount for one step of the potential's score away from 3, as a fraction. */
  perScore: Fixed;
  unknownPart: Fixed;
  staleSessions: number;
  staleResultsDays: number;
  staleComparablesDays: number;
  seed: string;
};

const dealFields = new Set(
  `issuer currency type underwriting shares overAllotment tick sharesOutstanding dilutedShares spreadPercent
  expenses warrantsPerShare dollarsPerUnit listing gates`.split(/\s+/),
);
const policyFields = new Set(
  `reference weights floor cap maximumDiscountPercent allowPremium percentPerScore unknownPartPercent
  staleSessions staleResultsDays staleComparablesDays seed price allocationPolicy tolerances`.split(/\s+/),
);

// The words of an offering's terms for what the discount model knows as a type.
const offeringTypes: Record<string, DealType> = {
  'firm-commitment-follow-on': 'marketed-follow-on',
  ipo: 'marketed-follow-on',
  cmpo: 'overnight',
  'block-bought': 'overnight',
  pipe: 'unregistered-placement',
  'rule-506b': 'unregistered-placement',
  'rule-506c': 'unregistered-placement',
  'best-efforts-min-max': 'best-efforts',
  'best-efforts-all-or-none': 'best-efforts',
};

function readType(value: unknown): DealType {
  const type = dealTypes.find((known) => known === value) ?? offeringTypes[String(value)];
  if (type) return type;
  const names = [...dealTypes, ...Object.keys(offeringTypes)].join(', ');
  throw new Refusal('unknown-value', `deal.type must be one of ${names}.`, 'deal.type');
}

/** A statistic: a decimal string or a JSON number, which may be negative. Undefined or null: not known. */
export function readDecimal(value: unknown, path: string): Fixed | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  const read = typeof text === 'string' && text.length <= 60 ? fixedOfText(text) : undefined;
  if (read === undefined) throw new Refusal('invalid-decimal', `${path} must be a decimal number.`, path);
  return read;
}

/** As `readDecimal`, at least zero. */
export function readPositive(value: unknown, path: string): Fixed | null {
  const read = readDecimal(value, path);
  if (read !== null && read < 0n) throw new Refusal('out-of-range', `${path} must not be below zero.`, path);
  return read;
}

export function readOptionalDate(value: unknown, path: string): string | null {
  if (value === undefined || value === null) return null;
  if (isDate(value)) return value;
  throw new Refusal('invalid-date', `${path} must be a real day written YYYY-MM-DD.`, path);
}

export function readDate(value: unknown, path: string): string {
  const date = readOptionalDate(value, path);
  if (date === null) throw missingField(path);
  return date;
}

function optional<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === undefined || value === null ? null : read(value);
}

function readWords(value: unknown, path: string): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 2000) return value.trim();
  if (value === undefined) throw missingField(path);
  throw new Refusal('wrong-type', `${path} must be a text.`, path);
}

function isObject(item: unknown): item is Fields {
  return typeof item === 'object' && item !== null && !Array.isArray(item);
}

function readGates(value: unknown): DealInput['gates'] {
  if (value === undefined) return {};
  if (!isObject(value) || !Object.values(value).every(isObject)) {
    throw new Refusal('wrong-type', 'deal.gates must hold an object of inputs for each gate.', 'deal.gates');
  }
  return value as DealInput['gates'];
}

const firmTypes: readonly DealType[] = ['marketed-follow-on', 'overnight', 'rights-issue'];

export function readDeal(document: unknown): DealInput {
  const fields = readFields(document, dealFields, 'deal');
  const type = readType(fields.type);
  const shares = readShares(fields, 'shares', 'deal');
  if (shares === 0) throw new Refusal('zero-supply', 'deal.shares must be above zero.', 'deal.shares');
  const usual = firmTypes.includes(type) ? 'firm-commitment' : 'best-efforts';
  const underwriting = fields.underwriting ?? usual;
  if (underwriting !== 'firm-commitment' && underwriting !== 'best-efforts') {
    const message = 'deal.underwriting must be firm-commitment or best-efforts.';
    throw new Refusal('unknown-value', message, 'deal.underwriting');
  }
  const count = (field: string): number | null => readOptionalShares(fields, field, 'deal') ?? null;
  return {
    issuer: optional(fields.issuer, (value) => readWords(value, 'deal.issuer')) ?? 'the issuer',
    currency: optional(fields.currency, (value) => readWords(value, 'deal.currency')) ?? 'USD',
    type,
    underwriting,
    shares,
    overAllotment: count('overAllotment') ?? 0,
    tick: parsePrice(fields.tick ?? '0.01', 'deal.tick'),
    sharesOutstanding: count('sharesOutstanding'),
    dilutedShares: count('dilutedShares'),
    spread: optional(fields.spreadPercent, (value) => parsePercent(value, 'deal.spreadPercent')),
    expenses: optional(fields.expenses, (value) => parseAmount(value, 'deal.expenses')) ?? 0n,
    warrantsPerShare: readPositive(fields.warrantsPerShare, 'deal.warrantsPerShare'),
    dollars: readPositive(fields.dollarsPerUnit ?? '1', 'deal.dollarsPerUnit')!,
    listing: optional(fields.listing, (value) => readWords(value, 'deal.listing')),
    gates: readGates(fields.gates),
  };
}

function readReference(value: unknown): Reference {
  if (value === undefined || value === 'last-close') return { kind: 'last-close' };
  if (value === 'minimum-price') return { kind: 'minimum-price' };
  const { vwap } = readFields(value, new Set(['vwap']), 'policy.reference');
  if (typeof vwap === 'number' && Number.isInteger(vwap) && vwap >= 1 && vwap <= 250)
    return { kind: 'vwap', sessions: vwap };
  const message = 'policy.reference must be last-close, minimum-price or {"vwap": sessions from 1 to 250}.';
  throw new Refusal('unknown-value', message, 'policy.reference');
}

const usualWeights: Record<Part, string> = { market: '0.5', comparables: '0.2', book: '0.3' };

function readWeights(value: unknown): Record<Part, number> {
  const fields = readFields(value ?? usualWeights, new Set(Object.keys(usualWeights)), 'policy.weights');
  const read = (part: Part): number => {
    const weight = readPositive(fields[part] ?? '0', `policy.weights.${part}`)!;
    return Number.parseInt((weight / 10n ** 12n).toString(), 10);
  };
  const weights = { market: read('market'), comparables: read('comparables'), book: read('book') };
  if (weights.market + weights.comparables + weights.book === 1_000_000) return weights;
  throw new Refusal(
    'out-of-range',
    'The weights of market, comparables and book must add up to 1.',
    'policy.weights',
  );
}

function readCount(fields: Fields, field: string, usual: number): number {
  return readOptionalShares(fields, field, 'policy') ?? usual;
}

function readBound(value: unknown, path: string, tick: Price): Price | null {
  const bound = optional(value, (text) => parsePrice(text, path));
  if (bound === null || bound % tick === 0n) return bound;
  throw new Refusal('off-tick', `${path} must be a multiple of the tick.`, path);
}

export function readPolicy(document: unknown, tick: Price): PolicyInput {
  const fields = readFields(document ?? {}, policyFields, 'policy');
  const [floor, cap] = [
    readBound(fields.floor, 'policy.floor', tick),
    readBound(fields.cap, 'policy.cap', tick),
  ];
  if (floor !== null && cap !== null && floor > cap) {
    throw new Refusal('floor-above-cap', 'policy.floor must not be above policy.cap.', 'policy.floor');
  }
  if (fields.allowPremium !== undefined && typeof fields.allowPremium !== 'boolean') {
    throw new Refusal('wrong-type', 'policy.allowPremium must be true or false.', 'policy.allowPremium');
  }
  return {
    reference: readReference(fields.reference),
    weights: readWeights(fields.weights),
    floor,
    cap,
    chosen: readBound(fields.price, 'policy.price', tick),
    maximumDiscount: optional(fields.maximumDiscountPercent, (value) =>
      parsePercent(value, 'policy.maximumDiscountPercent'),
    ),
    allowPremium: fields.allowPremium === true,
    perScore: readPositive(fields.percentPerScore ?? '1', 'policy.percentPerScore')! / 100n,
    unknownPart: readPositive(fields.unknownPartPercent ?? '40', 'policy.unknownPartPercent')! / 100n,
    staleSessions: readCount(fields, 'staleSessions', 3),
    staleResultsDays: readCount(fields, 'staleResultsDays', 200),
    staleComparablesDays: readCount(fields, 'staleComparablesDays', 45),
    seed: optional(fields.seed, (value) => readWords(value, 'policy.seed')) ?? 'greenshoe',
  };
}

/** Millionths as a fixed number. */
export function fixedOfMillionths(value: bigint): Fixed {
  return fixedFrom(value, 6);
}
