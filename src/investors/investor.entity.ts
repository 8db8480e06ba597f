import { Column, Entity, PrimaryColumn } from 'typeorm';

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
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
}
