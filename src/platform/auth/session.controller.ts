import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Commands } from '../http/commands.js';
import { Callers } from './callers.js';
import { giveToken, takeToken } from './cookies.js';
import { refuseCrossSite } from './cross-site.js';
import { InSession, Open, WithSession } from './route-policy.js';
import { SecondFactors } from './second-factors.js';
import { SecondFactorBody, SignInBody, toSessionView, type SessionView } from './session.dto.js';
import type { Session } from './sessions.js';
import { SignInService, type SignedIn } from './sign-in.service.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly commands: Commands,
    private readonly callers: Callers,
    private readonly factors: SecondFactors,
    private readonly signIns: SignInService,
  ) {}

  /** Signs in by e-mail address and password. Takes no Idempotency-Key: each sign-in is a session of its own. */
  @Post()
  @Open()
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() { email, password, code }: SignInBody,
  ): Promise<SessionView> {
    refuseCrossSite(request);
    return give(
      request,
      reply,
      await this.signIns.signIn(email, password, { code }, this.callers.of(request)),
    );
  }

  /** Completes a sign-in that waits for its second factor. */
  @Post('second-factor')
  @WithSession()
  async finish(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @InSession() session: Session,
    @Body() proof: SecondFactorBody,
  ): Promise<SessionView> {
    return give(request, reply, await this.signIns.finish(session, proof, this.callers.of(request)));
  }

  /** The state of this browser's sign-in; a fresh challenge when it waits for a passkey. */
  @Get()
  @WithSession()
  show(@Req() request: FastifyRequest, @InSession() { stage, actor }: Session): Promise<SessionView> {
    const { party } = this.callers.of(request);
    return this.commands.run(actor, async (tx) => {
      const factors = await this.factors.enrolled(tx, actor.user);
      const waits = stage === 'second-factor';
      const passkey = waits ? await this.factors.challenge(tx, actor.user, party) : null;
      return toSessionView({ stage, factors, passkey, actor });
    });
  }

  /** Signs out. */
  @Delete()
  @WithSession()
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @InSession() session: Session,
  ): Promise<void> {
    await this.signIns.signOut(session, this.callers.of(request));
    takeToken(request, reply);
  }
}

export function give(request: FastifyRequest, reply: FastifyReply, signedIn: SignedIn): SessionView {
  giveToken(request, reply, signedIn.token);
  return toSessionView(signedIn);
}
