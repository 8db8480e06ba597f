import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands } from '../platform/http/commands.js';
import { IdPipe } from '../platform/http/request.js';
import { AdmissionService, type JudgedVersion } from './admission.service.js';
import { OrdersService } from './orders.service.js';

@ApiTags('orders')
@Controller('orders/:id/gates')
export class OrderGatesController {
  constructor(
    private readonly commands: Commands,
    private readonly orders: OrdersService,
    private readonly admission: AdmissionService,
  ) {}

  /** What every gate said of each version when it was taken. */
  @Get()
  @May('read-order-gates')
  read(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<{ items: JudgedVersion[] }> {
    return this.commands.read(actor, async (tx) => ({
      items: await this.admission.outcomes(tx, (await this.orders.find(tx, id)).id),
    }));
  }
}
