// Tells investors what happened to their orders, in the transaction in which it happened: a notice in the
// inbox, and a message for the webhooks of the investor's house.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { JournalDraft, Tx } from '../platform/database/transaction.js';
import { Followers } from '../platform/journal/followers.js';
import { messageBody, triesOfMessage } from './webhook-message.js';

export type NoticeKind = 'order-converted' | 'order-lapsed' | 'allocation-released' | 'offering-cleansed';

type Draft = { offering: string; investor: string; kind: NoticeKind; subject: string };

@Injectable()
export class NoticeWriter implements OnModuleInit {
  constructor(private readonly followers: Followers) {}

  onModuleInit(): void {
    this.followers.register(['order-converted', 'order-lapsed'], (tx, facts) =>
      this.write(tx, facts.map(ofOrder)),
    );
    this.followers.register(['allocation-released'], async (tx, facts) => {
      for (const fact of facts) await this.write(tx, await ofRelease(tx, fact));
    });
    this.followers.register(['offering-cleansed'], async (tx, facts) => {
      for (const fact of facts) await this.write(tx, await ofCleanse(tx, fact));
    });
  }

  private async write(tx: Tx, drafts: readonly Draft[]): Promise<void> {
    const written = await tx.rows<Draft & { id: string }>(
      `INSERT INTO notices (id, offering, investor, kind, subject, at)
       SELECT id, offering, investor, kind, subject, $6
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[]) AS one (id, offering, investor, kind, subject)
       ON CONFLICT (investor, kind, subject) DO NOTHING RETURNING id, offering, investor, kind, subject`,
      [
        drafts.map(() => uuid()),
        drafts.map(({ offering }) => offering),
        drafts.map(({ investor }) => investor),
        drafts.map(({ kind }) => kind),
        drafts.map(({ subject }) => subject),
        tx.now,
      ],
    );
    await this.tellWebhooks(tx, written);
  }

  private async tellWebhooks(tx: Tx, notices: ReadonlyArray<Draft & { id: string }>): Promise<void> {
    const webhooks = await tx.rows<{ id: string; party: string; kinds: string[] | null }>(
      `SELECT webhooks.id, webhooks.party, kinds FROM webhooks JOIN users ON users.id = created_by
       WHERE webhooks.party = ANY ($1::uuid[]) AND ended_at IS NULL AND disabled_at IS NULL AND role = 'investor'`,
      [[...new Set(notices.map(({ investor }) => investor))]],
    );
    const messages = webhooks.flatMap(({ id: webhook, party, kinds }) =>
      notices
        .filter(({ investor, kind }) => investor === party && (kinds === null || kinds.includes(kind)))
        .map(({ id, offering, kind, subject }) => ({
          webhook,
          source: id,
          kind,
          body: messageBody(kind, tx.now, { offering, notice: id, subject }),
        })),
    );
    if (messages.length === 0) return;
    await tx.rows(
      `INSERT INTO webhook_messages (id, webhook, source, kind, body, tries_left, next_at, created_at)
       SELECT id, webhook, source, kind, body, $6, $7, $7
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[]) AS one (id, webhook, source, kind, body)
       ON CONFLICT (webhook, source) DO NOTHING`,
      [
        messages.map(() => uuid()),
        messages.map(({ webhook }) => webhook),
        messages.map(({ source }) => source),
        messages.map(({ kind }) => kind),
        messages.map(({ body }) => body),
        triesOfMessage,
        tx.now,
      ],
    );
  }
}

function ofOrder({ offering, kind, payload }: JournalDraft): Draft {
  return {
    offering,
    investor: String(payload.investor),
    kind: kind as NoticeKind,
    subject: String(payload.order),
  };
}

/** Whoever has a line, of shares or of none, is told. */
async function ofRelease(tx: Tx, { offering, payload }: JournalDraft): Promise<Draft[]> {
  const run = String(payload.run);
  const rows = await tx.rows<{ investor: string }>(
    'SELECT DISTINCT investor FROM allocations WHERE run = $1',
    [run],
  );
  return rows.map(({ investor }) => ({ offering, investor, kind: 'allocation-released', subject: run }));
}

/** Whoever consented is free of its undertaking. */
async function ofCleanse(tx: Tx, { offering }: JournalDraft): Promise<Draft[]> {
  const rows = await tx.rows<{ investor: string }>(
    'SELECT investor FROM approaches WHERE offering = $1 AND revealed = offering',
    [offering],
  );
  return rows.map(({ investor }) => ({ offering, investor, kind: 'offering-cleansed', subject: offering }));
}
