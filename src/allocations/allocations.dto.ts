// What is asked of an allocation, and how runs and their lines are shown.

import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, ValidateNested } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { ExplanationStep, Reason } from '../domain/explanation.js';
import type { OverrideReason } from '../domain/override.js';
import { formatPrice } from '../domain/price.js';
import { IsHash, IsId, IsOneOf, IsPrice, IsShares, IsText, Optional } from '../platform/http/validators.js';
import type { AllocationRunEntity } from './allocation-run.entity.js';

export class RunBody {
  @IsId('the allocation policy to run') policy!: string;
  @IsBoolean()
  @JSONSchema({
    description: 'true: a what-if that changes nothing; false: a run that counts, at the approved price',
  })
  scenario!: boolean;
  @Optional() @IsPrice('the price of a scenario; a run at the approved price takes none') price?: string;
}

export class ApproveRunBody {
  @IsHash('the resultHash of the run that is approved, as it was read: 64 hex digits') resultHash!: string;
}

export class OverrideBody {
  @IsId('the order whose line is set') order!: string;
  @IsShares(0, 'what the order gets instead of what the policy gave') shares!: number;
  @IsOneOf<OverrideReason>({
    'anchor-commitment': 'it committed early, and the deal was built on it',
    'long-term-holder': 'it holds what it buys',
    concentration: 'too much would lie in one hand',
    eligibility: 'it may not hold as much',
    'settlement-risk': 'it may not pay',
    'issuer-request': 'the issuer asked for it',
    correction: 'a mistake is put right',
  })
  reason!: OverrideReason;
  @Optional() @IsText(500, 'words for the file; no investor sees them') note?: string;
}

export class OverridesBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => OverrideBody)
  lines!: OverrideBody[];
}

export type RunView = {
  id: string;
  offering: string;
  number: number;
  scenario: boolean;
  /** `queued` until its job has run, then `done`, or `failed` with an `error`. */
  state: 'queued' | 'done' | 'failed';
  policy: string;
  proposal: string | null;
  /** The run whose lines were changed by hand to make this one. */
  parent: string | null;
  /** Null until a run that was asked for at the clearing price has found it. */
  price: string | null;
  supply: number | null;
  allocated: number | null;
  unallocated: number | null;
  grossProceeds: string | null;
  inputHash: string | null;
  /** The hash of the list, which its approval names. */
  resultHash: string | null;
  error: { code: string; message: string; path?: string } | null;
  requestedAt: string;
  finishedAt: string | null;
  approvedAt: string | null;
  releasedAt: string | null;
};

export function toRunView(run: AllocationRunEntity): RunView {
  return {
    id: run.id,
    offering: run.offering,
    number: run.number,
    scenario: run.scenario,
    state: run.state,
    policy: run.policy,
    proposal: run.proposal,
    parent: run.parent,
    price: run.price === null ? null : formatPrice(run.price),
    supply: run.supply,
    allocated: run.allocated,
    unallocated: run.supply === null || run.allocated === null ? null : run.supply - run.allocated,
    grossProceeds: run.grossProceeds,
    inputHash: run.inputHash,
    resultHash: run.resultHash,
    error: run.error,
    requestedAt: run.requestedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    approvedAt: run.approvedAt?.toISOString() ?? null,
    releasedAt: run.releasedAt?.toISOString() ?? null,
  };
}

/** A step of the engine, or the desk's own, which says why by a code. */
export type LineStep = ExplanationStep & { reason?: OverrideReason };

/** One line of a run. */
export type LineView = {
  order: string;
  /** For the investor itself, its member, the desk and compliance; for the issuer where the desk grants it the names. */
  investor?: string;
  legalName?: string;
  category?: string;
  wanted: number;
  shares: number;
  overAllotted: number | null;
  /** Shares times price. */
  amount: string;
  /** Why it got nothing; null where it got something. */
  reason: Reason | null;
  explanation: readonly LineStep[];
  /** What the run that is compared with gives the order, and how much more this one does; null where it is not in it. */
  against?: { shares: number; more: number } | null;
  /**
   * What the policy gave, and why the desk gave something else; for the desk, compliance and the issuer. The note is for
   * the desk's file, and no issuer without the names reads it.
   */
  override?: { formula: number; reason: OverrideReason; note?: string | null };
};
