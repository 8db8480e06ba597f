import { IsBoolean, IsEmail, IsIn, MaxLength } from 'class-validator';
import { roles, type Role } from '../../domain/authority.js';
import { IsId, IsOneOf, IsText, Optional } from '../http/validators.js';

export class UserBody {
  @Optional()
  @IsId("the house that the user acts for, a new one unless given; an investor's party is the investor's id")
  party?: string;
  @IsText(200, 'the name of the house, of 1 to 200 characters') partyName!: string;
  @IsOneOf<Role>({
    desk: 'the syndicate desk: everything on its offerings but what another role must do',
    member: 'a member of the syndicate: orders of its own clients, totals of the book',
    issuer: "the issuer's CFO: approves price and allocation",
    investor: 'an investor or its system: its own orders and allocations',
    compliance: 'counsel or compliance: reads everything, records evidence, lets warnings pass',
    admin: 'runs the installation: users and keys, no deal data',
  })
  role!: Role;
  @IsText(200) name!: string;
  @IsEmail() @MaxLength(320) email!: string;
}

export class UserChangeBody {
  @Optional() @IsText(200) name?: string;
  @Optional() @IsIn([...roles]) role?: Role;
  @Optional() @IsBoolean() disabled?: boolean;
}

export class AgainBody {
  /** Removes passkeys, authenticator app and the link to another provider too: for somebody who has lost them. */
  @Optional() @IsBoolean() withoutSecondFactors?: boolean;
}

export class AcceptBody {
  @IsText(64) invitation!: string;
  @IsText(200) password!: string;
}

export type UserView = {
  id: string;
  party: string;
  partyName: string;
  role: Role;
  name: string;
  email: string;
  demonstration: boolean;
  disabledAt: string | null;
  createdAt: string;
};

export type UserRow = Omit<UserView, 'disabledAt' | 'createdAt'> & {
  disabledAt: Date | null;
  createdAt: Date;
};

export function toUserView({ disabledAt, createdAt, ...row }: UserRow): UserView {
  return { ...row, disabledAt: disabledAt?.toISOString() ?? null, createdAt: createdAt.toISOString() };
}
