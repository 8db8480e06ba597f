// What is asked of a price and of an allocation policy, and how both are shown.

import { Type } from 'class-transformer';
import { IsObject, Matches, ValidateNested } from 'class-validator';
import { formatPrice } from '../domain/price.js';
import { SignatureBody } from '../platform/auth/signatures.js';
import { IsId, IsPrice, IsText, Optional } from '../platform/http/validators.js';
import type { AllocationPolicyEntity } from './allocation-policy.entity.js';
import type { PriceProposalEntity } from './price-proposal.entity.js';

export class PolicyBody {
  @IsText(100) name!: string;
  /** The engine's policy without its price, which comes with the run. */
  @IsObject() policy!: Record<string, unknown>;
}

export class ProposeBody {
  @IsPrice() price!: string;
  @IsId('the allocation policy that runs when the price is approved') policy!: string;
  @IsText(4000, 'why this price, in words') rationale!: string;
  @Optional() @IsId('the countered proposal that this one answers') answers?: string;
}

export class ApproveBody {
  @Matches(/^[0-9a-f]{64}$/) proposalHash!: string;
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
  policy: Record<string, unknown>;
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
  state: string;
  price: string;
  policy: string;
  proposalHash: string;
  answers: string | null;
  proposedBy: string;
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  words: string | null;
  counterPrice: string | null;
  document: Record<string, unknown>;
};

export function toProposalView(proposal: PriceProposalEntity): ProposalView {
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
    document: proposal.document,
  };
}
