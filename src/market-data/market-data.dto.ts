// The inputs of a price as they are recorded and shown: each a version with its source.

import { IsBoolean, IsObject } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsDay, IsText, Optional } from '../platform/http/validators.js';
import type { PricingInputEntity } from './pricing-input.entity.js';

/** One of each kind: market or index, results, comparables, potential. */
const documents = [
  {
    bars: [{ date: '2004-07-20', open: '0.52', high: '0.53', low: '0.50', close: '0.50', volume: '38000' }],
    bid: '0.49',
    ask: '0.51',
  },
  { close: '0.50', lastSession: '2004-07-20', adv20: '38075', volatility20: '0.51' },
  {
    trailingTwelveMonths: { end: '2003-12-31', revenue: '1248722', netIncome: '-2475497' },
    cash: '300000',
    debt: '0',
    sharesOutstanding: 19_500_000,
  },
  {
    peers: [
      {
        name: 'A peer',
        stage: 'growth',
        marketCap: '50000000',
        debt: '0',
        cash: '1000000',
        revenue: '9000000',
      },
    ],
  },
  { stage: 'early-revenue', score: 3, rationale: 'revenue grew ninefold in a year', by: 'M. Alvarez' },
];

export class PricingInputBody {
  @IsText(500, 'where the figures come from') source!: string;
  @IsDay('the day they stand for, YYYY-MM-DD') asOf!: string;
  @Optional() @IsBoolean() synthetic?: boolean;
  @IsObject()
  @JSONSchema({ description: 'the figures, by the kind that the path names', examples: documents })
  document!: Record<string, unknown>;
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
