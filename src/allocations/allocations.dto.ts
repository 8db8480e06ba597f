// What is asked of an allocation, and how runs and their lines are shown.

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  Matches,
  ValidateNested,
} from 'class-validator';
import { overrideReasons, type OverrideReason } from '../domain/override.js';
import { formatPrice } from '../domain/price.js';
import { IsId, IsPrice, IsShares, IsText, Optional } from '../platform/http/validators.js';
import type { AllocationRunEntity } from './allocation-run.entity.js';

export class RunBody {
  @IsId('the allocation policy to run') policy!: string;
  @IsBoolean() scenario!: boolean;
  @Optional() @IsPrice('the price of a scenario; a run at the approved price takes none') price?: string;
}

export class ApproveRunBody {
  @Matches(/^[0-9a-f]{64}$/) resultHash!: string;
}

export class OverrideBody {
  @IsId('the order whose line is set') order!: string;
  @IsShares(0, 'what the order gets instead of what the policy gave') shares!: number;
  @IsIn(overrideReasons) reason!: OverrideReason;
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
  state: string;
  policy: string;
  proposal: string | null;
  /** The run whose lines were changed by hand to make this one. */
  parent: string | null;
  price: string | null;
  supply: number | null;
  allocated: number | null;
  unallocated: number | null;
  grossProceeds: string | null;
  inputHash: string | null;
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

/** One line of a run. `investor` and `legalName` are for the desk, compliance and the issuer. */
export type LineView = {
  order: string;
  investor: string;
  legalName?: string;
  category?: string;
  wanted: number;
  shares: number;
  overAllotted: number | null;
  amount: string;
  reason: string | null;
  explanation: readonly Record<string, unknown>[];
  /** What the policy gave, and why the desk gave something else; for the desk, compliance and the issuer. */
  override?: { formula: number; reason: string; note: string | null };
};
