import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import {
  listed,
  pageOf,
  pageOfAll,
  PageQuery,
  queryOf,
  sizesOf,
  type Listed,
  type Page,
} from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import {
  ApproveRunBody,
  OverridesBody,
  RunBody,
  toRunView,
  type LineView,
  type RunView,
} from './allocations.dto.js';
import { AllocationsService } from './allocations.service.js';
import { OverridesService } from './overrides.service.js';

const identifiers = new IdPipe();

@ApiTags('allocations')
@Controller()
export class AllocationsController {
  constructor(
    private readonly commands: Commands,
    private readonly allocations: AllocationsService,
    private readonly overrides: OverridesService,
  ) {}

  /** Asks for a run of the engine, which a job makes; the same question is answered by the run that there is. */
  @Post('offerings/:id/allocation-runs')
  @May('run-allocation')
  request(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: RunBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 202,
      body: toRunView(await this.allocations.request(tx, id, body)),
    }));
  }

  /** The runs: the one that follows the approval of a price, those that the desk asked for, what-ifs among them. */
  @Get('offerings/:id/allocation-runs')
  @May('read-allocation')
  list(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery() page: Page,
  ): Promise<Listed<RunView>> {
    return this.commands.read(actor, async (tx) =>
      listed(await this.allocations.list(tx, id, page), page, toRunView),
    );
  }

  /** One run. */
  @Get('allocation-runs/:id')
  @May('read-allocation')
  find(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<RunView> {
    return this.commands.read(actor, async (tx) => toRunView(await this.allocations.find(tx, id)));
  }

  /** The lines of a run, each with its explanation; with `against` beside those of another run of the offering. */
  @Get('allocation-runs/:id/lines')
  @May('read-allocation')
  lines(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<Listed<LineView>> {
    const { limit, after, against } = queryOf(request, ['limit', 'after', 'against']);
    const page = pageOf(limit, after, sizesOf(request));
    const other = against === undefined ? undefined : identifiers.transform(against);
    return this.commands.read(actor, async (tx) => {
      const items = await this.allocations.lines(tx, id, page, other);
      return { items, next: items.length === page.limit ? items.at(-1)!.order : null };
    });
  }

  /** Sets lines by hand, each with its reason: makes a new run that names this one as its parent. */
  @Post('allocation-runs/:id/overrides')
  @May('run-allocation')
  override(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: OverridesBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: toRunView(await this.overrides.override(tx, id, body)),
    }));
  }

  /** An investor's own lines, from the release on, each with why it is what it is. */
  @Get('offerings/:id/allocations')
  @May('read-own-allocations')
  own(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery('whole') page: Page,
  ): Promise<Listed<LineView>> {
    return this.commands.read(actor, async (tx) =>
      pageOfAll(await this.allocations.own(tx, id), page, (one) => one.order),
    );
  }

  /** A member's lines, from the release on: those of the orders that it entered for its clients, and no other. */
  @Get('offerings/:id/client-allocations')
  @May('read-client-allocations')
  ofClients(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery() page: Page,
  ): Promise<Listed<LineView>> {
    return this.commands.read(actor, async (tx) => {
      const items = await this.allocations.ofClients(tx, id, page);
      return { items, next: items.length === page.limit ? items.at(-1)!.order : null };
    });
  }

  /** The issuer approves exactly the list that it saw, by its hash. */
  @Post('allocation-runs/:id/approve')
  @May('approve-allocation')
  approve(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: ApproveRunBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toRunView(await this.allocations.approve(tx, id, body.resultHash)),
    }));
  }

  /** The desk releases the approved list, once; gates of confirmation are asked first, such as whether every buyer has its final prospectus. */
  @Post('allocation-runs/:id/release')
  @May('release-allocation')
  release(@Command() command: CommandRequest, @Param('id', IdPipe) id: string): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toRunView(await this.allocations.release(tx, id)),
    }));
  }
}
