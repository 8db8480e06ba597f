// Turns the journal into messages for the webhooks of the desk, the issuer and compliance. Each webhook has a
// cursor in each offering's chain, moved in the transaction that writes the messages: nothing is lost, nothing
// is told twice, and taking an order costs no more for it.

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { isDealFact, lacksNames } from '../domain/access/deal-facts.js';
import type { Role } from '../domain/authority.js';
import type { OfferingTerms } from '../domain/terms.js';
import { Commands } from '../platform/http/commands.js';
import { system } from '../platform/queue/work.processor.js';
import type { Tx } from '../platform/database/transaction.js';
import { messageBody, triesOfMessage } from './webhook-message.js';

type Behind = { webhook: string; offering: string };
type Cursor = { number: string; kinds: string[] | null; role: Role; terms: OfferingTerms };
type Entry = { id: string; link: string; kind: string; at: Date; payload: Record<string, unknown> };

const mostLinks = 500;

const concernedSql = `
  FROM webhooks JOIN users ON users.id = webhooks.created_by AND users.party = webhooks.party AND disabled_at IS NULL
  JOIN offerings ON (role IN ('desk', 'compliance') AND desk_party = webhooks.party)
    OR (role = 'issuer' AND issuer_party = webhooks.party)
  JOIN journal_heads ON journal_heads.offering = offerings.id
  LEFT JOIN webhook_cursors ON webhook_cursors.webhook = webhooks.id AND webhook_cursors.offering = offerings.id`;

@Injectable()
export class WebhookFanOut {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
  ) {}

  /** Begins a new webhook at the present end of every chain that concerns it. */
  async begin(tx: Tx, webhook: string): Promise<void> {
    await tx.rows(
      `INSERT INTO webhook_cursors (webhook, offering, number)
       SELECT webhooks.id, offerings.id, journal_heads.number ${concernedSql} WHERE webhooks.id = $1`,
      [webhook],
    );
  }

  async fanOut(): Promise<void> {
    const behind: Behind[] = await this.dataSource.query(
      `SELECT webhooks.id AS webhook, offerings.id AS offering ${concernedSql}
       WHERE ended_at IS NULL AND journal_heads.number > coalesce(webhook_cursors.number, 0) LIMIT 200`,
    );
    for (const one of behind) await this.commands.run(system, (tx) => this.advance(tx, one));
  }

  private async advance(tx: Tx, { webhook, offering }: Behind): Promise<void> {
    await tx.rows(
      'INSERT INTO webhook_cursors (webhook, offering, number) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING',
      [webhook, offering],
    );
    const cursor = await tx.row<Cursor>(
      `SELECT number, kinds, role, terms FROM webhook_cursors JOIN webhooks ON webhooks.id = webhook
         JOIN users ON users.id = webhooks.created_by JOIN offerings ON offerings.id = offering
       WHERE webhook = $1 AND offering = $2 FOR UPDATE OF webhook_cursors SKIP LOCKED`,
      [webhook, offering],
    );
    if (cursor === undefined) return;
    const entries = await tx.rows<Entry>(
      `SELECT id, link, kind, at, payload FROM journal_entries
       WHERE offering = $1 AND link > $2 AND link <= $2::bigint + $3 ORDER BY link, position`,
      [offering, cursor.number, mostLinks],
    );
    const { role, terms, kinds } = cursor;
    const isNameless = lacksNames({ role }, terms);
    const told = entries.filter(
      (entry) => (kinds === null || kinds.includes(entry.kind)) && (!isNameless || isDealFact(entry)),
    );
    await tx.rows(
      `INSERT INTO webhook_messages (id, webhook, source, kind, body, tries_left, next_at, created_at)
       SELECT id, $1, source, kind, body, $6, $7, $7
       FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) AS one (id, source, kind, body)
       ON CONFLICT (webhook, source) DO NOTHING`,
      [
        webhook,
        told.map(() => uuid()),
        told.map(({ id }) => id),
        told.map(({ kind }) => kind),
        told.map(({ id, link, kind, at, payload }) =>
          messageBody(kind, at, { ...payload, offering, entry: id, link: Number(link) }),
        ),
        triesOfMessage,
        tx.now,
      ],
    );
    const last = entries.at(-1)?.link;
    if (last !== undefined)
      await tx.rows('UPDATE webhook_cursors SET number = $3 WHERE webhook = $1 AND offering = $2', [
        webhook,
        offering,
        last,
      ]);
  }
}
