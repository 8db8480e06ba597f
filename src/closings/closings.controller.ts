import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refuseWithoutNames } from '../domain/access/deal-facts.js';
import type { Actor } from '../domain/authority.js';
import { Refusal } from '../domain/refusal.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { listed, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { ClosingRows } from './closing-rows.js';
import {
  ClosingBody,
  toClosingLineView,
  toClosingView,
  toRefundView,
  type ClosingLineView,
  type ClosingView,
  type RefundView,
} from './closings.dto.js';
import { ClosingsService } from './closings.service.js';
import { RefundsService } from './refunds.service.js';

@ApiTags('closings')
@Controller('offerings/:id')
export class ClosingsController {
  constructor(
    private readonly commands: Commands,
    private readonly offerings: OfferingsService,
    private readonly closings: ClosingsService,
    private readonly rows: ClosingRows,
    private readonly refunds: RefundsService,
  ) {}

  /** Closes on every share of the released list that cleared funds have paid for by the cut-off; the first one takes the minimum. */
  @Post('closings')
  @May('make-closing')
  close(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: ClosingBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.closings.close(tx, id, body),
    }));
  }

  /** The closings in their order: sums that name nobody. */
  @Get('closings')
  @May('read-escrow')
  list(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery() page: Page,
  ): Promise<Listed<ClosingView>> {
    return this.commands.read(actor, async (tx) => {
      await this.offerings.find(tx, id);
      return listed(await this.rows.list(tx, id, page), page, toClosingView);
    });
  }

  /** The lines of a closing by investor; an issuer needs the names. */
  @Get('closings/:closing/lines')
  @May('read-escrow')
  lines(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('closing', IdPipe) closing: string,
    @PageQuery() page: Page,
  ): Promise<Listed<ClosingLineView>> {
    return this.commands.read(actor, async (tx) => {
      const { terms } = await this.offerings.find(tx, id);
      refuseWithoutNames(actor, terms);
      const row = await this.rows.find(tx, id, closing);
      if (row === undefined) throw new Refusal('not-found', 'There is no such thing here.');
      return listed(await this.rows.lines(tx, row, page), page, toClosingLineView);
    });
  }

  /** Refunds all that is due at once: a missed minimum, silence after a change, money that came late or is too much. */
  @Post('escrow/refunds')
  @May('refund-deposits')
  refund(@Command() command: CommandRequest, @Param('id', IdPipe) id: string): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.refunds.refund(tx, id),
    }));
  }

  /** The refunds, by deposit: as CSV the file for the escrow bank; an investor sees its own. */
  @Get('escrow/refunds')
  @May('read-deposits')
  refunded(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery() page: Page,
  ): Promise<Listed<RefundView>> {
    return this.commands.read(actor, async (tx) => {
      const { terms } = await this.offerings.find(tx, id);
      refuseWithoutNames(actor, terms);
      return listed(await this.refunds.list(tx, id, page), page, toRefundView);
    });
  }
}
