import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who owns part of an investor, and how much of it. */
export type Owner = { name: string; kind?: 'individual' | 'entity'; percent: string };

@Entity('investors')
export class InvestorEntity {
  /** Also the party of the investor's users. */
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'legal_name' }) legalName!: string;
  /** The class that the engine knows as an order's category. */
  @Column('text') category!: string;
  @Column('integer', { nullable: true }) tier!: number | null;
  @Column('text') country!: string;
  @Column('text', { nullable: true }) state!: string | null;
  @Column('text', { nullable: true }) lei!: string | null;
  /** Null where it is not known: such a name is screened as either. */
  @Column('text', { nullable: true }) kind!: 'individual' | 'entity' | null;
  /** Other names, screened like the first. */
  @Column('text', { array: true }) aliases!: string[];
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { nullable: true }) city!: string | null;
  @Column('jsonb') owners!: Owner[];
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
}
