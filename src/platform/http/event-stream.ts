// One open stream of Server-Sent Events: the raw reply, so that one buffer serves any number of listeners.
// Who reads too slowly is dropped; its browser comes back with the last id it has seen and loses nothing.

import type { FastifyReply } from 'fastify';
import type { Actor } from '../../domain/authority.js';
import type { Credential } from '../auth/route-policy.js';

const mostUnread = 64 * 1024;

export class EventStream {
  /** The newest version that was sent, or that the client says it has; null before the first. */
  version: number | null;
  /** Its client read too slowly. */
  wasDropped = false;
  private isEnded = false;

  constructor(
    private readonly reply: FastifyReply,
    readonly actor: Actor,
    readonly credential: Credential,
    lastEventId: string | undefined,
    onEnd: () => void,
  ) {
    this.version = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : null;
    reply.raw.once('close', () => {
      this.isEnded = true;
      onEnd();
    });
  }

  open(): void {
    const headers = Object.entries(this.reply.getHeaders()).filter(([, value]) => value !== undefined);
    this.reply.hijack();
    this.reply.raw.writeHead(200, {
      ...(Object.fromEntries(headers) as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    this.write(Buffer.from('retry: 1000\n\n'));
  }

  /** Sends what belongs to a version; one that the client has already is not repeated. */
  send(frame: Buffer, version: number): void {
    this.version = version;
    this.write(frame);
  }

  write(bytes: Buffer): void {
    if (this.isEnded) return;
    const { raw } = this.reply;
    this.wasDropped = raw.writableLength > mostUnread;
    if (this.wasDropped) raw.destroy();
    else raw.write(bytes);
  }

  end(): void {
    if (!this.isEnded) this.reply.raw.end();
  }
}

/** An event as it travels. Without a version it carries no id, and a client that comes back gets it anew. */
export function eventFrame(data: object, { id, event }: { id?: number; event?: string }): Buffer {
  const lines = [
    ...(event === undefined ? [] : [`event: ${event}`]),
    ...(id === undefined ? [] : [`id: ${id}`]),
    `data: ${JSON.stringify(data)}`,
  ];
  return Buffer.from(`${lines.join('\n')}\n\n`);
}

export const heartbeat = Buffer.from(': still here\n\n');
