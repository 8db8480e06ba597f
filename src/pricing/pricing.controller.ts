import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May, type SignedInRequest } from '../platform/auth/route-policy.js';
import { Signatures } from '../platform/auth/signatures.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { pageOfAll, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { PoliciesService } from './policies.service.js';
import { PreviewsService } from './previews.service.js';
import {
  ApproveBody,
  CounterBody,
  PolicyBody,
  PreviewBody,
  ProposeBody,
  toPolicyView,
  WordsBody,
  type PolicyView,
  type PreviewView,
  type ProposalView,
} from './pricing.dto.js';
import { ProposalsService } from './proposals.service.js';
import { SimulationsService } from './simulations.service.js';

@ApiTags('pricing')
@Controller()
export class PricingController {
  constructor(
    private readonly commands: Commands,
    private readonly policies: PoliciesService,
    private readonly previews: PreviewsService,
    private readonly proposals: ProposalsService,
    private readonly simulations: SimulationsService,
    private readonly signatures: Signatures,
  ) {}

  /** Records a policy of allocation, or the next version of one of the same name. */
  @Post('offerings/:id/allocation-policies')
  @May('write-policy')
  recordPolicy(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: PolicyBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: toPolicyView(await this.policies.record(tx, id, body)),
    }));
  }

  /** The policies, each with its sentence in words. */
  @Get('offerings/:id/allocation-policies')
  @May('read-policies')
  listPolicies(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery('whole') page: Page,
  ): Promise<Listed<PolicyView>> {
    return this.commands.read(actor, async (tx) =>
      pageOfAll((await this.policies.list(tx, id)).map(toPolicyView), page, (one) => one.id),
    );
  }

  /** What a price would be, with inputs, coefficients and choices changed at will; nothing is proposed. */
  @Post('offerings/:id/price-previews')
  @HttpCode(200)
  @May('preview-price')
  preview(
    @Command() { actor }: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: PreviewBody,
  ): Promise<PreviewView> {
    return this.commands.read(actor, (tx) => this.previews.preview(tx, id, body));
  }

  /** Proposes a price to the issuer, with all that it rests on; it needs market data with a last close, and a policy. */
  @Post('offerings/:id/price-proposals')
  @May('propose-price')
  propose(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: ProposeBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.simulations.view(tx, await this.proposals.propose(tx, id, body)),
    }));
  }

  /** The proposals in the order in which they were made. */
  @Get('offerings/:id/price-proposals')
  @May('read-proposals')
  listProposals(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery('whole') page: Page,
  ): Promise<Listed<ProposalView>> {
    return this.commands.read(actor, async (tx) => {
      const all = await this.simulations.views(tx, await this.proposals.list(tx, id));
      return pageOfAll(all, page, (one) => one.id);
    });
  }

  /** One proposal with its document. */
  @Get('price-proposals/:id')
  @May('read-proposals')
  find(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<ProposalView> {
    return this.commands.read(actor, async (tx) =>
      this.simulations.view(tx, await this.proposals.find(tx, id)),
    );
  }

  /** The issuer approves the proposal that it saw, by its hash; a job then allocates under the policy. */
  @Post('price-proposals/:id/approve')
  @May('decide-price')
  approve(
    @Command() command: CommandRequest,
    @Req() request: SignedInRequest,
    @Param('id', IdPipe) id: string,
    @Body() { proposalHash, signature: given }: ApproveBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => {
      const signature = await this.signatures.verify(tx, request, proposalHash, given);
      return {
        body: await this.simulations.view(tx, await this.proposals.approve(tx, id, proposalHash, signature)),
      };
    });
  }

  /** The issuer rejects the proposal, in words. */
  @Post('price-proposals/:id/reject')
  @May('decide-price')
  reject(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: WordsBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: await this.simulations.view(tx, await this.proposals.reject(tx, id, body.words)),
    }));
  }

  /** The issuer asks for another price instead, in words. */
  @Post('price-proposals/:id/counter')
  @May('decide-price')
  counter(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: CounterBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: await this.simulations.view(tx, await this.proposals.counter(tx, id, body)),
    }));
  }

  /** The desk takes its proposal back. */
  @Post('price-proposals/:id/withdraw')
  @May('withdraw-proposal')
  withdraw(@Command() command: CommandRequest, @Param('id', IdPipe) id: string): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: await this.simulations.view(tx, await this.proposals.withdraw(tx, id)),
    }));
  }
}
