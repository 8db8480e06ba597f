import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { listed, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { ExerciseBody, PurchaseBody, type ExerciseView, type PurchaseView } from './over-allotment.dto.js';
import { OverAllotmentMovesService, toExerciseView, toPurchaseView } from './over-allotment-moves.service.js';
import { OverAllotmentService, type OverAllotmentView } from './over-allotment.service.js';

@ApiTags('over-allotment')
@Controller('offerings/:id')
export class OverAllotmentController {
  constructor(
    private readonly commands: Commands,
    private readonly overAllotment: OverAllotmentService,
    private readonly moves: OverAllotmentMovesService,
  ) {}

  /** The ledger: the short, what closed it line by line, what is left of the option. */
  @Get('over-allotment')
  @May('read-over-allotment')
  read(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<OverAllotmentView> {
    return this.commands.read(actor, (tx) => this.overAllotment.read(tx, id));
  }

  /** Exercises the option by so many shares, today. */
  @Post('exercises')
  @May('exercise-option')
  exercise(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: ExerciseBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.moves.exercise(tx, id, body),
    }));
  }

  /** The exercises of the option, in the order in which they were recorded. */
  @Get('exercises')
  @May('read-over-allotment')
  exercises(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery() page: Page,
  ): Promise<Listed<ExerciseView>> {
    return this.commands.read(actor, async (tx) =>
      listed(await this.moves.exercises(tx, id, page), page, toExerciseView),
    );
  }

  /** Records a purchase in the market that lowers the short: stabilizing at most at the offer price, or covering. */
  @Post('purchases')
  @May('record-purchase')
  purchase(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: PurchaseBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.moves.purchase(tx, id, body),
    }));
  }

  /** The purchases in the market, in the order in which they were recorded. */
  @Get('purchases')
  @May('read-over-allotment')
  purchases(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery() page: Page,
  ): Promise<Listed<PurchaseView>> {
    return this.commands.read(actor, async (tx) =>
      listed(await this.moves.purchases(tx, id, page), page, toPurchaseView),
    );
  }
}
