import { Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import type { Config } from '../../config.js';
import { Settings } from '../http/settings.js';
import { Callers } from './callers.js';
import { giveOpenIdToken, giveToken, openIdToken, sessionToken, takeOpenIdToken } from './cookies.js';
import { OpenIdService } from './openid.service.js';
import { InSession, Open, WithSession } from './route-policy.js';
import { refuseUnlessRecent, Sessions, type Session } from './sessions.js';

export type SignInWays = {
  /** The provider that people can sign in by, at /session/openid; null without one. */
  openId: { name: string } | null;
};

@ApiTags('session')
@Controller('session')
export class OpenIdController {
  constructor(
    private readonly callers: Callers,
    private readonly openId: OpenIdService,
    private readonly sessions: Sessions,
    @Settings() private readonly config: Config,
  ) {}

  /** How people can sign in here, beside e-mail address and password. */
  @Get('ways')
  @Open()
  ways(): SignInWays {
    const { openId } = this.config;
    return { openId: openId && { name: openId.name } };
  }

  /** Sends a browser to the OpenID Connect provider to sign in. */
  @Get('openid')
  @Open()
  @HttpCode(302)
  async begin(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { location, browser } = await this.openId.begin(this.callers.of(request), null);
    giveOpenIdToken(request, reply, browser);
    void reply.header('location', location);
  }

  /** Where the provider sends the browser back to; a good sign-in goes on to the desk with a session. */
  @Get('openid/callback')
  @Open()
  @HttpCode(303)
  async finish(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const caller = this.callers.of(request);
    const kept = sessionToken(request);
    const session = kept === null ? null : await this.sessions.find(kept);
    takeOpenIdToken(request, reply);
    let place = '/';
    try {
      const came = new URL(request.url, caller.party.origin);
      const token = await this.openId.finish(came, openIdToken(request), session, caller);
      if (token !== null) giveToken(request, reply, token);
    } catch (error) {
      if (!(error instanceof Refusal) || !isPage(request)) throw error;
      place = `/?refused=${error.code}`;
    }
    void reply.header('location', place);
  }

  /** Begins to link the signed-in user with an account at the provider: send the browser to `location`. */
  @Post('openid/link')
  @WithSession()
  @HttpCode(200)
  async link(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @InSession() session: Session,
  ): Promise<{ location: string }> {
    refuseUnlessRecent(session);
    const { location, browser } = await this.openId.begin(this.callers.of(request), session.actor.user);
    giveOpenIdToken(request, reply, browser);
    return { location };
  }

  /** Removes the link of the signed-in user. */
  @Delete('openid/link')
  @WithSession()
  @HttpCode(204)
  async unlink(@InSession() session: Session): Promise<void> {
    refuseUnlessRecent(session);
    await this.openId.unlink(session);
  }
}

/** Whether a person looks at the answer: the desk then says what went wrong. */
function isPage({ headers: { accept = '' } }: FastifyRequest): boolean {
  return accept.includes('text/html');
}
