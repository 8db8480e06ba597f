import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { pageOfAll, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { IsText } from '../platform/http/validators.js';
import { ScrubsService, type ScrubView } from './scrubs.service.js';

export class ScrubBody {
  @IsText(500) reason!: string;
}

@ApiTags('book')
@Controller()
export class ScrubsController {
  constructor(
    private readonly commands: Commands,
    private readonly scrubs: ScrubsService,
  ) {}

  /** The orders that the desk does not count on, with why: the book shows its demand with and without them. */
  @Get('offerings/:id/scrubs')
  @May('read-scrubs')
  list(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery('whole') page: Page,
  ): Promise<Listed<ScrubView>> {
    return this.commands.read(actor, async (tx) =>
      pageOfAll(await this.scrubs.list(tx, id), page, ({ order }) => order),
    );
  }

  /** Takes an order out of the demand that the desk counts on; what its investor asked for, and gets, stays as it is. */
  @Put('orders/:id/scrub')
  @May('scrub-order')
  scrub(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ScrubBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({ body: await this.scrubs.scrub(tx, id, reason) }));
  }

  /** Counts on an order again; answers with what is lifted. */
  @Delete('orders/:id/scrub')
  @May('scrub-order')
  restore(@Command() command: CommandRequest, @Param('id', IdPipe) id: string): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({ body: await this.scrubs.restore(tx, id) }));
  }
}
