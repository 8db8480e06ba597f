import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { authority, type Action } from '../../domain/authority.js';
import { IsId, IsInstant, IsText, Optional } from '../http/validators.js';

const actions = Object.keys(authority) as Action[];

export class ApiKeyBody {
  @IsText(100, 'what the key is for') label!: string;
  @Optional() @IsInstant('when the key ends; a year from now unless given') expiresAt?: string;
  /** The actions that the key may take, of those that its role may; all of them unless given. */
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsIn(actions, { each: true })
  scope?: Action[];
  /** Whom of the party the key speaks for; only an administrator names another than himself. */
  @Optional() @IsId() user?: string;
  /** Requests a minute, when it is not the usual limit; only an administrator sets it. */
  @Optional() @IsInt() @Min(1) @Max(10_000_000) perMinute?: number;
}

export class ApiKeyChangeBody {
  @Optional() @IsText(100) label?: string;
  @Optional() @IsInt() @Min(1) @Max(10_000_000) perMinute?: number;
}

export class RotationBody {
  /** How long the old key still works, so that programs can change over. */
  @Optional() @IsInt() @Min(0) @Max(10_080) overlapMinutes?: number;
}

export type ApiKeyView = {
  id: string;
  user: string;
  userName: string;
  party: string;
  label: string;
  scope: Action[] | null;
  perMinute: number | null;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
};

export type ApiKeyRow = {
  id: string;
  user_id: string;
  user_name: string;
  party: string;
  label: string;
  scope: Action[] | null;
  per_minute: number | null;
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
};

export function toApiKeyView(row: ApiKeyRow): ApiKeyView {
  return {
    id: row.id,
    user: row.user_id,
    userName: row.user_name,
    party: row.party,
    label: row.label,
    scope: row.scope,
    perMinute: row.per_minute,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
