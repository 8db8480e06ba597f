import { Column, Entity, PrimaryColumn } from 'typeorm';

export const inputKinds = ['market', 'index', 'results', 'comparables', 'potential', 'model'] as const;
export type InputKind = (typeof inputKinds)[number];

/** One version of one of the inputs of a price: who recorded it, when, from which source, as of which day. */
@Entity('pricing_inputs')
export class PricingInputEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') offering!: string;
  @Column('text') kind!: InputKind;
  @Column('integer') version!: number;
  @Column('jsonb') document!: Record<string, unknown>;
  @Column('text') source!: string;
  @Column('date', { name: 'as_of' }) asOf!: string;
  /** True where the figures are made up for a demonstration; said wherever they are shown. */
  @Column('boolean') synthetic!: boolean;
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 }) recordedAt!: Date;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
}
