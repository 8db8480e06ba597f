import { Module } from '@nestjs/common';
import { BookModule } from '../book/book.module.js';
import { OfferingsModule } from '../offerings/offerings.module.js';
import { AllocationJobs } from './allocation-jobs.js';
import { AllocationsController } from './allocations.controller.js';
import { AllocationsService } from './allocations.service.js';
import { OverridesService } from './overrides.service.js';

@Module({
  imports: [BookModule, OfferingsModule],
  controllers: [AllocationsController],
  providers: [AllocationJobs, AllocationsService, OverridesService],
  exports: [AllocationsService],
})
export class AllocationsModule {}
