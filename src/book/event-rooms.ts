// Every open stream of this process, in one room an offering. Rooms look when a change is told, and every two
// seconds in case a message was lost.

import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../domain/authority.js';
import type { Credential } from '../platform/auth/route-policy.js';
import { EventStream, heartbeat } from '../platform/http/event-stream.js';
import { StreamAccess } from '../platform/http/stream-access.js';
import { TooMany } from '../platform/http/too-many.js';
import { Metrics, type Count } from '../platform/metrics/metrics.js';
import { Changes } from '../platform/journal/changes.js';
import { EventRoom } from './event-room.js';
import { EventViews } from './event-views.js';

const heartbeatMs = 15_000;
const lookMs = 2_000;
const accessMs = 1_000;
const mostStreamsOfUser = 20;
const mostStreams = 20_000;

/** Who listens, what let it in, and what it has seen. */
export type Listener = { actor: Actor; credential: Credential; lastEventId: string | undefined };

@Injectable()
export class EventRooms implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('Events');
  private readonly rooms = new Map<string, EventRoom>();
  private readonly streamsOf = new Map<string, number>();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly countDropped: Count;
  private open = 0;
  private isListening = false;

  constructor(
    private readonly views: EventViews,
    private readonly changes: Changes,
    private readonly access: StreamAccess,
    metrics: Metrics,
  ) {
    metrics.gauge('greenshoe_event_streams', 'Open streams of events.', () => this.open);
    this.countDropped = metrics.counter(
      'greenshoe_event_streams_dropped_total',
      'Streams that were ended because their client read too slowly.',
    );
  }

  onModuleInit(): void {
    this.timers.push(
      setInterval(() => this.streams().forEach((stream) => stream.write(heartbeat)), heartbeatMs).unref(),
      setInterval(() => void this.endForbidden(), accessMs).unref(),
      setInterval(() => void this.lookForLost(), lookMs).unref(),
    );
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearInterval(timer);
    for (const room of this.rooms.values()) room.close();
    this.rooms.clear();
  }

  /** Opens a stream on an offering that is the actor's; it ends when either side closes. */
  async follow(
    { actor, credential, lastEventId }: Listener,
    offering: string,
    reply: FastifyReply,
  ): Promise<void> {
    await this.views.prove(actor, offering);
    if (reply.sent || reply.raw.destroyed) return;
    this.takeSlot(actor.user);
    const stream: EventStream = new EventStream(reply, actor, credential, lastEventId, () => {
      this.giveSlotBack(actor.user);
      if (stream.wasDropped) this.countDropped();
      const room = this.rooms.get(offering);
      room?.leave(stream);
      if (room?.isEmpty) this.rooms.delete(offering);
    });
    stream.open();
    this.listenOnce();
    this.roomOf(offering).join(stream);
  }

  private listenOnce(): void {
    if (this.isListening) return;
    this.isListening = true;
    this.changes.onChange((offering) => {
      if (offering !== null) this.rooms.get(offering)?.touch();
      else void this.lookForLost();
    });
  }

  private roomOf(offering: string): EventRoom {
    const found = this.rooms.get(offering);
    if (found) return found;
    const room = new EventRoom(offering, this.views, (error) =>
      this.log.warn(
        `A frame failed, the next look repeats it: ${error instanceof Error ? error.message : ''}`,
      ),
    );
    this.rooms.set(offering, room);
    return room;
  }

  private takeSlot(user: string): void {
    const held = this.streamsOf.get(user) ?? 0;
    if (held >= mostStreamsOfUser || this.open >= mostStreams) {
      const message = `There are ${held} streams open for this account; close one before you open another.`;
      throw new TooMany('too-many-requests', message, 5);
    }
    this.streamsOf.set(user, held + 1);
    this.open += 1;
  }

  private giveSlotBack(user: string): void {
    const held = this.streamsOf.get(user) ?? 1;
    if (held > 1) this.streamsOf.set(user, held - 1);
    else this.streamsOf.delete(user);
    this.open -= 1;
  }

  private async lookForLost(): Promise<void> {
    if (this.rooms.size === 0) return;
    try {
      const versions = await this.views.versions([...this.rooms.keys()]);
      for (const [offering, version] of versions) {
        const room = this.rooms.get(offering);
        if (room && room.version !== version) room.touch();
      }
    } catch {
      this.log.warn('The journal could not be looked at; another look follows.');
    }
  }

  /** Without an answer the streams go on: they say nothing while the database does not answer. */
  private async endForbidden(): Promise<void> {
    const streams = this.streams();
    if (streams.length === 0) return;
    try {
      for (const stream of await this.access.ended(streams)) stream.end();
    } catch {
      this.log.warn('Who may listen could not be asked; it is asked again.');
    }
  }

  private streams(): EventStream[] {
    return [...this.rooms.values()].flatMap((room) => [...room.streams()]);
  }
}
