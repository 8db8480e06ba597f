import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';
import { Commands } from '../http/commands.js';
import { queryOf } from '../http/page.js';
import { Callers } from './callers.js';
import { giveToken } from './cookies.js';
import { Passkeys } from './passkeys.js';
import { PasskeyBody, type PasskeyView } from './passkeys.dto.js';
import { InSession, WithSession } from './route-policy.js';
import { SecondFactors } from './second-factors.js';
import { SecurityEvents } from './security-events.js';
import { refuseToAddFactor, refuseUnlessComplete, refuseUnlessRecent, type Session } from './sessions.js';
import { SignInService } from './sign-in.service.js';

@ApiTags('session')
@Controller('passkeys')
export class PasskeysController {
  constructor(
    private readonly commands: Commands,
    private readonly callers: Callers,
    private readonly passkeys: Passkeys,
    private readonly factors: SecondFactors,
    private readonly signIns: SignInService,
    private readonly events: SecurityEvents,
  ) {}

  /** The options for navigator.credentials.create. */
  @Post('options')
  @WithSession()
  @HttpCode(200)
  options(
    @Req() request: FastifyRequest,
    @InSession() session: Session,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    refuseToAddFactor(session);
    const { actor, email } = session;
    const user = { id: actor.user, email, name: actor.name };
    const { party } = this.callers.of(request);
    return this.commands.run(actor, (tx) => this.passkeys.registration(tx, user, party));
  }

  /** Registers a passkey; a sign-in that waited for a second factor to be added is then complete. */
  @Post()
  @WithSession()
  async register(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @InSession() session: Session,
    @Body() { label, credential }: PasskeyBody,
  ): Promise<PasskeyView> {
    refuseToAddFactor(session);
    const caller = this.callers.of(request);
    const { actor } = session;
    const added = await this.commands.run(actor, (tx) =>
      this.passkeys.register(tx, actor.user, caller.party, label, credential),
    );
    await this.events.note('passkey-enrolled', actor.user, caller.address);
    if (session.stage === 'enrol')
      giveToken(request, reply, (await this.signIns.enrolled(session, caller)).token);
    return added;
  }

  /** The passkeys of whoever asks. */
  @Get()
  @WithSession()
  async list(@InSession() session: Session): Promise<{ items: PasskeyView[] }> {
    refuseUnlessComplete(session);
    const { actor } = session;
    return { items: await this.commands.run(actor, (tx) => this.passkeys.list(tx, actor.user)) };
  }

  /** The options for navigator.credentials.get that sign a proposal: its hash is the challenge. */
  @Get('signing-options')
  @WithSession()
  signingOptions(
    @Req() request: FastifyRequest,
    @InSession() session: Session,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    refuseUnlessComplete(session);
    const { proposalHash = '' } = queryOf(request, ['proposalHash']);
    if (!/^[0-9a-f]{64}$/.test(proposalHash))
      throw new Refusal(
        'wrong-type',
        '"proposalHash" is the hash of a proposal: 64 hex digits.',
        'proposalHash',
      );
    const { party } = this.callers.of(request);
    const bytes = new Uint8Array(Buffer.from(proposalHash, 'hex'));
    return this.commands.run(session.actor, async (tx) => {
      const options = await this.passkeys.signingOptions(tx, session.actor.user, party, bytes);
      if (options === null)
        throw new Refusal('second-factor-not-enrolled', 'You have no passkey yet: add one first.');
      return options;
    });
  }

  /** Takes a passkey away. */
  @Delete(':id')
  @WithSession()
  @HttpCode(204)
  async remove(
    @Req() request: FastifyRequest,
    @InSession() session: Session,
    @Param('id') id: string,
  ): Promise<void> {
    refuseUnlessRecent(session);
    const { user } = session.actor;
    await this.commands.run(session.actor, async (tx) => {
      await this.factors.refuseRemovalOfLast(tx, user);
      await this.passkeys.remove(tx, user, id);
    });
    await this.events.note('passkey-removed', user, this.callers.of(request).address);
  }
}
