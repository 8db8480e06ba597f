import { Body, Controller, Delete, Get, Param, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../domain/authority.js';
import { OfferingsService } from '../offerings/offerings.service.js';
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
  tableTypeOf,
  type Listed,
  type Page,
} from '../platform/http/page.js';
import { Command, IdPipe, IfMatch } from '../platform/http/request.js';
import { Intake } from './intake.js';
import { filterOf, OrderBook } from './order-book.js';
import { outcomeOf } from './order-outcome.js';
import { OrderHistory, type VersionView } from './order-history.js';
import { OrderBody, toOrderLine, toOrderView, type OrderView } from './orders.dto.js';
import { OrdersService } from './orders.service.js';

@ApiTags('orders')
@Controller()
export class OrdersController {
  constructor(
    private readonly commands: Commands,
    private readonly offerings: OfferingsService,
    private readonly orders: OrdersService,
    private readonly book: OrderBook,
    private readonly history: OrderHistory,
    private readonly intake: Intake,
  ) {}

  /** Takes an order: 201 says that it is on disk, and carries its receipt. */
  @Post('offerings/:id/orders')
  @May('submit-order')
  submit(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: OrderBody,
  ): Promise<Answer> {
    return this.intake.submit(command, id, body);
  }

  /** The orders in the order in which they came, whatever their state; an investor's own alone. */
  @Get('offerings/:id/orders')
  @May('read-orders')
  list(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<Listed<OrderView>> {
    const asked = queryOf(request, ['limit', 'after', 'state', 'intent', 'investor']);
    const page = pageOf(asked.limit, asked.after, sizesOf(request));
    const filter = filterOf(asked);
    return this.commands.read(actor, async (tx) => {
      const offering = await this.offerings.find(tx, id);
      const orders = await this.book.list(tx, offering.id, page, filter);
      if (tableTypeOf(request) === null) return listed(orders, page, toOrderView);
      return listed(orders, page, (order) => toOrderLine(toOrderView(order)) as OrderView);
    });
  }

  /** One order as it stands. */
  @Get('orders/:id')
  @May('read-orders')
  find(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<OrderView> {
    return this.commands.read(actor, async (tx) => toOrderView(await this.orders.find(tx, id)));
  }

  /** Replaces what an order asks for by a new version; it keeps its place in time only where it asks for fewer shares. */
  @Put('orders/:id')
  @May('change-order')
  amend(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @IfMatch() versions: ReadonlySet<number>,
    @Body() body: OrderBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) =>
      outcomeOf(await this.orders.amend(tx, id, versions, body)),
    );
  }

  /** Withdraws an order; its versions stay. */
  @Delete('orders/:id')
  @May('change-order')
  withdraw(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @IfMatch() versions: ReadonlySet<number>,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) =>
      outcomeOf(await this.orders.withdraw(tx, id, versions)),
    );
  }

  /** Every version of an order with its receipt, which proves that exactly this version was in the book. */
  @Get('orders/:id/versions')
  @May('read-orders')
  versions(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery('whole') page: Page,
  ): Promise<Listed<VersionView>> {
    return this.commands.read(actor, async (tx) => {
      const all = await this.history.of(tx, await this.orders.find(tx, id));
      return pageOfAll(all, page, ({ receipt }) => receipt.entry.id);
    });
  }
}
