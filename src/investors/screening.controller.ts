import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { pageOfAll, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { SanctionsLists } from './sanctions-lists.service.js';
import {
  ClearanceBody,
  SanctionsListBody,
  type SanctionsListView,
  type ScreeningView,
} from './screening.dto.js';
import { ScreeningService } from './screening.service.js';

@ApiTags('sanctions')
@Controller()
export class ScreeningController {
  constructor(
    private readonly commands: Commands,
    private readonly lists: SanctionsLists,
    private readonly screening: ScreeningService,
  ) {}

  /** Puts a sanctions list in force (sdn.csv, alt.csv, add.csv, sdn_comments.csv) and screens everybody anew. */
  @Post('sanctions-lists')
  @May('import-sanctions')
  import(@Command() command: CommandRequest, @Body() body: SanctionsListBody): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.lists.import(tx, body),
    }));
  }

  /** The sanctions lists that were imported, the one in use among them. */
  @Get('sanctions-lists')
  @May('read-screenings')
  imported(@By() actor: Actor, @PageQuery('whole') page: Page): Promise<Listed<SanctionsListView>> {
    return this.commands.read(actor, async (tx) =>
      pageOfAll(await this.lists.list(tx), page, (one) => one.id),
    );
  }

  /** The investors whom a match with the sanctions list stops. */
  @Get('screenings')
  @May('read-screenings')
  stopped(@By() actor: Actor, @PageQuery('whole') page: Page): Promise<Listed<ScreeningView>> {
    return this.commands.read(actor, async (tx) =>
      pageOfAll(await this.screening.stopped(tx), page, (one) => one.id),
    );
  }

  /** What the last screening of an investor found. */
  @Get('investors/:id/screening')
  @May('read-screenings')
  last(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<{ screening: ScreeningView | null }> {
    return this.commands.read(actor, async (tx) => ({ screening: await this.screening.last(tx, id) }));
  }

  /** Clears the last match of an investor, with the reason why it is not the listed party. */
  @Post('investors/:id/screening/clearance')
  @May('clear-screening')
  clear(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: ClearanceBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.screening.clear(tx, id, body),
    }));
  }
}
