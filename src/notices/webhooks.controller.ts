import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { listed, pageOfAll, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import {
  SecretRotationBody,
  toMessageView,
  toWebhookView,
  WebhookBody,
  type MessageView,
  type WebhookView,
} from './webhooks.dto.js';
import { WebhooksService, type Shown } from './webhooks.service.js';

@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly commands: Commands,
    private readonly webhooks: WebhooksService,
  ) {}

  /** Sets up a webhook. The answer shows its secret, once. */
  @Post()
  @May('manage-webhooks')
  add(@Command() command: CommandRequest, @Body() body: WebhookBody): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      ...shownOnce(await this.webhooks.add(tx, body)),
    }));
  }

  /** The webhooks of the party. */
  @Get()
  @May('manage-webhooks')
  list(@By() actor: Actor, @PageQuery('whole') page: Page): Promise<Listed<WebhookView>> {
    return this.commands.run(actor, async (tx) =>
      pageOfAll((await this.webhooks.list(tx)).map(toWebhookView), page, (one) => one.id),
    );
  }

  /** Ends a webhook. */
  @Delete(':id')
  @May('manage-webhooks')
  end(@Command() command: CommandRequest, @Param('id', IdPipe) id: string): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toWebhookView(await this.webhooks.end(tx, id)),
    }));
  }

  /** Gives a webhook a new secret, which the answer shows once. */
  @Post(':id/rotate')
  @May('manage-webhooks')
  rotate(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() { overlapMinutes = 0 }: SecretRotationBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      ...shownOnce(await this.webhooks.rotate(tx, id, overlapMinutes)),
    }));
  }

  /** Sends a message of kind `ping`. */
  @Post(':id/ping')
  @May('manage-webhooks')
  ping(@Command() command: CommandRequest, @Param('id', IdPipe) id: string): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 202,
      body: toMessageView(await this.webhooks.ping(tx, id)),
    }));
  }

  /** The messages, the newest first, with every attempt to deliver them. */
  @Get(':id/messages')
  @May('manage-webhooks')
  messages(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery() page: Page,
  ): Promise<Listed<MessageView>> {
    return this.commands.run(actor, async (tx) =>
      listed(await this.webhooks.messages(tx, id, page), page, toMessageView),
    );
  }

  /** Sends a message again. */
  @Post(':id/messages/:message/replay')
  @May('manage-webhooks')
  replay(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Param('message', IdPipe) message: string,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 202,
      body: toMessageView(await this.webhooks.replay(tx, id, message)),
    }));
  }
}

function shownOnce({ row, secret }: Shown): { body: WebhookView; once: { secret: string } } {
  return { body: toWebhookView(row), once: { secret } };
}
