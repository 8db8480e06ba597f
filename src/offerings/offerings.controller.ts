import { Body, Controller, Get, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../domain/authority.js';
import { completeTerms } from '../domain/terms.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import {
  listed,
  numberedVersion,
  pageOfAll,
  PageQuery,
  queryOf,
  type Listed,
  type Page,
} from '../platform/http/page.js';
import { Command, IdPipe, IfMatch } from '../platform/http/request.js';
import { InvitationsService, type InvitationView } from './invitations.service.js';
import {
  ChangeTermsBody,
  CreateOfferingBody,
  InviteBody,
  toOfferingView,
  toTermsView,
  type OfferingView,
  type TermsView,
} from './offerings.dto.js';
import { OfferingGates, type GateView } from './offering-gates.js';
import { OfferingsService } from './offerings.service.js';

@ApiTags('offerings')
@Controller('offerings')
export class OfferingsController {
  constructor(
    private readonly commands: Commands,
    private readonly offerings: OfferingsService,
    private readonly invitations: InvitationsService,
    private readonly gates: OfferingGates,
  ) {}

  /** Makes an offering as a draft, for an issuer that has an account. */
  @Post()
  @May('create-offering')
  create(@Command() command: CommandRequest, @Body() body: CreateOfferingBody): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: toOfferingView(
        await this.offerings.create(tx, body.issuerParty, completeTerms(body.terms)),
        tx.actor,
      ),
    }));
  }

  /** The offerings that concern whoever asks. */
  @Get()
  @May('read-offering')
  list(@By() actor: Actor, @PageQuery() page: Page): Promise<Listed<OfferingView>> {
    return this.commands.read(actor, async (tx) =>
      listed(await this.offerings.list(tx, page), page, (one) => toOfferingView(one, actor)),
    );
  }

  /** One offering with its terms, its state and the moves that are possible now. */
  @Get(':id')
  @May('read-offering')
  find(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<OfferingView> {
    return this.commands.read(actor, async (tx) => toOfferingView(await this.offerings.find(tx, id), actor));
  }

  /** A version of the terms, and what is otherwise in it than in the version before or in the one that is named. */
  @Get(':id/terms')
  @May('read-terms')
  terms(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<TermsView> {
    const { version, since } = queryOf(request, ['version', 'since']);
    const [named, before] = [numberedVersion(version, 'version'), numberedVersion(since, 'since')];
    return this.commands.read(actor, async (tx) =>
      toTermsView(id, await this.offerings.termsOf(tx, id, named, before)),
    );
  }

  /** Replaces the terms by a new version; once a price is approved only what gates need to know (`terms.gates`) changes. */
  @Patch(':id')
  @May('change-offering')
  change(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @IfMatch() versions: ReadonlySet<number>,
    @Body() body: ChangeTermsBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toOfferingView(
        await this.offerings.changeTerms(tx, id, versions, completeTerms(body.terms)),
        tx.actor,
      ),
    }));
  }

  /** Invites investors: for whom is not invited the offering does not exist. Says how many are new. */
  @Post(':id/invitations')
  @May('invite')
  invite(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: InviteBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: { invited: await this.invitations.invite(tx, id, body.investors) },
    }));
  }

  /** Who was invited, and when. */
  @Get(':id/invitations')
  @May('read-invitations')
  invited(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery('whole') page: Page,
  ): Promise<Listed<InvitationView>> {
    return this.commands.read(actor, async (tx) =>
      pageOfAll(await this.invitations.list(tx, id), page, (one) => one.investor),
    );
  }

  /** Every gate that stands for the offering, with its inputs and what is missing. */
  @Get(':id/gates')
  @May('read-gates')
  readGates(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<{ items: GateView[] }> {
    return this.commands.read(actor, async (tx) => ({ items: await this.gates.read(tx, id) }));
  }
}
