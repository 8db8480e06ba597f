// Delivers messages: signed by the Standard Webhooks scheme, to an address judged at that moment, again after
// growing pauses for three days. A message is claimed under a lease, so that two workers do not send it at
// once; after a crash it is sent again, under the same id, by which the receiver can tell.

import { Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { Refusal } from '../domain/refusal.js';
import { Settings } from '../platform/http/settings.js';
import { unseal } from '../platform/auth/sealed.js';
import { judgedAddress } from './outbound-address.js';
import { postTo } from './outbound-post.js';
import { pauses } from './webhook-message.js';
import { secretPurpose } from './webhooks.service.js';

type Claimed = {
  id: string;
  webhook: string;
  body: string;
  attempts: number;
  tries_left: number;
  url: string;
  secret: string;
  previous_secret: string | null;
};

type Outcome = { status: number | null; error: string | null; tookMs: number };

const mostAtOnce = 16;
const mostOfOneWebhook = 4;
const leaseSeconds = 30;

@Injectable()
export class WebhookSender {
  constructor(
    private readonly dataSource: DataSource,
    @Settings() private readonly config: Config,
  ) {}

  async sendDue(): Promise<void> {
    for (;;) {
      const claimed = await this.claim();
      await Promise.all(claimed.map((message) => this.send(message)));
      if (claimed.length < mostAtOnce) return;
    }
  }

  private async claim(): Promise<Claimed[]> {
    const [rows]: [Claimed[], number] = await this.dataSource.query(
      `UPDATE webhook_messages AS message
       SET attempts = attempts + 1, tries_left = tries_left - 1, lease_until = clock_timestamp() + make_interval(secs => $3)
       FROM webhooks
       WHERE webhooks.id = message.webhook AND ended_at IS NULL AND state = 'pending' AND next_at <= clock_timestamp()
         AND (lease_until IS NULL OR lease_until < clock_timestamp())
         AND message.id IN (
           SELECT id FROM (
             SELECT id, next_at, row_number() OVER (PARTITION BY webhook ORDER BY next_at, id) AS place FROM webhook_messages
             WHERE state = 'pending' AND next_at <= clock_timestamp() AND (lease_until IS NULL OR lease_until < clock_timestamp())
           ) AS due WHERE place <= $2 ORDER BY next_at LIMIT $1)
       RETURNING message.id, message.webhook, body, attempts, tries_left, url, secret,
         CASE WHEN previous_until > clock_timestamp() THEN previous_secret END AS previous_secret`,
      [mostAtOnce, mostOfOneWebhook, leaseSeconds],
    );
    return rows;
  }

  private async send(message: Claimed): Promise<void> {
    const startedAt = performance.now();
    const outcome = await this.attempt(message).then(
      (status) => ({ status, error: null }),
      (error: unknown) => ({ status: null, error: reasonOf(error) }),
    );
    await this.note(message, { ...outcome, tookMs: Math.round(performance.now() - startedAt) });
  }

  private async attempt(message: Claimed): Promise<number> {
    const url = new URL(message.url);
    const address = await judgedAddress(url, this.config.webhooksAnywhere);
    const at = new Date();
    const signatures = [message.secret, message.previous_secret]
      .filter((kept) => kept !== null)
      .map((kept) => new Webhook(unseal(this.config.secretKey, secretPurpose(message.webhook), kept)))
      .map((webhook) => webhook.sign(message.id, at, message.body));
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Greenshoe-Webhooks/1',
      'webhook-id': message.id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': signatures.join(' '),
    };
    return postTo(url, address, headers, message.body);
  }

  private async note(message: Claimed, { status, error, tookMs }: Outcome): Promise<void> {
    const isDelivered = status !== null && status >= 200 && status < 300;
    const state = isDelivered ? 'delivered' : message.tries_left === 0 ? 'failed' : 'pending';
    const pause = pauses[pauses.length - message.tries_left] ?? 0;
    await this.dataSource.query(
      `INSERT INTO webhook_attempts (message, number, at, status, error, took_ms) VALUES ($1, $2, clock_timestamp(), $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [message.id, message.attempts, status, error, tookMs],
    );
    await this.dataSource.query(
      `UPDATE webhook_messages SET state = $3, lease_until = NULL, next_at = clock_timestamp() + make_interval(secs => $4)
       WHERE id = $1 AND attempts = $2`,
      [message.id, message.attempts, state, pause],
    );
    if (status === 410)
      await this.dataSource.query(
        `UPDATE webhooks SET ended_at = clock_timestamp(), ended_why = 'the receiver answered 410 Gone' WHERE id = $1 AND ended_at IS NULL`,
        [message.webhook],
      );
  }
}

/** In our words: what a network says of itself is nobody's business. */
function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof Error && error.name === 'TimeoutError') return 'No answer within ten seconds.';
  return 'No connection, or none that could be trusted.';
}
