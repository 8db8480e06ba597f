import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { listed, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { bodyChecker } from '../platform/http/schemas.js';
import { bodyOf } from './investor-body.js';
import { InvestorBody, toInvestorView, type InvestorView } from './investors.dto.js';
import { InvestorsService } from './investors.service.js';

const check: (body: object) => asserts body is InvestorBody = bodyChecker(InvestorBody);
const someFields = { type: 'object', description: 'Some of the fields of InvestorBody.' };

@ApiTags('investors')
@Controller('investors')
export class InvestorsController {
  constructor(
    private readonly commands: Commands,
    private readonly investors: InvestorsService,
  ) {}

  /** Records an investor; its orders then need an invitation and its own API key. */
  @Post()
  @May('write-investors')
  add(@Command() command: CommandRequest, @Body() body: InvestorBody): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: toInvestorView(await this.investors.add(tx, body), true),
    }));
  }

  /** Replaces what is recorded of an investor. */
  @Put(':id')
  @May('write-investors')
  @HttpCode(200)
  change(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: InvestorBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toInvestorView(await this.investors.change(tx, id, body), true),
    }));
  }

  /** Changes the fields that are sent; the others stay. */
  @Patch(':id')
  @May('write-investors')
  @ApiBody({ schema: someFields as never })
  amend(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() changes: object,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => {
      const body = { ...bodyOf(await this.investors.find(tx, id)), ...changes };
      check(body);
      return { body: toInvestorView(await this.investors.change(tx, id, body), true) };
    });
  }

  /** The investors; an investor sees itself alone. */
  @Get()
  @May('read-investors')
  list(@By() actor: Actor, @PageQuery() page: Page): Promise<Listed<InvestorView>> {
    return this.commands.read(actor, async (tx) =>
      listed(await this.investors.list(tx, page), page, (investor) =>
        toInvestorView(investor, actor.role !== 'investor'),
      ),
    );
  }

  /** One investor. */
  @Get(':id')
  @May('read-investors')
  find(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<InvestorView> {
    return this.commands.read(actor, async (tx) =>
      toInvestorView(await this.investors.find(tx, id), actor.role !== 'investor'),
    );
  }
}
