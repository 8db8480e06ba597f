import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../domain/authority.js';
import { TransitionBody, toOfferingView } from '../offerings/offerings.dto.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { momentOf, queryOf } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { BookService } from './book.service.js';
import type { BookView } from './book-view.js';
import { LifecycleService } from './lifecycle.service.js';

@ApiTags('book')
@Controller('offerings/:id')
export class BookController {
  constructor(
    private readonly commands: Commands,
    private readonly lifecycle: LifecycleService,
    private readonly book: BookService,
  ) {}

  /** Makes one move of the lifecycle, with its evidence; one that is not possible is refused with those that are. */
  @Post('transitions')
  @May('move-offering')
  move(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: TransitionBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: toOfferingView(await this.lifecycle.move(tx, id, body.move, body.evidence ?? {}), tx.actor),
    }));
  }

  /**
   * The book now, or with `at` as it stood at a past moment. An issuer without the names reads classes, tiers and countries
   * of fewer than three orders as one, `others`.
   */
  @Get('book')
  @May('read-book')
  read(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<BookView> {
    const { at } = queryOf(request, ['at']);
    const moment = at === undefined ? null : momentOf(at);
    return this.commands.read(actor, async (tx) =>
      moment === null ? (await this.book.read(tx, id)).view : this.book.readAt(tx, id, moment),
    );
  }
}
