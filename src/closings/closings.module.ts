import { Module } from '@nestjs/common';
import { OfferingsModule } from '../offerings/offerings.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { ClosingRows } from './closing-rows.js';
import { ClosingsController } from './closings.controller.js';
import { ClosingsService } from './closings.service.js';
import { DepositsService } from './deposits.service.js';
import { EscrowPayments } from './escrow-payments.js';
import { EscrowRows } from './escrow-rows.js';
import { EscrowController } from './escrow.controller.js';
import { EscrowService } from './escrow.service.js';
import { RefundsService } from './refunds.service.js';

@Module({
  imports: [OfferingsModule, OrdersModule],
  controllers: [EscrowController, ClosingsController],
  providers: [
    ClosingRows,
    ClosingsService,
    DepositsService,
    EscrowPayments,
    EscrowRows,
    EscrowService,
    RefundsService,
  ],
})
export class ClosingsModule {}
