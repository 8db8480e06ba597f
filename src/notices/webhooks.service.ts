// The webhooks of a party: set up, listed, ended; their secrets rotated; their messages looked at and sent
// again.

import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Config } from '../config.js';
import { Refusal } from '../domain/refusal.js';
import { seal } from '../platform/auth/sealed.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Page } from '../platform/http/page.js';
import { Settings } from '../platform/http/settings.js';
import { judgedAddress } from './outbound-address.js';
import { WebhookFanOut } from './webhook-fan-out.js';
import { messageBody, triesOfMessage } from './webhook-message.js';
import type { MessageRow, WebhookBody, WebhookRow } from './webhooks.dto.js';

const mostOfOneParty = 20;

const columns = `id, label, url, kinds, created_at AS "createdAt", ended_at AS "endedAt", ended_why AS "endedWhy",
  previous_until AS "previousUntil"`;

export const secretPurpose = (webhook: string): string => `webhook ${webhook}`;

export type Shown = { row: WebhookRow; secret: string };

@Injectable()
export class WebhooksService {
  constructor(
    private readonly fanOut: WebhookFanOut,
    @Settings() private readonly config: Config,
  ) {}

  async add(tx: Tx, { url, label, kinds }: WebhookBody): Promise<Shown> {
    if (!URL.canParse(url)) throw new Refusal('webhook-target', '"url" is no address.', 'url');
    const target = new URL(url);
    await judgedAddress(target, this.config.webhooksAnywhere);
    const others = await this.list(tx);
    if (others.filter(({ endedAt }) => endedAt === null).length >= mostOfOneParty)
      throw new Refusal('out-of-range', `A party has at most ${mostOfOneParty} webhooks. End one first.`);
    const id = uuid();
    const secret = newSecret();
    await tx.rows(
      `INSERT INTO webhooks (id, party, label, url, kinds, secret, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, tx.actor.party, label, target.href, kinds ?? null, this.sealed(id, secret), tx.actor.user, tx.now],
    );
    await this.fanOut.begin(tx, id);
    return { row: await this.find(tx, id), secret };
  }

  list(tx: Tx): Promise<WebhookRow[]> {
    return tx.rows<WebhookRow>(
      `SELECT ${columns} FROM webhooks WHERE party = $1 ORDER BY id DESC LIMIT 200`,
      [tx.actor.party],
    );
  }

  async find(tx: Tx, id: string): Promise<WebhookRow> {
    const row = await tx.row<WebhookRow>(`SELECT ${columns} FROM webhooks WHERE id = $1 AND party = $2`, [
      id,
      tx.actor.party,
    ]);
    if (row === undefined) throw new Refusal('not-found', 'There is no such thing here.');
    return row;
  }

  async end(tx: Tx, id: string): Promise<WebhookRow> {
    await this.find(tx, id);
    await tx.rows(
      `UPDATE webhooks SET ended_at = $2, ended_why = 'ended by its party' WHERE id = $1 AND ended_at IS NULL`,
      [id, tx.now],
    );
    return this.find(tx, id);
  }

  /** A new secret; for the overlap every message bears a signature by each. */
  async rotate(tx: Tx, id: string, overlapMinutes: number): Promise<Shown> {
    await this.live(tx, id);
    const secret = newSecret();
    await tx.rows(
      `UPDATE webhooks SET previous_secret = secret, previous_until = $3, secret = $2 WHERE id = $1`,
      [id, this.sealed(id, secret), new Date(tx.now.getTime() + overlapMinutes * 60_000)],
    );
    return { row: await this.find(tx, id), secret };
  }

  /** A message of its own, to try whether it arrives. */
  async ping(tx: Tx, id: string): Promise<MessageRow> {
    await this.live(tx, id);
    const message = uuid();
    await tx.rows(
      `INSERT INTO webhook_messages (id, webhook, source, kind, body, tries_left, next_at, created_at)
       VALUES ($1, $2, $1, 'ping', $3, $4, $5, $5)`,
      [message, id, messageBody('ping', tx.now, {}), triesOfMessage, tx.now],
    );
    return this.message(tx, id, message);
  }

  async messages(tx: Tx, id: string, page: Page): Promise<MessageRow[]> {
    await this.find(tx, id);
    return this.messageRows(tx, 'webhook = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3', [
      id,
      page.after,
      page.limit,
    ]);
  }

  /** Sends a message again, whether it arrived or not, with all its tries. */
  async replay(tx: Tx, id: string, message: string): Promise<MessageRow> {
    await this.live(tx, id);
    await this.message(tx, id, message);
    await tx.rows(
      `UPDATE webhook_messages SET state = 'pending', tries_left = $2, next_at = $3 WHERE id = $1`,
      [message, triesOfMessage, tx.now],
    );
    return this.message(tx, id, message);
  }

  private async message(tx: Tx, webhook: string, id: string): Promise<MessageRow> {
    const [row] = await this.messageRows(tx, 'webhook = $1 AND id = $2', [webhook, id]);
    if (row === undefined) throw new Refusal('not-found', 'There is no such thing here.');
    return row;
  }

  private messageRows(tx: Tx, where: string, parameters: unknown[]): Promise<MessageRow[]> {
    return tx.rows<MessageRow>(
      `SELECT id, kind, body::json AS body, state, next_at AS "nextAt", created_at AS "createdAt",
         (SELECT coalesce(json_agg(json_build_object('number', number, 'at', at, 'status', status, 'error', error, 'tookMs', took_ms)
            ORDER BY number), '[]') FROM webhook_attempts WHERE message = webhook_messages.id) AS attempts
       FROM webhook_messages WHERE ${where}`,
      parameters,
    );
  }

  private async live(tx: Tx, id: string): Promise<void> {
    const { endedAt } = await this.find(tx, id);
    if (endedAt !== null) throw new Refusal('webhook-ended', 'This webhook has ended: set up a new one.');
  }

  private sealed(id: string, secret: string): string {
    return seal(this.config.secretKey, secretPurpose(id), secret);
  }
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
