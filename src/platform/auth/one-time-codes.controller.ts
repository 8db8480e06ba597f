import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import { Commands } from '../http/commands.js';
import { OneTimeCodes, type Enrolment } from './one-time-codes.js';
import { InSession, WithSession } from './route-policy.js';
import { SecurityEvents } from './security-events.js';
import { Callers } from './callers.js';
import { giveToken } from './cookies.js';
import { SecondFactors } from './second-factors.js';
import { CodeBody } from './session.dto.js';
import { refuseToAddFactor, refuseUnlessRecent, type Session } from './sessions.js';
import { SignInService } from './sign-in.service.js';

@ApiTags('session')
@Controller('one-time-codes')
export class OneTimeCodesController {
  constructor(
    private readonly commands: Commands,
    private readonly callers: Callers,
    private readonly codes: OneTimeCodes,
    private readonly factors: SecondFactors,
    private readonly signIns: SignInService,
    private readonly events: SecurityEvents,
  ) {}

  /** Begins the set-up of an authenticator app; shows the secret, also as the address that apps scan. */
  @Post()
  @WithSession()
  begin(@InSession() session: Session): Promise<Enrolment> {
    refuseToAddFactor(session);
    const { user } = session.actor;
    return this.commands.run(session.actor, (tx) => this.codes.begin(tx, user, session.email));
  }

  /** The set-up counts once a code of it is shown; a sign-in that waited for it is then complete. */
  @Post('confirm')
  @WithSession()
  @HttpCode(200)
  async confirm(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @InSession() session: Session,
    @Body() { code }: CodeBody,
  ): Promise<{ state: 'signed-in' }> {
    refuseToAddFactor(session);
    const { actor } = session;
    const caller = this.callers.of(request);
    if (!(await this.commands.run(actor, (tx) => this.codes.confirm(tx, actor.user, code))))
      throw new Refusal(
        'second-factor-failed',
        'This is not the code of the moment. Take the next one.',
        'code',
      );
    await this.events.note('one-time-code-enrolled', actor.user, caller.address);
    if (session.stage === 'enrol')
      giveToken(request, reply, (await this.signIns.enrolled(session, caller)).token);
    return { state: 'signed-in' };
  }

  /** Takes the authenticator app away. */
  @Delete()
  @WithSession()
  @HttpCode(204)
  async remove(@Req() request: FastifyRequest, @InSession() session: Session): Promise<void> {
    refuseUnlessRecent(session);
    const { user } = session.actor;
    await this.commands.run(session.actor, async (tx) => {
      await this.factors.refuseRemovalOfLast(tx, user);
      await this.codes.remove(tx, user);
    });
    await this.events.note('one-time-code-removed', user, this.callers.of(request).address);
  }
}
