import { Column, Entity, PrimaryColumn } from 'typeorm';
import { millionthsColumn } from '../platform/database/columns.js';

/** The draws of a proposal, once they are made: from its printed parts and its seed, and never changed. */
@Entity('price_simulations')
export class PriceSimulationEntity {
  @PrimaryColumn('uuid') proposal!: string;
  @Column('text') seed!: string;
  @Column('integer') runs!: number;
  @Column('bigint', { transformer: millionthsColumn }) p10!: bigint;
  @Column('bigint', { transformer: millionthsColumn }) p50!: bigint;
  @Column('bigint', { transformer: millionthsColumn }) p90!: bigint;
  @Column({ type: 'timestamptz', name: 'simulated_at', precision: 3 }) simulatedAt!: Date;
}
