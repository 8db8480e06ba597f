import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A named, versioned policy of the engine, without a price: the price comes with the run. */
@Entity('allocation_policies')
export class AllocationPolicyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') offering!: string;
  @Column('text') name!: string;
  @Column('integer') version!: number;
  @Column('text') sentence!: string;
  @Column('jsonb') policy!: Readonly<Record<string, unknown>>;
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 }) recordedAt!: Date;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
}
