import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { listed, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { InboxService, toNoticeView, type NoticeView } from './inbox.service.js';

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly commands: Commands,
    private readonly inbox: InboxService,
  ) {}

  /** What the investor was told, the newest first. */
  @Get()
  @May('read-inbox')
  list(@By() actor: Actor, @PageQuery() page: Page): Promise<Listed<NoticeView>> {
    return this.commands.read(actor, async (tx) =>
      listed(await this.inbox.list(tx, page), page, toNoticeView),
    );
  }

  /** Notes that a notice was read. */
  @Post(':id/read')
  @May('read-inbox')
  markRead(@Command() command: CommandRequest, @Param('id', IdPipe) id: string): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toNoticeView(await this.inbox.markRead(tx, id)),
    }));
  }
}
