import { Injectable } from '@nestjs/common';
import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Page } from '../platform/http/page.js';
import type { NoticeKind } from './notice-writer.js';

export type NoticeView = {
  id: string;
  offering: string;
  issuer: string;
  kind: NoticeKind;
  /** The order, the released run, or the offering. */
  subject: string;
  at: string;
  readAt: string | null;
};

type NoticeRow = Omit<NoticeView, 'at' | 'readAt'> & { at: Date; read_at: Date | null };

const selectSql = `SELECT notices.id, offering, terms -> 'issuer' ->> 'name' AS issuer, kind, subject, at, read_at
  FROM notices JOIN offerings ON offerings.id = offering WHERE investor = $1`;

/** The notices of an investor; row-level security says the same again. */
@Injectable()
export class InboxService {
  list(tx: Tx, page: Page): Promise<NoticeRow[]> {
    return tx.rows<NoticeRow>(
      `${selectSql} AND ($2::uuid IS NULL OR notices.id < $2) ORDER BY notices.id DESC LIMIT $3`,
      [tx.actor.party, page.after, page.limit],
    );
  }

  async markRead(tx: Tx, id: string): Promise<NoticeRow> {
    await tx.rows('UPDATE notices SET read_at = coalesce(read_at, $3) WHERE id = $2 AND investor = $1', [
      tx.actor.party,
      id,
      tx.now,
    ]);
    const row = await tx.row<NoticeRow>(`${selectSql} AND notices.id = $2`, [tx.actor.party, id]);
    if (row === undefined) throw new Refusal('not-found', 'There is no such thing here.');
    return row;
  }
}

export function toNoticeView({ read_at, at, ...row }: NoticeRow): NoticeView {
  return { ...row, at: at.toISOString(), readAt: read_at?.toISOString() ?? null };
}
