// A stream is let in once and lasts for hours, so who may listen is asked again while it lasts: a revoked key,
// an ended session, a changed role or a disabled user ends its streams.

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Credential } from '../auth/route-policy.js';
import type { EventStream } from './event-stream.js';

const standingSql = `
  SELECT api_keys.id, users.role, users.party FROM api_keys JOIN users ON users.id = user_id
  WHERE api_keys.id = ANY ($1) AND revoked_at IS NULL AND disabled_at IS NULL
    AND (expires_at IS NULL OR expires_at > clock_timestamp())
  UNION ALL
  SELECT sessions.id::text, users.role, users.party FROM sessions JOIN users ON users.id = user_id
  WHERE sessions.id = ANY ($2::uuid[]) AND stage = 'complete' AND disabled_at IS NULL AND expires_at > clock_timestamp()`;

@Injectable()
export class StreamAccess {
  constructor(private readonly dataSource: DataSource) {}

  /** The streams whose credential no longer stands. */
  async ended(streams: readonly EventStream[]): Promise<EventStream[]> {
    const ids = (kind: Credential['kind']): string[] => [
      ...new Set(streams.flatMap(({ credential }) => (credential.kind === kind ? idOf(credential) : []))),
    ];
    const rows: Array<{ id: string; role: string; party: string }> = await this.dataSource.query(
      standingSql,
      [ids('api-key'), ids('session')],
    );
    const standing = new Map(rows.map((row) => [row.id, row]));
    return streams.filter(({ credential, actor }) => {
      const found = standing.get(idOf(credential));
      return found?.role !== actor.role || found.party !== actor.party;
    });
  }
}

function idOf(credential: Credential): string {
  return credential.kind === 'api-key' ? credential.id : credential.session.id;
}
