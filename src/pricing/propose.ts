import { canonicalJson } from '../domain/canonical.js';
import { decimalText, type Fixed, one, over, shortText, unitsOf } from '../domain/pricing/fixed-point.js';
import { formatPrice, type Price } from '../domain/price.js';
import { type PriceAnswer, proposePrice } from '../domain/pricing/pricing.js';
import { type GridRow, gridOf } from './grid-view.js';
import { numbersOf, type PriceModel } from '../domain/pricing/price-model.js';
import { type PreparedQuestion, prepareQuestion } from './price-question.js';
import { type PriceRequest, readPriceRequest } from './price-request.js';
import { type Flag, flagsOf, type Section, sectionsOf } from './sections.js';
import { type SensitivityRow, sensitivityOf } from './sensitivity.js';
import { type Draws, type Simulation, simulate } from './simulation.js';
import { gatesAt } from './price-gates.js';
import type { GateAnswer } from '../domain/gates/evaluate-gate.js';

/** A step of the waterfall: currency and percentage points of the reference price. */
export type StepView = { step: string; amount: string; points: string };

/** The proposal as it is printed, stored and approved. Prices are decimal strings, percentages too. */
export type ProposalDocument = {
  asOf: string;
  issuer: string;
  currency: string;
  referencePrice: {
    kind: string;
    sessions?: number;
    price: string;
    close: string | null;
    vwap: string | null;
    minimumPrice: string | null;
  };
  discount: {
    percent: string;
    errorPercent: string;
    terms: { term: string; percent: string; known: boolean }[];
    proposalToReferencePercent: string;
    proposalToClosePercent: string | null;
  };
  price: string;
  low: string;
  high: string;
  parts: {
    part: string;
    weight: string;
    value: string | null;
    low: string | null;
    high: string | null;
    why?: string;
  }[];
  binding: { bound: string; at: string; without: string } | null;
  waterfall: { from: string; steps: StepView[]; to: string };
  sections: Section[];
  grid: GridRow[];
  gates: GateAnswer[];
  flags: Flag[];
  sensitivity: SensitivityRow[];
  draws: Draws;
  terms: unknown;
  policy: unknown;
  model: { name: string; dated: string };
  inputHash: string;
  proposalHash: string;
};

/** A proposal with the interval of its draws beside it. */
export type SimulatedProposal = ProposalDocument & { simulation: Simulation };

export type Sha256 = (text: string) => string;

export function priceText(value: Fixed): string {
  return shortText(unitsOf(value, 6), 6);
}

function optionalText(value: Fixed | null | undefined): string | null {
  return value === null || value === undefined ? null : priceText(value);
}

/** A fraction as a percentage with two to four decimals: 0.26 is `26.00`. */
export function percentText(fraction: Fixed): string {
  return shortText(unitsOf(fraction * 100n, 4), 4, 2);
}

export function millionthsOf(value: Fixed): Price {
  return unitsOf(value, 6);
}

function waterfallOf(answer: PriceAnswer): ProposalDocument['waterfall'] {
  const steps = answer.steps.map(({ step, tenths, points }) => ({
    step,
    amount: shortText(unitsOf(tenths * answer.tenth, 7), 7),
    points: shortText(points, 6, 2),
  }));
  return { from: tenthText(answer.reference), steps, to: priceText(answer.price) };
}

function tenthText(value: Fixed): string {
  return shortText(unitsOf(value, 7), 7);
}

function partsOf(
  answer: PriceAnswer,
  { question, peers }: PreparedQuestion,
  request: PriceRequest,
): ProposalDocument['parts'] {
  const why = {
    market: undefined,
    comparables: typeof peers === 'string' ? peers : 'no comparable companies were given',
    book: request.book === null ? 'no book was given' : 'the book does not cover base and over-allotment',
  };
  const valued = { market: answer.market, comparables: question.comparables, book: question.book };
  return (['market', 'comparables', 'book'] as const).map((part) => {
    const found = valued[part];
    return {
      part,
      weight: decimalText(BigInt(answer.weights[part]), 6),
      value: optionalText(found?.value),
      low: optionalText(found?.low),
      high: optionalText(found?.high),
      ...(found ? {} : { why: why[part] }),
    };
  });
}

function discountView(answer: PriceAnswer, request: PriceRequest): ProposalDocument['discount'] {
  const { close } = request.market;
  return {
    percent: percentText(answer.discount),
    errorPercent: percentText(answer.discountError),
    terms: answer.terms.map(({ term, discount, known }) => ({ term, percent: percentText(discount), known })),
    proposalToReferencePercent: percentText(one - over(answer.price, answer.reference)),
    proposalToClosePercent: close === null ? null : percentText(one - over(answer.price, close)),
  };
}

function referenceView(
  answer: PriceAnswer,
  { market, policy }: PriceRequest,
): ProposalDocument['referencePrice'] {
  const sessions = policy.reference.kind === 'vwap' ? policy.reference.sessions : 10;
  return {
    ...policy.reference,
    price: tenthText(answer.reference),
    close: optionalText(market.close),
    vwap: optionalText(market.vwap(sessions)),
    minimumPrice: optionalText(market.minimumPrice),
  };
}

/** Makes the proposal for a request document under a model. The same input gives the same document anywhere. */
export function propose(document: unknown, model: PriceModel, sha256: Sha256): ProposalDocument {
  const request = readPriceRequest(document);
  const prepared = prepareQuestion(request);
  const numbers = numbersOf(model);
  const answer = proposePrice(prepared.question, numbers);
  const price = millionthsOf(answer.price);
  const { asOf, deal, policy } = request;
  const { deal: terms, policy: choices = {} } = request.document;
  const inputHash = sha256(canonicalJson(hashable(request.document)));
  const proposed = {
    price: formatPrice(price),
    terms: hashable(terms),
    policy: hashable(choices),
    inputHash,
  };
  return {
    asOf,
    issuer: deal.issuer,
    currency: deal.currency,
    referencePrice: referenceView(answer, request),
    discount: discountView(answer, request),
    price: proposed.price,
    low: priceText(answer.low),
    high: priceText(answer.high),
    parts: partsOf(answer, prepared, request),
    binding: answer.binding && {
      bound: answer.binding.bound,
      at: priceText(answer.binding.at),
      without: priceText(answer.binding.without),
    },
    waterfall: waterfallOf(answer),
    sections: sectionsOf(request, prepared, answer),
    grid: gridOf(request, price),
    gates: gatesAt(request, price),
    flags: flagsOf(request, prepared, answer),
    sensitivity: sensitivityOf(prepared.question, numbers, answer),
    draws: { seed: policy.seed, runs: policy.runs, tick: formatPrice(deal.tick) },
    terms,
    policy: choices,
    model: { name: model.name, dated: model.dated },
    inputHash,
    proposalHash: sha256(canonicalJson(proposed)),
  };
}

/** The proposal and its draws in one go, as the command line prints them. */
export function proposeAndSimulate(document: unknown, model: PriceModel, sha256: Sha256): SimulatedProposal {
  const proposal = propose(document, model, sha256);
  return { ...proposal, simulation: simulate(proposal.parts, proposal.draws, sha256) };
}

// Canonical JSON takes whole numbers only: statistics that came as fractions are hashed as their own text.
function hashable(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return String(value);
  if (Array.isArray(value)) return value.map(hashable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, hashable(field)]));
}
