import { Column, Entity, PrimaryColumn } from 'typeorm';
import { millionthsColumn, sharesColumn } from '../platform/database/columns.js';

@Entity('allocation_runs')
export class AllocationRunEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') offering!: string;
  @Column('integer') number!: number;
  /** A what-if: it changes nothing and can never be approved. */
  @Column('boolean') scenario!: boolean;
  @Column('text') state!: 'queued' | 'done' | 'failed';
  @Column('uuid') snapshot!: string;
  @Column('uuid') policy!: string;
  @Column('uuid', { nullable: true }) proposal!: string | null;
  @Column('uuid', { nullable: true }) parent!: string | null;
  /** Null until a run that was asked for at the clearing price has found it. */
  @Column('bigint', { nullable: true, transformer: millionthsColumn }) price!: bigint | null;
  @Column('boolean', { name: 'at_clearing' }) atClearing!: boolean;
  @Column('bigint', { nullable: true, transformer: sharesColumn }) supply!: number | null;
  @Column('bigint', { nullable: true, transformer: sharesColumn }) allocated!: number | null;
  @Column('text', { name: 'gross_proceeds', nullable: true }) grossProceeds!: string | null;
  @Column('text', { name: 'input_hash', nullable: true }) inputHash!: string | null;
  @Column('text', { name: 'result_hash', nullable: true }) resultHash!: string | null;
  @Column('jsonb', { nullable: true }) error!: { code: string; message: string; path?: string } | null;
  @Column('uuid', { name: 'requested_by' }) requestedBy!: string;
  @Column({ type: 'timestamptz', name: 'requested_at', precision: 3 }) requestedAt!: Date;
  @Column({ type: 'timestamptz', name: 'finished_at', precision: 3, nullable: true })
  finishedAt!: Date | null;
  @Column('uuid', { name: 'approved_by', nullable: true }) approvedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'approved_at', precision: 3, nullable: true })
  approvedAt!: Date | null;
  @Column('uuid', { name: 'released_by', nullable: true }) releasedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'released_at', precision: 3, nullable: true })
  releasedAt!: Date | null;
}
