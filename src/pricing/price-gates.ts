import { decimalText, type Fixed, shortText, unitsOf } from '../domain/pricing/fixed-point.js';
import { evaluateGate, type GateAnswer } from '../domain/gates/evaluate-gate.js';
import { formatAmount, formatPrice, type Price } from '../domain/price.js';
import { Refusal } from '../domain/refusal.js';
import type { PriceRequest } from './price-request.js';

type Inputs = Record<string, unknown>;

/** The gates that a price can pass or fail, and those of size that stand beside them. */
export const pricingGates = ['G4', 'G5', 'G6', 'G24', 'G31', 'G32', 'G34a', 'G34b', 'G34c', 'G35a'] as const;
export type PricingGate = (typeof pricingGates)[number];

function closesOf({ market }: PriceRequest): Inputs[] {
  return market.closes.map(({ date, close }) => ({ date, close: shortText(unitsOf(close, 6), 6) }));
}

/** What the deal itself tells a gate at a price; what the desk adds in `deal.gates` goes before it. */
function knownInputs(gate: PricingGate, request: PriceRequest, price: Price): Inputs {
  const { deal, asOf, market } = request;
  const all = deal.shares + deal.overAllotment;
  const outstanding = deal.sharesOutstanding ?? request.results?.sharesOutstanding ?? undefined;
  const close = market.close === null ? undefined : decimalText(unitsOf(market.close, 6), 6);
  const issue = {
    outstandingShares: outstanding,
    issuableShares: all,
    price: formatPrice(price),
    closes: closesOf(request),
  };
  const byGate: Record<PricingGate, Inputs> = {
    G4: { finalShares: deal.shares, finalPrice: formatPrice(price) },
    G5: { price: formatPrice(price) },
    G6: {
      baseShares: deal.shares,
      additionalShares: deal.overAllotment,
      warrantShares: warrantShares(all, deal.warrantsPerShare),
      outstandingShares: outstanding,
    },
    G24: { underwriting: deal.underwriting, baseShares: deal.shares, optionShares: deal.overAllotment },
    G31: issue,
    G32: issue,
    G34a: { priceUsed: close, priceOn: market.lastSession ?? undefined },
    G34b: {
      priceUsed: close,
      priceOn: market.lastSession ?? undefined,
      saleOn: asOf,
      offeredNow: formatAmount(BigInt(all) * price),
    },
    G34c: {},
    G35a: {},
  };
  return byGate[gate];
}

function warrantShares(shares: number, perShare: Fixed | null): number | undefined {
  if (perShare === null) return undefined;
  return Number((BigInt(shares) * perShare) / 10n ** 18n);
}

/** A gate is asked where the desk gave inputs for it, or where the deal itself calls for it. */
function isAsked(gate: PricingGate, { deal }: PriceRequest): boolean {
  if (deal.gates[gate] !== undefined) return true;
  if (gate === 'G6') return true;
  if (gate === 'G24') return deal.underwriting === 'firm-commitment';
  if (gate === 'G31') return deal.listing === 'nasdaq';
  return gate === 'G32' && deal.listing === 'nyse';
}

function judge(gate: PricingGate, request: PriceRequest, price: Price): GateAnswer {
  const known = knownInputs(gate, request, price);
  const given = request.deal.gates[gate] ?? {};
  const inputs = { on: request.asOf, ...withoutGaps(known), ...given };
  try {
    return evaluateGate(gate, inputs) as GateAnswer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const path = `deal.gates.${gate}${(error.path ?? '').replace(/^inputs/, '')}`;
    throw new Refusal(error.code, error.message, path, error.regulation);
  }
}

function withoutGaps(inputs: Inputs): Inputs {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined));
}

/** The gates at a price, under the rules of the day the price stands for. Refuses unknown gates in `deal.gates`. */
export function gatesAt(request: PriceRequest, price: Price): GateAnswer[] {
  const known: readonly string[] = pricingGates;
  const unknown = Object.keys(request.deal.gates).find((gate) => !known.includes(gate));
  if (unknown !== undefined) {
    const message = `deal.gates may name ${pricingGates.join(', ')}.`;
    throw new Refusal('unknown-gate', message, `deal.gates.${unknown}`);
  }
  return pricingGates.filter((gate) => isAsked(gate, request)).map((gate) => judge(gate, request, price));
}
