import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/authority.js';
import { Commands, type CommandRequest } from '../http/commands.js';
import type { Answer } from '../http/idempotency.js';
import { listed, PageQuery, type Listed, type Page } from '../http/page.js';
import { Command, IdPipe } from '../http/request.js';
import { By, May } from './route-policy.js';
import { AgainBody, toUserView, UserBody, UserChangeBody, type UserView } from './user-accounts.dto.js';
import { UserAccounts, type Invited } from './user-accounts.service.js';

@ApiTags('users')
@Controller('users')
export class UserAccountsController {
  constructor(
    private readonly commands: Commands,
    private readonly users: UserAccounts,
  ) {}

  /** Adds a user. The answer shows the invitation, once: give it to the person by a safe way. */
  @Post()
  @May('manage-users')
  add(@Command() command: CommandRequest, @Body() body: UserBody): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      ...shownOnce(await this.users.add(tx, body)),
    }));
  }

  /** The users. */
  @Get()
  @May('manage-users')
  list(@By() actor: Actor, @PageQuery() page: Page): Promise<Listed<UserView>> {
    return this.commands.read(actor, async (tx) => listed(await this.users.list(tx, page), page, toUserView));
  }

  /** One user. */
  @Get(':id')
  @May('manage-users')
  find(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<UserView> {
    return this.commands.read(actor, async (tx) => toUserView(await this.users.find(tx, id)));
  }

  /** A new role and a disabled account act at once. */
  @Patch(':id')
  @May('manage-users')
  change(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: UserChangeBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toUserView(await this.users.change(tx, id, body)),
    }));
  }

  /** Invites somebody again who has lost the password or the second factors. */
  @Post(':id/invitation')
  @May('manage-users')
  inviteAgain(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() { withoutSecondFactors = false }: AgainBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      ...shownOnce(await this.users.inviteAgain(tx, id, withoutSecondFactors)),
    }));
  }
}

function shownOnce({ row, invitation }: Invited) {
  return { body: toUserView(row), once: { invitation } };
}
