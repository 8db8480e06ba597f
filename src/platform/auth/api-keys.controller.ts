import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/authority.js';
import { Commands, type CommandRequest } from '../http/commands.js';
import type { Answer } from '../http/idempotency.js';
import { Command, IdPipe } from '../http/request.js';
import { ApiKeyBody, ApiKeyChangeBody, RotationBody, toApiKeyView, type ApiKeyView } from './api-keys.dto.js';
import { ApiKeysService, type Issued } from './api-keys.service.js';
import { By, May, With, type Credential } from './route-policy.js';

@ApiTags('API keys')
@Controller()
export class ApiKeysController {
  constructor(
    private readonly commands: Commands,
    private readonly keys: ApiKeysService,
  ) {}

  /** Issues a key. The answer shows it, once: a repeated request is told everything but the key. */
  @Post('parties/:id/api-keys')
  @May('manage-own-keys')
  issue(
    @Command() command: CommandRequest,
    @With() by: Credential,
    @Param('id', IdPipe) party: string,
    @Body() body: ApiKeyBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      ...shownOnce(await this.keys.issue(tx, party, body, by)),
    }));
  }

  /** The keys of a party, without their secrets. */
  @Get('parties/:id/api-keys')
  @May('manage-own-keys')
  list(@By() actor: Actor, @Param('id', IdPipe) party: string): Promise<{ items: ApiKeyView[] }> {
    return this.commands.run(actor, async (tx) => ({
      items: (await this.keys.list(tx, party)).map(toApiKeyView),
    }));
  }

  /** Changes the label of a key, or how many requests a minute it may send. */
  @Patch('api-keys/:id')
  @May('manage-own-keys')
  change(
    @Command() command: CommandRequest,
    @Param('id') id: string,
    @Body() body: ApiKeyChangeBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toApiKeyView(await this.keys.change(tx, id, body)),
    }));
  }

  /** Gives a new key in place of one that ends, at once or after an overlap. */
  @Post('api-keys/:id/rotate')
  @May('manage-own-keys')
  rotate(
    @Command() command: CommandRequest,
    @With() by: Credential,
    @Param('id') id: string,
    @Body() { overlapMinutes = 0 }: RotationBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      ...shownOnce(await this.keys.rotate(tx, id, overlapMinutes, by)),
    }));
  }

  /** Revokes a key, at once. */
  @Delete('api-keys/:id')
  @May('manage-own-keys')
  revoke(@Command() command: CommandRequest, @Param('id') id: string): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toApiKeyView(await this.keys.revoke(tx, id)),
    }));
  }
}

function shownOnce({ row, key }: Issued) {
  return { body: toApiKeyView(row), once: { key } };
}
