// What is asked of a price and of an allocation policy, and how both are shown.

import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { ProposalState } from '../domain/pricing/price-approval.js';
import { formatPrice } from '../domain/price.js';
import { SignatureBody } from '../platform/auth/signatures.js';
import { onlyDocumented } from '../platform/http/schemas.js';
import { IsHash, IsId, IsPrice, IsText, Optional } from '../platform/http/validators.js';
import type { AllocationPolicyEntity } from './allocation-policy.entity.js';
import { policyShape } from './policy-shape.js';
import type { KeptProposal, PriceProposalEntity } from './price-proposal.entity.js';
import type { UsedInput } from './price-proposer.js';
import type { PriceSimulationEntity } from './price-simulation.entity.js';
import type { SimulatedProposal } from './propose.js';
import type { Draws } from './simulation.js';

@JSONSchema({ [onlyDocumented]: { properties: { policy: policyShape } } })
export class PolicyBody {
  @IsText(100, 'its name, of 1 to 100 characters') name!: string;
  @IsObject() policy!: Record<string, unknown>;
}

const choices = {
  reference: { vwap: 5 },
  weights: { market: '0.6', comparables: '0.1', book: '0.3' },
  maximumDiscountPercent: '30',
  allowPremium: false,
  percentPerScore: '1',
  unknownPartPercent: '40',
  staleSessions: 3,
  seed: 'rush-2004',
  runs: 1_000,
  tolerances: { lastClosePercent: '2', demandAtPricePercent: '5', terms: [] },
};
const supposedInputs = {
  deal: { shares: 8_000_000, sharesOutstanding: 19_500_000 },
  potential: { stage: 'growth', score: 4, rationale: 'two new products', by: 'M. Alvarez' },
  comparables: null,
};

/** The price that the desk asks for, and choices for it beside those in the offering's terms. */
export class ChoicesBody {
  @Optional() @IsPrice("the price to propose; the model's own where none is given") price?: string;
  @Optional()
  @IsObject()
  @JSONSchema({ description: 'choices of the pricing policy, over those in the terms', examples: [choices] })
  pricing?: Record<string, unknown>;
}

/** What a price would be if: inputs of the pricing service that stand for the recorded ones, null for none. */
export class PreviewBody extends ChoicesBody {
  @Optional()
  @IsObject()
  @JSONSchema({ description: 'supposed inputs by kind, null for none', examples: [supposedInputs] })
  inputs?: Record<string, unknown>;
  @Optional()
  @IsObject()
  @JSONSchema({ description: 'coefficients of the model by name', examples: [{ 'best-efforts': '0.12' }] })
  coefficients?: Record<string, unknown>;
}

export class ProposeBody extends ChoicesBody {
  @IsId('the allocation policy that runs when the price is approved') policy!: string;
  @IsText(4000, 'why this price, in words') rationale!: string;
  @Optional() @IsId('the countered proposal that this one answers') answers?: string;
}

export class ApproveBody {
  @IsHash('the proposalHash as it was read: 64 hex digits') proposalHash!: string;
  /** A person signs the hash; a program's API key is its signature. */
  @Optional() @ValidateNested() @Type(() => SignatureBody) signature?: SignatureBody;
}

export class WordsBody {
  @IsText(4000) words!: string;
}

export class CounterBody {
  @IsPrice() price!: string;
  @IsText(4000) words!: string;
}

export type PolicyView = {
  id: string;
  name: string;
  version: number;
  sentence: string;
  /** As it was recorded; an issuer without the names reads how many investors it names (`namedInvestors`), not which. */
  policy: Readonly<Record<string, unknown>>;
  recordedAt: string;
};

export function toPolicyView({
  id,
  name,
  version,
  sentence,
  policy,
  recordedAt,
}: AllocationPolicyEntity): PolicyView {
  return { id, name, version, sentence, policy, recordedAt: recordedAt.toISOString() };
}

export type ProposalView = {
  id: string;
  offering: string;
  number: number;
  state: ProposalState;
  price: string;
  policy: string;
  /** The hash that its approval names and signs. */
  proposalHash: string;
  answers: string | null;
  proposedBy: string;
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  words: string | null;
  counterPrice: string | null;
  /** The interval by draws, which a job works out after the proposal is made. */
  simulation: SimulationView;
  document: KeptProposal;
};

export type SimulationView = {
  state: 'queued' | 'done';
  seed: string;
  runs: number;
  p10: string | null;
  p50: string | null;
  p90: string | null;
  simulatedAt: string | null;
};

function toSimulationView(made: PriceSimulationEntity | null, { seed, runs }: Draws): SimulationView {
  if (made === null)
    return { state: 'queued', seed, runs, p10: null, p50: null, p90: null, simulatedAt: null };
  const [p10, p50, p90] = [made.p10, made.p50, made.p90].map(formatPrice) as [string, string, string];
  return { state: 'done', seed, runs, p10, p50, p90, simulatedAt: made.simulatedAt.toISOString() };
}

/** What a price would be: the same document as in a proposal, of which nothing is kept. */
export type PreviewView = { pricing: SimulatedProposal; inputs: UsedInput[] };

export function toProposalView(
  proposal: PriceProposalEntity,
  made: PriceSimulationEntity | null,
): ProposalView {
  const { pricing } = proposal.document;
  return {
    id: proposal.id,
    offering: proposal.offering,
    number: proposal.number,
    state: proposal.state,
    price: formatPrice(proposal.price),
    policy: proposal.policy,
    proposalHash: proposal.proposalHash,
    answers: proposal.answers,
    proposedBy: proposal.proposedBy,
    proposedAt: proposal.proposedAt.toISOString(),
    decidedBy: proposal.decidedBy,
    decidedAt: proposal.decidedAt?.toISOString() ?? null,
    words: proposal.words,
    counterPrice: proposal.counterPrice === null ? null : formatPrice(proposal.counterPrice),
    simulation: toSimulationView(made, pricing.draws),
    document: proposal.document,
  };
}
