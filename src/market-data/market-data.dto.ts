// The inputs of a price as they are recorded and shown: each a version with its source.

import { IsBoolean, IsObject } from 'class-validator';
import { IsDay, IsText, Optional } from '../platform/http/validators.js';
import type { PricingInputEntity } from './pricing-input.entity.js';

export class PricingInputBody {
  @IsText(500, 'where the figures come from') source!: string;
  @IsDay('the day they stand for, YYYY-MM-DD') asOf!: string;
  @Optional() @IsBoolean() synthetic?: boolean;
  @IsObject() document!: Record<string, unknown>;
}

export class InputFileBody {
  @IsText(500, 'where the file comes from') source!: string;
  @IsDay('the day as of which the file is read, YYYY-MM-DD') asOf!: string;
  @Optional() @IsBoolean() synthetic?: boolean;
  @IsText(8_000_000, 'the file itself: CSV, or the JSON of filed company facts') content!: string;
  @Optional()
  @IsText(40, 'prices as traded = prices in the file x this, such as 5 or 1/840')
  splitFactor?: string;
}

export type PricingInputView = {
  id: string;
  kind: string;
  version: number;
  source: string;
  asOf: string;
  synthetic: boolean;
  recordedAt: string;
  recordedBy: string;
  document: Record<string, unknown>;
};

export function toPricingInputView(input: PricingInputEntity): PricingInputView {
  const { id, kind, version, source, asOf, synthetic, recordedAt, recordedBy, document } = input;
  return {
    id,
    kind,
    version,
    source,
    asOf,
    synthetic,
    recordedAt: recordedAt.toISOString(),
    recordedBy,
    document,
  };
}
