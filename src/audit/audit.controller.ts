import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../domain/authority.js';
import { Refusal } from '../domain/refusal.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands } from '../platform/http/commands.js';
import { pageOf, queryOf } from '../platform/http/page.js';
import { IdPipe } from '../platform/http/request.js';
import { AuditService, type JournalPage, type VerificationView } from './audit.service.js';

@ApiTags('journal')
@Controller('offerings/:id/journal')
export class AuditController {
  constructor(
    private readonly commands: Commands,
    private readonly audit: AuditService,
  ) {}

  /**
   * The facts of the deal in the order of their chain. `limit` counts links; a page ends before a link that would bring it
   * beyond 5,000 entries. An issuer whose desk has not granted the names reads those of the
   * deal itself and none of an investor or its order.
   */
  @Get()
  @May('read-journal')
  journal(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<JournalPage> {
    const { limit, after } = queryOf(request, ['limit', 'after']);
    const links = pageOf(limit, undefined).limit;
    if (after !== undefined && !/^\d{1,15}$/.test(after)) {
      throw new Refusal('invalid-identifier', '"after" is the "next" of the page before.', 'after');
    }
    const from = Number(after ?? '0');
    return this.commands.read(actor, (tx) => this.audit.journal(tx, id, from, links));
  }

  /** Whether the chain of the journal holds, worked out anew. */
  @Get('verification')
  @May('read-journal')
  verify(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<VerificationView> {
    return this.commands.read(actor, (tx) => this.audit.verify(tx, id));
  }
}
