import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../domain/authority.js';
import { By, May, With, type Credential } from '../platform/auth/route-policy.js';
import { IdPipe } from '../platform/http/request.js';
import { EventRooms } from './event-rooms.js';

@ApiTags('book')
@Controller('offerings/:id/events')
export class EventsController {
  constructor(private readonly rooms: EventRooms) {}

  /** The live book, the state and the jobs, as Server-Sent Events. */
  @Get()
  @May('read-events')
  follow(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @With() credential: Credential,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.rooms.follow({ actor, credential, lastEventId }, id, reply);
  }
}
