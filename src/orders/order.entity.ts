// The row of an order: whose it is, where it stands, and what it asks for.

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Intent } from '../domain/order-admission.js';
import type { OrderTerms } from '../domain/order.js';
import { formatPrice } from '../domain/price.js';
import { millionthsColumn, sharesColumn } from '../platform/database/columns.js';

export const orderStates = ['live', 'withdrawn', 'lapsed'] as const;
/** `live`: in the book; `withdrawn`: taken back; `lapsed`: it never became an order, or a gate stopped it. */
export type OrderState = (typeof orderStates)[number];

@Entity('orders')
export class OrderEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') offering!: string;
  @Column('uuid') investor!: string;
  @Column('text') intent!: Intent;
  @Column('text') state!: OrderState;
  @Column('integer') version!: number;
  @Column({ type: 'timestamptz', name: 'received_at', precision: 3 }) receivedAt!: Date;
  /** `investor`, or how the client gave the order to the desk. */
  @Column('text') channel!: string;
  @Column('text') type!: OrderTerms['type'];
  @Column('bigint', { nullable: true, transformer: sharesColumn }) shares!: number | null;
  @Column('bigint', { nullable: true, transformer: millionthsColumn }) amount!: bigint | null;
  @Column('bigint', { name: 'limit_price', nullable: true, transformer: millionthsColumn }) limit!:
    bigint | null;
  @Column('jsonb', { nullable: true }) steps!: ReadonlyArray<{ limit: string; shares: number }> | null;
  @Column('text', { name: 'step_mode', nullable: true }) stepMode!: 'exclusive' | 'cumulative' | null;
  @Column('bigint', { nullable: true, transformer: millionthsColumn }) percent!: bigint | null;
  @Column('bigint', { name: 'minimum_fill', nullable: true, transformer: sharesColumn }) minimumFill!:
    number | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 }) changedAt!: Date;
}

/** The columns that hold what an order asks for. */
export function termsColumns(order: OrderTerms) {
  const sized = order.type === 'limit' || order.type === 'market' ? order : null;
  return {
    type: order.type,
    shares: sized?.shares ?? null,
    amount: sized?.amount ?? null,
    limit: order.type === 'limit' || order.type === 'percent' ? (order.limit ?? null) : null,
    steps:
      order.type === 'step'
        ? order.steps.map(({ limit, shares }) => ({ limit: formatPrice(limit), shares }))
        : null,
    stepMode: order.type === 'step' ? order.stepMode : null,
    percent: order.type === 'percent' ? order.percent : null,
    minimumFill: order.minimumFill > 0 ? order.minimumFill : null,
  };
}

/** Version 1 of an order. */
export function newOrder(
  of: Pick<OrderEntity, 'id' | 'offering' | 'investor' | 'intent' | 'channel'>,
  terms: OrderTerms,
  now: Date,
): OrderEntity {
  const order = new OrderEntity();
  // Assigned one by one: spread and assigned at once, a new order costs as much as its hash.
  order.id = of.id;
  order.offering = of.offering;
  order.investor = of.investor;
  order.intent = of.intent;
  order.channel = of.channel;
  order.state = 'live';
  order.version = 1;
  order.receivedAt = now;
  order.createdAt = now;
  order.changedAt = now;
  return Object.assign(order, termsColumns(terms));
}

/** A new order as a JSON record that PostgreSQL reads with many others at once. */
export function orderRow(order: OrderEntity): Record<string, unknown> {
  return {
    id: order.id,
    investor: order.investor,
    intent: order.intent,
    channel: order.channel,
    type: order.type,
    shares: order.shares,
    amount: order.amount?.toString(),
    limit_price: order.limit?.toString(),
    steps: order.steps,
    step_mode: order.stepMode,
    percent: order.percent?.toString(),
    minimum_fill: order.minimumFill,
  };
}
