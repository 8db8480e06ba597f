import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/authority.js';

@Entity('users')
export class UserEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') party!: string;
  @Column('text') role!: Role;
  @Column('text') name!: string;
  @Column('text', { name: 'party_name' }) partyName!: string;
  @Column('text') email!: string;
  @Column({ type: 'timestamptz', name: 'disabled_at', precision: 3, nullable: true })
  disabledAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt!: Date;
}
