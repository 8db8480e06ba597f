import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May, type SignedInRequest } from '../platform/auth/route-policy.js';
import { Signatures } from '../platform/auth/signatures.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { PoliciesService } from './policies.service.js';
import {
  ApproveBody,
  CounterBody,
  PolicyBody,
  ProposeBody,
  toPolicyView,
  toProposalView,
  WordsBody,
  type PolicyView,
  type ProposalView,
} from './pricing.dto.js';
import { ProposalsService } from './proposals.service.js';

@ApiTags('pricing')
@Controller()
export class PricingController {
  constructor(
    private readonly commands: Commands,
    private readonly policies: PoliciesService,
    private readonly proposals: ProposalsService,
    private readonly signatures: Signatures,
  ) {}

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

  @Get('offerings/:id/allocation-policies')
  @May('read-policies')
  listPolicies(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<{ items: PolicyView[] }> {
    return this.commands.read(actor, async (tx) => ({
      items: (await this.policies.list(tx, id)).map(toPolicyView),
    }));
  }

  @Post('offerings/:id/price-proposals')
  @May('propose-price')
  propose(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: ProposeBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: toProposalView(await this.proposals.propose(tx, id, body)),
    }));
  }

  @Get('offerings/:id/price-proposals')
  @May('read-proposals')
  listProposals(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<{ items: ProposalView[] }> {
    return this.commands.read(actor, async (tx) => ({
      items: (await this.proposals.list(tx, id)).map(toProposalView),
    }));
  }

  @Get('price-proposals/:id')
  @May('read-proposals')
  find(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<ProposalView> {
    return this.commands.read(actor, async (tx) => toProposalView(await this.proposals.find(tx, id)));
  }

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
      return { body: toProposalView(await this.proposals.approve(tx, id, proposalHash, signature)) };
    });
  }

  @Post('price-proposals/:id/reject')
  @May('decide-price')
  reject(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: WordsBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toProposalView(await this.proposals.reject(tx, id, body.words)),
    }));
  }

  @Post('price-proposals/:id/counter')
  @May('decide-price')
  counter(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: CounterBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toProposalView(await this.proposals.counter(tx, id, body)),
    }));
  }

  @Post('price-proposals/:id/withdraw')
  @May('withdraw-proposal')
  withdraw(@Command() command: CommandRequest, @Param('id', IdPipe) id: string): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toProposalView(await this.proposals.withdraw(tx, id)),
    }));
  }
}
