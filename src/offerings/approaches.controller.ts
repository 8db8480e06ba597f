import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { listed, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { toApproachView } from './approach-rows.js';
import { ApproachesService } from './approaches.service.js';
import { AnswerBody, type ApproachView } from './soundings.dto.js';

@ApiTags('soundings')
@Controller('approaches')
export class ApproachesController {
  constructor(
    private readonly commands: Commands,
    private readonly approaches: ApproachesService,
  ) {}

  /** What the investor was asked under seal, the newest first: of which offering, it learns by consenting. */
  @Get()
  @May('read-own-approaches')
  list(@By() actor: Actor, @PageQuery() page: Page): Promise<Listed<ApproachView>> {
    return this.commands.read(actor, async (tx) =>
      listed(await this.approaches.list(tx, page), page, (row) => toApproachView(row, tx.now)),
    );
  }

  /** Consents, with the hash of the undertaking, or declines; once. The desk notes what it was told on the telephone. */
  @Post(':id/answer')
  @May('answer-approach')
  answer(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: AnswerBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.approaches.answer(tx, id, body),
    }));
  }
}
