// What an investor may send, and how an order is shown. The engine's own reader checks which fields belong
// together; here stand the fields, their types and ranges.

import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches, ValidateNested } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { Intent } from '../domain/order-admission.js';
import type { OrderTerms, StepMode } from '../domain/order.js';
import { Refusal } from '../domain/refusal.js';
import { onlyDocumented } from '../platform/http/schemas.js';
import { IsId, IsOneOf, IsPercent, IsPrice, IsShares, Optional } from '../platform/http/validators.js';
import type { OrderEntity, OrderState } from './order.entity.js';
import { stepsText, termsDocument, type OrderTermsDocument } from './order-document.js';
import { orderShapes } from './order-shapes.js';

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

export class StepBody {
  @IsPrice('a decimal string with at most 6 decimals, above zero and on the tick; each step has another')
  limit!: string;
  @IsShares() shares!: number;
}

@JSONSchema({ [onlyDocumented]: orderShapes })
export class OrderBody {
  @IsOneOf<Intent>({
    indication:
      'interest that binds nobody; taken before effectiveness, counted apart, lapses at the close unless confirmed',
    'conditional-offer':
      'taken before effectiveness; becomes an order when the window after effectiveness ends, unless withdrawn before',
    order: 'binds, and counts in the book; taken while the book is open',
  })
  intent!: Intent;
  @IsOneOf<OrderTerms['type']>({
    limit: 'wants its size at every price up to its limit',
    market: 'a strike order: wants its size at every price',
    step: 'wants what its steps say, each up to its own limit',
    percent: 'wants a part of the supply, up to its limit where it has one',
  })
  type!: OrderTerms['type'];
  @Optional() @IsShares() shares?: number;
  @Optional()
  @IsPrice(
    'an amount of money as a decimal string with at most 6 decimals; it buys floor(amount / price) shares',
  )
  amount?: string;
  @Optional()
  @IsPrice(
    'a decimal string with at most 6 decimals, above zero and on the tick: the most that the order pays a share',
  )
  limit?: string;
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => StepBody)
  @JSONSchema({ description: 'one to 100 steps, each with its own limit' })
  steps?: StepBody[];
  @Optional()
  @IsOneOf<StepMode>({
    exclusive: 'at a price the order wants the largest of the steps whose limit is not below it',
    cumulative: 'at a price it wants the sum of the steps whose limit is not below it',
  })
  stepMode?: StepMode;
  @Optional()
  @IsPercent('per cent of the supply as a decimal string, above 0 and at most 100')
  percent?: string;
  @Optional()
  @IsShares(1, 'a whole number of shares from 1: the fewest that the order takes, less is nothing')
  minimumFill?: number;
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
  state: OrderState;
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

/** An order as a line of a file. */
export function toOrderLine({ steps, ...view }: OrderView): Omit<OrderView, 'steps'> & { steps?: string } {
  return steps === undefined ? view : { ...view, steps: stepsText(steps) };
}

export type LineResult = {
  /** Of a file its line there, with the header as one; of a list in JSON its place from 1. */
  line: number;
  order?: string;
  version?: number;
  code?: string;
  detail?: string;
  path?: string;
  /** Of a gate that stops the line. */
  gate?: string;
  rule?: string;
  citation?: string;
  missing?: readonly string[];
  remedy?: string;
};

export type BatchView = {
  lines: number;
  taken: number;
  /** Lines of a file that was exported whose orders stand as they say. */
  unchanged: number;
  refused: number;
  dryRun: boolean;
  /** Only of a file that came before, under whatever key: when it was taken. Nothing is taken again: what stands here is what was taken then, or with dryRun what would be said of its lines. */
  takenBefore?: string;
  results: LineResult[];
};
