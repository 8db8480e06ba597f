import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OfferingLife, OfferingState } from '../domain/offering.js';
import type { OfferingTerms } from '../domain/terms.js';

@Entity('offerings')
export class OfferingEntity implements OfferingLife {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') state!: OfferingState;
  @Column('text', { name: 'state_before_suspension', nullable: true })
  stateBeforeSuspension!: OfferingState | null;
  @Column('jsonb') terms!: OfferingTerms;
  @Column('integer', { name: 'terms_version' }) termsVersion!: number;
  @Column('uuid', { name: 'desk_party' }) deskParty!: string;
  @Column('uuid', { name: 'issuer_party' }) issuerParty!: string;
  @Column({ type: 'timestamptz', name: 'filed_at', precision: 3, nullable: true }) filedAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'effective_at', precision: 3, nullable: true })
  effectiveAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'effectiveness_noticed_at', precision: 3, nullable: true })
  noticedAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'window_ends_at', precision: 3, nullable: true })
  windowEndsAt!: Date | null;
  /** From then on nobody is told of it without consent, until it is cleansed. */
  @Column({ type: 'timestamptz', name: 'sealed_at', precision: 3, nullable: true }) sealedAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'cleansed_at', precision: 3, nullable: true })
  cleansedAt!: Date | null;
  /** Grows with every move, so that work which follows a move is named by it. */
  @Column('integer') epoch!: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;

  get registered(): boolean {
    return this.terms.exemption === undefined;
  }
}
