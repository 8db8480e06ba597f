import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { authority, may, type Action, type Actor } from '../../domain/authority.js';
import { By, May, With, type Credential } from './route-policy.js';

export type MeView = Actor & {
  partyName: string;
  email: string;
  /** Actions of the authority table that this role may take at all. */
  may: string[];
  via: 'session' | 'api-key';
  /** When the session ends at the latest; null for an API key. */
  expiresAt: string | null;
  demonstration: boolean;
  passkeys: number;
  oneTimeCode: boolean;
  /** Whether an account at the OpenID Connect provider is linked. */
  openId: boolean;
};

type MeRow = {
  partyName: string;
  email: string;
  demonstration: boolean;
  passkeys: number;
  oneTimeCode: boolean;
  openId: boolean;
};

@ApiTags('session')
@Controller('me')
export class MeController {
  constructor(private readonly dataSource: DataSource) {}

  /** Who I am and what I may do. */
  @Get()
  @May('read-self')
  async me(@By() actor: Actor, @With() credential: Credential): Promise<MeView> {
    const actions = Object.keys(authority) as Action[];
    const [row]: MeRow[] = await this.dataSource.query(
      `SELECT party_name AS "partyName", email, demonstration,
         (SELECT count(*)::int FROM passkeys WHERE user_id = users.id) AS passkeys,
         EXISTS (SELECT FROM one_time_codes WHERE user_id = users.id AND confirmed_at IS NOT NULL) AS "oneTimeCode",
         EXISTS (SELECT FROM openid_links WHERE user_id = users.id) AS "openId"
       FROM users WHERE id = $1`,
      [actor.user],
    );
    return {
      ...actor,
      ...row!,
      may: actions.filter((action) => may(actor.role, action)),
      via: credential.kind,
      expiresAt: credential.kind === 'session' ? credential.session.expiresAt.toISOString() : null,
    };
  }
}
