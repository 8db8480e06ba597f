import { type DealType, dealTypes } from '../domain/pricing/discount.js';
import { type Fields, readFields, readOptionalShares, readShares } from '../domain/document.js';
import { optional, readPositive, readWords } from '../domain/pricing/decimal-input.js';
import { type Fixed, fixedFrom } from '../domain/pricing/fixed-point.js';
import { type Price, parseAmount, parsePercent, parsePrice } from '../domain/price.js';
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

const dealFields = new Set(
  `issuer currency type underwriting shares overAllotment tick sharesOutstanding dilutedShares spreadPercent
  expenses warrantsPerShare dollarsPerUnit listing gates`.split(/\s+/),
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

/** Millionths as a fixed number. */
export function fixedOfMillionths(value: bigint): Fixed {
  return fixedFrom(value, 6);
}
