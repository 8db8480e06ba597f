import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptInvitation } from './accept-invitation.js';
import { Callers } from './callers.js';
import { refuseCrossSite } from './cross-site.js';
import { Open } from './route-policy.js';
import { give } from './session.controller.js';
import type { SessionView } from './session.dto.js';
import { AcceptBody } from './user-accounts.dto.js';

@ApiTags('session')
@Controller('session/invitation')
export class AcceptInvitationController {
  constructor(
    private readonly callers: Callers,
    private readonly acceptance: AcceptInvitation,
  ) {}

  /** Sets the password that an invitation asks for, and goes on to the second factor. */
  @Post()
  @Open()
  async accept(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() { invitation, password }: AcceptBody,
  ): Promise<SessionView> {
    refuseCrossSite(request);
    return give(request, reply, await this.acceptance.accept(invitation, password, this.callers.of(request)));
  }
}
