import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProposalState } from '../domain/pricing/price-approval.js';
import { millionthsColumn } from '../platform/database/columns.js';
import type { PricingAnswer } from './price-proposer.js';
import type { GroundDocument } from './proposal-ground.js';

/** Everything the CFO sees, and what it rests on. */
export type KeptProposal = PricingAnswer & {
  price: string;
  rationale: string;
  policy: { id: string; name: string; version: number; sentence: string };
  ground: GroundDocument;
};

@Entity('price_proposals')
export class PriceProposalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') offering!: string;
  @Column('integer') number!: number;
  @Column('text') state!: ProposalState;
  @Column('bigint', { transformer: millionthsColumn }) price!: bigint;
  /** The allocation policy that will run when the price is approved. */
  @Column('uuid') policy!: string;
  @Column('integer', { name: 'terms_version' }) termsVersion!: number;
  @Column('jsonb') document!: KeptProposal;
  @Column('text', { name: 'proposal_hash' }) proposalHash!: string;
  /** The countered proposal that this one answers. */
  @Column('uuid', { nullable: true }) answers!: string | null;
  @Column('uuid', { name: 'proposed_by' }) proposedBy!: string;
  @Column({ type: 'timestamptz', name: 'proposed_at', precision: 3 }) proposedAt!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('bigint', { name: 'counter_price', nullable: true, transformer: millionthsColumn }) counterPrice!:
    bigint | null;
}
