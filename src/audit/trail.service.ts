// What was read, refused, overridden and signed in to, the newest first. Nothing here holds a name: whoever may
// know it looks it up under the identifier.

import { Injectable } from '@nestjs/common';
import type { CertificateType } from '../domain/gates/certificates.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Page } from '../platform/http/page.js';

export type NameReadView = {
  id: string;
  at: string;
  user: string;
  party: string;
  role: string;
  action: string;
  target: string;
  investors: string[];
};

export type RefusalView = Omit<NameReadView, 'investors'> & { code: string };

export type OverrideView = {
  id: string;
  at: string;
  offering: string;
  kind: string;
  actor: { user: string; party: string; role: string };
  payload: Record<string, unknown>;
};

export type SignInView = {
  id: string;
  at: string;
  kind: string;
  /** Null where the account is unknown. */
  user: string | null;
  address: string;
  /** Who did it to the user, where it was not the user. */
  by: string | null;
  subject: string | null;
};

/** What was recorded of an investor, its newest first; each version says who recorded or changed it. */
export type EvidenceView = {
  id: string;
  investor: string;
  /** Null where it is for every offering. */
  offering: string | null;
  type: CertificateType;
  documentHash: string;
  statementHash: string | null;
  versions: Array<{ version: number; at: string; user: string; role: string; expiresAt: string | null }>;
};

type Dated<T extends { at: string }> = Omit<T, 'at'> & { at: Date };

/** What a list is narrowed to; null where it is not. */
export type TrailFilter = { user: string | null; investor: string | null; offering: string | null };

/** Kinds of the journal by which somebody set aside what a rule had said. */
export const overrideKinds = ['gate-overridden', 'allocation-overridden', 'screening-cleared'] as const;

@Injectable()
export class TrailService {
  nameReads(
    tx: Tx,
    page: Page,
    { user, investor, offering }: TrailFilter,
  ): Promise<Array<Dated<NameReadView>>> {
    return tx.rows(
      `SELECT id, at, user_id AS user, party, role, action, target,
         CASE WHEN $3::uuid IS NULL THEN investors ELSE ARRAY[$3::uuid] END AS investors
       FROM name_reads WHERE ($1::uuid IS NULL OR id < $1)
         AND ($2::uuid IS NULL OR user_id = $2) AND ($3::uuid IS NULL OR investors @> ARRAY[$3::uuid])
         AND ($4::uuid IS NULL OR position('/offerings/' || $4::text in target) > 0)
       ORDER BY id DESC LIMIT $5`,
      [page.after, user, investor, offering, page.limit],
    );
  }

  refusals(tx: Tx, page: Page, { user, offering }: TrailFilter): Promise<Array<Dated<RefusalView>>> {
    return tx.rows(
      `SELECT id, at, user_id AS user, party, role, action, target, code FROM refusals
       WHERE ($1::uuid IS NULL OR id < $1) AND ($2::uuid IS NULL OR user_id = $2)
         AND ($3::uuid IS NULL OR position('/offerings/' || $3::text in target) > 0)
       ORDER BY id DESC LIMIT $4`,
      [page.after, user, offering, page.limit],
    );
  }

  overrides(tx: Tx, page: Page, { user, offering }: TrailFilter): Promise<Array<Dated<OverrideView>>> {
    return tx.rows(
      `SELECT id, at, offering, kind, actor, payload FROM journal_entries
       WHERE kind IN (${overrideKinds.map((kind) => `'${kind}'`).join(', ')}) AND ($1::uuid IS NULL OR id < $1)
         AND ($2::text IS NULL OR actor ->> 'user' = $2) AND ($3::uuid IS NULL OR offering = $3)
       ORDER BY id DESC LIMIT $4`,
      [page.after, user, offering, page.limit],
    );
  }

  evidence(tx: Tx, page: Page, { user, investor, offering }: TrailFilter): Promise<EvidenceView[]> {
    return tx.rows(
      `SELECT one.id, one.investor, one.offering, one.type, one.document_hash AS "documentHash",
         one.statement_hash AS "statementHash", (
         SELECT json_agg(json_build_object('version', version, 'at', utc_text(recorded_at), 'user', recorded_by,
           'role', recorded_role, 'expiresAt', utc_text(expires_at)) ORDER BY version)
         FROM certificates every WHERE every.id = one.id) AS versions
       FROM certificates one WHERE version = 1 AND ($1::uuid IS NULL OR id < $1)
         AND ($2::uuid IS NULL OR EXISTS (
           SELECT FROM certificates every WHERE every.id = one.id AND every.recorded_by = $2))
         AND ($3::uuid IS NULL OR investor = $3) AND ($4::uuid IS NULL OR offering = $4)
       ORDER BY id DESC LIMIT $5`,
      [page.after, user, investor, offering, page.limit],
    );
  }

  signIns(tx: Tx, page: Page, user: string | null): Promise<Array<Dated<SignInView>>> {
    return tx.rows(
      `SELECT id, at, kind, user_id AS user, address, by_user AS by, subject FROM security_events
       WHERE ($1::uuid IS NULL OR id < $1) AND ($2::uuid IS NULL OR user_id = $2) ORDER BY id DESC LIMIT $3`,
      [page.after, user, page.limit],
    );
  }
}

export function dated<T extends { at: Date }>(row: T): Omit<T, 'at'> & { at: string } {
  return { ...row, at: row.at.toISOString() };
}
