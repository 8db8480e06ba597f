import { IsBoolean, IsEmail, IsIn, MaxLength } from 'class-validator';
import { roles, type Role } from '../../domain/authority.js';
import { IsId, IsText, Optional } from '../http/validators.js';

export class UserBody {
  /** The house that the user acts for; a new one unless given. An investor's party is the investor. */
  @Optional() @IsId() party?: string;
  @IsText(200) partyName!: string;
  @IsIn([...roles]) role!: Role;
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
