// What an investor may send, and how an order is shown. The engine's own reader checks which fields belong
// together; here stand the fields, their types and ranges.

import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { intents, type Intent } from '../domain/order-admission.js';
import type { OrderTerms } from '../domain/order.js';
import { Refusal } from '../domain/refusal.js';
import { IsId, IsPercent, IsPrice, IsShares, Optional } from '../platform/http/validators.js';
import type { OrderEntity } from './order.entity.js';
import { termsDocument, type OrderTermsDocument } from './order-document.js';

const IsChannel = () =>
  applyDecorators(
    IsString(),
    Matches(/^(?!investor$)[a-z][a-z0-9 -]{0,31}$/),
    JSONSchema({
      description:
        'how the client gave the order to the desk, in lower-case letters: telephone, chat, e-mail',
      examples: ['telephone'],
    }),
  );

const orderTypes = ['limit', 'market', 'step', 'percent'] as const;

export class StepBody {
  @IsPrice() limit!: string;
  @IsShares() shares!: number;
}

export class OrderBody {
  @IsIn(intents) intent!: Intent;
  @IsIn(orderTypes) type!: OrderTerms['type'];
  @Optional() @IsShares() shares?: number;
  @Optional() @IsPrice('an amount of money as a decimal string with at most 6 decimals') amount?: string;
  @Optional() @IsPrice() limit?: string;
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => StepBody)
  steps?: StepBody[];
  @Optional() @IsIn(['exclusive', 'cumulative']) stepMode?: 'exclusive' | 'cumulative';
  @Optional() @IsPercent() percent?: string;
  @Optional() @IsShares() minimumFill?: number;
  @Optional() @IsId('the client, where the desk enters an order for one') investor?: string;
  @Optional() @IsChannel() channel?: string;
}

/** How an order came in: an investor's own, or the channel that the desk names. */
export function channelOf({ role }: { role: string }, { channel }: OrderBody, before = 'desk'): string {
  if (role !== 'investor') return channel ?? before;
  if (channel === undefined) return 'investor';
  throw new Refusal('unknown-field', '"channel" is not a field here. Leave it out.', 'channel');
}

/** What the body asks for, apart from intent, client and channel. */
export function termsOf(body: OrderBody): object {
  const terms: Partial<Record<keyof OrderBody, unknown>> = {};
  for (const field of Object.keys(body) as Array<keyof OrderBody>) {
    const value = body[field];
    if (!besideTerms.has(field) && value !== undefined && value !== null) terms[field] = value;
  }
  return terms;
}

const besideTerms: ReadonlySet<string> = new Set(['intent', 'investor', 'channel']);

export type OrderView = OrderTermsDocument & {
  id: string;
  offering: string;
  investor: string;
  intent: Intent;
  state: string;
  version: number;
  channel: string;
  receivedAt: string;
  changedAt: string;
};

export function toOrderView(order: OrderEntity): OrderView {
  return {
    id: order.id,
    offering: order.offering,
    investor: order.investor,
    intent: order.intent,
    state: order.state,
    version: order.version,
    channel: order.channel,
    receivedAt: order.receivedAt.toISOString(),
    changedAt: order.changedAt.toISOString(),
    ...termsDocument(order),
  };
}

/** `line` counts from 1, without the header. */
export type LineResult = {
  line: number;
  order?: string;
  version?: number;
  code?: string;
  detail?: string;
  path?: string;
};

export type BatchView = {
  lines: number;
  taken: number;
  refused: number;
  dryRun: boolean;
  results: LineResult[];
};
