import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, Matches } from 'class-validator';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { IsId, Optional } from '../platform/http/validators.js';
import { SyndicateService, type MemberView } from './syndicate.service.js';

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class MemberBody {
  @IsId('the party of the member') member!: string;
  /** Investors invited to the offering whose orders the member may enter. */
  @Optional() @IsArray() @ArrayMaxSize(1000) @Matches(uuidPattern, { each: true }) clients?: string[];
}

@ApiTags('offerings')
@Controller('offerings/:id/members')
export class SyndicateController {
  constructor(
    private readonly commands: Commands,
    private readonly syndicate: SyndicateService,
  ) {}

  /** Takes a house into the syndicate, or gives a member more clients. */
  @Post()
  @May('write-syndicate')
  add(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() { member, clients = [] }: MemberBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.syndicate.add(tx, id, member, clients),
    }));
  }

  /** The members and their clients; a member sees itself alone. */
  @Get()
  @May('read-syndicate')
  list(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<{ items: MemberView[] }> {
    return this.commands.read(actor, async (tx) => ({ items: await this.syndicate.list(tx, id) }));
  }
}
