import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refuseWithoutNames } from '../domain/access/deal-facts.js';
import type { Actor } from '../domain/authority.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { listed, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import {
  DepositBody,
  DepositOutcomeBody,
  ExtensionBody,
  ReElectionBody,
  toDepositView,
  type DepositView,
  type EscrowView,
} from './closings.dto.js';
import { DepositsService } from './deposits.service.js';
import { EscrowRows } from './escrow-rows.js';
import { EscrowService } from './escrow.service.js';

@ApiTags('closings')
@Controller('offerings/:id/escrow')
export class EscrowController {
  constructor(
    private readonly commands: Commands,
    private readonly offerings: OfferingsService,
    private readonly escrow: EscrowService,
    private readonly deposits: DepositsService,
    private readonly rows: EscrowRows,
  ) {}

  /** The escrow against its minimum, with the clock: sums that name nobody. */
  @Get()
  @May('read-escrow')
  read(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<EscrowView> {
    return this.commands.read(actor, (tx) => this.escrow.read(tx, id));
  }

  /** Records a payment as the escrow bank reports it; a reference that is recorded already answers the deposit that there is. */
  @Post('deposits')
  @May('record-deposit')
  record(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: DepositBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: toDepositView(await this.deposits.record(tx, id, body)),
    }));
  }

  /** The deposits: an investor's own, those of whom a member has entered an order for, all for the desk, and for the issuer where it has the names. */
  @Get('deposits')
  @May('read-deposits')
  list(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery() page: Page,
  ): Promise<Listed<DepositView>> {
    return this.commands.read(actor, async (tx) => {
      const { terms } = await this.offerings.find(tx, id);
      refuseWithoutNames(actor, terms);
      return listed(await this.rows.deposits(tx, id, page), page, toDepositView);
    });
  }

  /** The bank has collected a payment, or it came back unpaid; once for each deposit. */
  @Post('deposits/:deposit/outcome')
  @May('record-deposit')
  decide(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Param('deposit', IdPipe) deposit: string,
    @Body() body: DepositOutcomeBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toDepositView(await this.deposits.decide(tx, id, deposit, body)),
    }));
  }

  /** Extends the minimum once, as far as the terms allow; whoever has paid chooses again or is refunded. */
  @Post('extension')
  @May('extend-minimum')
  extend(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: ExtensionBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.escrow.extend(tx, id, body),
    }));
  }

  /** Records that an investor chose to stay after the terms of the minimum changed. */
  @Post('re-elections')
  @May('extend-minimum')
  reElect(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: ReElectionBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.escrow.reElect(tx, id, body),
    }));
  }
}
