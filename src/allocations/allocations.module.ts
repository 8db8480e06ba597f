import { Module } from '@nestjs/common';
import { BookModule } from '../book/book.module.js';
import { OfferingsModule } from '../offerings/offerings.module.js';
import { AllocationJobs } from './allocation-jobs.js';
import { AllocationsController } from './allocations.controller.js';
import { AllocationsService } from './allocations.service.js';
import { OrdersModule } from '../orders/orders.module.js';
import { Confirmation } from './confirmation.service.js';
import { OverridesService } from './overrides.service.js';

@Module({
  imports: [BookModule, OfferingsModule, OrdersModule],
  controllers: [AllocationsController],
  providers: [AllocationJobs, AllocationsService, Confirmation, OverridesService],
  exports: [AllocationsService],
})
export class AllocationsModule {}
